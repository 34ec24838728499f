/**
 * Simulation by `eth_call`, for nodes without `eth_simulateV1`: `Prober.sol` is put at the user's own address for the
 * call, so that contracts see the right sender. There are no logs: only the watched tokens and those contracts that the
 * node's access list names are looked at. Contracts that refuse senders with code say no here, although they would not.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'
import { isFate, isUnfunded, UNFUNDED_REASON } from '../call-fate'
import { callParams } from '../call-params'
import { mirrorsNative } from '../data/native-mirrors'
import { createEvmRpc } from '../evm-rpc.client'
import type { Rpc } from '../rpc.client'
import { blockNumber, hexBytes } from '../rpc-quantity'
import type { Simulation } from '../simulation'
import { decodeProbed, encodeLists, type Probed } from './abi-lists'
import { pairsOfCalls } from './allowance-pairs'
import prober from './data/prober-code.json'
import type { Trial } from './options'
import { questionsWithin } from './questions-within'
import { type Answers, allowanceChanges, balanceChanges, callsOf, type Questions } from './readings'
import { revertReason } from './revert-reason'

/** `probe((address,uint256,bytes)[],(address,bytes)[])` */
const PROBE = '0x025a1d32'
const MAX_TOKENS = 40
/** Yellow Paper: a transaction, and its data by byte. */
const BASE_GAS = 21_000n
/** EIP-2929: what the probe's own question has made cheaper for the step, for a token that then moves. */
const COLD_GAS = 4_700n
/** What the probe pays for a step that sends coins, and a transaction does not. */
const VALUE_GAS = 9_000n

export async function withProber(trial: Trial): Promise<Simulation> {
  const { calls, watch, options } = trial
  const { chain, now } = options
  const rpc = createEvmRpc(options)
  const call = calls.at(-1)
  if (!call) throw new RangeError('nothing to simulate')
  const owner = call.from
  const touched = await touchedBy(rpc, trial)
  const tokens = [...new Set([...watch, call.to, ...touched])].filter((each) => !mirrorsNative(each))
  // Without logs nothing tells which pieces of a collection may have moved.
  const { unread, ...asked } = questionsWithin(
    { tokens, pieces: [], pairs: pairsOfCalls([call], watch) },
    MAX_TOKENS,
  )
  const questions: Questions = { owner, watch, ...asked }
  const block = await askBlock(rpc, chain.name)
  const answer = await rpc.ask({
    method: 'eth_call',
    params: [{ from: owner, to: owner, data: probeData(calls, questions) }, 'latest', { [owner]: prober }],
    schema: v.pipe(
      hexBytes,
      v.check((hex) => decodeProbed(hex) !== undefined),
    ),
    isFinal: isFate,
    purpose: `${chain.name}: simulation`,
    sends: 'the transaction, unsigned',
  })
  const reverts = (reason: string | undefined): Simulation => ({
    outcome: 'reverts',
    method: 'prober',
    ...(reason === undefined ? {} : { reason }),
    block,
    at: now(),
  })
  if (!answer.ok)
    return reverts(isUnfunded(answer.fault) ? UNFUNDED_REASON : revertReason(answer.fault.data ?? '0x'))
  const probed = decodeProbed(answer.value)
  if (probed?.failure !== undefined) return reverts(failureOf(probed, call))
  if (!probed) throw unreadable(chain.name)
  const bracket = { questions, ...answersOf(probed), time: probed.time }
  const changes = balanceChanges(bracket)
  const moved =
    changes === 'unknown'
      ? questions.tokens.length
      : changes.filter(({ token }) => token !== undefined).length
  return {
    outcome: 'works',
    method: 'prober',
    changes,
    allowances: allowanceChanges(bracket),
    ...(unread ? { unread } : {}),
    gasUsed: toUnits(gasOf(call, probed.spent) + COLD_GAS * BigInt(moved)),
    block,
    at: now(),
  }
}

/** An empty revert of a step that sends more than there is means just that. */
function failureOf({ failure = '0x', first }: Probed, { value }: EvmCall): string | undefined {
  const balance = first[0]?.[1]
  const isBeyond = balance !== undefined && BigInt(value) > balance
  return failure === '0x' && isBeyond ? UNFUNDED_REASON : revertReason(failure)
}

function probeData(calls: readonly EvmCall[], questions: Questions): string {
  const steps = calls.map(({ to, value, data }) => ({ words: [BigInt(to), BigInt(value)], data }))
  const asked = callsOf(questions).map(({ target, callData }) => ({
    words: [BigInt(target)],
    data: callData,
  }))
  return encodeLists(PROBE, steps, asked)
}

function answersOf({ first, last }: Probed) {
  const told = (rows: Probed['first']): Answers => rows.slice(1).map(answerOf)
  return {
    native: { before: first[0]?.[1] ?? 0n, after: last[0]?.[1] ?? 0n },
    before: told(first),
    after: told(last),
  }
}

/** Up to three words of what came back; a size of all ones says that the call failed. */
function answerOf([size = 0n, ...words]: readonly bigint[]): string | undefined {
  if (size >= 2n ** 255n) return undefined
  const shown = size > 96n ? 96 : Number(size)
  return `0x${words
    .map((each) => each.toString(16).padStart(64, '0'))
    .join('')
    .slice(0, 2 * shown)}`
}

const gasOf = ({ data, value }: EvmCall, spent: bigint) =>
  BASE_GAS + dataGas(data) + spent - (value === '0' ? 0n : VALUE_GAS)
const dataGas = (data: string) =>
  (data.slice(2).match(/../g) ?? []).reduce((sum, byte) => sum + (byte === '00' ? 4n : 16n), 0n)

const address = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/),
  v.transform((text) => text.toLowerCase()),
)
const accessSchema = v.object({ accessList: v.array(v.object({ address })) })

/** Contracts whose storage the last call reads or writes; none where the node does not tell. */
async function touchedBy(rpc: Rpc, { calls, options }: Trial): Promise<string[]> {
  const [call, ...others] = calls
  if (!call || others.length > 0 || call.data === '0x') return []
  const answer = await rpc.ask({
    method: 'eth_createAccessList',
    params: [callParams(call), 'latest'],
    schema: v.unknown(),
    isFinal: () => true,
    purpose: `${options.chain.name}: simulation`,
    sends: 'the transaction, unsigned',
  })
  const parsed = answer.ok ? v.safeParse(accessSchema, answer.value) : undefined
  return parsed?.success ? parsed.output.accessList.map((each) => each.address) : []
}

async function askBlock(rpc: Rpc, chain: string): Promise<number> {
  const answer = await rpc.ask({
    method: 'eth_blockNumber',
    params: [],
    schema: blockNumber,
    purpose: `${chain}: simulation`,
    sends: 'nothing private',
  })
  if (!answer.ok) throw unreadable(chain)
  return answer.value
}

const unreadable = (chain: string) =>
  new AppError('bad-answer', say('A node of {chain} sent a simulation that Holdfast cannot read.', { chain }))
