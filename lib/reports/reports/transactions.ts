/** Every entry of a period as it counts, with corrections, and what it was worth. Of no country's form. */
import { fromScaled } from '@/lib/accounting/exact'
import { valueOfEntry } from '@/lib/accounting/plan-entry'
import { KIND_WORDS } from '@/lib/core/entry-words'
import { type Sentence, say } from '@/lib/core/sentence'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Row } from '../document'
import { cameIn, feesPaid, wentOut } from '../entry-words'
import { NOT_ADVICE, unprovenNotes } from '../lacks'
import { isWithin, spanOf } from '../local-days'
import { madeOf } from '../made-by'
import { reasonWord } from '../reason-word'

export const transactions = defineReport({
  id: 'transactions',
  name: say('Transactions'),
  about: say('Every entry of a period: what came, what went, its fees, its value and where that is from.'),
  formats: ['csv', 'pdf'],
  period: 'days',
  make: (facts, period) => {
    const { rules, entries } = facts.question
    const span = spanOf(facts.calendar, period)
    const rows = entries.filter(({ at }) => isWithin(span, at)).map((entry) => rowOf(facts, entry))
    return {
      report: 'transactions',
      title: say('Transactions, {from} to {until}', period),
      fileName: `holdfast-transactions-${period.from}-${period.until}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: span.until,
      madeBy: madeOf(facts, span),
      notes: [...unprovenNotes(facts, span.until), NOT_ADVICE],
      sections: [
        {
          id: 'transactions',
          title: say('Transactions'),
          columns: [
            column('moment', 'time', say('Time')),
            column('text', 'account', say('Account')),
            column('text', 'kind', say('Kind')),
            column('text', 'reason', say('Reason')),
            column('amounts', 'received', say('Received')),
            column('amounts', 'sent', say('Sent')),
            column('amounts', 'fees', say('Fees')),
            column('money', 'value', say('Value')),
            column('text', 'value source', say('Source of the value')),
            column('text', 'transaction', say('Transaction')),
            column('text', 'entry', say('Entry')),
          ],
          rows,
          totals: [],
          whenEmpty: say('There are no entries in this period.'),
        },
      ],
    }
  },
})

function rowOf({ names, question: { rules, prices } }: ReportFacts, entry: EffectiveEntry): Row {
  const { legs, fees, kind, reason, at, accountId, txHash = '', id } = entry
  const known = valueOfEntry(entry, { rules, prices })
  return [
    at,
    names.labelOf(accountId),
    KIND_WORDS[kind],
    reason === undefined ? '' : reasonWord(reason),
    cameIn(legs, names),
    wentOut(legs, names),
    feesPaid(fees, names),
    known && fromScaled(known.value),
    known ? sourceOf(known.by, entry, prices) : '',
    txHash,
    id,
  ]
}

/** A market price is told with its source and how near to the moment it is. */
function sourceOf(
  by: 'user' | 'money' | 'stated' | 'price',
  { legs, at }: EffectiveEntry,
  prices: ReportFacts['question']['prices'],
): Sentence | string {
  switch (by) {
    case 'user':
      return say('entered by you')
    case 'money':
      return say('money that changed hands')
    case 'stated':
      return say('stated by the source')
    case 'price': {
      const leg = legs.find(({ quantity }) => quantity.startsWith('-')) ?? legs[0]
      const price = leg && prices.priceAt(leg.asset, at)
      return price ? `${price.source}, ${price.grain}` : ''
    }
    default:
      return by satisfies never
  }
}
