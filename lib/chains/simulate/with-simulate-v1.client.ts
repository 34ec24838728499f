/**
 * Simulation by `eth_simulateV1`. The first run finds, by its logs, which tokens may have moved and which rights may have
 * been given; the second reads them before and after in the same block. Logs alone are not believed: any contract can
 * write one. The coin itself is read by code that the simulation puts at an address of nobody.
 */

import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { addressWord } from '../abi-words'
import { isFate, isUnfunded, UNFUNDED_REASON } from '../call-fate'
import { callParams } from '../call-params'
import { mirrorsNative } from '../data/native-mirrors'
import { createEvmRpc } from '../evm-rpc.client'
import type { RpcFault } from '../rpc-answer'
import type { Simulation } from '../simulation'
import { readUint } from '../token-calls'
import { pairsOfCalls, pairsOfLogs } from './allowance-pairs'
import type { Trial } from './options'
import { piecesOfLogs } from './pieces-of-logs'
import { questionsWithin } from './questions-within'
import { type Answers, allowanceChanges, balanceChanges, callsOf, type Questions } from './readings'
import { revertReason } from './revert-reason'
import { revertData, type SimulatedCall, type SimulatedLog, simulatedBlocks } from './simulated-call'

const TELLER = '0x7e11e70000000000000000000000000000007e11'
/** Answers with the native balance of the address that it is called with. */
const TELLER_CODE = '0x6000353160005260206000f3'
/** A token that burns all gas must not hide the others. */
const GAS_OF_A_READING = '0x493e0'
const MAX_TOKENS = 60
const MAX_BYTES = 8 * 1024 * 1024

export async function withSimulateV1(trial: Trial): Promise<Simulation> {
  const { calls, watch, options } = trial
  const call = calls.at(-1)
  if (!call) throw new RangeError('nothing to simulate')
  const before = calls.slice(0, -1).map(callParams)
  const found = await run(trial, [...before, callParams(call)], before.length)
  if ('fate' in found) return found.fate
  const logs = found.calls.at(-1)?.logs ?? []
  const { unread, ...asked } = questionsWithin(
    {
      tokens: tokensOf(logs, call.from, watch),
      pieces: piecesOfLogs(logs, call.from),
      pairs: [...pairsOfLogs(logs, call.from), ...pairsOfCalls([call], watch)],
    },
    MAX_TOKENS,
  )
  const questions: Questions = { owner: call.from, watch, ...asked }
  const readings = readingCalls(questions)
  const at = before.length + readings.length
  const seen = await run(trial, [...before, ...readings, callParams(call), ...readings], at)
  if ('fate' in seen) return seen.fate
  const told = answersAround(seen.calls, { at, count: readings.length }, options.chain.name)
  const bracket = { questions, ...told, time: seen.timestamp }
  return {
    outcome: 'works',
    method: 'simulate-v1',
    changes: balanceChanges(bracket),
    allowances: allowanceChanges(bracket),
    ...(unread ? { unread } : {}),
    gasUsed: toUnits(seen.calls[at]?.gasUsed ?? 0n),
    block: seen.number - 1,
    at: options.now(),
  }
}

type Run = { number: number; timestamp: number; calls: SimulatedCall[] } | { fate: Simulation }

/** @param at place of the call that is asked about: the others may fail */
async function run({ options }: Trial, calls: readonly object[], at: number): Promise<Run> {
  const { chain, now } = options
  const answer = await createEvmRpc(options).ask({
    method: 'eth_simulateV1',
    params: [{ blockStateCalls: [{ stateOverrides: { [TELLER]: { code: TELLER_CODE } }, calls }] }, 'latest'],
    schema: simulatedBlocks(calls.length),
    isFinal: isFate,
    purpose: `${chain.name}: simulation`,
    sends: 'the transaction, unsigned',
    maxBytes: MAX_BYTES,
  })
  if (!answer.ok) return { fate: failed(answer.fault, now()) }
  const [block] = answer.value
  const judged = block?.calls[at]
  if (!block || !judged) throw unreadable(chain.name)
  if (judged.status === '0x1') return block
  return { fate: reverted(revertReason(revertData(judged)), block.number - 1, now()) }
}

/** The whole was refused: nodes say so when the sender cannot pay what the call sends. No block is told then. */
const failed = (fault: RpcFault, at: number): Simulation =>
  reverted(isUnfunded(fault) ? UNFUNDED_REASON : revertReason(fault.data ?? '0x'), 0, at)

const reverted = (reason: string | undefined, block: number, at: number): Simulation => ({
  outcome: 'reverts',
  method: 'simulate-v1',
  ...(reason === undefined ? {} : { reason }),
  block,
  at,
})

/** Every contract that wrote a log which names the owner; whether it is a token, its answers will show. */
function tokensOf(logs: readonly SimulatedLog[], owner: string, watch: readonly string[]): string[] {
  const word = addressWord(owner)
  const named = logs.filter(
    ({ topics, data }) => topics.some((topic) => topic.endsWith(word)) || data.toLowerCase().includes(word),
  )
  const all = new Set([...watch, ...named.map(({ address }) => address)])
  return [...all].filter((address) => !mirrorsNative(address))
}

function readingCalls(questions: Questions) {
  const from = questions.owner
  const native = { from, to: TELLER, data: `0x${addressWord(from)}`, gas: GAS_OF_A_READING }
  const rest = callsOf(questions).map(({ target, callData }) => ({
    from,
    to: target,
    data: callData,
    gas: GAS_OF_A_READING,
  }))
  return [native, ...rest]
}

/** Readings stand immediately before and after the call. */
function answersAround(
  calls: readonly SimulatedCall[],
  { at, count }: { at: number; count: number },
  chain: string,
) {
  const told = (part: readonly SimulatedCall[]): Answers =>
    part.map(({ status, returnData }) => (status === '0x1' ? returnData : undefined))
  const [nativeBefore, ...before] = told(calls.slice(at - count, at))
  const [nativeAfter, ...after] = told(calls.slice(at + 1))
  const native = { before: readUint(nativeBefore ?? '0x'), after: readUint(nativeAfter ?? '0x') }
  if (native.before === undefined || native.after === undefined) throw unreadable(chain)
  return { native: { before: native.before, after: native.after }, before, after }
}

const unreadable = (chain: string) =>
  new AppError('bad-answer', say('A node of {chain} sent a simulation that Holdfast cannot read.', { chain }))
