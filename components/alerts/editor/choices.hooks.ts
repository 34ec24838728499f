/** Gathers what the fields of a rule can be chosen from. */
import { useMemo } from 'react'
import { useSuggestCollections } from '@/components/rebalance/suggest.hooks'
import { useSettings } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { describeAsset } from '@/lib/assets/describe'
import { displayCurrencies } from '@/lib/prices/display-currencies'
import type { AlertWorld } from '../alert-world.hooks'
import {
  accountOptions,
  chainOptions,
  type FieldChoices,
  onlyStablecoins,
  strategyOptions,
  venueOptions,
} from './field-choices'

export function useFieldChoices({ view, strategies, names }: AlertWorld): FieldChoices {
  const { locale } = useT()
  const { customChains } = useSettings()
  const suggest = useSuggestCollections(view)
  return useMemo(() => {
    const accounts = view?.accounts ?? []
    return {
      suggest,
      suggestStablecoins: onlyStablecoins(suggest),
      assetName: (asset) => ({ symbol: names.symbolOf(asset), name: describeAsset(asset).name }),
      accounts: (of) => accountOptions(accounts, of),
      venues: venueOptions(accounts),
      chains: chainOptions(customChains),
      strategies: strategyOptions(strategies ?? []),
      currencies: displayCurrencies(locale).map(({ code }) => ({ value: code, label: code.toUpperCase() })),
    }
  }, [view, strategies, names, suggest, customChains, locale])
}
