/**
 * Many contract calls in one eth_call (Multicall3 `aggregate3`), cut into chunks. A single evil contract can make the
 * whole call fail by burning all gas or by answering megabytes: such a chunk is halved until the culprit stands alone.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { type Call, type CallResult, decodeAggregate3, encodeAggregate3 } from './aggregate3-codec'
import type { EvmChain } from './data/evm-chains'
import type { Rpc } from './rpc.client'
import { hexBytes } from './rpc-quantity'

/** `undefined` in place of a result: the call cannot be made without breaking the others. */
export type CallOutcome = CallResult | undefined

/** About 9,000 gas a token: 400 stay far below the gas and time caps of public nodes. */
const CHUNK = 400
/** Two words a call are enough; a chunk that needs more contains a contract that sends megabytes. */
const MAX_BYTES = 3 * 1024 * 1024
const BATCH = 50
/** Chunks that are asked for at the same time: a public node is far away, and takes a few requests a second. */
const AT_ONCE = 4

const chunksOf = (calls: readonly Call[]): Call[][] =>
  Array.from({ length: Math.ceil(calls.length / CHUNK) }, (_, index) =>
    calls.slice(index * CHUNK, (index + 1) * CHUNK),
  )

interface CallManyOptions {
  rpc: Rpc
  chain: EvmChain
  calls: readonly Call[]
  purpose: string
  sends: string
}

/** @throws AppError when no endpoint answers */
export async function callMany(options: CallManyOptions): Promise<CallOutcome[]> {
  const outcomes: CallOutcome[] = []
  for (let start = 0; start < options.calls.length; start += CHUNK * AT_ONCE) {
    const some = options.calls.slice(start, start + CHUNK * AT_ONCE)
    const chunks = await Promise.all(chunksOf(some).map((calls) => callChunk({ ...options, calls })))
    for (const chunk of chunks) {
      if (chunk === 'no-multicall') return callSingly(options)
      outcomes.push(...chunk)
    }
  }
  return outcomes
}

async function callChunk(options: CallManyOptions): Promise<CallOutcome[] | 'no-multicall'> {
  const { calls } = options
  const results = await tryChunk(options)
  if (results !== 'broken') return results
  if (calls.length === 1) return [undefined]
  const middle = Math.ceil(calls.length / 2)
  const outcomes: CallOutcome[] = []
  for (const half of [calls.slice(0, middle), calls.slice(middle)]) {
    const part = await callChunk({ ...options, calls: half })
    if (part === 'no-multicall') return part
    outcomes.push(...part)
  }
  return outcomes
}

async function tryChunk(options: CallManyOptions): Promise<CallOutcome[] | 'no-multicall' | 'broken'> {
  const { rpc, chain, calls, purpose, sends } = options
  const readable = (hex: string) =>
    (hex === '0x' && !chain.hasMulticall3) || decodeAggregate3(hex, calls.length) !== undefined
  try {
    const answer = await rpc.ask({
      method: 'eth_call',
      params: [{ to: chain.multicall3, data: encodeAggregate3(calls) }, 'latest'],
      schema: v.pipe(hexBytes, v.check(readable)),
      purpose,
      sends,
      maxBytes: MAX_BYTES,
      canAskForLess: true,
    })
    if (!answer.ok) return 'broken'
    return decodeAggregate3(answer.value, calls.length) ?? 'no-multicall'
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large') return 'broken'
    throw error
  }
}

/** A custom chain without Multicall3: one eth_call each, in batches. */
async function callSingly(options: CallManyOptions): Promise<CallOutcome[]> {
  const outcomes: CallOutcome[] = []
  for (let start = 0; start < options.calls.length; start += BATCH) {
    outcomes.push(...(await callBatch({ ...options, calls: options.calls.slice(start, start + BATCH) })))
  }
  return outcomes
}

async function callBatch(options: CallManyOptions): Promise<CallOutcome[]> {
  const { rpc, calls, purpose, sends } = options
  const params = calls.map(({ target, callData }) => [{ to: target, data: callData }, 'latest'])
  try {
    const request = {
      method: 'eth_call',
      schema: hexBytes,
      purpose,
      sends,
      maxBytes: MAX_BYTES,
      canAskForLess: true,
    }
    const answers = await rpc.askMany(request, params)
    return answers.map((each) =>
      each.ok
        ? { success: true, returnData: each.value }
        : { success: false, returnData: each.fault.data ?? '0x' },
    )
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'too-large')) throw error
    if (calls.length === 1) return [undefined]
    const middle = Math.ceil(calls.length / 2)
    const first = await callBatch({ ...options, calls: calls.slice(0, middle) })
    return [...first, ...(await callBatch({ ...options, calls: calls.slice(middle) }))]
  }
}
