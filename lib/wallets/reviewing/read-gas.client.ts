/** What gas is offered and what it costs, for each speed; a fee that must take another one's place is raised above that one's. */

import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { expectedPrice, highestPrice } from '@/lib/chains/gas-fees'
import { readGas } from '@/lib/chains/gas-fees.client'
import type { GasReading } from '@/lib/chains/gas-reading'
import { type EvmCall, type GasFee, SPEEDS, type Speed, type TxCheck } from '@/lib/core/wallet-tx'
import type { BuiltCall } from '../build-call'
import { poolRoom } from './pool-room'
import { raiseFee } from './raise-fee'
import { reverts } from './simulation-checks'

/** In wei. */
export interface Tier {
  speed: Speed
  fee: GasFee
  expected: bigint
  most: bigint
}

export interface ReviewGas {
  gasLimit: bigint
  gasUsed: bigint
  tiers: readonly Tier[]
  checks: readonly TxCheck[]
}

/** Enough for most calls; what is known to be reverted is only sent by somebody who ticks that danger. */
const GAS_OF_A_REVERT = 300_000n

interface GasQuestion {
  call: EvmCall
  replaces: BuiltCall['replaces']
  /** What a simulation has counted behind calls that are not mined yet: nodes' own estimates do not know those. */
  simulated: bigint | undefined
}

/** @throws AppError when no endpoint answers */
export async function readReviewGas(
  { call, replaces, simulated }: GasQuestion,
  options: EvmRpcOptions,
): Promise<ReviewGas> {
  const told = await readGas(call, { ...options, ...(simulated === undefined ? {} : { simulated }) })
  if (told.kind === 'gas') return withFloor(told.reading, replaces)
  const blind = await readGas(call, { ...options, simulated: GAS_OF_A_REVERT })
  if (blind.kind === 'reverts') throw new TypeError('nothing was estimated')
  const gas = withFloor(blind.reading, replaces)
  return { ...gas, checks: [...gas.checks, reverts(told.reason)] }
}

function withFloor(reading: GasReading, replaces: BuiltCall['replaces']): ReviewGas {
  const gasUsed = BigInt(reading.gasUsed)
  const own = BigInt(reading.gasLimit) + poolRoom(gasUsed, BigInt(reading.gasLimit))
  // Whoever speeds a transaction up must not give it less gas than it had.
  const gasLimit = replaces && BigInt(replaces.gasLimit) > own ? BigInt(replaces.gasLimit) : own
  const dataFee = BigInt(reading.dataFee)
  const tiers = SPEEDS.map((speed): Tier => {
    const { fee: plain } = reading.tiers[speed]
    const fee = replaces ? raiseFee(plain, replaces.fee) : plain
    return {
      speed,
      fee,
      expected: gasUsed * expectedPrice(fee, reading.baseFee) + dataFee,
      most: gasLimit * highestPrice(fee) + 2n * dataFee,
    }
  })
  return { gasLimit, gasUsed, tiers, checks: reading.checks }
}
