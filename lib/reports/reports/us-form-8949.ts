/**
 * United States: lines of Form 8949 and the totals that go to Schedule D (IRS, Instructions for Form 8949). Disposals without
 * a known cost are listed apart: the form would take an empty cost for zero.
 */
import { fromScaled } from '@/lib/accounting/exact'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { YearTotals } from '@/lib/accounting/year-totals'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineReport, type ReportFacts } from '../define-report'
import { column, type Note, type Section } from '../document'
import { lacksOf, NOT_ADVICE, unprovenNotes } from '../lacks'
import { lotSection, withoutCostSection, withoutValueSection } from '../lot-rows'
import { madeByRules, madeOf } from '../made-by'
import { FIRST_YEAR_OF_DIGITAL_BOXES, type UsBoxes, usBoxes } from '../us-boxes'
import { type FormLine, formLines, formSection, formSums } from '../us-form-rows'
import { disposalsOf, type Taken } from '../year-disposals'

export const usForm8949 = defineReport({
  id: 'us-form-8949',
  name: say('United States: Form 8949 and Schedule D'),
  about: say('Every disposal as a line of the form, short-term and long-term, and the totals of Schedule D.'),
  formats: ['csv', 'pdf'],
  period: 'year',
  unfit,
  make: (facts, { label }) => {
    const disposals = disposalsOf(facts, label)
    const { year, known } = disposals
    const { rules } = facts.question
    const boxes = usBoxes(year.begins)
    const [short, long] = [formLines(facts, known, 'short'), formLines(facts, known, 'long')]
    return {
      report: 'us-form-8949',
      title: say('Form 8949 and Schedule D, {year}', { year: label }),
      fileName: `holdfast-us-form-8949-${label}`,
      currency: rules.currency,
      timeZone: rules.timeZone,
      endsAt: year.until,
      madeBy: [...madeOf(facts, year), ...madeByRules(rules, year.begins)],
      notes: [...lacksOf(year), ...unprovenNotes(facts, year.until), ...formNotes(year), NOT_ADVICE],
      sections: [
        formSection('part-1', say('Part I, short-term, box {box}', { box: boxes.short }), short),
        formSection('part-2', say('Part II, long-term, box {box}', { box: boxes.long }), long),
        scheduleD(boxes, short, long),
        beforeRounding(year),
        ...withoutDate(facts, known),
        ...withoutCostSection(facts, disposals.withoutCost),
        ...withoutValueSection(facts, disposals.withoutValue),
      ],
    }
  },
})

function unfit({ currency, yearStart, longTerm }: TaxRules): Sentence | undefined {
  const isCalendarYear = yearStart.month === 1 && yearStart.day === 1
  return currency === 'usd' && isCalendarYear && longTerm === 'more than a year'
    ? undefined
    : say('Form 8949 needs US dollars, calendar years, and a long term after more than a year.')
}

function formNotes({ begins }: YearTotals): Note[] {
  const isDigital = begins >= FIRST_YEAR_OF_DIGITAL_BOXES
  return [
    {
      tone: 'fact',
      sentence: isDigital
        ? say(
            'The boxes are those of disposals that no broker reported. What a Form 1099-DA tells belongs to the boxes G, H, J or K.',
          )
        : say(
            'The boxes are those of disposals that no broker reported. What a Form 1099-B tells belongs to the boxes A, B, D or E.',
          ),
    },
    { tone: 'fact', sentence: say('Each line is rounded to cents. No codes or adjustments are filled in.') },
  ]
}

function scheduleD(
  { short, long }: UsBoxes,
  part1: readonly FormLine[],
  part2: readonly FormLine[],
): Section {
  const line = (name: string, box: string, { proceeds, cost, gain }: ReturnType<typeof formSums>) => [
    name,
    say('Form 8949 with box {box}', { box }),
    fromScaled(proceeds),
    fromScaled(cost),
    '',
    fromScaled(gain),
  ]
  return {
    id: 'schedule-d',
    title: say('Totals for Schedule D'),
    columns: [
      column('text', 'Line', say('Line')),
      column('text', 'Totals of', say('Totals of')),
      column('money', '(d) Proceeds', say('(d) Proceeds')),
      column('money', '(e) Cost or other basis', say('(e) Cost or other basis')),
      column('money', '(g) Adjustment', say('(g) Adjustment')),
      column('money', '(h) Gain or loss', say('(h) Gain or loss')),
    ],
    rows: [line('3', short, formSums(part1)), line('10', long, formSums(part2))],
    totals: [],
    whenEmpty: say('There are no lines in this part.'),
  }
}

/** The year's own totals: the form's differ from them by the rounding of its lines only. */
const beforeRounding = (year: YearTotals): Section => ({
  id: 'before-rounding',
  title: say('Before rounding'),
  about: say('What the books come to, to the last digit.'),
  columns: [column('text', 'figure', say('Figure')), column('money', 'value', say('Value'))],
  rows: [
    [say('Proceeds'), fromScaled(year.proceeds)],
    [say('Cost'), fromScaled(year.cost)],
    [say('Short-term'), fromScaled(year.short)],
    [say('Long-term'), fromScaled(year.long)],
    [say('Gain'), fromScaled(year.gain)],
  ],
  totals: [],
  whenEmpty: say('Nothing happened.'),
})

/** Its cost is known and its day is not, so nobody can say in which part it belongs. */
function withoutDate(facts: ReportFacts, known: readonly Taken[]): Section[] {
  const found = known.filter(({ match: { term } }) => term !== 'short' && term !== 'long')
  if (found.length === 0) return []
  return [
    {
      ...lotSection(facts, found),
      id: 'without-date',
      title: say('Without a known day of acquisition'),
      about: say('Short-term or long-term is not known, so these are on neither part of the form.'),
    },
  ]
}
