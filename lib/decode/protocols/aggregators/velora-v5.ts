/** Velora's fifth contract (Augustus, then ParaSwap): calls along paths and of many contracts. */
import type { Arguments } from '../../flows/take-arguments'
import { defineRouterCalls, type RouterCall, type TermsReader } from './router-calls'
import { lastOf } from './sides'
import { veloraExchanges } from './velora-v5-exchanges'
import { type VeloraAsked, veloraTerms } from './velora-v5-terms'

const CALLS = '(uint256,address,uint256,bytes,uint256)[]'
const PATHS = `(address,uint256,(address,uint256,uint256,${CALLS})[])[]`
const SELL = `(address,uint256,uint256,uint256,address,${PATHS},address,uint256,bytes,uint256,bytes16)`
const MEGA = `(address,uint256,uint256,uint256,address,(uint256,${PATHS})[],address,uint256,bytes,uint256,bytes16)`
const SIMPLE =
  '(address,address,uint256,uint256,uint256,address[],bytes,uint256[],uint256[],address,address,uint256,bytes,uint256,bytes16)'
const CURVE_V1 =
  '(address,address,address,uint256,uint256,uint256,uint256,int128,int128,address,bool,uint8,address,bool,bytes,bytes16)'
const CURVE_V2 =
  '(address,address,address,address,uint256,uint256,uint256,uint256,uint256,uint256,address,bool,uint8,address,bool,bytes,bytes16)'
const UNISWAP_V3 =
  '(address,address,address,uint256,uint256,uint256,uint256,uint256,address,bool,address,bytes,bytes,bytes16)'

/** Sold token, amount, least and expected amount, beneficiary, paths, partner, fee, permit, deadline. */
const alongPaths = (data: Arguments, paths: Arguments): VeloraAsked => ({
  from: data.text(0),
  to: lastOf(paths).text(0),
  amount: data.number(1),
  least: data.number(2),
  expected: data.number(3),
  beneficiary: data.text(4),
  partner: data.text(6),
  fee: data.number(7),
  permit: data.text(8),
  deadline: data.number(9),
})

const simple = (data: Arguments): VeloraAsked => ({
  from: data.text(0),
  to: data.text(1),
  amount: data.number(2),
  least: data.number(3),
  expected: data.number(4),
  beneficiary: data.text(9),
  partner: data.text(10),
  fee: data.number(11),
  permit: data.text(12),
  deadline: data.number(13),
})

const inUniswapV3 = (data: Arguments): VeloraAsked => ({
  from: data.text(0),
  to: data.text(1),
  amount: data.number(3),
  least: data.number(4),
  expected: data.number(5),
  fee: data.number(6),
  deadline: data.number(7),
  partner: data.text(8),
  beneficiary: data.text(10),
  permit: data.text(12),
})

/** @param from place of the amount that is sold; partner, beneficiary and permit stand behind it */
const inCurve =
  (from: 3 | 4): TermsReader =>
  (args, { value }) => {
    const data = args.within(0)
    return veloraTerms(
      {
        from: data.text(0),
        to: data.text(1),
        amount: data.number(from),
        least: data.number(from + 1),
        expected: data.number(from + 2),
        fee: data.number(from + 3),
        partner: data.text(from + 6),
        beneficiary: data.text(from + 9),
        permit: data.text(from + 11),
        deadline: 0n,
      },
      value,
      'sell',
    )
  }

const multi = (args: Arguments, { value }: RouterCall) =>
  veloraTerms(alongPaths(args.within(0), args.within(0).within(5)), value, 'sell')
const mega = (args: Arguments, { value }: RouterCall) => {
  const data = args.within(0)
  // Every path of a mega swap ends in the same token; the first one is asked, as the contract does.
  return veloraTerms(alongPaths(data, firstPaths(data.within(5))), value, 'sell')
}
const firstPaths = (mega: Arguments) => (mega.count === 0 ? mega : mega.within(0).within(1))
const sellSimple = (args: Arguments, { value }: RouterCall) =>
  veloraTerms(simple(args.within(0)), value, 'sell')
const buySimple = (args: Arguments, { value }: RouterCall) =>
  veloraTerms(simple(args.within(0)), value, 'buy')

export const veloraV5 = defineRouterCalls({
  contract: 'velora-v5',
  protocol: 'paraswap',
  calls: {
    '0xa94e78ef': [`multiSwap(${SELL})`, multi],
    '0x2478ba3e': [`protectedMultiSwap(${SELL})`, multi],
    '0x46c67b6d': [`megaSwap(${MEGA})`, mega],
    '0x37809db4': [`protectedMegaSwap(${MEGA})`, mega],
    '0x54e3f31b': [`simpleSwap(${SIMPLE})`, sellSimple],
    '0xa8795e3d': [`protectedSimpleSwap(${SIMPLE})`, sellSimple],
    '0x2298207a': [`simpleBuy(${SIMPLE})`, buySimple],
    '0xfab13517': [`protectedSimpleBuy(${SIMPLE})`, buySimple],
    '0xa6886da9': [
      `directUniV3Swap(${UNISWAP_V3})`,
      (args, { value }) => veloraTerms(inUniswapV3(args.within(0)), value, 'sell'),
    ],
    '0x87a63926': [
      `directUniV3Buy(${UNISWAP_V3})`,
      (args, { value }) => veloraTerms(inUniswapV3(args.within(0)), value, 'buy'),
    ],
    '0x3865bde6': [`directCurveV1Swap(${CURVE_V1})`, inCurve(3)],
    '0x58f15100': [`directCurveV2Swap(${CURVE_V2})`, inCurve(4)],
    ...veloraExchanges,
  },
})
