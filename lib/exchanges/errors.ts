/**
 * Whatever an exchange library or a venue throws, as one `AppError` with a sentence that helps. Classes are told by
 * `error.name`: minifying renames them. Texts decide before classes where ccxt is known to pick the wrong one
 * (Binance -2015 becomes a network error after one good call; Kraken's wrong signature is a plain error).
 */
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { scrub, withoutAddresses } from './scrub'

export interface VenueErrorContext {
  /** Display name: `Kraken`. */
  venue: string
  /** Credential values, so that none of them ends in a message. */
  secrets: readonly string[]
  now: number
  /** Status of the last answer, when there was one. */
  status?: number | undefined
  /** Its `Retry-After` header. */
  retryAfter?: string | undefined
  /** False: it failed before anything was sent, so the key could not even sign. */
  sent?: boolean
}

interface TextRule {
  pattern: RegExp
  code: ErrorCode
}

/** First match wins. Codes are the venues' own; words are matched where a venue has no code. */
const TEXT_RULES: TextRule[] = [
  {
    pattern:
      /-1021\b|recvWindow|timestamp for this request|\b10002\b.*(?:time|window)|\b5010[23]\b|KC-API-TIMESTAMP|request has expired|request expired|invalid timestamp|timestamp (?:is )?(?:expired|invalid)/i,
    code: 'clock-skew',
  },
  {
    pattern: /-2015\b|-2014\b|-2008\b|EAPI:Invalid key|EAPI:Invalid signature/i,
    code: 'credentials-refused',
  },
  {
    pattern:
      /EGeneral:Permission denied|\b50120\b|\b10005\b|permission denied|insufficient permission|missing required scopes/i,
    code: 'credentials-refused',
  },
  {
    pattern: /EAPI:Rate limit|EGeneral:Temporary lockout|EGeneral:Too many requests|EOrder:Rate limit/i,
    code: 'rate-limited',
  },
  { pattern: /EService:Unavailable|EService:Busy|EService:Market in|maintenance/i, code: 'unavailable' },
  {
    pattern: /restricted location|unavailable for legal reasons|not available in your (?:country|region)/i,
    code: 'not-supported',
  },
  { pattern: /EGeneral:Unknown method|unknown endpoint/i, code: 'not-supported' },
  { pattern: /EAPI:Invalid nonce|invalid nonce|nonce/i, code: 'refused' },
]

const CODE_BY_NAME: Record<string, ErrorCode> = {
  AuthenticationError: 'credentials-refused',
  PermissionDenied: 'credentials-refused',
  AccountNotEnabled: 'credentials-refused',
  AccountSuspended: 'credentials-refused',
  DDoSProtection: 'rate-limited',
  RateLimitExceeded: 'rate-limited',
  ExchangeNotAvailable: 'unavailable',
  OnMaintenance: 'unavailable',
  InvalidNonce: 'refused',
  NetworkError: 'unreachable',
  RequestTimeout: 'unreachable',
  OperationFailed: 'unreachable',
  BadResponse: 'bad-answer',
  NullResponse: 'bad-answer',
  NotSupported: 'not-supported',
}

/** Node and Chromium throw these raw when a body is cut; ccxt does not wrap them. */
const RAW_NETWORK = /failed to fetch|fetch failed|load failed|networkerror|terminated|socket|econnre|aborted/i
const REFUSED_KEY =
  /invalid[^a-z]{0,3}(?:api)?[-_ ]?(?:key|signature)|signature (?:is )?(?:invalid|mismatch|not valid|verification)|unauthori[sz]ed/i

