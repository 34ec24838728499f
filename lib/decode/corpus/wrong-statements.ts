/** Holds what a decoder says against what a request really asks for: what is left out is fine, what is said must be so. */
import type { Expected } from './entry'

/** A field that was said, what it said, and whether it is so. */
export interface Statement {
  field: string
  said: string
  isTrue: boolean
}

/**
 * Each leaf that is said. A field that nobody expects is untrue as well: it was said without evidence.
 * @example statements({ action: 'wrap', units: 5n }, { action: 'wrap', units: '5' }) // both fields, true
 */
export function statements(said: unknown, expected: Expected | undefined, field = ''): Statement[] {
  if (said === undefined) return []
  const readings = isRecord(expected) ? expected['anyOf'] : undefined
  if (Array.isArray(readings)) return best(readings.map((each: Expected) => statements(said, each, field)))
  if (Array.isArray(said))
    return said.flatMap((each, at) =>
      statements(each, Array.isArray(expected) ? expected[at] : undefined, `${field}[${at}]`),
    )
  if (isRecord(said))
    return Object.entries(said).flatMap(([key, value]) =>
      statements(value, fieldOf(expected, key), join(field, key)),
    )
  return [{ field, said: textOf(said), isTrue: isSame(said, expected) }]
}

/** Of several readings that are all true, the one that fits what was said. */
export const best = (readings: readonly Statement[][]): Statement[] =>
  readings.toSorted((a, b) => untrue(a) - untrue(b))[0] ?? []

const untrue = (reading: readonly Statement[]) => reading.filter(({ isTrue }) => !isTrue).length

function fieldOf(expected: Expected | undefined, key: string): Expected | undefined {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return undefined
  return Object.entries(expected).find(([name]) => name === key)?.[1]
}

const textOf = (said: unknown) => (typeof said === 'bigint' ? `${said}` : JSON.stringify(said))

const join = (field: string, key: string) => (field === '' ? key : `${field}.${key}`)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isSame(said: unknown, expected: Expected | undefined): boolean {
  if (typeof said === 'bigint') return `${said}` === expected
  return said === expected
}
