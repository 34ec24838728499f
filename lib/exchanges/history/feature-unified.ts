/** Calls of ccxt's unified methods with the bounds of a span. */
import type { CcxtExchange } from '../ccxt-exchange'
import type { Question } from './feature-stream'

type Method = (
  unit: string | undefined,
  since: number | undefined,
  limit: number | undefined,
  params: Record<string, unknown>,
) => Promise<unknown>

export interface UnifiedCall {
  /** The venue's own parameter for the end of a span where ccxt does not know `until`. `null`: there is none. */
  until?: string | null
  /** False: the venue takes no beginning. */
  since?: false
  /** False: the venue takes no number of rows. */
  limit?: false
  params?: Record<string, unknown>
}

/** @example call: unified('fetchDeposits', { until: 'endTime' }) */
export const unified =
  (method: string, { until = 'until', since, limit, params }: UnifiedCall = {}) =>
  (exchange: CcxtExchange, question: Question): Promise<unknown> =>
    (exchange[method] as Method).call(
      exchange,
      question.unit,
      since === false ? undefined : question.since,
      limit === false ? undefined : question.limit,
      { ...params, ...(until === null ? {} : { [until]: question.until }), ...question.more },
    )

/** An implicit endpoint by its name. @example call: implicit('privateGetAccountHistory', (q) => ({ fromDate: q.since })) */
export const implicit =
  (method: string, paramsOf: (question: Question) => Record<string, unknown>) =>
  (exchange: CcxtExchange, question: Question): Promise<unknown> =>
    (exchange[method] as (params: Record<string, unknown>) => Promise<unknown>).call(
      exchange,
      paramsOf(question),
    )

/**
 * An implicit endpoint that takes the span as `startTime` and `endTime`. `limit: false`: it knows no number of rows, and some venues
 * refuse a parameter that they do not know.
 * @example call: spanned('sapiGetOcbsOrders', { page: 1 })
 */
export const spanned = (
  method: string,
  params: Record<string, unknown> = {},
  rules: { limit?: false } = {},
) =>
  implicit(method, ({ since, until, limit, more }) => ({
    ...params,
    startTime: since,
    endTime: until,
    ...(rules.limit === false ? {} : { limit }),
    ...more,
  }))
