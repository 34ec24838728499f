/**
 * Lots, disposals, income and fees of all entries under some rules, with totals by tax year. Pure, and usable from Node.
 *
 * Basis is known, partial or missing on each disposal and in every total: a gain without a known cost is in no figure, and
 * how much was received for it is said beside.
 */
import type { EntryId } from '@/lib/core/ids'
import { GainsBook } from './gains-book'
import type { GainsQuestion } from './gains-question'
import type { Income, Lot, Outgo } from './lot'
import type { TaxCalendar } from './tax-calendar'
import type { YearTotals } from './year-totals'

export interface GainsAnswer {
  /** What went, in order of time: disposals, what departed, fees. */
  outgoes: Outgo[]
  /** Every lot, an asset with its lots after the other, each in the order in which they came; `left` says what is open. */
  lots: Lot[]
  income: Income[]
  /** Entries some value of which nobody knows. */
  unvalued: Set<EntryId>
  years: YearTotals[]
  calendar: TaxCalendar
}

/**
 * @example
 * computeGains({ entries: [buy, sell], transfers: [], prices, rules: TAX_PRESETS.us, choices: new Map(), collectionOf })
 *   .outgoes[0]?.matches[0] // { lot: 'buy:0', quantity, cost, proceeds, gain, term: 'long', rule: 'fifo', … }
 */
export function computeGains(question: GainsQuestion): GainsAnswer {
  const book = new GainsBook()
  book.update(question)
  const lines = book.lines()
  return {
    outgoes: lines.flatMap(({ outgoes }) => outgoes).sort(byTime),
    lots: lines.flatMap(({ lots }) => lots),
    income: lines.flatMap(({ income }) => income).sort(byTime),
    unvalued: new Set(lines.flatMap(({ unvalued }) => unvalued)),
    years: book.years(),
    calendar: book.calendar,
  }
}

/** Rows of one moment by the ids of their entries: those of one entry stand together. */
export const byTime = (a: Row, b: Row): number =>
  a.at - b.at || (a.entryId < b.entryId ? -1 : a.entryId === b.entryId ? 0 : 1)

type Row = Pick<Outgo, 'at' | 'entryId'>
