/** Assets by their name, for the forms of accounts. */
import { useCallback } from 'react'
import { useT } from '@/components/shell/translation'
import type { SuggestAssets } from './positions-editor'

/** The bundled catalogue is loaded when the first letter is typed. */
export function useSuggest(): SuggestAssets {
  const { locale } = useT()
  return useCallback(
    async (query: string) => (await import('./suggest-assets')).suggestAssets(query, locale),
    [locale],
  )
}
