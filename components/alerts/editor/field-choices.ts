/** What the fields of a rule can be chosen from. */
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { venueLabel } from '@/components/trading/venue-label'
import type { SelectOption } from '@/components/ui/select'
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { evmChainId, evmChains } from '@/lib/chains/data/evm-chains'
import type { AssetId } from '@/lib/core/ids'
import type { StrategyRow } from '@/lib/db/rows'
import type { AccountLine } from '@/lib/portfolio/view'
import type { Settings } from '@/lib/settings/settings'

export interface FieldChoices {
  suggest: SuggestAssets
  suggestStablecoins: SuggestAssets
  assetName: (asset: AssetId) => { symbol: string; name: string }
  accounts: (of?: 'exchanges' | 'wallets') => readonly SelectOption[]
  venues: readonly SelectOption[]
  chains: readonly SelectOption[]
  strategies: readonly SelectOption[]
  currencies: readonly SelectOption[]
}

type Kind = AccountLine['kind']
const EXCHANGES: ReadonlySet<Kind> = new Set<Kind>(['exchange', 'paper'])
const NO_WALLETS: ReadonlySet<Kind> = new Set<Kind>(['exchange', 'paper', 'manual'])

/** @example accountOptions(view.accounts, 'exchanges') // Kraken, Paper */
export const accountOptions = (
  accounts: readonly AccountLine[],
  of?: 'exchanges' | 'wallets',
): readonly SelectOption[] =>
  accounts
    .filter(({ kind }) =>
      of === undefined ? true : of === 'exchanges' ? EXCHANGES.has(kind) : !NO_WALLETS.has(kind),
    )
    .map(({ id, label }) => ({ value: id, label }))

/** The exchanges that are connected, each once. */
export const venueOptions = (accounts: readonly AccountLine[]): readonly SelectOption[] =>
  [...new Set(accounts.flatMap(({ venue }) => (venue === undefined ? [] : [venue])))].map((venue) => ({
    value: venue,
    label: venueLabel(venue),
  }))

export const chainOptions = (custom: Settings['customChains']): readonly SelectOption[] =>
  evmChains(custom).map(({ chainId, name }) => ({ value: evmChainId(chainId), label: name }))

export const strategyOptions = (strategies: readonly StrategyRow[]): readonly SelectOption[] =>
  strategies.map(({ id, name }) => ({ value: id, label: name }))

/** Those whose peg is known. */
export const onlyStablecoins =
  (suggest: SuggestAssets): SuggestAssets =>
  async (query) =>
    (await suggest(query)).filter(({ asset }) => stablecoinOf(asset as AssetId)?.peg !== undefined)
