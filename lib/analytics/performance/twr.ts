/**
 * Time-weighted return: what one unit became, whatever was put in or taken out meanwhile; the returns of all days
 * multiplied (GIPS). It judges the choice of assets, not the timing of deposits.
 *
 * When is it believed? The range must have both ends, else it is the return of another range. Days that were not
 * measured count as unchanged: up to a tenth of them is a note, up to half a warning, more than half is no return. Days
 * with nothing invested are no missing days.
 */
import { type Figure, type Input, noFigure } from '@/lib/analytics/figure'
import { type Sentence, say } from '@/lib/core/sentence'
import {
  dayInputs,
  endsUnknown,
  figureOf,
  moneyInputs,
  nothingInvested,
  type PerformanceFacts,
} from './performance-facts'

const WARNED = 0.1
const REFUSED = 0.5
const YEAR = 365

/** @example 10,000 became 20,000, then 20,000 came in, then all became 36,000: twr(facts).value // 0.8 */
export function twr(facts: PerformanceFacts): Figure {
  const inputs = [...dayInputs(facts), ...moneyInputs(facts)]
  const why = whyNone(facts)
  return why ? noFigure('ratio', why, inputs) : figureOf(facts.total, 'ratio', inputs, noteOn(facts))
}

/**
 * The time-weighted return as a rate for each year of the time in which something was invested, by calendar days.
 * @example 44 % in 730 days: cagr(facts).value // 0.2
 */
export function cagr(facts: PerformanceFacts): Figure {
  const { counts, cut, total } = facts
  const days = cut.days - counts.idle
  const whole: Input = { label: say('Time-weighted return'), value: null, unit: 'ratio' }
  const invested: Input = { label: say('Days with something invested'), value: days, unit: 'days' }
  const inputs = [invested, ...dayInputs(facts), ...moneyInputs(facts)]
  const why = whyNone(facts)
  if (why) return noFigure('ratio', why, [whole, ...inputs])
  const told = [{ ...whole, value: Number.isFinite(total) ? total : null }, ...inputs]
  if (days < YEAR)
    return noFigure(
      'ratio',
      say('A rate for each year takes 365 days; there are {count}.', { count: days }),
      told,
    )
  return figureOf((1 + total) ** (YEAR / days) - 1, 'ratio', told, noteOn(facts))
}

const missingDays = ({ counts }: PerformanceFacts) =>
  counts['no-value'] + counts['unknown-flow'] + counts.passing

function whyNone(facts: PerformanceFacts): Sentence | undefined {
  const [count, days] = [missingDays(facts), facts.cut.days - facts.counts.idle]
  const ends = endsUnknown(facts)
  if (ends) return ends
  if (count > days * REFUSED)
    return say(
      '{count} of {days} days could not be measured: too many for a return. The inbox says what is missing.',
      {
        count,
        days,
      },
    )
  return facts.counts.measured + facts.counts.spanned === 0 ? nothingInvested() : undefined
}

function noteOn(facts: PerformanceFacts): Sentence | undefined {
  const [count, days] = [missingDays(facts), facts.cut.days - facts.counts.idle]
  const { spanned } = facts.counts
  if (count > days * WARNED)
    return say(
      '{count} of {days} days could not be measured and count as unchanged: the true return may be far from this.',
      {
        count,
        days,
      },
    )
  if (count > 0) return say('{count} days could not be measured and count as unchanged.', { count })
  return spanned === 0
    ? undefined
    : say('{count} days are measured together with those around a missing value, approximately.', {
        count: spanned,
      })
}
