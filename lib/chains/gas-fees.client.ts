/** Asks nodes what gas costs, what a call takes, and which number an address's next transaction has. Sends nothing. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EvmCall, Speed } from '@/lib/core/wallet-tx'
import { isFate, isUnfunded, UNFUNDED_REASON } from './call-fate'
import { callParams } from './call-params'
import { createEvmRpc, type EvmRpcOptions } from './evm-rpc.client'
import { type FeeOpinion, type FeeTiers, feeTiers } from './gas-fees'
import { type GasReading, gasLimitOf, gasReading } from './gas-reading'
import { readDataFee } from './layer-data-fee.client'
import type { Rpc } from './rpc.client'
import type { RpcFault } from './rpc-answer'
import { hexQuantity } from './rpc-quantity'
import { revertReason } from './simulate/revert-reason'

const BLOCKS = 20
const PERCENTILES = [10, 50, 90]
/** More would be no price of gas on any chain; it would only overflow what a device can show. */
const quantity = v.pipe(
  hexQuantity,
  v.check((value) => value < 2n ** 96n),
)
const historySchema = v.object({
  baseFeePerGas: v.pipe(v.array(quantity), v.minLength(1), v.maxLength(BLOCKS + 1)),
  gasUsedRatio: v.pipe(v.array(v.number()), v.maxLength(BLOCKS)),
  reward: v.nullish(v.pipe(v.array(v.array(quantity)), v.maxLength(BLOCKS))),
})

const lacksMethod = ({ code, message }: RpcFault) =>
  code === -32601 || code === -32004 || /not (?:found|supported|available|exist)/i.test(message)

/**
 * Three tiers, of two endpoints where there are two.
 * @throws AppError when no endpoint answers
 */
export async function readFees(options: EvmRpcOptions): Promise<FeeTiers> {
  const urls = options.rpcs ?? options.chain.rpcs
  const sides = [0, 1].map((side) => urls.filter((_, index) => index % 2 === side))
  const asked = sides.filter((side, index) => index === 0 || side.length > 0)
  const told = await Promise.allSettled(asked.map((rpcs) => opinionOf({ ...options, rpcs })))
  const [first, ...rest] = told.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  if (first) return feeTiers([first, ...rest], options.chain)
  throw told[0]?.status === 'rejected' ? told[0].reason : noPrice(options)
}

async function opinionOf(options: EvmRpcOptions): Promise<FeeOpinion> {
  const rpc = createEvmRpc(options)
  const purpose = `${options.chain.name}: price of gas`
  const history = await rpc.ask({
    method: 'eth_feeHistory',
    params: [`0x${BLOCKS.toString(16)}`, 'latest', PERCENTILES],
    schema: historySchema,
    isFinal: lacksMethod,
    purpose,
    sends: 'nothing private',
  })
  if (!history.ok) return { type: 'legacy', gasPrice: await askPrice(rpc, options, 'eth_gasPrice') }
  const { baseFeePerGas, gasUsedRatio, reward } = history.value
  // The last one is of the block to come.
  const baseFee = baseFeePerGas.at(-1) ?? 0n
  const full = (reward ?? []).filter((_, index) => (gasUsedRatio[index] ?? 0) > 0)
  if (full.length === 0) {
    const tip = await askPrice(rpc, options, 'eth_maxPriorityFeePerGas')
    return { type: 'eip1559', baseFee, tips: { slow: tip, normal: tip, fast: tip } }
  }
  const tips = PERCENTILES.map((_, at) => median(full.map((each) => each[at] ?? 0n)))
  return { type: 'eip1559', baseFee, tips: inOrder(tips) }
}

/** Where few send, percentiles of different blocks can cross. */
function inOrder([slow = 0n, normal = 0n, fast = 0n]: readonly bigint[]): Record<Speed, bigint> {
  const atLeast = normal > slow ? normal : slow
  return { slow, normal: atLeast, fast: fast > atLeast ? fast : atLeast }
}

function median(values: readonly bigint[]): bigint {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[Math.floor(sorted.length / 2)] ?? 0n
}

