/** Fills of a run as entries of a history, and the question that the lot engine is asked about them. */
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import { amount, negate } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { Played } from './played-sleeves'
import type { BacktestQuestion } from './question'
import type { Fill } from './simulated-orders'
import { amountOf, SIMULATED } from './simulated-place'

export interface RunFacts {
  /** By sleeve. */
  assets: readonly AssetId[]
  /** Of the first place, days since 1970. */
  firstDay: number
  rules: TaxRules
  /** Units of the rules' currency for one US dollar at the end of each day, from `firstDay` on; `NaN`: not known. */
  rates: Float64Array
}

export const runFacts = (
  { closes: { firstDay }, rules, rates }: Pick<BacktestQuestion, 'closes' | 'rules' | 'rates'>,
  { sleeves }: Pick<Played, 'sleeves'>,
): RunFacts => ({ assets: sleeves.map(({ asset }) => asset), firstDay, rules, rates })

const DOLLARS = 'fiat:usd' as AssetId

/** @example { ...gainsOver(facts), entries: fills.map((fill, at) => entryOf(fill, at, facts)) } */
export const gainsOver = (facts: RunFacts): Omit<GainsQuestion, 'entries'> => ({
  transfers: [],
  prices: dollarBook(facts),
  rules: facts.rules,
  choices: new Map(),
  collectionOf: (asset) => asset,
})

/** Ids are in the order of the fills, as entries of one moment are ordered by them. */
export function entryOf(
  { place, sleeve, coins, usd, fee }: Fill,
  at: number,
  facts: Pick<RunFacts, 'assets' | 'firstDay'>,
): EffectiveEntry {
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
function dollarBook({ rules: { currency }, rates, firstDay }: RunFacts): PriceBook {
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
