/** What a sale at some moment would realise, computed beside the books: nothing of them changes. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { computeGains } from './compute-gains'
import type { GainsQuestion } from './gains-question'
import type { Outgo } from './lot'
import type { TaxCalendar } from './tax-calendar'

export interface Sale {
  asset: AssetId
  account: AccountId
  quantity: Amount
  at: number
  /** What would be received for all of it, in the rules' currency, after fees. */
  proceeds: Amount
}

export interface SaleOutcome {
  outgo: Outgo
  /** Days until each lot that would be taken has been held for more than one year; 0: it has been. */
  daysToLong: { lot: string; days: number | null }[]
}

export const SALE = 'what-if-sale' as EntryId
const DAY = 86_400_000

/** @example whatIfSale(question, { asset, account, quantity, at: now, proceeds }).outgo.matches[0]?.gain */
export function whatIfSale(
  question: GainsQuestion,
  { asset, account, quantity, at, proceeds }: Sale,
): SaleOutcome {
  const { currency } = question.rules
  const entry = {
    id: SALE,
    accountId: account,
    nativeId: SALE,
    at,
    kind: 'trade' as const,
    legs: [
      { asset, quantity: `-${quantity}` as Amount },
      { asset: `fiat:${currency}` as AssetId, quantity: proceeds },
    ],
    fees: [],
    origin: 'user' as const,
    source: 'what-if',
  }
  const before = question.entries.filter((each) => each.at <= at)
  const entries = [...before, entry, ...stillUnderWay(question, before, at)]
  const { outgoes, calendar } = computeGains({ ...question, entries })
  const outgo = outgoes.find(({ entryId }) => entryId === SALE)
  if (!outgo) throw new Error('the sale is not in the books')
  return { outgo, daysToLong: daysToLongOf(outgo, calendar) }
}

/** Of each match. */
export function daysToLongOf(
  { matches, at }: Pick<Outgo, 'matches' | 'at'>,
  calendar: TaxCalendar,
): SaleOutcome['daysToLong'] {
  return matches.map(({ lot, acquiredAt }) => {
    if (acquiredAt === null) return { lot, days: null }
    const from = calendar.startOf(calendar.longFrom(calendar.dayOf(acquiredAt)))
    return { lot, days: Math.max(0, Math.ceil((from - at) / DAY)) }
  })
}

/** The other ends of transfers that have begun: lots move when the first end is told. */
function stillUnderWay(
  { entries, transfers }: GainsQuestion,
  before: GainsQuestion['entries'],
  at: number,
): GainsQuestion['entries'] {
  if (before.length === entries.length) return []
  const known = new Set(before.map(({ id }) => id))
  const begun = transfers.filter(({ from, to }) => known.has(from) !== known.has(to))
  const ends = new Set(begun.flatMap(({ from, to }) => [from, to]))
  return entries.filter((each) => each.at > at && ends.has(each.id))
}
