/** A tax year under the user's own rules: totals, every disposal lot by lot, income. Of no country's form. */
import type { YearTotals } from '@/lib/accounting/year-totals'
import { say } from '@/lib/core/sentence'
import { defineReport } from '../define-report'
import type { Row, Section } from '../document'
import { column } from '../document'
import { incomeSection } from '../income-rows'
import { lacksOf, NOT_ADVICE, unprovenNotes } from '../lacks'
import { lotSection, withoutCostSection, withoutValueSection } from '../lot-rows'
import { madeByRules, madeOf } from '../made-by'
import { cellOf } from '../sums'
import { disposalsOf } from '../year-disposals'

export const taxYear = defineReport({
  id: 'tax-year',
  name: say('Tax year with lots'),
  about: say('Gains, losses, income and fees of a year, with every lot that was sold and what it had cost.'),
  formats: ['csv', 'pdf'],
  period: 'year',
  make: (facts, { label }) => {
    const disposals = disposalsOf(facts, label)
    const { year } = disposals
    const { rules } = facts.question
    return {
      report: 'tax-year',
      title: say('Tax year {year}', { year: label }),
      fileName: `holdfast-tax-year-${label.replace('/', '-')}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: year.until,
      madeBy: [...madeOf(facts, year), ...madeByRules(rules, year.begins)],
      notes: [...lacksOf(year), ...unprovenNotes(facts, year.until), NOT_ADVICE],
      sections: [
        totalsSection(year),
        lotSection(facts, disposals.known),
        ...withoutCostSection(facts, disposals.withoutCost),
        ...withoutValueSection(facts, disposals.withoutValue),
        incomeSection(facts, year),
      ],
    }
  },
})

/** The year as the page of gains shows it, one figure a line. */
function totalsSection(year: YearTotals): Section {
  const rows: Row[] = [
    [say('Proceeds'), cellOf(year.proceeds)],
    [say('Cost'), cellOf(year.cost)],
    [say('Gain'), cellOf(year.gain)],
    [say('Gains'), cellOf(year.gains)],
    [say('Losses'), cellOf(year.losses)],
    [say('Short-term'), cellOf(year.short)],
    [say('Long-term'), cellOf(year.long)],
    [say('Exempt'), cellOf(year.exempt)],
    [say('Income'), cellOf(year.income)],
    [say('Fees'), cellOf(year.fees)],
    [say('Received for what has no known cost, in no figure above'), cellOf(year.missing.proceeds)],
  ]
  return {
    id: 'totals',
    title: say('Totals'),
    columns: [column('text', 'figure', say('Figure')), column('money', 'value', say('Value'))],
    rows,
    totals: [],
    whenEmpty: say('Nothing happened.'),
  }
}
