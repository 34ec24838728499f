/**
 * Germany: what Anlage SO asks for. Private sales within one year (§ 23 EStG), what is exempt after it, and income of § 22
 * Nr. 3 EStG, each with its limit. Gains from elsewhere count against the same limits, which these books do not know.
 */
import { fromScaled, sumOf, toScaled } from '@/lib/accounting/exact'
import type { Income } from '@/lib/accounting/lot'
import { isMoney } from '@/lib/accounting/plan-entry'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Amount } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Row, type Section } from '../document'
import { SERVICES_LIMIT, salesLimit } from '../german-limits'
import { incomeIn, incomeTable } from '../income-rows'
import { lacksOf, NOT_ADVICE, unprovenNotes } from '../lacks'
import { lotSection, withoutCostSection, withoutValueSection } from '../lot-rows'
import { madeByRules, madeOf } from '../made-by'
import { sumsOf } from '../sums'
import { disposalsOf, type Taken, type YearDisposals } from '../year-disposals'

export const deAnlageSo = defineReport({
  id: 'de-anlage-so',
  name: say('Germany: Anlage SO'),
  about: say('Private sales within a year, what is exempt after it, and other income, each with its limit.'),
  formats: ['csv', 'pdf'],
  period: 'year',
  unfit,
  make: (facts, { label }) => {
    const disposals = disposalsOf(facts, label)
    const { year, known } = disposals
    const { rules } = facts.question
    const parts = partsOf(incomeIn(facts, year))
    return {
      report: 'de-anlage-so',
      title: say('Anlage SO, {year}', { year: label }),
      fileName: `holdfast-de-anlage-so-${label}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: year.until,
      madeBy: [...madeOf(facts, year), ...madeByRules(rules, year.begins)],
      notes: [...lacksOf(year), ...unprovenNotes(facts, year.until), NOT_ADVICE],
      sections: [
        salesSection(disposals),
        servicesSection(parts),
        ...lotsByTerm(facts, known),
        ...withoutCostSection(facts, disposals.withoutCost),
        ...withoutValueSection(facts, disposals.withoutValue),
        { ...incomeTable(facts, parts.services), id: 'services', title: say('Income of § 22 Nr. 3 EStG') },
        ...elsewhereSection(facts, parts),
      ],
    }
  },
})

function unfit({ currency, yearStart, longTerm }: TaxRules): Sentence | undefined {
  const isCalendarYear = yearStart.month === 1 && yearStart.day === 1
  return currency === 'eur' && isCalendarYear && longTerm === 'exempt after a year'
    ? undefined
    : say('Anlage SO needs euros, calendar years, and gains that are exempt after a year.')
}

const figures = [
  column('text', 'figure', say('Figure')),
  column('money', 'value', say('Value')),
  column('text', 'source', say('Source')),
]

function salesSection({ year, known }: YearDisposals): Section {
  const within = sumsOf(known.filter(({ match }) => match.term !== 'exempt').map(({ match }) => match))
  const limit = salesLimit(year.begins)
  return {
    id: 'sales',
    title: say('Private sales within one year (§ 23 EStG)'),
    columns: figures,
    rows: [
      [say('Proceeds'), fromScaled(within.proceeds), ''],
      [say('Cost'), fromScaled(within.cost), ''],
      [say('Gain or loss within one year'), fromScaled(within.gain), ''],
      [say('Limit: less than this stays untaxed'), limit, '§ 23 Abs. 3 Satz 5 EStG'],
      [say('Counts for the tax return'), countsAbove(within.gain, limit), limitWord(within.gain, limit)],
      [say('Exempt: held for more than a year'), fromScaled(year.exempt), '§ 23 Abs. 1 Satz 1 Nr. 2 EStG'],
    ],
    totals: [],
    whenEmpty: say('Nothing happened.'),
  }
}

/** A loss counts as it is; a gain below the limit not at all; from the limit on, all of it. */
const countsAbove = (total: bigint, limit: Amount): Amount =>
  fromScaled(total > 0n && total < toScaled(limit) ? 0n : total)

const limitWord = (total: bigint, limit: Amount): Sentence =>
  total < 0n
    ? say('a loss')
    : total < toScaled(limit)
      ? say('below the limit, if there is nothing else of this kind')
      : say('the limit is reached: all of it counts')

interface IncomeParts {
  /** Of § 22 Nr. 3: rewards, lending, bonuses. */
  services: Income[]
  /** Salary and interest in money belong elsewhere. */
  elsewhere: Income[]
}

function partsOf(income: readonly Income[]): IncomeParts {
  const isElsewhere = ({ asset, reason }: Income) =>
    reason === 'salary' || (isMoney(asset) && reason === 'interest')
  return {
    services: income.filter((row) => !isElsewhere(row)),
    elsewhere: income.filter(isElsewhere),
  }
}

const valueOf = (income: readonly Income[]): bigint => sumOf(income.map(({ value }) => value ?? 0n))

function servicesSection({ services, elsewhere }: IncomeParts): Section {
  const total = valueOf(services)
  const rows: Row[] = [
    [say('Income of the year'), fromScaled(total), ''],
    [say('Limit: less than this stays untaxed'), SERVICES_LIMIT, '§ 22 Nr. 3 Satz 2 EStG'],
    [
      say('Counts for the tax return, before expenses'),
      countsAbove(total, SERVICES_LIMIT),
      limitWord(total, SERVICES_LIMIT),
    ],
  ]
  const other = valueOf(elsewhere)
  if (elsewhere.length > 0)
    rows.push([say('Not in it: salary, and interest in money'), fromScaled(other), '§§ 19, 20 EStG'])
  return {
    id: 'services-summary',
    title: say('Other income (§ 22 Nr. 3 EStG)'),
    columns: figures,
    rows,
    totals: [],
    whenEmpty: say('Nothing happened.'),
  }
}

function lotsByTerm(facts: ReportFacts, known: readonly Taken[]): Section[] {
  const [exempt, within] = [
    known.filter(({ match }) => match.term === 'exempt'),
    known.filter(({ match }) => match.term !== 'exempt'),
  ]
  return [
    { ...lotSection(facts, within), id: 'within', title: say('Sold within one year, lot by lot') },
    { ...lotSection(facts, exempt), id: 'exempt', title: say('Exempt after one year, lot by lot') },
  ]
}

const elsewhereSection = (facts: ReportFacts, { elsewhere }: IncomeParts): Section[] =>
  elsewhere.length === 0
    ? []
    : [{ ...incomeTable(facts, elsewhere), id: 'elsewhere', title: say('Income that belongs elsewhere') }]
