/** Disposals lot by lot as tables: what is known with its sums, and apart from it what lacks its cost or its value. Pure. */

import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Outgo } from '@/lib/accounting/lot'
import { ruleWord, TERM_WORDS } from '@/lib/accounting/words'
import { KIND_WORDS } from '@/lib/core/entry-words'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import { type Column, column, type Row, type Section } from './document'
import { localDay } from './local-days'
import { cellOf, sumsOf } from './sums'
import type { Taken } from './year-disposals'

const sold: readonly Column[] = [
  column('day', 'sold', say('Sold')),
  column('text', 'kind', say('Kind')),
  column('text', 'account', say('Account')),
  column('text', 'asset', say('Asset')),
  column('quantity', 'quantity', say('Quantity')),
]
const acquired = column('day', 'acquired', say('Acquired'))
const proceeds = column('money', 'proceeds', say('Proceeds'))

const soldCells = ({ calendar, names }: ReportFacts, { at, kind, account, asset }: Outgo) =>
  [localDay(calendar, at), KIND_WORDS[kind], names.labelOf(account), names.symbolOf(asset)] as const

const acquiredCell = ({ calendar }: ReportFacts, { match }: Taken) =>
  match.acquiredAt === null ? null : localDay(calendar, match.acquiredAt)

/** @param known of cost and proceeds; the sums are the year's own */
export function lotSection(facts: ReportFacts, known: readonly Taken[]): Section {
  const sums = sumsOf(known.map(({ match }) => match))
  return {
    id: 'disposals',
    title: say('Disposals, lot by lot'),
    columns: [
      ...sold,
      acquired,
      proceeds,
      column('money', 'cost', say('Cost')),
      column('money', 'gain', say('Gain')),
      column('text', 'term', say('Term')),
      column('text', 'rule', say('Matched by')),
      column('text', 'entry', say('Entry')),
    ],
    rows: known.map((taken): Row => {
      const { outgo, match } = taken
      return [
        ...soldCells(facts, outgo),
        fromScaled(match.quantity),
        acquiredCell(facts, taken),
        cellOf(match.proceeds),
        cellOf(match.cost),
        cellOf(match.gain),
        TERM_WORDS[match.term],
        ruleWord(match.rule),
        outgo.entryId,
      ]
    }),
    totals: [
      [
        say('Total'),
        '',
        '',
        '',
        '',
        '',
        cellOf(sums.proceeds),
        cellOf(sums.cost),
        cellOf(sums.gain),
        '',
        '',
        '',
      ],
    ],
    whenEmpty: say('Nothing was disposed of in this year.'),
  }
}

/** @returns nothing when every cost is known */
export function withoutCostSection(facts: ReportFacts, without: readonly Taken[]): Section[] {
  if (without.length === 0) return []
  return [
    {
      id: 'without-cost',
      title: say('Without a known cost'),
      about: say('Nobody knows what these had cost, so they are in no sum: neither as a gain nor as zero.'),
      columns: [...sold, proceeds, column('text', 'entry', say('Entry'))],
      rows: without.map(
        ({ outgo, match }): Row => [
          ...soldCells(facts, outgo),
          fromScaled(match.quantity),
          cellOf(match.proceeds),
          outgo.entryId,
        ],
      ),
      totals: [
        [
          say('Received for them'),
          '',
          '',
          '',
          '',
          cellOf(sumOf(without.map(({ match }) => match.proceeds ?? 0n))),
          '',
        ],
      ],
      whenEmpty: say('Nothing was disposed of in this year.'),
    },
  ]
}

/** @returns nothing when every value is known */
export function withoutValueSection(facts: ReportFacts, without: readonly Outgo[]): Section[] {
  if (without.length === 0) return []
  return [
    {
      id: 'without-value',
      title: say('Without a known value'),
      about: say('Nobody knows what these were worth when they went, so they are in no sum.'),
      columns: [...sold, column('text', 'entry', say('Entry'))],
      rows: without.map(
        (outgo): Row => [...soldCells(facts, outgo), fromScaled(outgo.quantity), outgo.entryId],
      ),
      totals: [],
      whenEmpty: say('Nothing was disposed of in this year.'),
    },
  ]
}
