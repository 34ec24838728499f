/** What the sales of a run would have realised under the user's tax rules: its fills as entries, through the lot engine itself. */
import { computeGains } from '@/lib/accounting/compute-gains'
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import { type Amount, amount, negate } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { BacktestFigures } from './backtest-view'
import type { Fill } from './simulated-orders'
import { amountOf, SIMULATED } from './simulated-place'

export interface GainsFacts {
  fills: readonly Fill[]
  /** By sleeve. */
  assets: readonly AssetId[]
  /** Of the first place, days since 1970. */
  firstDay: number
  rules: TaxRules
  /** Units of the rules' currency for one US dollar at the end of each day, from `firstDay` on; `NaN`: not known. */
  rates: Float64Array
}

const DOLLARS = 'fiat:usd' as AssetId

/**
 * @returns `null` when a sale has no value in the rules' currency
 * @example runGains({ fills, assets, firstDay, rules: TAX_PRESETS.us, rates }) // { currency: 'usd', realised: '120.5', short: '120.5', long: '0' }
 */
export function runGains(facts: GainsFacts): BacktestFigures['gain'] {
  const { rules } = facts
  const answer = computeGains({
    entries: facts.fills.map((fill, at) => entryOf(fill, at, facts)),
    transfers: [],
    prices: dollarBook(facts),
    rules,
    choices: new Map(),
    collectionOf: (asset) => asset,
  })
  if (answer.unvalued.size > 0) return null
  const total = (name: 'gain' | 'short' | 'long'): Amount =>
    fromScaled(sumOf(answer.years.map((year) => year[name])))
  return { currency: rules.currency, realised: total('gain'), short: total('short'), long: total('long') }
}

/** Ids are in the order of the fills, as entries of one moment are ordered by them. */
function entryOf({ place, sleeve, coins, usd, fee }: Fill, at: number, facts: GainsFacts): EffectiveEntry {
  const [asset = DOLLARS] = facts.assets.slice(sleeve, sleeve + 1)
  const id = `fill-${String(at).padStart(9, '0')}` as EntryId
  return {
    id,
    accountId: SIMULATED,
    nativeId: id,
    at: endOf(facts.firstDay + place),
    kind: 'trade',
    legs: [
      { asset, quantity: amountOf(coins) },
      { asset: DOLLARS, quantity: negate(amountOf(usd)) },
    ],
    fees: fee > 0 ? [{ asset: DOLLARS, quantity: amountOf(fee) }] : [],
    origin: 'user',
    source: 'backtest',
  }
}

const endOf = (day: number): number => (day + 1) * DAY_MS - 1

/** Knows dollars alone: every trade of a backtest has them on one side. */
function dollarBook({ rules: { currency }, rates, firstDay }: GainsFacts): PriceBook {
  return {
    currency,
    priceAt: (asset, at) => {
      if (asset !== DOLLARS) return undefined
      if (currency === 'usd') return { price: amount('1'), at, source: 'definition', grain: 'definition' }
      const rate = rates[dayOf(at) - firstDay] ?? Number.NaN
      return Number.isFinite(rate)
        ? { price: amountOf(rate), at, source: 'reference rate', grain: 'day' }
        : undefined
    },
  }
}
