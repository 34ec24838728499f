/** Why a strategy cannot be tested over the past at all. */
import { type Sentence, say } from '@/lib/core/sentence'
import { firstDayOf } from '@/lib/valuation/days'
import type { BacktestChoices } from './question'

/** Before it there was nothing to trade; days since 1970. */
const FIRST_DAY = firstDayOf(2009)
const MOST_YEARS = 20

const percent = (ratio: number): number => Number((ratio * 100).toFixed(2))

/** @returns `undefined` when nothing speaks against it */
export function refusalOf({ spec, from, until, slippage }: BacktestChoices): Sentence | undefined {
  if (until <= from) return say('The test ends before it begins. Choose a later last day.')
  if (from < FIRST_DAY) return say('There are no prices before 2009. Choose a later first day.')
  if (until - from > MOST_YEARS * 366)
    return say('A test is of {years} years at most.', { years: MOST_YEARS })
  if (slippage > spec.limits.slippage)
    return say(
      'You expect a slippage of {expected} %, and the strategy allows {allowed} %: nothing would be traded.',
      {
        expected: percent(slippage),
        allowed: percent(spec.limits.slippage),
      },
    )
  return undefined
}
