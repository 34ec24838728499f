/** Income of a time as a table, with a sum for each reason. What has no value stands in its row as unknown and in no sum. */
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Income } from '@/lib/accounting/lot'
import { say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import { column, type Row, type Section } from './document'
import { byText } from './lacks'
import { isWithin, localDay, type Span } from './local-days'
import { reasonWord } from './reason-word'
import { cellOf } from './sums'

export const incomeIn = ({ income }: ReportFacts, span: Span): Income[] =>
  income.filter(({ at }) => isWithin(span, at))

/** The sum is the year's own when the span is a tax year. */
export const incomeSection = (facts: ReportFacts, span: Span): Section =>
  incomeTable(facts, incomeIn(facts, span))

export function incomeTable(facts: ReportFacts, income: readonly Income[]): Section {
  return {
    id: 'income',
    title: say('Income'),
    columns: [
      column('day', 'day', say('Day')),
      column('text', 'reason', say('Reason')),
      column('text', 'account', say('Account')),
      column('text', 'asset', say('Asset')),
      column('quantity', 'quantity', say('Quantity')),
      column('money', 'value', say('Value when it arrived')),
      column('text', 'entry', say('Entry')),
    ],
    rows: income.map((row) => incomeRow(facts, row)),
    totals: [
      ...reasonSums(income).map(
        ({ reason, value }): Row => [reasonWord(reason), '', '', '', '', cellOf(value), ''],
      ),
      [
        say('Total of what has a value'),
        '',
        '',
        '',
        '',
        cellOf(sumOf(income.map(({ value }) => value ?? 0n))),
        '',
      ],
    ],
    whenEmpty: say('There is no income in this time.'),
  }
}

function incomeRow({ calendar, names, entryOf }: ReportFacts, row: Income): Row {
  const account = entryOf(row.entryId)?.accountId
  return [
    localDay(calendar, row.at),
    reasonWord(row.reason),
    account === undefined ? null : names.labelOf(account),
    names.symbolOf(row.asset),
    fromScaled(row.quantity),
    cellOf(row.value),
    row.entryId,
  ]
}

interface ReasonSum {
  reason: Income['reason']
  /** `null`: nothing of it has a known value. */
  value: bigint | null
}

/** @returns reasons in the order of their names */
function reasonSums(income: readonly Income[]): ReasonSum[] {
  const sums = new Map<Income['reason'], bigint | null>()
  for (const { reason, value } of income) {
    const before = sums.get(reason) ?? null
    sums.set(reason, value === null ? before : (before ?? 0n) + value)
  }
  return [...sums]
    .map(([reason, value]) => ({ reason, value }))
    .sort((a, b) => byText(a.reason ?? '', b.reason ?? ''))
}
