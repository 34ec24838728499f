/**
 * The fee of a transaction that is to take another one's number. Nodes take it only when both parts are a tenth above those
 * of the first (geth's `txpool.pricebump`; some ask for an eighth), so they are an eighth above. Pure.
 */
import { type GasFee, toUnits } from '@/lib/core/wallet-tx'

/**
 * @param fee what would be offered without the other transaction @param over what that one offers
 * @example raiseFee({ type: 'legacy', gasPrice: '100' }, { type: 'legacy', gasPrice: '160' }) // { type: 'legacy', gasPrice: '181' }
 */
export function raiseFee(fee: GasFee, over: GasFee): GasFee {
  const [most, tip] = partsOf(over).map(anEighthMore) as [bigint, bigint]
  if (fee.type === 'legacy') return { type: 'legacy', gasPrice: toUnits(larger(BigInt(fee.gasPrice), most)) }
  const raisedTip = larger(BigInt(fee.maxPriorityFeePerGas), tip)
  const raisedMost = larger(larger(BigInt(fee.maxFeePerGas), most), raisedTip)
  return { type: 'eip1559', maxFeePerGas: toUnits(raisedMost), maxPriorityFeePerGas: toUnits(raisedTip) }
}

/** One price is both, what is paid at most and what a node counts as the tip. */
const partsOf = (fee: GasFee): [bigint, bigint] =>
  fee.type === 'legacy'
    ? [BigInt(fee.gasPrice), BigInt(fee.gasPrice)]
    : [BigInt(fee.maxFeePerGas), BigInt(fee.maxPriorityFeePerGas)]

const anEighthMore = (value: bigint) => value + value / 8n + 1n
const larger = (a: bigint, b: bigint) => (a > b ? a : b)
