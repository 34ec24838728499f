/**
 * Filling somebody's limit order at 1inch: the taker sells what the maker buys. An order that may be filled in parts keeps a
 * price, the taker's threshold; one that may not gives all of it or nothing. Source: 1inch's published
 * `limit-order-protocol` (`OrderMixin`, `MakerTraitsLib`, `TakerTraitsLib`).
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import type { RouterCall } from './router-calls'
import { addressIn, bought, isWrapped } from './sides'

/** Salt, maker, receiver, maker's asset, taker's asset, making amount, taking amount, traits. */
export const ORDER = '(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256)'

const NO_PARTIAL_FILLS = 2n ** 255n
/** Of the taker: the amount is that of the maker's asset, the threshold that of the taker's. */
const AMOUNT_IS_MAKERS = 2n ** 255n
const UNWRAPS = 2n ** 254n
const NAMES_TARGET = 2n ** 251n
const THRESHOLD_BITS = 184

export interface FilledOrder {
  order: Arguments
  amount: bigint
  traits: bigint
  /** Bytes that the taker's traits speak of; only some calls have them. */
  extra?: string
}

/** @throws Unclear when the call names a target that is not there */
export function filledOrder(filled: FilledOrder, call: RouterCall): SwapTerms {
  const { order, traits, extra } = filled
  const makers = addressIn(order.number(3))
  const token = (traits & UNWRAPS) !== 0n && isWrapped(makers, call.chain) ? NATIVE : makers
  const isWhole = (order.number(7) & NO_PARTIAL_FILLS) !== 0n
  const hasTarget = (traits & NAMES_TARGET) !== 0n && extra !== undefined
  return {
    ...mostSold(filled, call),
    ...(isWhole ? bought(token, order.number(5), 'exact') : boughtAtPrice(filled, token)),
    recipient: hasTarget ? targetIn(extra) : 'sender',
  }
}

/** Amount and threshold, as of the taker's asset and of the maker's. */
function limits({ amount, traits }: FilledOrder): { takers: bigint; makers: bigint } {
  const threshold = BigInt.asUintN(THRESHOLD_BITS, traits)
  return (traits & AMOUNT_IS_MAKERS) === 0n
    ? { takers: amount, makers: threshold }
    : { takers: threshold, makers: amount }
}

function mostSold(filled: FilledOrder, { chain, value }: RouterCall): Pick<SwapTerms, 'sells'> {
  const token = addressIn(filled.order.number(4))
  const units = limits(filled).takers
  // A threshold of zero is none; ether pays only for an order that asks for the wrapped coin.
  if (units === 0n || (value > 0n && !isWrapped(token, chain))) return {}
  return { sells: { token: value > 0n ? NATIVE : token, units, limit: 'most' } }
}

function boughtAtPrice(filled: FilledOrder, token: string): Pick<SwapTerms, 'buys' | 'fillsInParts'> {
  const { takers, makers } = limits(filled)
  return takers === 0n || makers === 0n ? {} : { ...bought(token, makers), fillsInParts: true }
}

function targetIn(extra: string): string {
  const target = extra.slice(0, 42)
  if (target.length < 42) throw new Unclear('no target')
  return target
}
