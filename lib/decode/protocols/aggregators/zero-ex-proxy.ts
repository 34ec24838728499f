/**
 * The exchange proxy of 0x (version 4). It holds what it promises against the recipient's balance. Ether that some makers
 * cost as a fee goes along beside the token. Source: 0x's published `zero-ex` contracts.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { defineRouterCalls } from './router-calls'
import { bought, ETHER, endsOf, receivedBy, sold, tokenOf } from './sides'
import { zeroExFills } from './zero-ex-fills'

const ALL = 2n ** 256n - 1n
const ADDRESS = 40
/** Two addresses and the fee between them. */
const ONE_HOP = 2 * ADDRESS + 6

const token = (address: string) => tokenOf(address, ETHER)

/** All that may be taken; of ether, what is sent along. */
const amountOf = (units: bigint, address: string, value: bigint) =>
  units !== ALL ? units : token(address) === NATIVE ? value : 'all'

/** First and last token of a path as Uniswap V3 packs it. @throws Unclear when it is none */
function pathEnds(path: string): [first: string, last: string] {
  const hex = path.slice(2)
  if (hex.length < ONE_HOP || (hex.length - ADDRESS) % (ADDRESS + 6) !== 0) throw new Unclear('no path')
  return [`0x${hex.slice(0, ADDRESS)}`, `0x${hex.slice(-ADDRESS)}`]
}

/** A path, the amount that is sold, the least that is bought. */
function alongTokens(args: Arguments, value: bigint): SwapTerms {
  const [first, last] = endsOf(args.texts(0))
  return {
    ...sold(token(first), args.number(1), value),
    ...bought(token(last), args.number(2)),
    recipient: 'sender',
  }
}

const SUBCALLS = '(uint8,uint256,bytes)[]'

export const zeroExProxy = defineRouterCalls({
  contract: '0x-proxy',
  protocol: '0x',
  calls: {
    ...zeroExFills,
    '0x415565b0': [
      'transformERC20(address,address,uint256,uint256,(uint32,bytes)[])',
      (args, { value }) => ({
        ...sold(token(args.text(0)), amountOf(args.number(2), args.text(0), value), value),
        ...bought(token(args.text(1)), args.number(3)),
        recipient: 'sender',
      }),
    ],
    '0xd9627aa4': [
      'sellToUniswap(address[],uint256,uint256,bool)',
      (args, { value }) => alongTokens(args, value),
    ],
    '0xc43c9ef6': [
      'sellToPancakeSwap(address[],uint256,uint256,uint8)',
      (args, { value }) => alongTokens(args, value),
    ],
    '0x3598d8ab': [
      'sellEthForTokenToUniswapV3(bytes,uint256,address)',
      (args, { value }) => ({
        ...sold(NATIVE, value, value),
        ...bought(pathEnds(args.text(0))[1], args.number(1)),
        ...receivedBy(args.text(2)),
      }),
    ],
    '0x6af479b2': [
      'sellTokenForTokenToUniswapV3(bytes,uint256,uint256,address)',
      (args, { value }) => {
        const [first, last] = pathEnds(args.text(0))
        return {
          ...sold(first, args.number(1), value),
          ...bought(last, args.number(2)),
          ...receivedBy(args.text(3)),
        }
      },
    ],
    '0x803ba26d': [
      'sellTokenForEthToUniswapV3(bytes,uint256,uint256,address)',
      (args, { value }) => ({
        ...sold(pathEnds(args.text(0))[0], args.number(1), value),
        ...bought(NATIVE, args.number(2)),
        ...receivedBy(args.text(3)),
      }),
    ],
    '0xf7fcd384': [
      'sellToLiquidityProvider(address,address,address,address,uint256,uint256,bytes)',
      (args, { value }) => ({
        ...sold(token(args.text(0)), args.number(4), value),
        ...bought(token(args.text(1)), args.number(5)),
        ...receivedBy(args.text(3)),
      }),
    ],
    // A batch may leave some of it unsold, if the least amount was bought all the same.
    '0x7a1eb1b9': [
      `multiplexBatchSellTokenForToken(address,address,${SUBCALLS},uint256,uint256)`,
      (args, { value }) => ({
        ...sold(args.text(0), args.number(3), value, 'most'),
        ...bought(args.text(1), args.number(4)),
        recipient: 'sender',
      }),
    ],
    '0x77725df6': [
      `multiplexBatchSellTokenForEth(address,${SUBCALLS},uint256,uint256)`,
      (args, { value }) => ({
        ...sold(args.text(0), args.number(2), value, 'most'),
        ...bought(NATIVE, args.number(3)),
        recipient: 'sender',
      }),
    ],
    '0xf35b4733': [
      `multiplexBatchSellEthForToken(address,${SUBCALLS},uint256)`,
      (args, { value }) => ({
        ...sold(NATIVE, value, value),
        ...bought(args.text(0), args.number(2)),
        recipient: 'sender',
      }),
    ],
    '0x0f3b31b2': [
      'multiplexMultiHopSellTokenForToken(address[],(uint8,bytes)[],uint256,uint256)',
      (args, { value }) => {
        const [first, last] = endsOf(args.texts(0))
        return {
          ...sold(first, args.number(2), value),
          ...bought(last, args.number(3)),
          recipient: 'sender',
        }
      },
    ],
    '0x9a2967d2': [
      'multiplexMultiHopSellTokenForEth(address[],(uint8,bytes)[],uint256,uint256)',
      (args, { value }) => ({
        ...sold(endsOf(args.texts(0))[0], args.number(2), value),
        ...bought(NATIVE, args.number(3)),
        recipient: 'sender',
      }),
    ],
    '0x5161b966': [
      'multiplexMultiHopSellEthForToken(address[],(uint8,bytes)[],uint256)',
      (args, { value }) => ({
        ...sold(NATIVE, value, value),
        ...bought(endsOf(args.texts(0))[1], args.number(2)),
        recipient: 'sender',
      }),
    ],
  },
})
