/**
 * What gas is offered for (EIP-1559), worked out from what nodes say of the last blocks. A node may lie: what is paid
 * beyond the base fee is held within bounds here, and of two nodes the cheaper is believed, because too little costs
 * patience only. What was held back is told as a check.
 */
import { say } from '@/lib/core/sentence'
import { type GasFee, SPEEDS, type Speed, type TxCheck, toUnits, type Units } from '@/lib/core/wallet-tx'

/** What one node says; wei per unit of gas. */
export type FeeOpinion =
  /** `tips`: what the blocks' transactions gave beyond the base fee, as `PERCENTILES` of each block. */
  | { type: 'eip1559'; baseFee: bigint; tips: Readonly<Record<Speed, bigint>> }
  | { type: 'legacy'; gasPrice: bigint }

export interface FeeTiers {
  fees: Readonly<Record<Speed, GasFee>>
  /** Of the next block, wei; absent: the chain has none. */
  baseFee?: Units
  /** `odd-gas`: a node asked for more than is offered, or two nodes disagree. */
  checks: readonly TxCheck[]
}

export const GWEI = 10n ** 9n
/** How far the base fee may rise before the transaction has to wait, in hundredths: it rises by an eighth a block at most. */
const ROOM: Readonly<Record<Speed, bigint>> = { slow: 120n, normal: 150n, fast: 200n }
/** A chain without a base fee takes the price as it is. */
const LEGACY: Readonly<Record<Speed, bigint>> = { slow: 100n, normal: 110n, fast: 125n }
/** A tip above this many base fees, and above the chain's floor, is not offered. */
const TIP_IN_BASE_FEES = 3n
/** Validators of Polygon take nothing below 25 gwei; elsewhere a few are much. */
const FLOORS: Readonly<Record<number, bigint>> = { 137: 300n * GWEI }
const FLOOR = 5n * GWEI
/** Nobody knows what is usual on a chain that the user added. */
const UNKNOWN_FLOOR = 100n * GWEI
/** Two honest nodes are a block or two apart. */
const DISAGREEMENT = 3n

/**
 * @param opinions one or two, of different endpoints
 * @example feeTiers([{ type: 'eip1559', baseFee: 10n * GWEI, tips: { slow: 1n, normal: 2n, fast: 3n } }], chain)
 */
export function feeTiers(
  opinions: readonly [FeeOpinion, ...FeeOpinion[]],
  chain: { chainId: number; isCustom: boolean },
): FeeTiers {
  const cheapest = opinions.reduce((best, each) => (levelOf(each) < levelOf(best) ? each : best))
  const isDisputed = opinions.some((each) => levelOf(each) > DISAGREEMENT * levelOf(cheapest) + GWEI)
  if (cheapest.type === 'legacy') {
    const fee = (speed: Speed): GasFee => ({
      type: 'legacy',
      gasPrice: toUnits((cheapest.gasPrice * LEGACY[speed]) / 100n),
    })
    return { fees: bySpeed(fee), checks: isDisputed ? [disputed()] : [] }
  }
  const { baseFee, tips } = cheapest
  const floor = chain.isCustom ? UNKNOWN_FLOOR : (FLOORS[chain.chainId] ?? FLOOR)
  const cap = max(baseFee * TIP_IN_BASE_FEES, floor)
  const isCapped = SPEEDS.some((speed) => tips[speed] > cap)
  const fee = (speed: Speed): GasFee => {
    const tip = tips[speed] > cap ? cap : tips[speed]
    const most = (baseFee * ROOM[speed]) / 100n + tip
    return { type: 'eip1559', maxFeePerGas: toUnits(most), maxPriorityFeePerGas: toUnits(tip) }
  }
  return {
    fees: bySpeed(fee),
    baseFee: toUnits(baseFee),
    checks: isCapped ? [capped()] : isDisputed ? [disputed()] : [],
  }
}

const bySpeed = <T>(of: (speed: Speed) => T): Record<Speed, T> => ({
  slow: of('slow'),
  normal: of('normal'),
  fast: of('fast'),
})
const max = (a: bigint, b: bigint) => (a > b ? a : b)
const levelOf = (opinion: FeeOpinion) =>
  opinion.type === 'legacy' ? opinion.gasPrice : opinion.baseFee + opinion.tips.normal

const capped = (): TxCheck => ({
  what: 'odd-gas',
  level: 'warn',
  sentence: say('The node asked for an unusually high tip. Holdfast offers less; compare before you sign.'),
})
const disputed = (): TxCheck => ({
  what: 'odd-gas',
  level: 'warn',
  sentence: say('Two nodes do not agree on the price of gas. Holdfast goes by the lower one.'),
})

/** What a unit of gas will cost as things are: the base fee and the tip, at most what is offered. */
export function expectedPrice(fee: GasFee, baseFee: Units | undefined): bigint {
  if (fee.type === 'legacy') return BigInt(fee.gasPrice)
  const price = BigInt(baseFee ?? '0') + BigInt(fee.maxPriorityFeePerGas)
  return price < BigInt(fee.maxFeePerGas) ? price : BigInt(fee.maxFeePerGas)
}

/** What a unit of gas can cost. */
export const highestPrice = (fee: GasFee): bigint =>
  BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas)
