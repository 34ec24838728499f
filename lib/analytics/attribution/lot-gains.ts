/** What the accounting says of each collection: gains of what was disposed of in a range, and of the lots that are open. */
import { PLACES } from '@/lib/accounting/exact'
import type { GainsBook } from '@/lib/accounting/gains-book'
import type { Match } from '@/lib/accounting/lot'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import type { IsWithin } from '../flows/series-of'
import { type DayRange, isWithinRange } from '../scope-series'

export interface LotGains {
  /** `null`: the cost or the value of something that was disposed of in the range is not known. */
  realised: number | null
  /** `null`: some cost or price is not known. */
  unrealised: number | null
}

export interface LotGainsQuestion {
  book: Pick<GainsBook, 'lines'>
  range: DayRange
  isWithin: IsWithin
  /** In the currency of the book. */
  prices: DailyPriceBook
  today: number
  names: { collectionOf: (asset: AssetId) => AssetId }
}

/** @example lotGains(question).get(bitcoin)?.realised // 1200 */
export function lotGains(question: LotGainsQuestion): Map<AssetId, LotGains> {
  const { book, range, prices, today, names } = question
  const gains = new Map<AssetId, LotGains>()
  const of = (account: AccountId, named: AssetId): LotGains | undefined => {
    const asset = names.collectionOf(named)
    if (!question.isWithin({ account, asset })) return undefined
    const found = gains.get(asset) ?? { realised: 0, unrealised: 0 }
    gains.set(asset, found)
    return found
  }
  for (const { outgoes, lots } of book.lines()) {
    for (const { what, at, account, asset, matches } of outgoes) {
      const found = what === 'disposal' && isWithinRange(range, at) ? of(account, asset) : undefined
      if (found) found.realised = added(found.realised, matches)
    }
    for (const { account, asset, left, cost } of lots) {
      const found = left === 0n ? undefined : of(account, asset)
      if (!found) continue
      const price = prices.closeOf(asset, today)
      const isKnown = cost !== null && found.unrealised !== null && !Number.isNaN(price)
      found.unrealised = isKnown ? (found.unrealised ?? 0) + toNumber(left) * price - toNumber(cost) : null
    }
  }
  return gains
}

/** A part of the sum would look like the whole of it. */
function added(realised: number | null, matches: readonly Match[]): number | null {
  let sum = realised
  for (const { gain } of matches) sum = sum === null || gain === null ? null : sum + toNumber(gain)
  return sum
}

const ONE = 10 ** PLACES
const toNumber = (scaled: bigint): number => Number(scaled) / ONE
