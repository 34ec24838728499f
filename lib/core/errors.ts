/**
 * The one error class of the product. `code` comes from a closed list, `sentence` is what a user
 * can act on (shown in their language; `message` is its English form), `cause` keeps the original for the diagnostic bundle (after redaction).
 */
import { fill, type Sentence, say } from './sentence'

export const ERROR_CODES = [
  'invalid-input', // the user typed something that cannot be right
  'duplicate', // the thing exists already
  'not-found',
  'locked', // the vault or the screen is locked
  'wrong-secret', // PIN, passphrase or passkey does not open the slot
  'too-many-tries', // wait before the next try
  'vault-damaged', // a header, slot or copy fails its checksum
  'vault-exists',
  'permission-missing', // the browser has not granted access to the host
  'credentials-refused', // the venue does not know or no longer accepts the key
  'credentials-too-strong', // the key can withdraw
  'rate-limited', // the venue asked us to wait
  'unreachable', // no answer: network, DNS, timeout
  'bad-answer', // an answer that does not have the documented shape
  'unavailable', // the venue says that it is down or under maintenance
  'clock-skew', // the computer's clock is too far off for signed requests
  'not-supported', // said with the reason
  'too-large', // body or input over its cap
  'wrong-chain', // an RPC endpoint serves another chain
  'refused', // the message, sender or command is not allowed
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export interface AppErrorOptions {
  cause?: unknown
  /** Earliest moment (ms since epoch) at which trying again makes sense, when the other side told one. */
  retryAt?: number
}

/**
 * @example
 * throw new AppError('credentials-refused', say('{venue} does not accept this key.', { venue: 'Kraken' }), { cause })
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly sentence: Sentence
  readonly retryAt: number | undefined

  constructor(code: ErrorCode, sentence: Sentence, options: AppErrorOptions = {}) {
    super(
      fill(sentence.template, sentence.params),
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.name = 'AppError'
    this.code = code
    this.sentence = sentence
    this.retryAt = options.retryAt
  }
}

/** What crosses a message channel, or is stored in a status row, instead of an Error object. */
export interface ErrorShape {
  code: ErrorCode
  sentence: Sentence
  retryAt?: number
}

/** Turns anything thrown into an `AppError`; an error of ours passes through unchanged. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('internal', say('Something went wrong inside Holdfast.'), { cause: thrown })
}

export function toErrorShape(thrown: unknown): ErrorShape {
  const { code, sentence, retryAt } = toAppError(thrown)
  return { code, sentence, ...(retryAt === undefined ? {} : { retryAt }) }
}

export function fromErrorShape({ code, sentence, retryAt }: ErrorShape): AppError {
  return new AppError(code, sentence, retryAt === undefined ? {} : { retryAt })
}
