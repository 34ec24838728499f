/**
 * 1inch's sixth router. Tokens and pools are words of 256 bits: address below, flags above. A last pool that is marked to
 * unwrap buys ether; what another one buys is not said. Source: the verified source of AggregationRouter V6.
 */

import { NATIVE } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { describedSwap, oneInchToken } from './one-inch-description'
import { filledOrder, ORDER } from './one-inch-orders'
import { defineRouterCalls, type TermsReader } from './router-calls'
import { addressIn, bought, sold } from './sides'

const UNWRAPS = 2n ** 252n

const boughtAt = (pool: bigint, least: bigint): Pick<SwapTerms, 'buys'> =>
  (pool & UNWRAPS) === 0n ? {} : bought(NATIVE, least)

/** The recipient if it is named; token, amount, least return, one to three pools. Not payable. */
const throughPools =
  (pools: 1 | 2 | 3, isTo: boolean): TermsReader =>
  (args, { value }) => {
    const from = isTo ? 1 : 0
    return {
      ...sold(addressIn(args.number(from)), args.number(from + 1), value),
      ...boughtAt(args.number(from + 2 + pools), args.number(from + 2)),
      recipient: isTo ? addressIn(args.number(0)) : 'sender',
    }
  }

const etherThroughPools =
  (pools: 1 | 2 | 3, isTo: boolean): TermsReader =>
  (args, { value }) => {
    const from = isTo ? 1 : 0
    return {
      ...sold(NATIVE, value, value),
      ...boughtAt(args.number(from + pools), args.number(from)),
      recipient: isTo ? addressIn(args.number(0)) : 'sender',
    }
  }

/** Which maker is asked stands in the call, and the router does not check what it gives. */
const toClipper =
  (from: 1 | 2): TermsReader =>
  (args, { value }) => ({
    ...sold(oneInchToken(addressIn(args.number(from))), args.number(from + 2), value),
  })

const argsOf = (args: Arguments, at: number) => ({
  order: args.within(0),
  amount: args.number(at),
  traits: args.number(at + 1),
})

export const oneInchV6 = defineRouterCalls({
  contract: '1inch-v6',
  protocol: '1inch',
  calls: {
    '0x07ed2379': [
      'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes)',
      (args, { value }) => describedSwap(args.within(1), value),
    ],
    '0x83800a8e': ['unoswap(uint256,uint256,uint256,uint256)', throughPools(1, false)],
    '0x8770ba91': ['unoswap2(uint256,uint256,uint256,uint256,uint256)', throughPools(2, false)],
    '0x19367472': ['unoswap3(uint256,uint256,uint256,uint256,uint256,uint256)', throughPools(3, false)],
    '0xe2c95c82': ['unoswapTo(uint256,uint256,uint256,uint256,uint256)', throughPools(1, true)],
    '0xea76dddf': ['unoswapTo2(uint256,uint256,uint256,uint256,uint256,uint256)', throughPools(2, true)],
    '0xf7a70056': [
      'unoswapTo3(uint256,uint256,uint256,uint256,uint256,uint256,uint256)',
      throughPools(3, true),
    ],
    '0xa76dfc3b': ['ethUnoswap(uint256,uint256)', etherThroughPools(1, false)],
    '0x89af926a': ['ethUnoswap2(uint256,uint256,uint256)', etherThroughPools(2, false)],
    '0x188ac35d': ['ethUnoswap3(uint256,uint256,uint256,uint256)', etherThroughPools(3, false)],
    '0x175accdc': ['ethUnoswapTo(uint256,uint256,uint256)', etherThroughPools(1, true)],
    '0x0f449d71': ['ethUnoswapTo2(uint256,uint256,uint256,uint256)', etherThroughPools(2, true)],
    '0x493189f0': ['ethUnoswapTo3(uint256,uint256,uint256,uint256,uint256)', etherThroughPools(3, true)],
    '0xd2d374e5': [
      'clipperSwap(address,uint256,address,uint256,uint256,uint256,bytes32,bytes32)',
      toClipper(1),
    ],
    '0xc4d652af': [
      'clipperSwapTo(address,address,uint256,address,uint256,uint256,uint256,bytes32,bytes32)',
      toClipper(2),
    ],
    '0x9fda64bd': [
      `fillOrder(${ORDER},bytes32,bytes32,uint256,uint256)`,
      (args, call) => filledOrder(argsOf(args, 3), call),
    ],
    '0xf497df75': [
      `fillOrderArgs(${ORDER},bytes32,bytes32,uint256,uint256,bytes)`,
      (args, call) => filledOrder({ ...argsOf(args, 3), extra: args.text(5) }, call),
    ],
    '0xcc713a04': [
      `fillContractOrder(${ORDER},bytes,uint256,uint256)`,
      (args, call) => filledOrder(argsOf(args, 2), call),
    ],
    '0x56a75868': [
      `fillContractOrderArgs(${ORDER},bytes,uint256,uint256,bytes)`,
      (args, call) => filledOrder({ ...argsOf(args, 2), extra: args.text(4) }, call),
    ],
  },
})
