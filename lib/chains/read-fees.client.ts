/** Asks two endpoints what gas costs: fees of the last blocks (`eth_feeHistory`), or one price where there is no base fee. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Speed } from '@/lib/core/wallet-tx'
import { createEvmRpc, type EvmRpcOptions } from './evm-rpc.client'
import { type FeeOpinion, type FeeTiers, feeTiers } from './gas-fees'
import type { Rpc } from './rpc.client'
import type { RpcFault } from './rpc-answer'
import { gasQuantity as quantity } from './rpc-quantity'

const BLOCKS = 20
const PERCENTILES = [10, 50, 90]
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