/** An error of ours passes through unchanged. @example venueError(thrown, { venue: 'Kraken', secrets: [], now }) */
export function venueError(thrown: unknown, context: VenueErrorContext): AppError {
  if (thrown instanceof AppError) return thrown
  const name = thrown instanceof Error ? thrown.name : 'Error'
  const text = withoutAddresses(thrown instanceof Error ? thrown.message : String(thrown))
  const detail = scrub(text, context.secrets)
  const code = codeOf(name, text, context)
  const retryAt = code === 'rate-limited' ? retryTime(context) : undefined
  const cause = new Error(detail)
  cause.name = name
  delete cause.stack // a stack may quote arguments
  return new AppError(code, sentenceOf(code, text, detail, context), {
    cause,
    ...(retryAt === undefined ? {} : { retryAt }),
  })
}

function codeOf(name: string, text: string, { status, sent }: VenueErrorContext): ErrorCode {
  if (sent === false) return CODE_BY_NAME[name] === 'not-supported' ? 'not-supported' : 'invalid-input'
  const rule = TEXT_RULES.find(({ pattern }) => pattern.test(text))
  if (rule) return rule.code
  if (status === 429 || status === 418) return 'rate-limited'
  if (status === 451) return 'not-supported'
  const known = CODE_BY_NAME[name]
  if (known) return known
  if (RAW_NETWORK.test(`${name} ${text}`) && !status) return 'unreachable'
  if (REFUSED_KEY.test(text) || status === 401) return 'credentials-refused'
  if (status !== undefined && status >= 500) return 'unavailable'
  return RAW_NETWORK.test(text) && name === 'TypeError' ? 'unreachable' : 'bad-answer'
}

const ONE_MINUTE = 60_000
const LONGEST_WAIT = 24 * 60 * ONE_MINUTE

/** Seconds or an HTTP date; a minute when the venue names no time (an hour after a Binance ban). */
export function retryTime({
  now,
  retryAfter,
  status,
}: Pick<VenueErrorContext, 'now' | 'retryAfter' | 'status'>): number {
  const seconds = retryAfter === undefined ? Number.NaN : Number(retryAfter)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter ?? '') - now
  if (Number.isFinite(wait) && wait >= 0) return now + Math.min(Math.max(wait, 1000), LONGEST_WAIT)
  return now + (status === 418 ? 60 * ONE_MINUTE : ONE_MINUTE)
}

function sentenceOf(code: ErrorCode, text: string, detail: string, { venue }: VenueErrorContext): Sentence {
  switch (code) {
    case 'clock-skew':
      return say(
        "{venue} refused the request because this computer's clock is off. Set the clock to automatic, then try again.",
        { venue },
      )
    case 'credentials-refused':
      return /permission|scope|50120|10005/i.test(text)
        ? say(
            'The key for {venue} may not read balances. Give it the right to view balances, or make a new key.',
            { venue },
          )
        : say(
            '{venue} does not accept this key: it is wrong, was removed, or is bound to other IP addresses. Check it at {venue}.',
            { venue },
          )
    case 'rate-limited':
      return say('{venue} asked Holdfast to wait. The last known balances stay until then.', { venue })
    case 'unavailable':
      return say('{venue} is down or under maintenance. Holdfast will try again.', { venue })
    case 'unreachable':
      return say('{venue} could not be reached. Check the connection, then try again.', { venue })
    case 'refused':
      return say('{venue} refused the request number (nonce). Use a key that no other program uses.', {
        venue,
      })
    case 'invalid-input':
      return say('The key or secret for {venue} does not have the right form. Copy both again.', { venue })
    case 'not-supported':
      return /rsa/i.test(text)
        ? say('RSA keys do not work in a browser. Make an Ed25519 or HMAC key at {venue}.', { venue })
        : say('{venue} does not offer this to you: {detail}', { venue, detail })
    default:
      return say('{venue} answered with something Holdfast does not understand: {detail}', { venue, detail })
  }
}

/**
 * A 200 answer that is not what the venue documents; never taken for an empty account.
 * @param detail in English, for the cause: what is missing
 */
export function badAnswer(venue: string, detail: string): AppError {
  const sentence = say(
    '{venue} gave an answer that Holdfast cannot read. The last values stay, and Holdfast will try again.',
    { venue },
  )
  return new AppError('bad-answer', sentence, { cause: new Error(detail) })
}
