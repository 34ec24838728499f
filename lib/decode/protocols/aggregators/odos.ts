/**
 * Odos, second and third router: the least amount is checked after every fee, an amount of zero means all there is. The
 * compact forms look up tokens in a list on the chain, so they tell only whose call it is. Sources: the published source of
 * `OdosRouterV2` and the verified one of `OdosRouterV3`.
 */
import { NATIVE, Unclear } from '../../flows/router-flows'
import type { Arguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { defineRouterCalls } from './router-calls'
import { bought, receivedBy, sold, tokenOf, ZERO_ADDRESS } from './sides'

const TOKENS = '(address,uint256,address,address,uint256,uint256,address)'
const INPUTS = '(address,uint256,address)[]'
/** Contract, number, end, signature. */
const PERMIT2 = '(address,uint256,uint256,bytes)'
const REFERRAL = '(uint64,uint64,address)'

const token = (address: string) => tokenOf(address, ZERO_ADDRESS)

function soldOf(address: string, amount: bigint, value: bigint): Pick<SwapTerms, 'sells'> {
  const all = token(address) === NATIVE ? value : 'all'
  return sold(token(address), amount === 0n ? all : amount, value)
}

/** Input token, amount, its receiver, output token, quote, least amount, receiver. */
const oneForOne = (info: Arguments, value: bigint): SwapTerms => ({
  ...soldOf(info.text(0), info.number(1), value),
  ...bought(token(info.text(3)), info.number(5)),
})

/** Whose permit contract takes it stands in the call, so it may also take nothing; zero is none here. */
const signedFor = (info: Arguments): SwapTerms => ({
  sells: { token: info.text(0), units: info.number(1), limit: 'most' },
  ...bought(token(info.text(3)), info.number(5)),
})

/** @throws Unclear when several tokens are sold */
function onlySold(inputs: Arguments, value: bigint): Pick<SwapTerms, 'sells'> {
  if (inputs.count !== 1) throw new Unclear('several tokens are sold')
  const input = inputs.within(0)
  return soldOf(input.text(0), input.number(1), value)
}

/** Outputs weigh by a value each, and only the sum has a least: it says something of one output alone. */
function onlyBoughtByValue(outputs: Arguments, leastValue: bigint): SwapTerms {
  if (outputs.count !== 1) return {}
  const output = outputs.within(0)
  const weight = output.number(1)
  if (weight === 0n) return { recipient: output.text(2) }
  return {
    ...bought(token(output.text(0)), (leastValue + weight - 1n) / weight),
    recipient: output.text(2),
  }
}

/** Token, quote, least amount, receiver. */
function onlyBought(outputs: Arguments): SwapTerms {
  if (outputs.count !== 1) return {}
  const output = outputs.within(0)
  return { ...bought(token(output.text(0)), output.number(2)), ...receivedBy(output.text(3)) }
}

export const odosV2 = defineRouterCalls({
  contract: 'odos-v2',
  protocol: 'odos',
  calls: {
    '0x3b635ce4': [
      `swap(${TOKENS},bytes,address,uint32)`,
      // Nobody is nobody here: the zero address would be paid.
      (args, { value }) => ({ ...oneForOne(args.within(0), value), recipient: args.within(0).text(6) }),
    ],
    '0x7bf2d6d4': [
      `swapMulti(${INPUTS},(address,uint256,address)[],uint256,bytes,address,uint32)`,
      (args, { value }) => ({
        ...onlySold(args.within(0), value),
        ...onlyBoughtByValue(args.within(1), args.number(2)),
      }),
    ],
    '0x87b621b5': [
      `swapPermit2(${PERMIT2},${TOKENS},bytes,address,uint32)`,
      (args) => ({ ...signedFor(args.within(1)), recipient: args.within(1).text(6) }),
    ],
    '0x83bd37f9': ['swapCompact()'],
    '0x84a7f3dd': ['swapMultiCompact()'],
  },
})

export const odosV3 = defineRouterCalls({
  contract: 'odos-v3',
  protocol: 'odos',
  calls: {
    '0x30f80b4c': [
      `swap(${TOKENS},bytes,address,${REFERRAL})`,
      (args, { value }) => ({ ...oneForOne(args.within(0), value), ...receivedBy(args.within(0).text(6)) }),
    ],
    '0xfef828dc': [
      `swapMulti(${INPUTS},(address,uint256,uint256,address)[],bytes,address,${REFERRAL})`,
      (args, { value }) => ({ ...onlySold(args.within(0), value), ...onlyBought(args.within(1)) }),
    ],
    '0xcab34731': [
      `swapPermit2(${PERMIT2},${TOKENS},bytes,address,${REFERRAL})`,
      (args) => ({ ...signedFor(args.within(1)), ...receivedBy(args.within(1).text(6)) }),
    ],
    '0x83bd37f9': ['swapCompact()'],
    '0x84a7f3dd': ['swapMultiCompact()'],
  },
})
