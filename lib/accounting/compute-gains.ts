/**
 * Lots, disposals, income and fees of all entries under some rules, with totals by tax year. Pure, and usable from Node.
 *
 * Basis is known, partial or missing on each disposal and in every total: a gain without a known cost is in no figure, and
 * how much was received for it is said beside.
 */
import type { Amount } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import type { PriceBook } from '@/lib/valuation/past-price'
import { toScaled } from './exact'
import type { Income, Lot, LotEvent, Outgo } from './lot'
import { LotBook } from './lot-book'
import { type Planned, planEntry } from './plan-entry'
import { type PlannedTransfer, planTransfer } from './plan-transfer'
import { createTaxCalendar, type TaxCalendar } from './tax-calendar'
import { ruleOfYear, type TaxRules } from './tax-rules'
import { ukShares } from './uk-shares'
import { type YearTotals, yearTotals } from './year-totals'

export interface GainsQuestion {
  /** That count, in order of time; entries of one moment in the order of their ids. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  /** In the rules' currency. */
  prices: PriceBook
  rules: TaxRules
  /** Lots that the user chose, by the entry that takes them. */
  choices: ReadonlyMap<EntryId, readonly { lot: string; quantity: Amount }[]>
  collectionOf: (asset: AssetId) => AssetId
}

export interface FeeRow {
  entryId: EntryId
  at: number
  /** In the rules' currency. */
  value: bigint
}

export interface GainsAnswer {
  /** What went, in order of time: disposals, what departed, fees. */
  outgoes: Outgo[]
  /** Every lot; `left` says what is open. */
  lots: Lot[]
  income: Income[]
  fees: FeeRow[]
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
  const { entries, rules, choices, collectionOf } = question
  const calendar = createTaxCalendar(rules)
  const moves = movesByFirst(question)
  const answer: GainsAnswer = {
    outgoes: [],
    lots: [],
    income: [],
    fees: [],
    unvalued: new Set(),
    years: [],
    calendar,
  }
  const plan = function* (): Generator<LotEvent[]> {
    for (const entry of entries) {
      const planned = planEntry(entry, question, moves.ends.has(entry.id))
      take(answer, entry, planned)
      yield planned.events
      const move = moves.byFirst.get(entry.id)
      if (!move) continue
      take(answer, entry, move)
      yield move.events
    }
  }
  const chosen = new Map(
    [...choices].map(([id, lots]) => [
      id,
      lots.map(({ lot, quantity }) => ({ lot, quantity: toScaled(quantity) })),
    ]),
  )
  const usesUk = rules.methods.some(({ value }) => value === 'uk')
  // UK matching looks ahead, so all is planned first; everything else forgets each event when it has been applied.
  const planned = usesUk ? [...plan()] : undefined
  const uk = planned && ukSharesOf(planned.flat(), question, calendar)
  const book = new LotBook({ rules, calendar, collectionOf, choices: chosen, uk })
  for (const events of planned ?? plan()) for (const event of events) book.apply(event)
  const { outgoes, lots } = book.close()
  answer.outgoes = outgoes
  answer.lots = lots
  answer.years = yearTotals(answer, rules)
  return answer
}

const ukSharesOf = (
  events: readonly LotEvent[],
  { rules, collectionOf }: GainsQuestion,
  { yearOf, dayOf }: TaxCalendar,
) =>
  ukShares({
    events,
    applies: (at) => ruleOfYear(rules.methods, yearOf(at)) === 'uk',
    dayOf,
    collectionOf,
  })

/** Moves by the entry that comes first of their two ends: a clock that is ahead may tell an arrival before its departure. */
function movesByFirst(question: GainsQuestion) {
  const { entries, transfers } = question
  const ends = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  const byId = new Map(
    transfers.length === 0 ? [] : entries.filter(({ id }) => ends.has(id)).map((entry) => [entry.id, entry]),
  )
  const byFirst = new Map<EntryId, PlannedTransfer>()
  for (const transfer of transfers) {
    const [from, to] = [byId.get(transfer.from), byId.get(transfer.to)]
    if (!from || !to) {
      // Half a transfer is none: the end that counts stays what it was told as.
      ends.delete(transfer.from)
      ends.delete(transfer.to)
      continue
    }
    byFirst.set(from.at <= to.at ? from.id : to.id, planTransfer(transfer, from, to, question))
  }
  return { ends, byFirst }
}

function take(
  answer: GainsAnswer,
  { id, at }: EffectiveEntry,
  planned: Pick<Planned, 'fees' | 'unvalued'> & Partial<Planned>,
): void {
  for (const income of planned.income ?? []) answer.income.push(income)
  if (planned.fees !== 0n) answer.fees.push({ entryId: id, at, value: planned.fees })
  if (planned.unvalued) answer.unvalued.add(id)
}
