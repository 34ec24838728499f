/** The schema that is checked and the JSON schema that a model sees say the same. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ASSISTANT_TOOLS } from './registry'

/** As much of JSON schema as tools use; an unknown keyword is an error of the test. */
function accepts(schema: Record<string, unknown>, value: unknown): boolean {
  const { type, description: _, ...rules } = schema
  if (type === 'object') return acceptsObject(rules, value)
  if (type === 'integer') {
    const { minimum, maximum, ...more } = rules as { minimum: number; maximum: number }
    expect(more).toEqual({})
    return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
  }
  expect(type).toBe('string')
  const {
    // What is not told of every text: it is not empty, and short.
    maxLength = 64,
    format,
    pattern,
    enum: options,
    ...more
  } = rules as {
    maxLength?: number
    format?: string
    pattern?: string
    enum?: string[]
  }
  expect(more).toEqual({})
  if (typeof value !== 'string' || value.length < 1 || value.length > maxLength) return false
  if (format !== undefined) {
    expect(format).toBe('date')
    if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return false
  }
  return (pattern === undefined || new RegExp(pattern).test(value)) && (options?.includes(value) ?? true)
}

function acceptsObject(rules: Record<string, unknown>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const {
    properties = {},
    required = [],
    additionalProperties,
    maxProperties = 1e9,
    ...more
  } = rules as {
    properties?: Record<string, Record<string, unknown>>
    required?: string[]
    additionalProperties: boolean
    maxProperties?: number
  }
  expect(more).toEqual({})
  const entries = Object.entries(value)
  return (
    entries.length <= maxProperties &&
    required.every((key) => Object.hasOwn(value, key)) &&
    entries.every(([key, each]) => {
      const property = properties[key]
      return property ? accepts(property, each) : additionalProperties
    })
  )
}

/** Good and bad values of every sort that fields have. */
const VALUES = [
  'BTC',
  '',
  'x'.repeat(65),
  'x'.repeat(300),
  '0.25',
  '0',
  '0.000',
  '-1',
  '1e9',
  '.5',
  '12.',
  '00.5',
  '2026-03-31',
  '2026-13-01',
  '2026-3-1',
  'asset',
  'market',
  'limit',
  'buy',
  'percent',
  '1w',
  '1h',
  '7y',
  'btc',
  'trade',
  0,
  1,
  25,
  2.5,
  -1,
  10_000_000,
  true,
  null,
  [],
  {},
  { a: 1 },
]

test.each(
  ASSISTANT_TOOLS.map((tool) => [tool.name, tool] as const),
)('%s: both accept and refuse the same', (_name, tool) => {
  const properties = Object.entries(tool.parameters.properties as Record<string, Record<string, unknown>>)
  const good = Object.fromEntries(
    properties.map(([key, property]) => [key, VALUES.find((value) => accepts(property, value))]),
  )
  const samples: unknown[] = [good, {}, null, 'text', [], { ...good, unknown_field: 1 }]
  for (const [key] of properties) {
    const { [key]: _left, ...without } = good
    samples.push(without, ...VALUES.map((value) => ({ ...good, [key]: value })))
  }
  expect(accepts(tool.parameters, good)).toBe(true)
  for (const sample of samples)
    expect(v.safeParse(tool.input, sample).success, JSON.stringify(sample)).toBe(
      accepts(tool.parameters, sample),
    )
})

test('days and amounts become what they mean', () => {
  const read = (name: string, input: unknown) => {
    const tool = ASSISTANT_TOOLS.find((each) => each.name === name)
    return tool && v.parse(tool.input, input)
  }
  expect(read('entries', { from: '2026-03-31' })).toEqual({ from: Date.UTC(2026, 2, 31) })
  expect(read('what_if_sale', { asset: 'ETH', quantity: '01.50' })).toEqual({ asset: 'ETH', quantity: '1.5' })
})
