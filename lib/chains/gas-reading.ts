/** What gas a call takes and what that costs, as far as it can be known before it is mined. Wei and units of gas. */
import { type GasFee, SPEEDS, type Speed, type TxCheck, toUnits, type Units } from '@/lib/core/wallet-tx'
import { expectedPrice, type FeeTiers, highestPrice } from './gas-fees'

export interface GasReading {
  /** What is allowed at most. */
  gasLimit: Units
  /** What it is expected to take. */
  gasUsed: Units
  tiers: Readonly<Record<Speed, GasCost>>
  /** Of the next block; absent: the chain has none. */
  baseFee?: Units
  /** What a rollup takes on top for the layer below; it is in the tiers' costs already. `0` where there is none. */
  dataFee: Units
  checks: readonly TxCheck[]
}

export interface GasCost {
  fee: GasFee
  expected: Units
  most: Units
}

/** The layer below may get dearer by this factor until the transaction is mined. */
const DATA_FEE_ROOM = 2n

/**
 * @example gasReading({ gasUsed: 21_000n, gasLimit: 21_000n, dataFee: 0n, tiers }).tiers.normal.expected // '273000000000000'
 */
export function gasReading(parts: {
  gasUsed: bigint
  gasLimit: bigint
  dataFee: bigint
  tiers: FeeTiers
}): GasReading {
  const { gasUsed, gasLimit, dataFee, tiers } = parts
  const cost = (fee: GasFee): GasCost => ({
    fee,
    expected: toUnits(gasUsed * expectedPrice(fee, tiers.baseFee) + dataFee),
    most: toUnits(gasLimit * highestPrice(fee) + DATA_FEE_ROOM * dataFee),
  })
  const [slow, normal, fast] = SPEEDS.map((speed) => cost(tiers.fees[speed])) as [GasCost, GasCost, GasCost]
  return {
    gasLimit: toUnits(gasLimit),
    gasUsed: toUnits(gasUsed),
    tiers: { slow, normal, fast },
    ...(tiers.baseFee === undefined ? {} : { baseFee: tiers.baseFee }),
    dataFee: toUnits(dataFee),
    checks: tiers.checks,
  }
}

/** The cost of a payment without data never changes; a contract's may until it is mined. Hundredths. */
const MARGIN = 125n
/** A simulation tells what was taken after refunds, which come last: until then up to a fifth more is needed. */
const SIMULATED_MARGIN = 160n
const PAYMENT = 21_000n

/** @param by who told `gas`: a node's own estimate, or a simulation (which counts refunds) */
export function gasLimitOf(
  gas: bigint,
  { by, blockLimit }: { by: 'estimate' | 'simulation'; blockLimit: bigint },
): bigint {
  if (gas === PAYMENT) return gas
  const limit = (gas * (by === 'estimate' ? MARGIN : SIMULATED_MARGIN)) / 100n
  return limit > blockLimit ? blockLimit : limit
}
