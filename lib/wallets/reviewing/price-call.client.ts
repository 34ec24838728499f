/**
 * A call with its gas and its simulation, behind what the account has sent before and no block has yet. "All of the coin" gets its
 * value here: what is left when everything that may be taken is taken off.
 */
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { simulateCall } from '@/lib/chains/simulate/simulate-call.client'
import type { Simulation } from '@/lib/chains/simulation'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type EvmCall, type PreparedTx, type Speed, toUnits } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { BuiltCall } from '../build-call'
import { type ReviewGas, readReviewGas, type Tier } from './read-gas.client'

export interface PricedCall {
  call: EvmCall
  gas: ReviewGas
  simulation: Simulation
}

interface Pricing {
  built: BuiltCall
  speed: Speed
  options: EvmRpcOptions
  /** By number. */
  ahead: readonly WalletTxRow[]
  /** Wei. */
  balance: bigint
}

/** @throws AppError `refused` when the account cannot pay the most that it may cost, or what no endpoint answers */
export async function priceCall(pricing: Pricing): Promise<PricedCall> {
  const { built, speed, options, ahead, balance } = pricing
  const priced = built.isAllNative ? await priceAll(pricing) : await priceOne(pricing)
  const needed = BigInt(priced.call.value) + tierOf(priced.gas, speed).most + reservedFor(ahead)
  if (balance < needed) throw tooLittle(options, needed, balance)
  return priced
}

async function priceOne(pricing: Pricing): Promise<PricedCall> {
  const { built, options, ahead } = pricing
  const { call, replaces } = built
  const simulation = await simulate(pricing, call)
  // Nodes' own estimates do not know what is not mined yet.
  const simulated =
    ahead.length > 0 && simulation.outcome === 'works' ? BigInt(simulation.gasUsed) : undefined
  return { call, simulation, gas: await readReviewGas({ call, replaces, simulated }, options) }
}

async function priceAll(pricing: Pricing): Promise<PricedCall> {
  const { built, speed, options, ahead, balance } = pricing
  const gas = await readReviewGas(
    { call: built.call, replaces: built.replaces, simulated: undefined },
    options,
  )
  const { most } = tierOf(gas, speed)
  const value = balance - reservedFor(ahead) - most
  if (value <= 0n) throw tooLittle(options, most, balance)
  const call = { ...built.call, value: toUnits(value) }
  return { call, gas, simulation: await simulate(pricing, call) }
}

const simulate = ({ built: { watch }, options, ahead }: Pricing, call: EvmCall): Promise<Simulation> =>
  simulateCall(call, { ...options, watch, before: ahead.map(({ tx }) => callOf(tx)) })

const callOf = ({ chain, from, to, value, data }: PreparedTx): EvmCall => ({ chain, from, to, value, data })

/** What transactions that wait may still take of the native coin. */
const reservedFor = (ahead: readonly WalletTxRow[]): bigint =>
  ahead.reduce((sum, { tx }) => sum + BigInt(tx.value) + mostOf(tx), 0n)

const mostOf = ({ gasLimit, fee }: PreparedTx): bigint =>
  BigInt(gasLimit) * BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas)

export function tierOf({ tiers }: ReviewGas, speed: Speed): Tier {
  const tier = tiers.find((each) => each.speed === speed)
  if (!tier) throw new TypeError('every speed has a tier')
  return tier
}

const tooLittle = ({ chain }: EvmRpcOptions, needed: bigint, balance: bigint) =>
  new AppError(
    'refused',
    say('This may take {needed} {symbol} with its gas, and the account has {balance} {symbol} on {chain}.', {
      needed: fromUnits(needed, 18),
      balance: fromUnits(balance, 18),
      symbol: chain.symbol,
      chain: chain.name,
    }),
  )
