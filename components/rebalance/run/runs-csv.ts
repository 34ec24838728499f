/** Runs as CSV, in English and with ISO times in UTC: a line a leg, with what was planned and what came of it. Pure. */
import { fill, type Sentence } from '@/lib/core/sentence'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { writeCsv } from '@/lib/imports/write-csv'

const HEADER = [
  'run',
  'time',
  'strategy',
  'started by',
  'state',
  'why',
  'leg',
  'leg state',
  'account',
  'place',
  'pays asset',
  'planned to pay',
  'paid',
  'receives asset',
  'planned to receive',
  'received',
  'us dollars at the plan',
  'limit price',
  'planned fee in us dollars',
  'orders',
  'transaction',
  'note',
] as const

/** @example runsCsv(await db.runs.orderBy('at').toArray()) */
export const runsCsv = (runs: readonly RunRow[]): string =>
  writeCsv(
    HEADER,
    runs.flatMap((run) => run.legs.map((leg) => line(run, leg))),
  )

function line(run: RunRow, { id, leg, state, orders, tx, paid, received, note }: RunLeg): string[] {
  const { way } = leg
  return [
    run.id,
    new Date(run.at).toISOString(),
    run.name,
    run.by,
    run.state,
    english(run.why ?? run.error?.sentence),
    id,
    state,
    leg.accountLabel,
    way.kind === 'order' ? `${way.market.venue} ${way.market.symbol}` : way.chain,
    leg.pays.asset,
    leg.pays.quantity,
    paid ?? '',
    leg.receives.asset,
    leg.receives.quantity,
    received ?? '',
    leg.worthUsd,
    way.kind === 'order' ? way.limit : '',
    leg.feeUsd,
    orders.join('; '),
    tx ?? '',
    english(note),
  ]
}

const english = (sentence: Sentence | undefined): string =>
  sentence === undefined ? '' : fill(sentence.template, sentence.params)
