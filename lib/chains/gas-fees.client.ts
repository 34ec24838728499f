/** Asks nodes what a call takes and costs, and which number an address's next transaction has. Sends nothing. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EvmCall } from '@/lib/core/wallet-tx'
import { isFate, isUnfunded, UNFUNDED_REASON } from './call-fate'
import { callParams } from './call-params'
import { createEvmRpc, type EvmRpcOptions } from './evm-rpc.client'
import { type GasReading, gasLimitOf, gasReading } from './gas-reading'
import { readDataFee } from './layer-data-fee.client'
import { readFees } from './read-fees.client'
import type { Rpc } from './rpc.client'
import { gasQuantity, hexQuantity } from './rpc-quantity'
import { revertReason } from './simulate/revert-reason'

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
    askMostGas(rpc, options),
    options.simulated === undefined ? askEstimate(rpc, call, options) : undefined,
    readDataFee(rpc, call, options),
  ])
  if (estimate?.kind === 'reverts') return estimate
  const by = estimate ? 'estimate' : 'simulation'
  const gasUsed = estimate?.gas ?? options.simulated ?? 0n
  const gasLimit = gasLimitOf(gasUsed, { by, blockLimit })
  return { kind: 'gas', reading: gasReading({ gasUsed, gasLimit, dataFee, tiers }) }
}

/** EIP-7825: what one transaction may have at most, where that is less than a block. */
const MOST_GAS: Readonly<Record<number, bigint>> = { 1: 2n ** 24n }

const blockSchema = v.object({ gasLimit: gasQuantity })

async function askMostGas(rpc: Rpc, { chain }: EvmRpcOptions): Promise<bigint> {
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
  const { gasLimit } = answer.value
  const most = MOST_GAS[chain.chainId]
  return most !== undefined && most < gasLimit ? most : gasLimit
}

async function askEstimate(rpc: Rpc, call: EvmCall, { chain }: EvmRpcOptions) {
  const answer = await rpc.ask({
    method: 'eth_estimateGas',
    params: [callParams(call)],
    schema: gasQuantity,
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
