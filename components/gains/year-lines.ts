/** Rules that change with the years, as lines `from year: value`. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'

export interface YearLine<Value> {
  /** Calendar year in which the first tax year of this line begins. */
  from: number
  value: Value
}

/** Nothing of what is counted is older. */
const FIRST_YEAR = 2009
const LAST_YEAR = 2100

/**
 * The year of a new line.
 * @returns a sentence when it is none, or there is a line for it already
 * @example readYear('2025', [{ from: 2009, value: 'fifo' }]) // 2025
 */
export function readYear(text: string, lines: readonly YearLine<unknown>[]): number | Sentence {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    return say('Enter a year from {first} to {last}.', { first: FIRST_YEAR, last: LAST_YEAR })
  return lines.some(({ from }) => from === year)
    ? say('There is a line from {year} already.', { year })
    : year
}

/** A new line says what held in that year before, until its value is changed. In order of years. */
export function withYear<Value>(lines: readonly YearLine<Value>[], year: number): YearLine<Value>[] {
  const sorted = lines.toSorted((a, b) => a.from - b.from)
  const before = sorted.findLast(({ from }) => from <= year) ?? sorted[0]
  return before ? [...sorted, { from: year, value: before.value }].sort((a, b) => a.from - b.from) : []
}

export const withValue = <Value>(
  lines: readonly YearLine<Value>[],
  year: number,
  value: Value,
): YearLine<Value>[] => lines.map((line) => (line.from === year ? { from: year, value } : line))

/** The last line stays: some rule must hold. */
export const withoutYear = <Value>(lines: readonly YearLine<Value>[], year: number): YearLine<Value>[] =>
  lines.length > 1 ? lines.filter(({ from }) => from !== year) : [...lines]
