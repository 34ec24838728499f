/** Days that the user types as the ends of a range. Days are UTC, as everywhere in the analytics. Pure. */
import type { RangeChoice } from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'

export interface RangeDraft {
  from: string
  until: string
}

export type RangeErrors = Partial<Record<keyof RangeDraft, Sentence>>

/** The value of a date field for a day. @example dayField(0) // '1970-01-01' */
export const dayField = (day: number): string => new Date(day).toISOString().slice(0, 10)

/** @returns ms of the day's UTC midnight, or `undefined` when it is no day @example readDay('2026-02-30') // undefined */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || dayField(at) !== text ? undefined : at
}

/**
 * @param today any moment of the last day that can be chosen (ms)
 * @example readRange({ from: '2026-01-01', until: '2026-03-31' }, now) // { name: 'custom', from: …, until: … }
 */
export function readRange({ from, until }: RangeDraft, today: number): RangeChoice | RangeErrors {
  const [first, last] = [readDay(from), readDay(until)]
  const errors: RangeErrors = {}
  if (first === undefined) errors.from = say('Enter the first day.')
  else if (first > today) errors.from = say('This day is still to come.')
  if (last === undefined) errors.until = say('Enter the last day.')
  else if (last > today) errors.until = say('This day is still to come.')
  else if (first !== undefined && errors.from === undefined && first > last)
    errors.until = say('The last day is before the first.')
  if (first === undefined || last === undefined || Object.keys(errors).length > 0) return errors
  return { name: 'custom', from: first, until: last }
}

export const isRange = (read: RangeChoice | RangeErrors): read is RangeChoice => 'name' in read
