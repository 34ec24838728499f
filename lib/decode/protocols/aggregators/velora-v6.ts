/**
 * Velora's sixth contract (Augustus 6.2). The least amount is held before the partner's fee is taken from what was bought,
 * so that fee is taken off here. The contract keeps one unit of each token for itself, which is left aside.
 * Source: the published source of `AugustusV6` and its `AugustusFees`.
 */
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms, TermsFee } from '../../swap-terms'
import { fullPermit } from './permit-rights'
import { defineRouterCalls, type TermsReader } from './router-calls'
import { addressIn, bought, ETHER, receivedBy, sold, tokenOf, ZERO_ADDRESS } from './sides'
import { vaultTokens } from './velora-v6-balancer'

const ALL_BPS = 10_000n
/** The contract takes no more, whatever is asked for. */
const MOST_BPS = 200n
const TAKES_SURPLUS = 0b11n << 94n
/** A longer permit is one of Permit2 for this transfer alone: no right stays. */
const LONGEST_TOKEN_PERMIT = 256

const GENERIC = '(address,address,uint256,uint256,uint256,bytes32,address)'
const POOLS = '(address,address,uint256,uint256,uint256,bytes32,address,bytes)'
const FILL = '(uint256,uint256,uint8,bytes32,address)'
const ORDERS =
  '((uint256,uint128,address,address,address,address,uint256,uint256),bytes,uint256,bytes,bytes)[]'
const BALANCER = '(uint256,uint256,uint256,bytes32,uint256)'

interface Asked {
  from: string
  to: string
  amount: bigint
  other: bigint
  quoted: bigint
  beneficiary: string
}

/** @param data the struct; `args` are all of the call's */
type AskedReader = (data: Arguments, args: Arguments) => Asked

const token = (address: string) => tokenOf(address, ETHER)

/** @param fee place of the word that packs the partner and his fee; the permit stands behind it */
const exactIn =
  (asked: AskedReader, data: number, fee: number): TermsReader =>
  (args, { value }) => {
    const { from, to, amount, other, quoted, beneficiary } = asked(args.within(data), args)
    const before = quoted < other ? quoted : other
    const { bps, fees } = feeOf(args.number(fee), 'buys')
    return {
      ...sold(token(from), amount, value),
      ...bought(token(to), before - (before * bps) / ALL_BPS),
      ...receivedBy(beneficiary),
      ...fees,
      ...rights(args.text(fee + 1), token(from)),
    }
  }

/** What is not needed of the most that may be sold comes back; fees are taken from that. */
const exactOut =
  (asked: AskedReader, data: number, fee: number): TermsReader =>
  (args, { value }) => {
    const { from, to, amount, other, beneficiary } = asked(args.within(data), args)
    return {
      ...sold(token(from), amount, value, 'most'),
      ...bought(token(to), other),
      ...receivedBy(beneficiary),
      ...feeOf(args.number(fee), 'sells').fees,
      ...rights(args.text(fee + 1), token(from)),
    }
  }

/** Partner above 96 bits, flags, 14 bits of ten-thousandths. A share of the surplus alone is no fee of its own. */
function feeOf(word: bigint, of: TermsFee['of']): { bps: bigint; fees: Pick<SwapTerms, 'fees'> } {
  const partner = `0x${(word >> 96n).toString(16).padStart(40, '0')}`
  const asked = word & 0x3fffn
  const bps = partner === ZERO_ADDRESS ? 0n : asked > MOST_BPS ? MOST_BPS : asked
  if (bps === 0n || (word & TAKES_SURPLUS) !== 0n) return { bps, fees: {} }
  return { bps, fees: { fees: [{ to: partner, of, share: { bps: Number(bps) } }] } }
}

const rights = (permit: string, from: string): Pick<SwapTerms, 'permits'> =>
  permit.length / 2 - 1 > LONGEST_TOKEN_PERMIT ? {} : fullPermit(permit, from)

/** Source and destination token, two amounts, quote, metadata, beneficiary; pools may follow. */
const generic = (data: Arguments): Asked => ({
  from: data.text(0),
  to: data.text(1),
  amount: data.number(2),
  other: data.number(3),
  quoted: data.number(4),
  beneficiary: data.text(6),
})

const curve =
  (first: number): ((data: Arguments) => Asked) =>
  (data) => ({
    from: data.text(first),
    to: data.text(first + 1),
    amount: data.number(first + 2),
    other: data.number(first + 3),
    quoted: data.number(first + 4),
    beneficiary: data.text(first + 6),
  })

/** Amounts in words, the beneficiary below flags; the tokens stand in the bytes for Balancer's vault. */
const balancer: AskedReader = (data, args) => {
  const [from, to] = vaultTokens(args.text(3))
  return {
    from,
    to,
    amount: data.number(0),
    other: data.number(1),
    quoted: data.number(2),
    beneficiary: addressIn(data.number(4)),
  }
}

export const veloraV6 = defineRouterCalls({
  contract: 'velora-v6',
  protocol: 'paraswap',
  calls: {
    '0xe3ead59e': [`swapExactAmountIn(address,${GENERIC},uint256,bytes,bytes)`, exactIn(generic, 1, 2)],
    '0x0d893d62': [`swapExactAmountInPro(address,${GENERIC},uint256,bytes,bytes)`, exactIn(generic, 1, 2)],
    '0xe8bb3b6c': [`swapExactAmountInOnUniswapV2(${POOLS},uint256,bytes)`, exactIn(generic, 0, 1)],
    '0x876a02f6': [`swapExactAmountInOnUniswapV3(${POOLS},uint256,bytes)`, exactIn(generic, 0, 1)],
    '0x1a01c532': [
      'swapExactAmountInOnCurveV1((uint256,uint256,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
      exactIn(curve(2), 0, 1),
    ],
    '0xe37ed256': [
      'swapExactAmountInOnCurveV2((uint256,uint256,uint256,address,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
      exactIn(curve(4), 0, 1),
    ],
    '0x7f457675': [`swapExactAmountOut(address,${GENERIC},uint256,bytes,bytes)`, exactOut(generic, 1, 2)],
    '0x44224add': [`swapExactAmountOutPro(address,${GENERIC},uint256,bytes,bytes)`, exactOut(generic, 1, 2)],
    '0xa76f4eb6': [`swapExactAmountOutOnUniswapV2(${POOLS},uint256,bytes)`, exactOut(generic, 0, 1)],
    '0x5e94e28d': [`swapExactAmountOutOnUniswapV3(${POOLS},uint256,bytes)`, exactOut(generic, 0, 1)],
    '0xd85ca173': [`swapExactAmountInOnBalancerV2(${BALANCER},uint256,bytes,bytes)`, exactIn(balancer, 0, 1)],
    '0xd6ed22e6': [
      `swapExactAmountOutOnBalancerV2(${BALANCER},uint256,bytes,bytes)`,
      exactOut(balancer, 0, 1),
    ],
    // What is sold stands in the makers' orders, or in a direction among flags.
    '0xda35bb0d': [`swapOnAugustusRFQTryBatchFill(${FILL},${ORDERS},bytes)`],
    '0x987e7d8e': [
      'swapExactAmountInOutOnMakerPSM((address,address,uint256,uint256,uint256,uint256,address,address,bytes32,uint256),bytes)',
    ],
  },
})
