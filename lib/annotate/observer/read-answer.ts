/** What of a wallet's answer is told: how it ended, and the hash of a transaction. Nothing that was signed. */
import type { PageOutcome, WatchedMethod } from '../page-request'
import type { Told } from './handshake'

const HASH_LENGTH = 66
/** EIP-1193: the user rejected the request. */
const REFUSED = 4001

interface Response {
  jsonrpc?: unknown
  id?: unknown
  result?: unknown
  error?: unknown
}

const isResponse = (answer: unknown): answer is Response =>
  typeof answer === 'object' && answer !== null && 'id' in answer && ('result' in answer || 'error' in answer)

/** Old ways to ask answer with the whole response of JSON-RPC. */
export const resultOf = (answer: unknown): unknown => (isResponse(answer) ? answer.result : answer)

export function outcomeOf(number: number, method: WatchedMethod, failed: boolean, answer: unknown): Told {
  const error = failed ? answer : isResponse(answer) ? answer.error : undefined
  if (failed || (error !== undefined && error !== null))
    return ['answered', number, failureOf(error), undefined]
  const isSent = method === 'eth_sendTransaction' || method === 'wallet_sendCalls'
  const result = resultOf(answer)
  const hash = isSent && typeof result === 'string' && result.length === HASH_LENGTH ? result : undefined
  return ['answered', number, isSent ? 'sent' : 'signed', hash]
}

function failureOf(error: unknown): PageOutcome['outcome'] {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined
  return code === REFUSED ? 'refused' : 'failed'
}
