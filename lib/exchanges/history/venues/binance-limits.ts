/**
 * Binance's real counters, which count by the minute: what may be spent at once and what comes back in a minute stay below them together.
 * https://developers.binance.com/docs/binance-spot-api-docs/rest-api/limits
 */
import type { CallLimit } from '../pace.client'

/** `/api`: 6,000 a minute and address. */
export const API_WEIGHT: CallLimit = { name: 'api', most: 1000, perSecond: 60 }
/** `/sapi` by address: 12,000 a minute for each endpoint. */
export const SAPI_WEIGHT: CallLimit = { name: 'sapi', most: 2000, perSecond: 100 }
/** `/sapi` by user: 180,000 a minute; a list of withdrawals costs a tenth of it, one of bank transfers half. */
export const USER_WEIGHT: CallLimit = { name: 'user', most: 90_000, perSecond: 1400 }
