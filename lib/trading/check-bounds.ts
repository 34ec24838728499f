/** A figure against a venue's least and most, said with both figures. */
import { type Amount, compare } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { Bounds } from '@/lib/markets/market-rules'
import { block, type DraftField, type DraftProblem } from './draft'

/** @example boundsProblems('8.4', { min: '10' }, { field: 'size', code: 'USDT' })[0] // 'The least is 10 USDT; this is 8.4 USDT.' */
export function boundsProblems(
  value: Amount,
  { min, max }: Bounds,
  { field, code }: { field: DraftField; code: string },
): DraftProblem[] {
  if (min !== undefined && compare(value, min) < 0)
    return [
      block(field, say('The least is {least} {code}; this is {value} {code}.', { least: min, value, code })),
    ]
  if (max !== undefined && compare(value, max) > 0)
    return [
      block(field, say('The most is {most} {code}; this is {value} {code}.', { most: max, value, code })),
    ]
  return []
}
