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
import type { Income, Lot, LotEvent, Move, Outgo } from './lot'
import { replayLots } from './lot-book'
import { type Planned, type Planning, planEntry, worthOf } from './plan-entry'
import { createTaxCalendar, type TaxCalendar } from './tax-calendar'
import type { TaxRules } from './tax-rules'
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
  const { entries, transfers, rules, choices, collectionOf } = question
  const calendar = createTaxCalendar(rules)
  const moves = new Map(transfers.map((transfer) => [transfer.from, transfer]))
  const ends = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  const byId = new Map(entries.filter(({ id }) => ends.has(id)).map((entry) => [entry.id, entry]))
  const answer: GainsAnswer = {
    outgoes: [],
    lots: [],
    income: [],
    fees: [],
    unvalued: new Set(),
    years: [],
    calendar,
  }
  const events: LotEvent[] = []
  for (const entry of entries) {
    const planned = planEntry(entry, question, ends.has(entry.id))
    take(answer, entry, planned)
    for (const event of planned.events) events.push(event)
    const transfer = moves.get(entry.id)
    const arrival = transfer && byId.get(transfer.to)
    if (transfer && arrival) events.push(moveOf(transfer, entry, arrival, question))
  }
  if (transfers.length > 0) events.sort((a, b) => a.at - b.at)
  const chosen = new Map(
    [...choices].map(([id, lots]) => [
      id,
      lots.map(({ lot, quantity }) => ({ lot, quantity: toScaled(quantity) })),
    ]),
  )
  const { outgoes, lots } = replayLots({ events, rules, calendar, collectionOf, choices: chosen })
  answer.outgoes = outgoes
  answer.lots = lots
  answer.years = yearTotals(answer, rules)
  return answer
}

function take(answer: GainsAnswer, { id, at }: EffectiveEntry, planned: Planned): void {
  for (const income of planned.income) answer.income.push(income)
  if (planned.fees !== 0n) answer.fees.push({ entryId: id, at, value: planned.fees })
  if (planned.unvalued) answer.unvalued.add(id)
}

/** A clock that is ahead may tell an arrival before its departure: then the lots move at the arrival. */
function moveOf(transfer: Transfer, from: EffectiveEntry, to: EffectiveEntry, planning: Planning): Move {
  const [sent, received] = [toScaled(transfer.sent), toScaled(transfer.received)]
  const arriving = to.legs.find(({ quantity }) => !quantity.startsWith('-'))?.asset ?? transfer.asset
  const isSame = arriving === transfer.asset
  const feeLegs = [...from.fees, ...to.fees]
    .filter(({ asset }) => asset === transfer.asset || asset === arriving)
    .reduce((sum, { quantity }) => sum + toScaled(quantity), 0n)
  const fee = (isSame && sent > received ? sent - received : 0n) + feeLegs
  const at = Math.min(from.at, to.at)
  const leaving = { asset: transfer.asset, account: from.accountId }
  return {
    act: 'move',
    entryId: from.id,
    arrivedBy: to.id,
    at,
    kind: from.kind,
    from: { ...leaving, quantity: isSame && received < sent ? received : sent },
    to: { asset: arriving, account: to.accountId, quantity: received },
    fee: fee > 0n ? fee : 0n,
    feeWorth: fee > 0n ? worthOf(planning, { ...leaving, quantity: fee }, at) : null,
  }
}
