/**
 * JSON-RPC 2.0 over HTTP with failover, made for public endpoints: each is asked once which network it serves, an
 * answer of the wrong shape counts as a failure of the endpoint, a revert is final.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { statusError } from './answer-status'
import type { EndpointHealth } from './endpoint-health'
import { withFailover } from './failover.client'
import { mapBounded } from './map-bounded'
import { isExecutionFault, parseRpcAnswer, type RpcFault, type RpcReply } from './rpc-answer'

/** How an endpoint proves that it serves the right network. */
export interface NetworkProof {
  /** CAIP-2 id. */
  network: string
  method: string
  /** `undefined`: the endpoint would not tell, and that is acceptable. */
  check: (reply: RpcReply) => boolean | undefined
}

export interface RpcOptions {
  urls: readonly string[]
  /** Name shown to the user. */
  chain: string
  proof: NetworkProof
  fetch: GuardedFetch
  now: () => number
  health: EndpointHealth
  /** Longest wait for one answer (ms); absent: short for all endpoints but the last one. */
  patienceMs?: number
  signal?: AbortSignal
}

export interface RpcRequest<T> {
  method: string
  params: unknown[]
  /** Shape of a good result; another shape counts as a failure of the endpoint. */
  schema: v.GenericSchema<unknown, T>
  /** Which faults are answers. Default: reverts and gas limits; every other fault asks the next endpoint. */
  isFinal?: (fault: RpcFault) => boolean
  /** For the request log. */
  purpose: string
  sends: string
  maxBytes?: number
  /** An answer over `maxBytes` is thrown as `too-large` at once, because the caller will ask for less. */
  canAskForLess?: boolean
}

export type RpcOutcome<T> = { ok: true; value: T } | { ok: false; fault: RpcFault }

export interface Rpc {
  /** @throws AppError when no endpoint answers usefully; see `withFailover` */
  ask<T>(request: RpcRequest<T>): Promise<RpcOutcome<T>>
  /** The same request with many parameter lists: one HTTP batch, or one by one where batches are refused. */
  askMany<T>(request: Omit<RpcRequest<T>, 'params'>, params: unknown[][]): Promise<RpcOutcome<T>[]>
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }
const SINGLES_AT_ONCE = 4
const PROOF_BYTES = 64 * 1024

/** @example createRpc({ urls, chain: 'Base', proof: evmProof(chain), fetch, now, health }) */
export function createRpc(options: RpcOptions): Rpc {
  const { urls, chain, health, now, signal, patienceMs = Number.POSITIVE_INFINITY } = options
  const failover = <T>(canAskForLess = false, patiently: (url: string, timeoutMs: number) => Promise<T>) => {
    const attempt = (url: string, timeoutMs: number) => patiently(url, Math.min(timeoutMs, patienceMs))
    return withFailover({ urls, chain, health, now, attempt, canAskForLess, ...(signal ? { signal } : {}) })
  }
  const single = async <T>(url: string, request: RpcRequest<T>, timeoutMs: number) => {
    const body = envelope(request.method, request.params, 1)
    const answer = await post(options, url, body, { ...request, timeoutMs })
    if (answer === undefined || Array.isArray(answer)) throw badAnswer(url)
    return outcome(url, request, answer)
  }
  return {
    ask: (request) =>
      failover(request.canAskForLess, async (url, timeoutMs) => {
        await proveNetwork(options, url, timeoutMs)
        return single(url, request, timeoutMs)
      }),
    askMany: (request, params) =>
      failover(request.canAskForLess, async (url, timeoutMs) => {
        await proveNetwork(options, url, timeoutMs)
        if (params.length > 1 && health.takesBatches(url)) {
          const batch = params.map((each, index) => envelope(request.method, each, index))
          const answer = await post(options, url, batch, { ...request, timeoutMs })
          const replies = inOrder(answer, params.length)
          if (replies) return replies.map((reply) => outcome(url, request, reply))
          health.refusedBatch(url)
        }
        return mapBounded(params, SINGLES_AT_ONCE, (each) =>
          single(url, { ...request, params: each }, timeoutMs),
        )
      }),
  }
}

const envelope = (method: string, params: unknown[], id: number) => ({ jsonrpc: '2.0', id, method, params })

type PostOptions = Pick<RpcRequest<unknown>, 'purpose' | 'sends' | 'maxBytes'> & { timeoutMs: number }

async function post(options: RpcOptions, url: string, body: unknown, details: PostOptions) {
  const { fetch, now, signal } = options
  const answer = await fetch({
    url,
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(body),
    purpose: details.purpose,
    sends: details.sends,
    timeoutMs: details.timeoutMs,
    ...(details.maxBytes === undefined ? {} : { maxBytes: details.maxBytes }),
    ...(signal ? { signal } : {}),
  })
  const parsed = parseRpcAnswer(answer.text)
  const failure = statusError(answer, new URL(url).host, now())
  // Some nodes send a revert with status 400 or 500; the revert is the better answer.
  if (failure && !(parsed && 'fault' in parsed && isExecutionFault(parsed.fault))) throw failure
  return parsed
}

/** @returns replies sorted by id, or `undefined` when this is not the answer to a batch of that length */
function inOrder(answer: RpcReply | RpcReply[] | undefined, length: number): RpcReply[] | undefined {
  if (!Array.isArray(answer) || answer.length !== length) return undefined
  const byId = new Map(answer.map((reply) => [reply.id, reply]))
  const replies = Array.from({ length }, (_, index) => byId.get(index))
  return replies.every((reply) => reply !== undefined) ? replies : undefined
}

function outcome<T>(url: string, request: Omit<RpcRequest<T>, 'params'>, reply: RpcReply): RpcOutcome<T> {
  if ('fault' in reply) {
    if ((request.isFinal ?? isExecutionFault)(reply.fault)) return { ok: false, fault: reply.fault }
    throw faultError(url, reply.fault)
  }
  const parsed = v.safeParse(request.schema, reply.result)
  if (!parsed.success) throw badAnswer(url)
  return { ok: true, value: parsed.output }
}

function badAnswer(url: string): AppError {
  const { host } = new URL(url)
  return new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
}

function faultError(url: string, fault: RpcFault): AppError {
  const { host } = new URL(url)
  const cause = new Error(`${fault.code} ${fault.message}`)
  if (fault.code === -32005 || fault.code === 429) {
    return new AppError(
      'rate-limited',
      say('{host} asks Holdfast to wait before the next request.', { host }),
      { cause },
    )
  }
  const { code } = fault
  return new AppError('unavailable', say('{host} could not answer (error {code}).', { host, code }), {
    cause,
  })
}

async function proveNetwork(options: RpcOptions, url: string, timeoutMs: number): Promise<void> {
  const { proof, health, chain } = options
  if (health.isProven(url, proof.network)) return
  const answer = await askNetwork(options, url, timeoutMs)
  if (answer === undefined || Array.isArray(answer)) throw badAnswer(url)
  const verdict = proof.check(answer)
  if (verdict === false) {
    if ('fault' in answer) throw faultError(url, answer.fault)
    const { host } = new URL(url)
    throw new AppError(
      'wrong-chain',
      say('{host} does not serve {chain}. Check the endpoint in the settings.', { host, chain }),
    )
  }
  health.prove(url, proof.network)
}

async function askNetwork(options: RpcOptions, url: string, timeoutMs: number) {
  const purpose = `${options.chain}: which network`
  const details = { purpose, sends: 'nothing private', timeoutMs, maxBytes: PROOF_BYTES }
  try {
    return await post(options, url, envelope(options.proof.method, [], 1), details)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large') throw badAnswer(url)
    throw error
  }
}
