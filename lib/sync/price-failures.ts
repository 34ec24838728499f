/** Why prices are late: the last failure of each price source, until that source answers again. Pure. */
import * as v from 'valibot'
import { ERROR_CODES, type ErrorShape } from '@/lib/core/errors'

export interface PriceFailureRow {
  /** Id of the price source, or `rates`. */
  source: string
  error: ErrorShape
  /** ms since epoch */
  at: number
}

/** Key of the row in the settings table. */
export const PRICE_FAILURES_KEY = 'price failures'

const schema = v.array(
  v.object({
    source: v.string(),
    error: v.object({
      code: v.picklist(ERROR_CODES),
      sentence: v.object({
        template: v.string(),
        params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
      }),
      retryAt: v.optional(v.number()),
    }),
    at: v.number(),
  }),
)

/** @param stored the row's value; anything else than failures reads as none */
export function toPriceFailures(stored: unknown): PriceFailureRow[] {
  const parsed = v.safeParse(schema, stored)
  return parsed.success ? (parsed.output as PriceFailureRow[]) : []
}

/**
 * @param answered sources that gave something this time
 * @example mergeFailures(before, [], ['defillama']) // without the failure of defillama
 */
export function mergeFailures(
  before: readonly PriceFailureRow[],
  failed: readonly PriceFailureRow[],
  answered: readonly string[],
): PriceFailureRow[] {
  const latest = new Map(before.map((failure) => [failure.source, failure]))
  for (const source of answered) latest.delete(source)
  for (const failure of failed) latest.set(failure.source, failure)
  return [...latest.values()]
}
