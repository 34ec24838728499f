/** Money-weighted return: the rate of interest that an account would have needed to come to the same end (XIRR). */
import { type Figure, type Input, noFigure } from '@/lib/analytics/figure'
import { lentDays } from '@/lib/analytics/lent-days'
import { type Sentence, say } from '@/lib/core/sentence'
import type { RangeCut } from './cut-range'
import { type InternalRate, internalRate } from './internal-rate'
import {
  figureOf,
  gainUnknown,
  moneyInputs,
  nothingInvested,
  type PerformanceFacts,
} from './performance-facts'

const lend = lentDays()

/**
 * A year's rate from 365 days on; below that the rate of the days themselves, and the note says which.
 * @example mwr(facts) // { value: 0.308, unit: 'ratio', note: 'For each year of the {count} days …', … }
 */
export function mwr(facts: PerformanceFacts): Figure {
  const why = gainUnknown(facts)
  if (why) return noFigure('ratio', why, moneyInputs(facts))
  const flows = investorFlows(facts.cut, lend(facts.cut.days + 1))
  const found = internalRate(flows)
  const rate = found?.rates.at(-1)
  if (found === undefined || rate === undefined)
    return noFigure('ratio', whyNone(facts, flows), moneyInputs(facts))
  const days: Input = { label: say('Days from the first flow to the last'), value: found.days, unit: 'days' }
  const inputs = [days, ...moneyInputs(facts)]
  if (found.rates.length > 1)
    return noFigure(
      'ratio',
      say('{count} different rates explain these flows, so that none of them is the return.', {
        count: found.rates.length,
      }),
      inputs,
    )
  return figureOf(rate, 'ratio', inputs, noteOn(found))
}

/**
 * A place for where the range begins and for the end of each day, as the investor sees them: what is there at first was
 * put in, what is there at last comes back. A flow within a day is shared between its two ends by its time of day.
 * @param flows where it is written
 */
function investorFlows({ days, value, flow, weightedFlow }: RangeCut, flows: Float64Array): Float64Array {
  /** Of what came by the day before, what belongs to its end. */
  let before = value[0] ?? Number.NaN
  for (let day = 0; day < days; day += 1) {
    const early = weightedFlow[day] ?? 0
    flows[day] = -before - early
    before = (flow[day] ?? 0) - early
  }
  flows[days] = (value[days] ?? Number.NaN) - before
  return flows
}

function whyNone({ least, start, cameIn }: PerformanceFacts, flows: Float64Array): Sentence {
  if (start < least && cameIn < least) return nothingInvested()
  return flows.some((flow) => flow > 0)
    ? say('No rate of interest explains these flows.')
    : say('Nothing came back: no rate of interest makes nothing of something.')
}

const noteOn = ({ days, isAnnual }: InternalRate): Sentence =>
  isAnnual
    ? say('For each year of the {count} days.', { count: days })
    : say('For all of the {count} days: less than a year is not multiplied up to one.', { count: days })
