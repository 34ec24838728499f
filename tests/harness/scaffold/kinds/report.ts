/** A report of the ledger, as table, CSV and PDF. */
import { defineKind } from '../define-kind'

export const report = defineKind({
  kind: 'report',
  about: 'A report of the ledger, as table, CSV and PDF.',
  folder: 'lib/reports/reports',
  registry: { path: 'lib/reports/registry.ts', list: 'REPORTS' },
  plugin: ({ id, constant, words }) => `/** ${words}: say what it reports, and by which law or standard. */
import { say } from '@/lib/core/sentence'
import { defineReport } from '../define-report'
import { column } from '../document'
import { NOT_ADVICE, unprovenNotes } from '../lacks'
import { spanOf } from '../local-days'
import { madeOf } from '../made-by'

export const ${constant} = defineReport({
  id: '${id}',
  name: say('${words}'),
  about: say('Say in a sentence what this report is for.'),
  formats: ['csv', 'pdf'],
  period: 'days',
  make: (facts, period) => {
    const span = spanOf(facts.calendar, period)
    return {
      report: '${id}',
      title: say('${words}, {from} to {until}', period),
      fileName: \`holdfast-${id}-\${period.from}-\${period.until}\`,
      currency: facts.question.rules.currency,
      timeZone: facts.question.rules.timeZone,
      endsAt: span.until,
      madeBy: madeOf(facts, span),
      notes: [...unprovenNotes(facts, span.until), NOT_ADVICE],
      sections: [
        {
          id: 'rows',
          title: say('${words}'),
          columns: [column('day', 'day', say('Day'))],
          rows: [],
          totals: [],
          whenEmpty: say('Nothing of it happened in this period.'),
        },
      ],
    }
  },
})
`,
  mustShow: 'Figures worked out by hand, and what has no cost or value in a table of its own and in no sum.',
  next: [
    'A legal figure names its source.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
