/**
 * Filling an order that a maker has signed, at the exchange proxy of 0x. The taker is whoever sends the call. An OTC order is
 * filled once, for what is asked or all of it; an RFQ order in parts, at its price. Source: 0x's published `zero-ex`
 * contracts (`OtcOrdersFeature`, `NativeOrdersFeature`).
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import type { RouterCalls } from './router-calls'
import { bought, until } from './sides'

const SIGNATURE = '(uint8,uint8,bytes32,bytes32)'
/** Maker's and taker's token and amount, maker, taker, origin, end and number in one. */
const OTC = '(address,address,uint128,uint128,address,address,address,uint256)'
/** The same, then pool, end, salt. */
const RFQ = '(address,address,uint128,uint128,address,address,address,bytes32,uint64,uint256)'

interface Filled {
  takers: bigint
  makers: bigint
}

/** @throws Unclear for an order for nothing */
function filled(order: Arguments, asked: bigint): Filled {
  const all = order.number(3)
  if (all === 0n) throw new Unclear('an order for nothing')
  const takers = asked < all ? asked : all
  return { takers, makers: (takers * order.number(2)) / all }
}

function otc(order: Arguments, asked: bigint, ether?: 'sold' | 'bought'): SwapTerms {
  const { takers, makers } = filled(order, asked)
  return {
    sells: { token: ether === 'sold' ? NATIVE : order.text(1), units: takers, limit: 'exact' },
    ...bought(ether === 'bought' ? NATIVE : order.text(0), makers, 'exact'),
    recipient: 'sender',
    ...until(order.number(7) >> 192n),
  }
}

function rfq(order: Arguments, asked: bigint, isAll: boolean): SwapTerms {
  const { takers, makers } = filled(order, asked)
  return {
    sells: { token: order.text(1), units: takers, limit: isAll ? 'exact' : 'most' },
    ...bought(order.text(0), makers, isAll ? 'exact' : 'least'),
    recipient: 'sender',
    ...until(order.number(8)),
    ...(isAll ? {} : { fillsInParts: true as const }),
  }
}

export const zeroExFills: RouterCalls['calls'] = {
  '0xdac748d4': [`fillOtcOrder(${OTC},${SIGNATURE},uint128)`, (args) => otc(args.within(0), args.number(2))],
  '0xa578efaf': [
    `fillOtcOrderForEth(${OTC},${SIGNATURE},uint128)`,
    (args) => otc(args.within(0), args.number(2), 'bought'),
  ],
  // What is sent beyond the order comes back.
  '0x706394d5': [
    `fillOtcOrderWithEth(${OTC},${SIGNATURE})`,
    (args, { value }) => otc(args.within(0), value, 'sold'),
  ],
  '0xaa77476c': [
    `fillRfqOrder(${RFQ},${SIGNATURE},uint128)`,
    (args) => rfq(args.within(0), args.number(2), false),
  ],
  '0x438cdfc5': [
    `fillOrKillRfqOrder(${RFQ},${SIGNATURE},uint128)`,
    (args) => rfq(args.within(0), args.number(2), true),
  ],
}
