/**
 * United Kingdom: disposals with the rule that matched each (TCGA 1992 ss 105 to 106A and 104, HMRC CRYPTO22200 ff.), the
 * figures that the capital gains summary asks for, and the year's exempt amount as a fact. It computes no tax.
 */
import { fromScaled, toScaled } from '@/lib/accounting/exact'
import { ruleOfYear, type TaxRules } from '@/lib/accounting/tax-rules'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Row, type Section } from '../document'
import { lacksOf, NOT_ADVICE, unprovenNotes } from '../lacks'
import { dayNumber } from '../local-days'
import { lotSection, withoutCostSection, withoutValueSection } from '../lot-rows'
import { madeByRules, madeOf } from '../made-by'
import { cellOf, type Sums } from '../sums'
import { UK_ALLOWANCE_SOURCE, UK_RATE_CHANGE, ukAllowance } from '../uk-allowance'
import { disposalKey, ukSums } from '../uk-disposals'
import { disposalsOf, type Taken, type YearDisposals } from '../year-disposals'

export const ukCapitalGains = defineReport({
  id: 'uk-capital-gains',
  name: say('United Kingdom: capital gains summary'),
  about: say(
    'Number of disposals, proceeds, allowable costs, gains and losses, with the rule behind each line.',
  ),
  formats: ['csv', 'pdf'],
  period: 'year',
  unfit,
  make: (facts, { label }) => {
    const disposals = disposalsOf(facts, label)
    const { year, known } = disposals
    const { rules } = facts.question
    return {
      report: 'uk-capital-gains',
      title: say('Capital gains, tax year {year}', { year: label }),
      fileName: `holdfast-uk-capital-gains-${label.replace('/', '-')}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: year.until,
      madeBy: [...madeOf(facts, year), ...madeByRules(rules, year.begins)],
      notes: [...lacksOf(year), ...unprovenNotes(facts, year.until), NOT_ADVICE],
      sections: [
        countSection(facts, disposals),
        summarySection(facts, disposals),
        ...ratesSection(facts, known),
        lotSection(facts, known),
        ...withoutCostSection(facts, disposals.withoutCost),
        ...withoutValueSection(facts, disposals.withoutValue),
      ],
    }
  },
})

function unfit({ currency, yearStart, methods }: TaxRules): Sentence | undefined {
  const isUk = yearStart.month === 4 && yearStart.day === 6 && methods.some(({ value }) => value === 'uk')
  return currency === 'gbp' && isUk
    ? undefined
    : say('This summary needs pounds, tax years from 6 April, and the matching of the United Kingdom.')
}

/** All disposals of one asset on one day are one (TCGA 1992 s 105). */
function countSection(
  facts: ReportFacts,
  { year, known, withoutCost, withoutValue }: YearDisposals,
): Section {
  const outgoes = [...known, ...withoutCost].map(({ outgo }) => outgo).concat(withoutValue)
  const days = new Set(outgoes.map((outgo) => disposalKey(facts, outgo)))
  return {
    id: 'count',
    title: say('Number of disposals'),
    columns: [column('text', 'figure', say('Figure')), column('count', 'number', say('Number'))],
    rows: [
      [say('Disposals; all of one asset on one day are one'), days.size],
      [say('Sales, spendings and fees that they consist of'), year.disposals],
      [say('of these without a known cost'), year.missing.disposals],
    ],
    totals: [],
    whenEmpty: say('Nothing was disposed of in this year.'),
  }
}

function summarySection(facts: ReportFacts, { year, known }: YearDisposals): Section {
  const { gains, losses } = ukSums(facts, known)
  const allowance = ukAllowance(year.begins)
  const above = allowance === null ? null : year.gain - toScaled(allowance)
  const rows: Row[] = [
    [say('Proceeds'), fromScaled(year.proceeds), ''],
    [say('Allowable costs'), fromScaled(year.cost), ''],
    [
      say('Gains of the year, before losses'),
      fromScaled(gains),
      say('Disposals; all of one asset on one day are one'),
    ],
    [say('Losses of the year'), fromScaled(losses), say('Disposals; all of one asset on one day are one')],
    [say('Gains less losses of the year'), fromScaled(year.gain), ''],
    [
      say('Annual exempt amount'),
      allowance,
      allowance === null ? say('not known to this version of Holdfast') : UK_ALLOWANCE_SOURCE,
    ],
    [
      say('Above the annual exempt amount'),
      above === null ? null : fromScaled(above > 0n ? above : 0n),
      say('before losses of earlier years and gains from elsewhere'),
    ],
  ]
  return {
    id: 'summary',
    title: say('Summary'),
    columns: [
      column('text', 'figure', say('Figure')),
      column('money', 'value', say('Value')),
      column('text', 'remark', say('Remark')),
    ],
    rows,
    totals: [],
    whenEmpty: say('Nothing happened.'),
  }
}

/** @returns nothing for years without a change of rates */
function ratesSection(facts: ReportFacts, known: readonly Taken[]): Section[] {
  const { calendar, question } = facts
  const change = dayNumber(UK_RATE_CHANGE)
  const [first] = known
  if (!first || calendar.yearOf(first.outgo.at) !== calendar.yearOf(calendar.startOf(change))) return []
  if (ruleOfYear(question.rules.methods, calendar.yearOf(first.outgo.at)) !== 'uk') return []
  const isBefore = ({ outgo }: Taken) => calendar.dayOf(outgo.at) < change
  const [before, after] = [known.filter(isBefore), known.filter((taken) => !isBefore(taken))]
  const row = (name: Sentence, { proceeds, cost, gains, losses, gain }: Sums): Row => [
    name,
    ...[proceeds, cost, gains, losses, gain].map(cellOf),
  ]
  return [
    {
      id: 'rates',
      title: say('Before and after the change of rates'),
      about: say('The rates changed on 30 October 2024, so gains before and after that day are told apart.'),
      columns: [
        column('text', 'time', say('Time')),
        column('money', 'proceeds', say('Proceeds')),
        column('money', 'costs', say('Allowable costs')),
        column('money', 'gains', say('Gains')),
        column('money', 'losses', say('Losses')),
        column('money', 'net', say('Gains less losses')),
      ],
      rows: [
        row(say('until 29 October 2024'), ukSums(facts, before)),
        row(say('from 30 October 2024'), ukSums(facts, after)),
      ],
      totals: [row(say('Total'), ukSums(facts, known))],
      whenEmpty: say('Nothing was disposed of in this year.'),
    },
  ]
}
