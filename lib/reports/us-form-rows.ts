/**
 * Lines of Form 8949: a line for each disposal and term, in whole cents, with VARIOUS where its lots were acquired on several
 * days. Column (h) is (d) less (e), so that the form adds up by itself. Pure.
 */
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Term } from '@/lib/accounting/lot'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import { column, type Row, type Section } from './document'
import { localDay } from './local-days'
import { toCents } from './sums'
import type { Taken } from './year-disposals'

export interface FormLine {
  row: Row
  proceeds: bigint
  cost: bigint
}

/** @example formLines(facts, known, 'short')[0]?.row // ['0.5 BTC', '01/10/2024', '03/01/2024', '30000', '20000', '', '', '10000'] */
export function formLines(facts: ReportFacts, known: readonly Taken[], term: Term): FormLine[] {
  const groups = new Map<Taken['outgo'], Taken[]>()
  for (const taken of known) {
    if (taken.match.term !== term) continue
    const group = groups.get(taken.outgo)
    if (group) group.push(taken)
    else groups.set(taken.outgo, [taken])
  }
  return [...groups.values()].map((group) => lineOf(facts, group))
}

function lineOf({ calendar, names }: ReportFacts, group: readonly Taken[]): FormLine {
  const outgo = group[0]?.outgo
  const quantity = fromScaled(sumOf(group.map(({ match }) => match.quantity)))
  const proceeds = toCents(sumOf(group.map(({ match }) => match.proceeds ?? 0n)))
  const cost = toCents(sumOf(group.map(({ match }) => match.cost ?? 0n)))
  const acquired = new Set(
    group.map(({ match }) =>
      match.acquiredAt === null ? null : usDate(localDay(calendar, match.acquiredAt)),
    ),
  )
  const [first = null] = acquired
  const row: Row = [
    `${quantity} ${outgo === undefined ? '' : names.symbolOf(outgo.asset)}`,
    acquired.size > 1 ? 'VARIOUS' : first,
    outgo === undefined ? null : usDate(localDay(calendar, outgo.at)),
    fromScaled(proceeds),
    fromScaled(cost),
    '',
    '',
    fromScaled(proceeds - cost),
  ]
  return { row, proceeds, cost }
}

/** @example usDate('2024-03-01') // '03/01/2024' */
const usDate = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`

export const formSums = (lines: readonly FormLine[]) => {
  const [proceeds, cost] = [sumOf(lines.map((line) => line.proceeds)), sumOf(lines.map((line) => line.cost))]
  return { proceeds, cost, gain: proceeds - cost }
}

/** A part of the form as a table; its heads are the form's columns. */
export function formSection(id: string, title: Section['title'], lines: readonly FormLine[]): Section {
  const sums = formSums(lines)
  return {
    id,
    title,
    columns: [
      column('amounts', '(a) Description of property', say('(a) Description of property')),
      column('text', '(b) Date acquired', say('(b) Date acquired')),
      column('text', '(c) Date sold or disposed of', say('(c) Date sold or disposed of')),
      column('money', '(d) Proceeds', say('(d) Proceeds')),
      column('money', '(e) Cost or other basis', say('(e) Cost or other basis')),
      column('text', '(f) Code', say('(f) Code')),
      column('money', '(g) Adjustment', say('(g) Adjustment')),
      column('money', '(h) Gain or loss', say('(h) Gain or loss')),
    ],
    rows: lines.map(({ row }) => row),
    totals: [
      [say('Total'), '', '', fromScaled(sums.proceeds), fromScaled(sums.cost), '', '', fromScaled(sums.gain)],
    ],
    whenEmpty: say('There are no lines in this part.'),
  }
}
