/** One connection to a venue with one key, as plug-ins see it. Made by `open-session.client.ts`. */
import type * as v from 'valibot'
import type { AppError } from '@/lib/core/errors'
import type { NotIncluded } from '@/lib/core/reading'
import type { CcxtExchange } from './ccxt-exchange'
import type { VenueErrorContext } from './errors'

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>

export interface AskOptions {
  params?: Record<string, unknown>
}

export interface OptionalAsk<T> extends AskOptions {
  schema: Schema<T>
  method: string
  /** What is missing from the reading when the key may not see it, or the venue does not offer it to this account. */
  otherwise: NotIncluded
  /** The venue's words for "there is no such wallet": then nothing is missing either. */
  absent?: RegExp
}

export interface VenueSession {
  /** Display name for sentences. */
  venueName: string
  exchange: CcxtExchange
  /**
   * Calls an implicit endpoint by its ccxt name and checks the raw answer.
   * @throws AppError; `bad-answer` when the answer does not fit the schema
   * @example await session.ask(balanceEx, 'privatePostBalanceEx')
   */
  ask: <T>(schema: Schema<T>, method: string, params?: Record<string, unknown>) => Promise<T>
  /**
   * Like `ask` for a side wallet: when the key lacks the right or the venue does not know the endpoint, `undefined` comes back
   * and `otherwise` joins the reading's `notIncluded`. Every other failure is thrown: it would pass for an empty wallet.
   */
  askOptional: <T>(ask: OptionalAsk<T>) => Promise<T | undefined>
  /** Filled by `askOptional`. */
  missed: NotIncluded[]
  /**
   * Any other use of the instance (`fetchBalance`); serialised per key, errors mapped. `stage` names it in the request log.
   * `explain` maps what is thrown in words of its own: of an order, say.
   */
  run: <T>(
    stage: string,
    task: (exchange: CcxtExchange) => Promise<T>,
    explain?: (thrown: unknown, context: VenueErrorContext) => AppError,
  ) => Promise<T>
  /** Loads markets through the cache; needed by `fetchBalance` only. */
  needMarkets: () => Promise<CcxtExchange>
  /** The venue's spelling as common code. @example session.code('XXBT') // 'BTC' */
  code: (symbol: string) => string
}
