/**
 * Velora's fifth contract (Augustus, then ParaSwap). The least amount is held before a partner's fee is taken from what was
 * bought, so that fee is taken off here; what is bought beyond the expected amount may be kept. A fee on what is sold is
 * within the amount. Source: the published `FeeModel` and routers of Augustus.
 */
import { NATIVE } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms, TermsFee } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import { defineRouterCalls, type RouterCall } from './router-calls'
import { bought, ETHER, endsOf, lastOf, receivedBy, sold, tokenOf, until, ZERO_ADDRESS } from './sides'

const ALL_BPS = 10_000n
/** More than this no contract takes, and its own limit is not known here. */
const MOST_BPS = 500n
const IS_FROM_SOLD = 1n << 15n
const IS_REFERRAL = 1n << 16n

const CALLS = '(uint256,address,uint256,bytes,uint256)[]'
const PATHS = `(address,uint256,(address,uint256,uint256,${CALLS})[])[]`
const SELL = `(address,uint256,uint256,uint256,address,${PATHS},address,uint256,bytes,uint256,bytes16)`
const MEGA = `(address,uint256,uint256,uint256,address,(uint256,${PATHS})[],address,uint256,bytes,uint256,bytes16)`
const SIMPLE =
  '(address,address,uint256,uint256,uint256,address[],bytes,uint256[],uint256[],address,address,uint256,bytes,uint256,bytes16)'
const UNISWAP_V3 =
  '(address,address,address,uint256,uint256,uint256,uint256,uint256,address,bool,address,bytes,bytes,bytes16)'

const token = (address: string) => tokenOf(address, ETHER)

interface Asked {
  from: string
  to: string
  amount: bigint
  least: bigint
  expected: bigint
  beneficiary: string
  partner: string
  /** Packed: since version 1, flags above 14 bits of ten-thousandths. */
  fee: bigint
  permit: string
  deadline: bigint
}

function terms(asked: Asked, value: bigint, kind: 'sell' | 'buy'): SwapTerms {
  const fee = feeOf(asked)
  return {
    ...sold(token(asked.from), asked.amount, value, kind === 'sell' ? 'exact' : 'most'),
    ...leastBought(asked, fee, kind),
    ...receivedBy(asked.beneficiary),
    ...until(asked.deadline),
    ...(fee === undefined || fee.bps === 0n || fee.bps > MOST_BPS
      ? {}
      : { fees: [{ to: asked.partner, of: fee.of, share: { bps: Number(fee.bps) } }] }),
    ...fullPermit(asked.permit, token(asked.from)),
  }
}

function feeOf({ partner, fee }: Asked): { of: TermsFee['of']; bps: bigint } | undefined {
  if (partner === ZERO_ADDRESS) return undefined
  if (fee >> 248n === 0n) return { of: 'buys', bps: fee }
  if ((fee & IS_REFERRAL) !== 0n) return undefined
  return { of: (fee & IS_FROM_SOLD) === 0n ? 'buys' : 'sells', bps: fee & 0x3fffn }
}

function leastBought(
  { to, least, expected }: Asked,
  fee: ReturnType<typeof feeOf>,
  kind: 'sell' | 'buy',
): Pick<SwapTerms, 'buys'> {
  const before = kind === 'sell' && expected < least ? expected : least
  if (fee === undefined || fee.of === 'sells') return bought(token(to), before)
  // A fee beyond what the contract can take: what is left then is not certain.
  return fee.bps > MOST_BPS ? {} : bought(token(to), before - (before * fee.bps) / ALL_BPS)
}

/** Sold token, amount, least and expected amount, beneficiary, paths, partner, fee, permit, deadline. */
const alongPaths = (data: Arguments, paths: Arguments): Asked => ({
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

const simple = (data: Arguments): Asked => ({
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

const inUniswapV3 = (data: Arguments): Asked => ({
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

const multi = (args: Arguments, { value }: RouterCall) =>
  terms(alongPaths(args.within(0), args.within(0).within(5)), value, 'sell')
const mega = (args: Arguments, { value }: RouterCall) => {
  const data = args.within(0)
  // Every path of a mega swap ends in the same token; the first one is asked, as the contract does.
  return terms(alongPaths(data, firstPaths(data.within(5))), value, 'sell')
}
const firstPaths = (mega: Arguments) => (mega.count === 0 ? mega : mega.within(0).within(1))
const sellSimple = (args: Arguments, { value }: RouterCall) => terms(simple(args.within(0)), value, 'sell')
const buySimple = (args: Arguments, { value }: RouterCall) => terms(simple(args.within(0)), value, 'buy')

/** Pools do not name what they buy; a wrapped coin beside a token that is sold is unwrapped at the end. */
const inForks = (args: Arguments, { value }: RouterCall, kind: 'sell' | 'buy'): SwapTerms => {
  const from = token(args.text(0))
  const unwraps = from !== NATIVE && args.text(3) !== ZERO_ADDRESS
  return {
    ...sold(from, args.number(1), value, kind === 'sell' ? 'exact' : 'most'),
    ...(unwraps ? bought(NATIVE, args.number(2)) : {}),
    recipient: 'sender',
  }
}

/** Amount, the other amount, tokens. */
const inUniswap = (args: Arguments, { value }: RouterCall, kind: 'sell' | 'buy', at: number): SwapTerms => {
  const [first, last] = endsOf(args.texts(at + 2))
  return {
    ...sold(token(first), args.number(at), value, kind === 'sell' ? 'exact' : 'most'),
    ...bought(token(last), args.number(at + 1)),
    recipient: 'sender',
  }
}

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
      (args, { value }) => terms(inUniswapV3(args.within(0)), value, 'sell'),
    ],
    '0x87a63926': [
      `directUniV3Buy(${UNISWAP_V3})`,
      (args, { value }) => terms(inUniswapV3(args.within(0)), value, 'buy'),
    ],
    '0x54840d1a': [
      'swapOnUniswap(uint256,uint256,address[])',
      (args, call) => inUniswap(args, call, 'sell', 0),
    ],
    '0xf5661034': [
      'swapOnUniswapFork(address,bytes32,uint256,uint256,address[])',
      (args, call) => inUniswap(args, call, 'sell', 2),
    ],
    '0x935fb84b': [
      'buyOnUniswap(uint256,uint256,address[])',
      (args, call) => inUniswap(args, call, 'buy', 0),
    ],
    '0xc03786b0': [
      'buyOnUniswapFork(address,bytes32,uint256,uint256,address[])',
      (args, call) => inUniswap(args, call, 'buy', 2),
    ],
    '0x0b86a4c1': [
      'swapOnUniswapV2Fork(address,uint256,uint256,address,uint256[])',
      (args, call) => inForks(args, call, 'sell'),
    ],
    '0xb2f1e6db': [
      'buyOnUniswapV2Fork(address,uint256,uint256,address,uint256[])',
      (args, call) => inForks(args, call, 'buy'),
    ],
    '0x6e91538b': [
      'swapOnUniswapV2ForkWithPermit(address,uint256,uint256,address,uint256[],bytes)',
      (args, call) => ({
        ...inForks(args, call, 'sell'),
        ...fullPermit(args.text(5), token(args.text(0))),
      }),
    ],
  },
})