async function askPrice(
  rpc: Rpc,
  options: EvmRpcOptions,
  method: 'eth_gasPrice' | 'eth_maxPriorityFeePerGas',
) {
  const purpose = `${options.chain.name}: price of gas`
  const answer = await rpc.ask({ method, params: [], schema: quantity, purpose, sends: 'nothing private' })
  if (!answer.ok) throw noPrice(options)
  return answer.value
}

const noPrice = ({ chain }: EvmRpcOptions) =>
  new AppError('bad-answer', say('{chain} did not tell the price of gas.', { chain: chain.name }))

export type GasOutcome =
  | { kind: 'gas'; reading: GasReading }
  /** Nobody would mine it as it is; `reason` is the contract's word, cleaned. */
  | { kind: 'reverts'; reason?: string }

/**
 * What the call takes and costs in three tiers.
 * @param simulated gas that a simulation counted; needed where an approval comes first that is not mined yet, because a
 *   node's own estimate then says that it is reverted
 * @throws AppError when no endpoint answers
 * @example const gas = await readGas(call, { chain, fetch, now, health })
 */
export async function readGas(
  call: EvmCall,
  options: EvmRpcOptions & { simulated?: bigint },
): Promise<GasOutcome> {
  const rpc = createEvmRpc(options)
  const [tiers, blockLimit, estimate, dataFee] = await Promise.all([
    readFees(options),
    askBlockLimit(rpc, options),
    options.simulated === undefined ? askEstimate(rpc, call, options) : undefined,
    readDataFee(rpc, call, options),
  ])
  if (estimate?.kind === 'reverts') return estimate
  const by = estimate ? 'estimate' : 'simulation'
  const gasUsed = estimate?.gas ?? options.simulated ?? 0n
  const gasLimit = gasLimitOf(gasUsed, { by, blockLimit })
  return { kind: 'gas', reading: gasReading({ gasUsed, gasLimit, dataFee, tiers }) }
}

const blockSchema = v.object({ gasLimit: quantity })

async function askBlockLimit(rpc: Rpc, { chain }: EvmRpcOptions): Promise<bigint> {
  const purpose = `${chain.name}: limit of a block`
  const params = ['latest', false]
  const request = {
    method: 'eth_getBlockByNumber',
    params,
    schema: blockSchema,
    purpose,
    sends: 'nothing private',
  }
  const answer = await rpc.ask(request)
  if (!answer.ok)
    throw new AppError('bad-answer', say('{chain} did not tell its last block.', { chain: chain.name }))
  return answer.value.gasLimit
}

async function askEstimate(rpc: Rpc, call: EvmCall, { chain }: EvmRpcOptions) {
  const answer = await rpc.ask({
    method: 'eth_estimateGas',
    params: [callParams(call)],
    schema: quantity,
    isFinal: isFate,
    purpose: `${chain.name}: gas of a transaction`,
    sends: 'the transaction, unsigned',
  })
  if (answer.ok) return { kind: 'estimate' as const, gas: answer.value }
  const reason = isUnfunded(answer.fault) ? UNFUNDED_REASON : revertReason(answer.fault.data ?? '0x')
  return { kind: 'reverts' as const, ...(reason === undefined ? {} : { reason }) }
}

const countSchema = v.pipe(
  hexQuantity,
  v.check((count) => count < 2n ** 53n),
  v.transform(Number),
)

export interface Nonces {
  /** Transactions that are mined: the number of the first that is not. */
  latest: number
  /** The number of the next one, as far as this node knows what is under way. */
  pending: number
}

/** @throws AppError when no endpoint answers */
export async function readNonces(address: string, options: EvmRpcOptions): Promise<Nonces> {
  const { chain } = options
  const request = {
    method: 'eth_getTransactionCount',
    schema: countSchema,
    purpose: `${chain.name}: number of the next transaction`,
    sends: '1 address',
  }
  const [latest, pending] = await createEvmRpc(options).askMany(request, [
    [address, 'latest'],
    [address, 'pending'],
  ])
  if (latest?.ok && pending?.ok)
    return { latest: latest.value, pending: Math.max(latest.value, pending.value) }
  throw new AppError(
    'bad-answer',
    say('{chain} did not tell how many transactions this address has sent.', { chain: chain.name }),
  )
}
