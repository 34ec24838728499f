/** Why a strategy cannot be tested over the past at all. */
import { type Sentence, say } from '@/lib/core/sentence'
import { needOf } from '../targets/targets-of'
import type { BacktestChoices } from './question'

const percent = (ratio: number): number => Number((ratio * 100).toFixed(2))

/** @returns `undefined` when nothing speaks against it */
export function refusalOf({ spec, from, until, slippage }: BacktestChoices): Sentence | undefined {
  if (until <= from) return say('The test ends before it begins. Choose a later last day.')
  if (needOf(spec).marketCaps)
    return say('Past market values are not stored, so a strategy that goes by them cannot be tested.')
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
