/** What some lines are worth more or less than 24 hours ago, of those whose price of then is known. Pure. */
import { type Amount, add, subtract, toRatio, ZERO } from '@/lib/core/amount'
import type { Change } from './view'

/**
 * @param lines worth now and 24 hours ago; what lacks either is in no sum
 * @example dayChange([{ value: amount('110'), before: amount('100') }]) // { value: '10', ratio: 0.1, incomplete: false }
 */
export function dayChange(lines: readonly { value: Amount | null; before: Amount | null }[]): Change {
  let earlier = ZERO
  let now = ZERO
  let incomplete = false
  for (const { value, before } of lines)
    if (value === null || before === null) incomplete = true
    else {
      earlier = add(earlier, before)
      now = add(now, value)
    }
  const start = toRatio(earlier)
  const value = subtract(now, earlier)
  return { value, ratio: start > 0 ? toRatio(value) / start : null, incomplete }
}
