/**
 * What the analytics pages are asked for: a part of the portfolio, a range, a currency, a benchmark. The choice as the
 * controls hold it, and as the ledger's questions want it. Pure.
 */
import { BENCHMARK_PRESETS } from '@/lib/analytics/benchmark/presets'
import type { AnalyticsScope, BenchmarkChoice, RangeChoice } from '@/lib/analytics/views'
import type { AssetId } from '@/lib/core/ids'
import type { ROLLING_WINDOWS } from '@/lib/ledger/messages'
import type { AnalyticsChoices } from '@/lib/ledger/views'

/** As the list box has it: `whole`, `portfolio:<id>`, `tag:<id>`, `account:<id>`, `asset:<collection>`, `chain:<id>`. */
export type ScopeKey = string
export const WHOLE: ScopeKey = 'whole'

export type RollingWindow = (typeof ROLLING_WINDOWS)[number]

/** `none`, one of the presets, `custom` (the own basket), `index:<id>`. */
export type BenchmarkKey = string

export interface BasketPart {
  asset: AssetId
  /** Ratio of 1. */
  weight: number
}

export interface AnalyticsChoice {
  scope: ScopeKey
  range: RangeChoice
  /** `null`: the currency of all totals. */
  currency: string | null
  benchmark: BenchmarkKey
  /** The own basket; empty until it was made. */
  basket: readonly BasketPart[]
  /** Days of the moving window; `null`: by the length of the range. */
  window: RollingWindow | null
  /** A year, as a ratio. */
  riskFree: number
}

export const FIRST_CHOICE: AnalyticsChoice = {
  scope: WHOLE,
  range: { name: '1y' },
  currency: null,
  benchmark: 'none',
  basket: [],
  window: null,
  riskFree: 0,
}

export const RANGE_NAMES = ['1d', '1w', '1m', '3m', 'ytd', '1y', '5y', 'all'] as const

export interface NamedScope {
  scope: AnalyticsScope
  /** Absent: of everything. */
  name?: string
}

/**
 * @returns the whole when what was chosen is no longer there
 * @example scopeOf('account:k', choices) // { scope: { of: 'accounts', accounts: ['k'] }, name: 'Kraken' }
 */
export function scopeOf(
  key: ScopeKey,
  choices: AnalyticsChoices,
  chainName: (id: string) => string,
): NamedScope {
  const account = choices.accounts.find(({ id }) => key === `account:${id}`)
  if (account) return { scope: { of: 'accounts', accounts: [account.id] }, name: account.label }
  const group =
    choices.portfolios.find(({ id }) => key === `portfolio:${id}`) ??
    choices.tags.find(({ id }) => key === `tag:${id}`)
  if (group) return { scope: { of: 'accounts', accounts: group.accounts }, name: group.name }
  const asset = choices.assets.find((each) => key === `asset:${each.asset}`)
  if (asset) return { scope: { of: 'asset', asset: asset.asset }, name: asset.symbol }
  const chain = choices.chains.find((id) => key === `chain:${id}`)
  if (chain) return { scope: { of: 'chain', chain }, name: chainName(chain) }
  return { scope: { of: 'whole' } }
}

/**
 * @returns none when the own basket is empty or the index is no longer there
 * @example benchmarkOf(choice, choices) // { kind: 'basket', parts: [{ asset: 'coin:bitcoin', weight: 1 }] }
 */
export function benchmarkOf(
  { benchmark, basket }: Pick<AnalyticsChoice, 'benchmark' | 'basket'>,
  { indexes }: Pick<AnalyticsChoices, 'indexes'>,
): BenchmarkChoice {
  const preset = BENCHMARK_PRESETS.find(({ id }) => id === benchmark)
  if (preset) return preset.choice
  if (benchmark === 'custom' && basket.length > 0) return { kind: 'basket', parts: [...basket] }
  const index = indexes.find(({ id }) => benchmark === `index:${id}`)
  return index ? { kind: 'index', id: index.id } : { kind: 'none' }
}
