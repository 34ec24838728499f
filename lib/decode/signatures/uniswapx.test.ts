/** Orders of UniswapX in the forms that its own package signs. */

import { getAddress } from 'ethers'
import { expect, test } from 'vitest'
import { eachAddress } from '@/tests/fixtures/address-tables'
import { described, typedData, wordsByEthers } from '@/tests/fixtures/typed-data'
import { typeString } from './type-string'
import { UNISWAPX_REACTORS } from './uniswapx-reactors'

const ME = `0x${'1'.repeat(40)}`
const FRIEND = `0x${'2'.repeat(40)}`
const COLLECTOR = `0x${'3'.repeat(40)}`
const ZERO = `0x${'0'.repeat(40)}`
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'

const INFO =
  'OrderInfo(address reactor,address swapper,uint256 nonce,uint256 deadline,address additionalValidationContract,bytes additionalValidationData)'
const OUTPUT = 'DutchOutput(address token,uint256 startAmount,uint256 endAmount,address recipient)'
const TOKENS = 'TokenPermissions(address token,uint256 amount)'
const head = (kind: string, name = 'witness') =>
  `PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,${kind} ${name})`

const TYPES = {
  ExclusiveDutchOrder: `${OUTPUT}ExclusiveDutchOrder(OrderInfo info,uint256 decayStartTime,uint256 decayEndTime,address exclusiveFiller,uint256 exclusivityOverrideBps,address inputToken,uint256 inputStartAmount,uint256 inputEndAmount,DutchOutput[] outputs)${INFO}${TOKENS}`,
  V2DutchOrder: `${OUTPUT}${INFO}${TOKENS}V2DutchOrder(OrderInfo info,address cosigner,address baseInputToken,uint256 baseInputStartAmount,uint256 baseInputEndAmount,DutchOutput[] baseOutputs)`,
  V3DutchOrder: `NonlinearDutchDecay(uint256 relativeBlocks,int256[] relativeAmounts)${INFO}${TOKENS}V3DutchInput(address token,uint256 startAmount,NonlinearDutchDecay curve,uint256 maxAmount,uint256 adjustmentPerGweiBaseFee)V3DutchOrder(OrderInfo info,address cosigner,uint256 startingBaseFee,V3DutchInput baseInput,V3DutchOutput[] baseOutputs)V3DutchOutput(address token,uint256 startAmount,NonlinearDutchDecay curve,address recipient,uint256 minAmount,uint256 adjustmentPerGweiBaseFee)`,
  PriorityOrder: `${INFO}PriorityInput(address token,uint256 amount,uint256 mpsPerPriorityFeeWei)PriorityOrder(OrderInfo info,address cosigner,uint256 auctionStartBlock,uint256 baselinePriorityFeeWei,PriorityInput input,PriorityOutput[] outputs)PriorityOutput(address token,uint256 amount,uint256 mpsPerPriorityFeeWei,address recipient)${TOKENS}`,
}
type Kind = keyof typeof TYPES
const REACTORS: Record<Kind, [chain: bigint, reactor: string]> = {
  ExclusiveDutchOrder: [1n, '0x6000da47483062a0d734ba3dc7576ce6a0b645c4'],
  V2DutchOrder: [1n, '0x00000011f84b9aa48e5f8aa8b9897600006289be'],
  V3DutchOrder: [42161n, '0xb274d5f4b833b61b340b654d600a864fb604a87c'],
  PriorityOrder: [8453n, '0x000000001ec5656dcdb24d90dfa42742738de729'],
}
const curve = { relativeBlocks: '1', relativeAmounts: ['-5'] }
const output = (recipient: string, start: number, end: number, token = WETH) => ({
  token,
  recipient,
  startAmount: `${start}`,
  endAmount: `${end}`,
  minAmount: `${end}`,
  amount: `${end}`,
  curve,
})

function order(
  kind: Kind,
  outputs = [output(ME, 900, 850)],
  change = {},
  info = {},
  types = head(kind) + TYPES[kind],
) {
  const [chainId, reactor] = REACTORS[kind]
  const witness = {
    info: { reactor, swapper: ME, nonce: '1', deadline: 1893456000, ...info },
    inputToken: USDC,
    inputStartAmount: '1000',
    inputEndAmount: '1000',
    baseInputToken: USDC,
    baseInputStartAmount: '1000',
    baseInputEndAmount: '1000',
    baseInput: { token: USDC, startAmount: '990', maxAmount: '1000', curve },
    input: { token: USDC, amount: '1000' },
    outputs,
    baseOutputs: outputs,
  }
  const permitted = { token: USDC, amount: '1000' }
  const message = { permitted, spender: reactor, nonce: '1', deadline: 1893456000, witness, ...change }
  const domain = { name: 'Permit2', chainId, verifyingContract: PERMIT2 }
  return [typedData({ types, domain, message }), `eip155:${chainId}`] as const
}

const KINDS = Object.keys(TYPES) as Kind[]

