/**
 * The fields of a tool's input: each is made once and gives both the schema that is checked and the JSON schema that the model
 * sees, so that these never say different things. Nothing but the fields is accepted.
 */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'

type JsonSchema = Readonly<Record<string, unknown>>

export interface Field<T> {
  json: JsonSchema
  schema: v.GenericSchema<unknown, T>
}

type Fields = Readonly<Record<string, Field<unknown>>>
type Of<F> = F extends Field<infer T> ? T : never
export type InputOf<R extends Fields, O extends Fields> = { [K in keyof R]: Of<R[K]> } & {
  [K in keyof O]?: Of<O[K]> | undefined
}

/** So long may a text be where a model is told nothing else; every request carries all schemas. */
const TEXT_MOST = 64

/** What a model writes for a ticker, a name, a token of the conversation. */
export const text = (description: string, most = TEXT_MOST): Field<string> => ({
  json: { type: 'string', ...(most === TEXT_MOST ? {} : { maxLength: most }), description },
  schema: v.pipe(v.string(), v.minLength(1), v.maxLength(most)),
})

export const choice = <const T extends string>(options: readonly T[], description: string): Field<T> => ({
  json: { type: 'string', enum: options, description },
  schema: v.picklist(options),
})

export const whole = (least: number, most: number, description: string): Field<number> => ({
  json: { type: 'integer', minimum: least, maximum: most, description },
  schema: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)),
})

const DECIMAL = /^(?!0+(\.0+)?$)\d{1,30}(\.\d{1,30})?$/

/** Money and quantities are never numbers: `"0.25"`. Above zero. */
export const decimal = (description: string): Field<Amount> => ({
  json: { type: 'string', pattern: DECIMAL.source, description: `${description} Decimal text, as "0.25".` },
  schema: v.pipe(
    v.string(),
    v.regex(DECIMAL),
    v.transform((told) => parseAmount(told) ?? told),
    v.transform((told) => told as Amount),
  ),
})

const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** UTC midnight (ms). */
export const dayField = (description: string): Field<number> => ({
  json: { type: 'string', format: 'date', description: `${description} UTC.` },
  schema: v.pipe(
    v.string(),
    v.regex(DAY),
    v.transform((told) => Date.parse(`${told}T00:00:00Z`)),
  ),
})

/** Valibot takes a list for an object without fields. */
const noList = v.pipe(
  v.unknown(),
  v.check((told) => !Array.isArray(told)),
)

/** Fields of another plug-in, which checks them itself. */
export const freeRecord = (description: string): Field<Record<string, unknown>> => ({
  json: { type: 'object', maxProperties: 30, additionalProperties: true, description },
  schema: v.pipe(noList, v.record(v.string(), v.unknown()), v.maxEntries(30)),
})

/**
 * `parameters` and `input` of a tool.
 * @example ...toolInput({ asset: text('Ticker.') }, { account: text('Token of an account.') })
 */
export function toolInput<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
): { parameters: JsonSchema; input: v.GenericSchema<unknown, InputOf<R, O>> } {
  const fields = Object.entries({ ...required, ...optional })
  const schemas = {
    ...Object.fromEntries(Object.entries(required).map(([key, { schema }]) => [key, schema])),
    ...Object.fromEntries(Object.entries(optional).map(([key, { schema }]) => [key, v.optional(schema)])),
  }
  return {
    parameters: {
      type: 'object',
      properties: Object.fromEntries(fields.map(([key, { json }]) => [key, json])),
      ...(Object.keys(required).length === 0 ? {} : { required: Object.keys(required) }),
      additionalProperties: false,
    },
    input: v.pipe(noList, v.strictObject(schemas)) as unknown as v.GenericSchema<unknown, InputOf<R, O>>,
  }
}
