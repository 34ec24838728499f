/** Weights that a person typed: none below zero, at most the whole together, and not all of them nothing. */
import { type Sentence, say } from '@/lib/core/sentence'

/** Rounding of percentages that were typed with a few decimal places. */
const ROUNDING = 1e-6

/**
 * @param rest what the weights may leave: `money`, or `none`
 * @example checkWeights({ 'coin:bitcoin': 0.6 }, 'money') // { value: { 'coin:bitcoin': 0.6 } }
 */
export function checkWeights(
  raw: unknown,
  rest: 'money' | 'none',
): { value: Record<string, number> } | { problem: Sentence } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { problem: say('Give at least one weight.') }
  const value: Record<string, number> = {}
  let sum = 0
  for (const [id, weight] of Object.entries(raw)) {
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1))
      return { problem: say('A weight is from 0 % to 100 %.') }
    value[id] = weight
    sum += weight
  }
  if (sum === 0) return { problem: say('Give at least one weight.') }
  if (sum > 1 + ROUNDING) return { problem: say('The weights come to more than 100 %.') }
  if (rest === 'none' && sum < 1 - ROUNDING) return { problem: say('The weights must come to 100 %.') }
  return { value }
}
