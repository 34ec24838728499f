/** Assets by their name: what is held first, as one line over all places, then the bundled catalogue, loaded with the first letter. */
import { useCallback } from 'react'
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { useT } from '@/components/shell/translation'
import type { PortfolioView } from '@/lib/portfolio/view'

const MOST_HELD = 20

export function useSuggestCollections(view: Pick<PortfolioView, 'lines' | 'paper'> | null): SuggestAssets {
  const { locale } = useT()
  return useCallback(
    async (query) => {
      const wanted = query.trim().toLowerCase()
      const held = [...(view?.lines ?? []), ...(view?.paper ?? [])]
        .filter(({ symbol, name }) => `${symbol} ${name}`.toLowerCase().includes(wanted))
        .map(({ asset, symbol, name }) => ({ asset: asset as string, symbol, name }))
        .filter((each, at, all) => all.findIndex(({ asset }) => asset === each.asset) === at)
        .slice(0, MOST_HELD)
      const { suggestAssets } = await import('@/components/accounts/suggest-assets')
      const more = suggestAssets(query, locale)
      return [...held, ...more.filter(({ asset }) => !held.some((each) => each.asset === asset))]
    },
    [view, locale],
  )
}