test.each(KINDS)('%s says the most that goes and the least that comes', (kind) => {
  const [data, chain] = order(kind)
  expect(typeString(data.types, data.primaryType)).toBe(wordsByEthers(data))
  expect(described(data, chain)).toEqual({
    action: 'order',
    protocol: 'uniswapx',
    terms: {
      sells: { token: USDC, units: 1000n, limit: kind === 'ExclusiveDutchOrder' ? 'exact' : 'most' },
      buys: { token: WETH, units: 850n, limit: 'least' },
      recipient: ME,
      deadline: 1893456000,
    },
  })
})

const feeOf = (units: bigint) => [{ to: COLLECTOR, of: 'buys', share: { units } }]

test.each(KINDS)('%s: what goes to somebody else beside the owner is a fee', (kind) => {
  const [data, chain] = order(kind, [output(ME, 900, 810), output(COLLECTOR, 10, 9)])
  expect(described(data, chain)).toMatchObject({
    terms: { buys: { units: 810n }, recipient: ME, fees: feeOf(9n) },
  })
})

test('a fee that is greater before the price decays is told as it is then', () => {
  const [data, chain] = order('V2DutchOrder', [output(ME, 900, 890), output(COLLECTOR, 90, 1)])
  expect(described(data, chain)).toMatchObject({ terms: { buys: { units: 890n }, fees: feeOf(90n) } })
})

test('all of it to somebody else is said', () => {
  const [data, chain] = order('V2DutchOrder', [output(FRIEND, 900, 850)])
  expect(described(data, chain)).toMatchObject({ terms: { recipient: FRIEND, buys: { units: 850n } } })
})

test('ether is bought under the empty address', () => {
  const [data, chain] = order('V2DutchOrder', [output(ME, 900, 850, ZERO)])
  expect(described(data, chain)).toMatchObject({ terms: { buys: { token: 'native' } } })
})

test.each([
  ['two coins', [output(ME, 900, 850), output(ME, 5, 5, USDC)]],
  ['two strangers', [output(FRIEND, 900, 850), output(COLLECTOR, 3, 2)]],
  ['nothing at all', []],
])('of an order that brings %s only what goes is told', (_what, outputs) => {
  const [data, chain] = order('V2DutchOrder', outputs)
  expect(described(data, chain)).toEqual({
    action: 'order',
    protocol: 'uniswapx',
    terms: { sells: { token: USDC, units: 1000n, limit: 'most' }, deadline: 1893456000 },
  })
})

const right = (spender: string, units: bigint) => ({ action: 'permit', via: 'permit2', spender, units })
const [, V2] = REACTORS.V2DutchOrder
test.each([
  [
    'a reactor that nobody knows',
    order('V2DutchOrder', undefined, { spender: FRIEND }, { reactor: FRIEND }),
    right(FRIEND, 1000n),
  ],
  [
    'a spender that is not the reactor',
    order('V2DutchOrder', undefined, { spender: FRIEND }),
    right(FRIEND, 1000n),
  ],
  [
    'a reactor of another kind',
    order(
      'V2DutchOrder',
      undefined,
      { spender: REACTORS.ExclusiveDutchOrder[1] },
      { reactor: REACTORS.ExclusiveDutchOrder[1] },
    ),
    right(REACTORS.ExclusiveDutchOrder[1], 1000n),
  ],
  [
    'a right above what the order takes',
    order('V2DutchOrder', undefined, { permitted: { token: USDC, amount: '9999' } }),
    right(V2, 9999n),
  ],
  [
    'a right over another coin',
    order('V2DutchOrder', undefined, { permitted: { token: WETH, amount: '1000' } }),
    { ...right(V2, 1000n), token: WETH },
  ],
  ['outputs that grow', order('V2DutchOrder', [output(ME, 850, 900)]), right(V2, 1000n)],
  [
    'a type with a field more',
    order(
      'V2DutchOrder',
      undefined,
      {},
      {},
      head('V2DutchOrder') +
        TYPES.V2DutchOrder.replace('DutchOutput[] baseOutputs', 'DutchOutput[] baseOutputs,uint256 x'),
    ),
    right(V2, 1000n),
  ],
  [
    'a witness of another name',
    order('V2DutchOrder', undefined, {}, {}, head('V2DutchOrder', 'order') + TYPES.V2DutchOrder),
    right(V2, 1000n),
  ],
])('%s: only the right is told', (_what, [data, chain], told) => {
  expect(described(data, chain)).toMatchObject(told)
})

test('the earlier of two deadlines counts', () => {
  const [data, chain] = order('V2DutchOrder', undefined, {}, { deadline: 1700000000 })
  expect(described(data, chain)).toMatchObject({ terms: { deadline: 1700000000 } })
})

test('reactors are written with their checksums', () => {
  for (const [, , address] of eachAddress(UNISWAPX_REACTORS))
    expect(getAddress(address.toLowerCase())).toBe(address)
})
