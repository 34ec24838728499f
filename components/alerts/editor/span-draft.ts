/** A stretch of time as it is typed: a number and its unit. Pure. */
import { readCount } from '@/components/rebalance/typed-figures'

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const
export type SpanUnit = keyof typeof UNITS
export const SPAN_UNITS: readonly SpanUnit[] = ['minutes', 'hours', 'days']

export interface SpanDraft {
  value: string
  unit: SpanUnit
}

/** In the largest unit that it is a whole number of. @example spanDraft(120) // { value: '2', unit: 'hours' } */
export function spanDraft(minutes: number): SpanDraft {
  const unit = SPAN_UNITS.findLast((each) => minutes > 0 && minutes % UNITS[each] === 0) ?? 'minutes'
  return { value: String(minutes / UNITS[unit]), unit }
}

/** @returns minutes, or `undefined` for what is no whole number @example readSpan({ value: '2', unit: 'hours' }) // 120 */
export function readSpan({ value, unit }: SpanDraft): number | undefined {
  const count = readCount(value)
  return count === undefined ? undefined : count * UNITS[unit]
}
