/**
 * What became of a question to the wallet, and what it means. EIP-1193 and EIP-1474 name the errors; MetaMask adds -32002
 * (a window of it is open already) and 4902 (it does not know the network).
 */
import * as v from 'valibot'
import { cleanText } from '@/lib/assets/clean-text'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

export type WalletReply =
  | { kind: 'answer'; value: unknown }
  /** `reason` is the wallet's own text, cleaned. */
  | { kind: 'error'; code: number; reason: string }
  /** The connection ended; `asked`: the question had left by then. */
  | { kind: 'gone'; asked: boolean }
  /** It did not answer in time; asked of what needs no person. */
  | { kind: 'silent' }
  /** The page stopped waiting; `asked`: the wallet may still show the question. */
  | { kind: 'left'; asked: boolean }

const SAID_NO = 4001
const NOT_ALLOWED = 4100
const BUSY = -32_002
export const UNKNOWN_CHAIN = 4902

/** With these the wallet has looked at the question and done nothing. Every other error may come after it has sent. */
const SURELY_NOTHING: ReadonlySet<number> = new Set([
  SAID_NO,
  NOT_ALLOWED,
  4200,
  BUSY,
  UNKNOWN_CHAIN,
  -32_600,
  -32_601,
  -32_602,
])

const rpcError = v.object({
  code: v.optional(v.number()),
  message: v.optional(v.string()),
  data: v.optional(v.unknown()),
})
/** The mobile wallet and older builds wrap the code. */
const wrapped = v.object({ originalError: v.object({ code: v.number() }) })

/** @example replyOfError({ code: 4001, message: 'User rejected' }) // { kind: 'error', code: 4001, reason: 'User rejected' } */
export function replyOfError(thrown: unknown): Extract<WalletReply, { kind: 'error' }> {
  const read = v.safeParse(rpcError, thrown)
  if (!read.success) return { kind: 'error', code: -32_603, reason: '' }
  const inner = v.safeParse(wrapped, read.output.data)
  const code = inner.success ? inner.output.originalError.code : (read.output.code ?? -32_603)
  return { kind: 'error', code, reason: cleanText(read.output.message ?? '') }
}

/**
 * The answer to a question that moves nothing.
 * @throws AppError of any code but `unreachable`
 */
export function answerOf(reply: WalletReply): unknown {
  switch (reply.kind) {
    case 'answer':
      return reply.value
    case 'error':
      throw saidNo(reply)
    case 'gone':
      throw new AppError('unavailable', say('MetaMask went away. Open it and try again.'))
    case 'silent':
      throw new AppError('unavailable', say('MetaMask does not answer. Open it once and try again.'))
    case 'left':
      throw new AppError('refused', say('You stopped waiting for MetaMask. Nothing was signed.'))
    default:
      return reply satisfies never
  }
}

/**
 * The answer to a question after which something may have been signed or sent.
 * @throws AppError `unreachable` when nobody knows whether it was; any other code: surely not
 */
export function answerOfSigning(reply: WalletReply): unknown {
  switch (reply.kind) {
    case 'answer':
      return reply.value
    case 'error':
      if (SURELY_NOTHING.has(reply.code)) throw saidNo(reply)
      throw new AppError(
        'unreachable',
        say('MetaMask answered with an error after it was asked: {reason}', { reason: reasonOf(reply) }),
      )
    case 'gone':
      if (!reply.asked) return answerOf(reply)
      throw new AppError('unreachable', say('MetaMask went away after it was asked to sign.'))
    case 'silent':
      throw new AppError('unreachable', say('MetaMask was asked to sign and does not answer.'))
    case 'left':
      if (!reply.asked) return answerOf(reply)
      throw new AppError(
        'unreachable',
        say('MetaMask was asked and still shows it. If you do not want it, say no there.'),
      )
    default:
      return reply satisfies never
  }
}

function saidNo(error: Extract<WalletReply, { kind: 'error' }>): AppError {
  switch (error.code) {
    case SAID_NO:
      return new AppError('refused', say('You said no in MetaMask.'))
    case NOT_ALLOWED:
      return new AppError(
        'refused',
        say('MetaMask does not share this address with Holdfast. Connect it there and try again.'),
      )
    case BUSY:
      return new AppError(
        'refused',
        say('MetaMask is asking you something already. Open it, answer, and try again.'),
      )
    default:
      return new AppError('bad-answer', say('MetaMask answered: {reason}', { reason: reasonOf(error) }))
  }
}

const reasonOf = ({ reason, code }: { reason: string; code: number }): string => reason || String(code)
