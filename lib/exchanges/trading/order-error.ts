/**
 * What the end of an order's request means. A clear no is the venue's own, in an answer that came: then there is no order.
 * Everything else (no answer, a cut one, 5xx, 429, a word about time, nonces or duplicates) leaves it unknown: a browser may
 * have sent the request twice, and the no may be to the second copy. When in doubt: unclear. Pure.
 */
import { AppError } from '@/lib/core/errors'
import { OrderRefused } from '@/lib/core/order-refused'
import { type Sentence, say } from '@/lib/core/sentence'
import { type VenueErrorContext, venueError } from '../errors'
import { scrub, withoutAddresses } from '../scrub'

/** ccxt's classes of a venue's own no. Told by name, because minifying renames classes. */
const NO_BY_NAME = new Set([
  'ExchangeError',
  'AuthenticationError',
  'PermissionDenied',
  'AccountNotEnabled',
  'AccountSuspended',
  'ArgumentsRequired',
  'BadRequest',
  'BadSymbol',
  'OperationRejected',
  'MarketClosed',
  'InsufficientFunds',
  'InvalidOrder',
  'OrderImmediatelyFillable',
  'OrderNotFillable',
  'ContractUnavailable',
  'RestrictedLocation',
  'NotSupported',
])

/** Binance: key, rights or address refused; ccxt takes it for a network error after one good call. */
const NO_BY_TEXT = /"code":-(?:2015|2014|2008)\b/
/**
 * Duplicates mean that there is an order. Nonces and clocks may be a second copy's. -1006 and -1007 of Binance say "execution
 * status unknown"; 51016 of OKX is a duplicate.
 */
const UNCLEAR_BY_TEXT =
  /duplicate|already|\b51016\b|nonce|-1021\b|recvwindow|-100[0167]\b|time(?:d)?[ -]?out|internal|unknown error|EService|unavailable|try again|too many|rate limit|lockout/i

/** @returns `OrderRefused` for a clear no. @example orderError(thrown, { venue: 'Kraken', secrets: [], now, status: 200, sent: true }) */
export function orderError(thrown: unknown, context: VenueErrorContext): AppError {
  const known = venueError(thrown, context)
  const { venue } = context
  if (context.sent === false && !(thrown instanceof AppError))
    return new OrderRefused(refusal(thrown, context), { cause: known })
  if (isNo(thrown, context)) return new OrderRefused(refusal(thrown, context), { cause: known })
  return new AppError(
    known.code,
    say(
      '{venue} gave no clear answer to the order. It may have arrived: {venue} is asked what became of it.',
      {
        venue,
      },
    ),
    { cause: known, ...(known.retryAt === undefined ? {} : { retryAt: known.retryAt }) },
  )
}

function isNo(thrown: unknown, { status }: VenueErrorContext): boolean {
  if (thrown instanceof OrderRefused) return true
  if (!(thrown instanceof Error) || thrown instanceof AppError) return false
  if (status === undefined || status >= 500 || status === 429 || status === 418 || status === 408)
    return false
  if (NO_BY_TEXT.test(thrown.message)) return true
  return NO_BY_NAME.has(thrown.name) && !UNCLEAR_BY_TEXT.test(withoutAddresses(thrown.message))
}

function refusal(thrown: unknown, { venue, secrets }: VenueErrorContext): Sentence {
  const name = thrown instanceof Error ? thrown.name : ''
  switch (name) {
    case 'InsufficientFunds':
      return say('{venue} refused the order: there is not enough free money for it.', { venue })
    case 'OrderImmediatelyFillable':
      return say('{venue} refused the order: it would have been filled at once.', { venue })
    case 'AuthenticationError':
    case 'PermissionDenied':
      return say(
        '{venue} refused the order: this key may not trade. Give it that right, or use another key.',
        {
          venue,
        },
      )
    default:
      return say('{venue} refused the order: {detail}', { venue, detail: detailOf(thrown, secrets) })
  }
}

/** ccxt's class of the error that a request has ended with. @example ccxtNameOf(error) // 'OrderNotFound' */
export const ccxtNameOf = (error: unknown): string | undefined =>
  error instanceof AppError && error.cause instanceof Error ? error.cause.name : undefined

/** The venue's own words out of ccxt's message: `binance {"code":-1013,"msg":"Filter failure: NOTIONAL"}`. */
export function detailOf(thrown: unknown, secrets: readonly string[]): string {
  const text = withoutAddresses(thrown instanceof Error ? thrown.message : String(thrown))
  const [, body = ''] = /^\S+ (\{.*\})$/s.exec(text) ?? []
  const words =
    /"(?:msg|message|error_details|preview_failure_reason|error)"\s*:\s*\[?\s*"([^"]{1,200})"/.exec(body)
  return scrub(words?.[1] ?? text.replace(/^[a-z0-9]+ /, ''), secrets)
}
