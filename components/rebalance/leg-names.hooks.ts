/** How assets and networks are called in the words of a leg. */
import { useMemo } from 'react'
import { useSettings } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { PageWorld } from './page-world.hooks'
import type { LegNames } from './plan/leg-words'

export function useLegNames({ symbolOf, hidden }: Pick<PageWorld, 'symbolOf' | 'hidden'>): LegNames {
  const { locale } = useT()
  const { customChains } = useSettings()
  return useMemo(() => {
    const chains = new Map(evmChains(customChains).map(({ id, name }) => [id, name]))
    return { locale, hidden, symbolOf, chainName: (chain) => chains.get(chain) ?? chain }
  }, [locale, hidden, symbolOf, customChains])
}
