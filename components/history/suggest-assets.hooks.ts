/** Assets by their name: what the accounts hold or held first, then the bundled catalogue, loaded with the first letter. */
import { useCallback } from 'react'
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { useAssetRows } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'

export function useSuggestAssets(): SuggestAssets {
  const { locale } = useT()
  const rows = useAssetRows()
  return useCallback(
    async (query) => {
      const wanted = query.trim().toLowerCase()
      const own = rows
        .filter(({ symbol, name }) => `${symbol} ${name ?? ''}`.toLowerCase().includes(wanted))
        .slice(0, 20)
        .map(({ asset, symbol, name }) => ({ asset, symbol, name: name ?? symbol }))
      const { suggestAssets } = await import('@/components/accounts/suggest-assets')
      const more = suggestAssets(query, locale)
      return [...own, ...more.filter(({ asset }) => !own.some((each) => each.asset === asset))]
    },
    [rows, locale],
  )
}
