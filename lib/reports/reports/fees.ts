/** What was paid in fees in a period, at its value then: of trades, transfers, networks. Of no country's form. */

import { sumOf } from '@/lib/accounting/exact'
import { KIND_WORDS } from '@/lib/core/entry-words'
import { say } from '@/lib/core/sentence'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Note, type Row, type Section } from '../document'
import { feesPaid } from '../entry-words'
import { feesIn, type PaidFee } from '../fee-rows'
import { byText, NOT_ADVICE, unprovenNotes } from '../lacks'
import { localDay, spanOf } from '../local-days'
import { madeOf } from '../made-by'
import { reasonWord } from '../reason-word'
import { cellOf } from '../sums'

export const fees = defineReport({
  id: 'fees',
  name: say('Fees'),
  about: say('What trades, transfers and networks cost you in a period, by account.'),
  formats: ['csv', 'pdf'],
  period: 'days',
  make: (facts, period) => {
    const { rules } = facts.question
    const span = spanOf(facts.calendar, period)
    const paid = feesIn(facts.question, span)
    return {
      report: 'fees',
      title: say('Fees, {from} to {until}', period),
      fileName: `holdfast-fees-${period.from}-${period.until}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: span.until,
      madeBy: madeOf(facts, span),
      notes: [...unvaluedNotes(paid), ...unprovenNotes(facts, span.until), NOT_ADVICE],
      sections: [accountsSection(facts, paid), rowsSection(facts, paid)],
    }
  },
})

function unvaluedNotes(paid: readonly PaidFee[]): Note[] {
  const count = paid.filter(({ isUnvalued }) => isUnvalued).length
  if (count === 0) return []
  return [
    {
      tone: 'lack',
      sentence: say('{count} fees without a known value are not in these sums.', { count }),
      mend: 'inbox',
    },
  ]
}

function accountsSection({ names }: ReportFacts, paid: readonly PaidFee[]): Section {
  /** `null`: nothing of it has a known value. */
  const sums = new Map<string, bigint | null>()
  for (const { entry, value, isUnvalued } of paid) {
    const account = names.labelOf(entry.accountId)
    const before = sums.get(account) ?? null
    sums.set(account, isUnvalued && value === 0n ? before : (before ?? 0n) + value)
  }
  return {
    id: 'accounts',
    title: say('By account'),
    columns: [column('text', 'account', say('Account')), column('money', 'value', say('Value'))],
    rows: [...sums].sort(([a], [b]) => byText(a, b)).map(([account, value]): Row => [account, cellOf(value)]),
    totals: [[say('Total of what has a value'), cellOf(sumOf(paid.map(({ value }) => value)))]],
    whenEmpty: say('No fees were paid in this period.'),
  }
}

function rowsSection({ calendar, names }: ReportFacts, paid: readonly PaidFee[]): Section {
  return {
    id: 'fees',
    title: say('Every fee'),
    columns: [
      column('day', 'day', say('Day')),
      column('text', 'account', say('Account')),
      column('text', 'kind', say('Kind')),
      column('text', 'reason', say('Reason')),
      column('amounts', 'paid', say('Paid')),
      column('money', 'value', say('Value')),
      column('text', 'remark', say('Remark')),
      column('text', 'entry', say('Entry')),
    ],
    rows: paid.map(
      ({ entry, fees: legs, value, isUnvalued }): Row => [
        localDay(calendar, entry.at),
        names.labelOf(entry.accountId),
        KIND_WORDS[entry.kind],
        entry.reason === undefined ? '' : reasonWord(entry.reason),
        feesPaid(legs, names),
        isUnvalued && value === 0n ? null : cellOf(value),
        isUnvalued ? say('some of it has no known value') : '',
        entry.id,
      ],
    ),
    totals: [
      [
        say('Total of what has a value'),
        '',
        '',
        '',
        '',
        cellOf(sumOf(paid.map(({ value }) => value))),
        '',
        '',
      ],
    ],
    whenEmpty: say('No fees were paid in this period.'),
  }
}
