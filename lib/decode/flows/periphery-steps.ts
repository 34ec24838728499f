/**
 * The calls of Uniswap's periphery that can stand in one `multicall`, as steps: the first V3 router (v3-periphery 1.0) and
 * SwapRouter02 (swap-router-contracts 1.3), with which PancakeSwap's Smart Router agrees in these. What is not listed
 * is not followed.
 */
import {
  byRouter,
  bySender,
  namedParty,
  type Payer,
  partyOf,
  swapInPools,
  withNativeFirst,
} from './pool-swaps'
import { endsOfList, endsOfPath } from './read-path'
import { endBy, ROUTER, type RouterFlows } from './router-flows'
import { atLeast, atMost, type BoundedSpan, exactly, type Span } from './span'
import type { Arguments } from './take-arguments'

export interface PeripheryStep {
  signature: string
  /** @param router its address, lower case */
  run: (flows: RouterFlows, given: Arguments, router: string) => void
}

export type PeripherySteps = Readonly<Record<string, PeripheryStep>>

const SENDER_PAYS = withNativeFirst(bySender)
const ROUTER_PAYS: Payer = withNativeFirst(byRouter)

/** No limit on the price: all of it is taken. With one, a pool may take and give less. */
const takes = (units: bigint, limit: bigint): BoundedSpan => (limit === 0n ? exactly(units) : atMost(units))
const gives = (units: bigint, limit: bigint): Span => (limit === 0n ? exactly(units) : atMost(units))

/** The first V3 router takes the zero address for itself. */
const oldParty = (address: string, router: string) =>
  /^0x0+$/.test(address) ? ROUTER : namedParty(address, router)

const step = (signature: string, run: PeripheryStep['run']): PeripheryStep => ({ signature, run })

export const V3_ROUTER_STEPS: PeripherySteps = {
  '0x414bf389': step(
    'exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))',
    (flows, given, router) => {
      const { text, number } = given.within(0)
      endBy(flows, number(4))
      swapInPools(flows, {
        first: text(0),
        last: text(1),
        payer: SENDER_PAYS,
        paid: takes(number(5), number(7)),
        given: atLeast(number(6)),
        to: oldParty(text(3), router),
      })
    },
  ),
  '0xc04b8d59': step('exactInput((bytes,address,uint256,uint256,uint256))', (flows, given, router) => {
    const { text, number } = given.within(0)
    endBy(flows, number(2))
    const to = oldParty(text(1), router)
    const [paid, minimum] = [exactly(number(3)), atLeast(number(4))]
    swapInPools(flows, { ...endsOfPath(text(0)), payer: SENDER_PAYS, paid, given: minimum, to })
  }),
  '0xdb3e2198': step(
    'exactOutputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))',
    (flows, given, router) => {
      const { text, number } = given.within(0)
      endBy(flows, number(4))
      swapInPools(flows, {
        first: text(0),
        last: text(1),
        payer: SENDER_PAYS,
        paid: atMost(number(6)),
        given: gives(number(5), number(7)),
        to: oldParty(text(3), router),
      })
    },
  ),
  // Its path begins with what is bought.
  '0xf28c0498': step('exactOutput((bytes,address,uint256,uint256,uint256))', (flows, given, router) => {
    const { text, number } = given.within(0)
    endBy(flows, number(2))
    const { first: last, last: first } = endsOfPath(text(0))
    const to = oldParty(text(1), router)
    const [paid, units] = [atMost(number(4)), exactly(number(3))]
    swapInPools(flows, { first, last, payer: SENDER_PAYS, paid, given: units, to })
  }),
}

/** SwapRouter02 takes no units for all that it has. */
const input = (units: bigint, limit: bigint): { paid: BoundedSpan | 'held'; payer: Payer } =>
  units === 0n ? { paid: 'held', payer: ROUTER_PAYS } : { paid: takes(units, limit), payer: SENDER_PAYS }

export const ROUTER_02_STEPS: PeripherySteps = {
  '0x04e45aaf': step(
    'exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))',
    (flows, given, router) => {
      const { text, number } = given.within(0)
      swapInPools(flows, {
        first: text(0),
        last: text(1),
        ...input(number(4), number(6)),
        given: atLeast(number(5)),
        to: partyOf(text(3), router),
      })
    },
  ),
  '0xb858183f': step('exactInput((bytes,address,uint256,uint256))', (flows, given, router) => {
    const { text, number } = given.within(0)
    const to = partyOf(text(1), router)
    swapInPools(flows, { ...endsOfPath(text(0)), ...input(number(2), 0n), given: atLeast(number(3)), to })
  }),
  '0x5023b4df': step(
    'exactOutputSingle((address,address,uint24,address,uint256,uint256,uint160))',
    (flows, given, router) => {
      const { text, number } = given.within(0)
      swapInPools(flows, {
        first: text(0),
        last: text(1),
        payer: SENDER_PAYS,
        paid: atMost(number(5)),
        given: gives(number(4), number(6)),
        to: partyOf(text(3), router),
      })
    },
  ),
  '0x09b81346': step('exactOutput((bytes,address,uint256,uint256))', (flows, given, router) => {
    const { text, number } = given.within(0)
    const { first: last, last: first } = endsOfPath(text(0))
    const to = partyOf(text(1), router)
    const [paid, units] = [atMost(number(3)), exactly(number(2))]
    swapInPools(flows, { first, last, payer: SENDER_PAYS, paid, given: units, to })
  }),
  '0x472b43f3': step(
    'swapExactTokensForTokens(uint256,uint256,address[],address)',
    (flows, { number, text, texts }, router) => {
      const to = partyOf(text(3), router)
      const ends = endsOfList(texts(2))
      swapInPools(flows, { ...ends, ...input(number(0), 0n), given: atLeast(number(1)), to })
    },
  ),
  '0x42712a67': step(
    'swapTokensForExactTokens(uint256,uint256,address[],address)',
    (flows, { number, text, texts }, router) => {
      const to = partyOf(text(3), router)
      const [paid, units] = [atMost(number(1)), exactly(number(0))]
      swapInPools(flows, { ...endsOfList(texts(2)), payer: SENDER_PAYS, paid, given: units, to })
    },
  ),
}
