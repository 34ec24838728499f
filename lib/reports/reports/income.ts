/** What was earned in a period, at its value when it arrived. Of no country's form. */
import { say } from '@/lib/core/sentence'
import { defineReport } from '../define-report'
import { incomeIn, incomeTable } from '../income-rows'
import { lacksOf, NOT_ADVICE, unprovenNotes } from '../lacks'
import { spanOf } from '../local-days'
import { madeByRules, madeOf } from '../made-by'

export const income = defineReport({
  id: 'income',
  name: say('Income'),
  about: say('Rewards, interest, airdrops and other income of a period, with a sum for each reason.'),
  formats: ['csv', 'pdf'],
  period: 'days',
  make: (facts, period) => {
    const { rules } = facts.question
    const span = spanOf(facts.calendar, period)
    const rows = incomeIn(facts, span)
    const unvalued = rows.filter(({ value }) => value === null).length
    return {
      report: 'income',
      title: say('Income, {from} to {until}', period),
      fileName: `holdfast-income-${period.from}-${period.until}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: span.until,
      madeBy: [...madeOf(facts, span), ...madeByRules(rules, facts.calendar.yearOf(span.until))],
      notes: [
        ...lacksOf({ missing: { disposals: 0, proceeds: 0n }, unvalued }),
        ...unprovenNotes(facts, span.until),
        NOT_ADVICE,
      ],
      sections: [incomeTable(facts, rows)],
    }
  },
})
