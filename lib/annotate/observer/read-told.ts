/**
 * The relay's reading of what comes through the port: by hand, as this runs in every page. A page may have made all of it up, and
 * the background and the engine check it again.
 */
import {
  MAX_PARAMS_CHARACTERS,
  type PageOutcome,
  type PageRequest,
  WATCHED_METHODS,
  type WatchedMethod,
} from '../page-request'

export type Read =
  | { kind: 'asked'; number: number; request: Omit<PageRequest, 'request'> }
  | { kind: 'answered'; number: number; outcome: Omit<PageOutcome, 'request'> }

const OUTCOMES: readonly string[] = ['sent', 'signed', 'refused', 'failed'] satisfies PageOutcome['outcome'][]

/** @returns `undefined` for whatever is not of the observer's form */
export function readTold(told: unknown): Read | undefined {
  if (!Array.isArray(told)) return undefined
  const [kind, number, word, content, chainId] = told as unknown[]
  if (!Number.isSafeInteger(number) || (number as number) < 1) return undefined
  if (kind === 'asked') return readAsked(number as number, word, content, chainId)
  return kind === 'answered' ? readAnswered(number as number, word, content) : undefined
}

function readAsked(number: number, method: unknown, content: unknown, chainId: unknown): Read | undefined {
  if (!isMethod(method) || (content !== null && typeof content !== 'string')) return undefined
  const params = content === null || content.length > MAX_PARAMS_CHARACTERS ? null : content
  const chain = typeof chainId === 'string' && /^0x[0-9a-fA-F]{1,16}$/.test(chainId) ? { chainId } : {}
  return { kind: 'asked', number, request: { method, params, ...chain } }
}

function readAnswered(number: number, word: unknown, content: unknown): Read | undefined {
  if (typeof word !== 'string' || !OUTCOMES.includes(word)) return undefined
  const outcome = word as PageOutcome['outcome']
  const isHash = typeof content === 'string' && /^0x[0-9a-fA-F]{64}$/.test(content)
  return {
    kind: 'answered',
    number,
    outcome: { outcome, ...(isHash && outcome === 'sent' ? { hash: content } : {}) },
  }
}

const isMethod = (method: unknown): method is WatchedMethod =>
  (WATCHED_METHODS as readonly unknown[]).includes(method)
