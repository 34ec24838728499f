/** Orders that others carry out. Hashes of types are those that the contracts publish. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import { described, typedData, wordsByEthers } from '@/tests/fixtures/typed-data'
import { typeString } from './type-string'

const ME = `0x${'1'.repeat(40)}`
const FRIEND = `0x${'2'.repeat(40)}`
const ZERO = `0x${'0'.repeat(40)}`
const ETHER = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const unknown = { action: 'unknown-typed-data' }

const COW =
  'Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance)'
const cowDomain = {
  name: 'Gnosis Protocol',
  version: 'v2',
  chainId: 1n,
  verifyingContract: '0x9008d19f58aabd9ed0d60971565aa8510560ab41',
}
const cowMessage = {
  sellToken: USDC,
  buyToken: WETH,
  receiver: FRIEND,
  sellAmount: '1000000000',
  buyAmount: '300000000000000000',
  validTo: 1893456000,
  appData: `0x${'ab'.repeat(32)}`,
  feeAmount: '0',
  kind: 'sell',
  partiallyFillable: false,
  sellTokenBalance: 'erc20',
  buyTokenBalance: 'erc20',
}
const cow = (part = {}, domain = {}, types = COW) =>
  typedData({ types, domain: { ...cowDomain, ...domain }, message: { ...cowMessage, ...part } })
const cowTerms = {
  sells: { token: USDC, units: 1000000000n, limit: 'exact' },
  buys: { token: WETH, units: 300000000000000000n, limit: 'least' },
  recipient: FRIEND,
  deadline: 1893456000,
}
const order = (protocol: string, terms: object) => ({ action: 'order', protocol, terms })

test('an order of CoW that sells says what goes, the least that comes, to whom and until when', () => {
  expect(id(typeString(cow().types, 'Order') ?? '')).toBe(
    '0xd5a25ba2e97094ad7d83dc28a6572da797d6b3e7fc6663bd93efb789fc17e489',
  )
  expect(described(cow())).toEqual(order('cow', cowTerms))
})

test('an order of CoW that buys may cost less, and its old fee comes on top', () => {
  expect(described(cow({ kind: 'buy', feeAmount: '5', buyToken: ETHER, receiver: ZERO }))).toEqual(
    order('cow', {
      sells: { token: USDC, units: 1000000005n, limit: 'most' },
      buys: { token: 'native', units: 300000000000000000n, limit: 'exact' },
      recipient: 'sender',
      deadline: 1893456000,
    }),
  )
})

test('an order that may be filled in parts promises no whole amount', () => {
  expect(described(cow({ partiallyFillable: true }))).toEqual(
    order('cow', { ...cowTerms, sells: { ...cowTerms.sells, limit: 'most' }, fillsInParts: true }),
  )
  expect(described(cow({ partiallyFillable: true, kind: 'buy' }))).toMatchObject({
    terms: { buys: { limit: 'least' }, fillsInParts: true },
  })
})

test.each([
  ['a balance inside of a vault', cow({ buyTokenBalance: 'internal' })],
  ['a kind that is none', cow({ kind: 'Sell' })],
  ['another contract', cow({}, { verifyingContract: FRIEND })],
  ['another version', cow({}, { version: 'v3' })],
  ['another chain', cow({}, { chainId: 100n })],
  ['receiver and seller with changed names', cow({}, {}, COW.replace('sellToken', 'xToken'))],
])('CoW: %s is nothing that can be told', (_what, data) => {
  expect(described(data)).toMatchObject(unknown)
})

const INCH =
  'Order(uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits)'
const inchDomain = {
  name: '1inch Aggregation Router',
  version: '6',
  chainId: 1n,
  verifyingContract: '0x111111125421ca6dc452d289314280a0f8842a65',
}
const inchMessage = {
  salt: '1777600000123',
  maker: ME,
  receiver: ZERO,
  makerAsset: USDC,
  takerAsset: WETH,
  makingAmount: '2500000000',
  takingAmount: '1000000000000000000',
}
const inch = (makerTraits: bigint, part = {}, domain = {}) =>
  typedData({
    types: INCH,
    domain: { ...inchDomain, ...domain },
    message: { ...inchMessage, makerTraits: makerTraits.toString(), ...part },
  })
const WHOLE = 1n << 255n
const expires = 1893456000n << 80n

test('a limit order of 1inch', () => {
  const terms = {
    sells: { token: USDC, units: 2500000000n, limit: 'exact' },
    buys: { token: WETH, units: 1000000000000000000n, limit: 'least' },
    recipient: ME,
    deadline: 1893456000,
  }
  expect(described(inch(WHOLE | expires))).toEqual(order('1inch', terms))
  expect(described(inch(WHOLE | expires, { receiver: FRIEND }))).toEqual(
    order('1inch', { ...terms, recipient: FRIEND }),
  )
  const { deadline: _none, ...endless } = terms
  expect(described(inch(0n))).toEqual(
    order('1inch', { ...endless, sells: { ...terms.sells, limit: 'most' }, fillsInParts: true }),
  )
})

test('a limit order that unwraps brings the native coin, and only when it is wrapped', () => {
  const unwraps = WHOLE | (1n << 247n)
  expect(described(inch(unwraps))).toMatchObject({ terms: { buys: { token: 'native' } } })
  expect(described(inch(unwraps, { makerAsset: WETH, takerAsset: USDC }))).toMatchObject({
    terms: { buys: { token: USDC } },
  })
})

test('an order of 1inch with an extension that is not signed here tells only what it may take', () => {
  expect(described(inch(WHOLE | (1n << 249n) | expires, { receiver: FRIEND }))).toEqual(
    order('1inch', { sells: { token: USDC, units: 2500000000n, limit: 'most' }, deadline: 1893456000 }),
  )
})

test('1inch: another router is nothing that can be told', () => {
  expect(described(inch(WHOLE, {}, { verifyingContract: FRIEND }))).toMatchObject(unknown)
  expect(described(inch(WHOLE, {}, { version: '5' }))).toMatchObject(unknown)
})

const LIMIT =
  'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)'
const RFQ =
  'RfqOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,bytes32 pool,uint64 expiry,uint256 salt)'
const PROXY = '0xdef1c0ded9bec7f1a1670819833240f027b25eff'
const zeroEx = (types: string, verifyingContract = PROXY, version = '1.0.0') =>
  typedData({
    types,
    domain: { name: 'ZeroEx', version, chainId: 1n, verifyingContract },
    message: {
      makerToken: USDC,
      takerToken: WETH,
      makerAmount: '100',
      takerAmount: '7',
      maker: ME,
      expiry: 1893456000,
    },
  })

test.each([
  [LIMIT, '0xce918627cb55462ddbb85e73de69a8b322f2bc88f4507c52fcad6d4c33c29d49'],
  [RFQ, '0xe593d3fdfa8b60e5e17a1b2204662ecbe15c23f2084b9ad5bae40359540a7da9'],
])('an order of a maker at 0x: %s', (types, hash) => {
  const data = zeroEx(types)
  expect(id(typeString(data.types, data.primaryType) ?? '')).toBe(hash)
  expect(described(data)).toEqual(
    order('0x', {
      sells: { token: USDC, units: 100n, limit: 'most' },
      buys: { token: WETH, units: 7n, limit: 'least' },
      recipient: ME,
      deadline: 1893456000,
      fillsInParts: true,
    }),
  )
})

test('0x: an order elsewhere, or one that a taker may sign too, is nothing that can be told', () => {
  expect(described(zeroEx(LIMIT, FRIEND))).toMatchObject(unknown)
  expect(described(zeroEx(LIMIT, '0x0000000000001ff3684f28c67538d4d072c22734'))).toMatchObject(unknown)
  expect(described(zeroEx(LIMIT, PROXY, '4'))).toMatchObject(unknown)
  const otc = RFQ.replace('RfqOrder', 'OtcOrder').replace(
    'bytes32 pool,uint64 expiry,uint256 salt',
    'uint256 expiryAndNonce',
  )
  expect(described(zeroEx(otc))).toMatchObject(unknown)
})

const DELTA =
  'Order(address owner,address beneficiary,address srcToken,address destToken,uint256 srcAmount,uint256 destAmount,uint256 expectedDestAmount,uint256 deadline,uint256 nonce,uint256 partnerAndFee,bytes permit)'
const BRIDGED = `Order(address owner,address beneficiary,address srcToken,address destToken,uint256 srcAmount,uint256 destAmount,uint256 expectedAmount,uint256 deadline,uint8 kind,uint256 nonce,uint256 partnerAndFee,bytes permit,bytes metadata,Bridge bridge)Bridge(bytes4 protocolSelector,uint256 destinationChainId,address outputToken,int8 scalingFactor,bytes protocolData)`
const delta = (part = {}, types = DELTA) =>
  typedData({
    types,
    domain: {
      name: 'Portikus',
      version: '2.0.0',
      chainId: 1n,
      verifyingContract: '0x0000000000bbf5c5fd284e657f01bd000933c96d',
    },
    message: {
      owner: ME,
      beneficiary: ZERO,
      srcToken: USDC,
      destToken: ETHER,
      srcAmount: '5000',
      destAmount: '10000',
      expectedDestAmount: '10100',
      partnerAndFee: '0',
      deadline: '1893456000',
      ...part,
    },
  })
const partner = (low96: bigint) => ((BigInt(FRIEND) << 96n) | low96).toString()

test('an order of Velora Delta, with the least that is left after its fees', () => {
  expect(id(typeString(delta().types, 'Order') ?? '')).toBe(
    '0x232f6c7c4007c029626b47de38aebf4b64e5aeebdb81418d2b448a50a3a644fa',
  )
  const terms = {
    sells: { token: USDC, units: 5000n, limit: 'exact' },
    buys: { token: 'native', units: 10000n, limit: 'least' },
    recipient: ME,
    deadline: 1893456000,
  }
  const least = (units: bigint) => ({ terms: { buys: { units } } })
  expect(described(delta())).toEqual(order('paraswap', terms))
  expect(described(delta({ partnerAndFee: partner(15n) }))).toMatchObject(least(9985n))
  // No fee is above two hundredths, whatever the order says.
  expect(described(delta({ partnerAndFee: partner(255n) }))).toMatchObject(least(9800n))
  // Above what was expected, the protocol keeps a half and a partner may keep the other.
  expect(described(delta({ expectedDestAmount: '9000' }))).toMatchObject(least(9500n))
  const takesRest = { expectedDestAmount: '9000', partnerAndFee: partner(256n) }
  expect(described(delta(takesRest))).toMatchObject(least(9000n))
})

test('an order of Velora Delta with a bridge tells only what it may take, and where it goes', () => {
  const bridge = {
    protocolSelector: '0x00000000',
    destinationChainId: 8453,
    outputToken: ZERO,
    scalingFactor: 0,
    protocolData: '0x',
  }
  const terms = { sells: { token: USDC, units: 5000n, limit: 'most' }, deadline: 1893456000 }
  expect(described(delta({ bridge }, BRIDGED))).toEqual(
    order('paraswap', { ...terms, toChain: 'eip155:8453' }),
  )
  const here = { ...bridge, destinationChainId: 0 }
  expect(described(delta({ bridge: here }, BRIDGED))).toEqual(order('paraswap', terms))
})

test('words of types are put together as the standard says', () => {
  for (const data of [cow(), inch(0n), zeroEx(LIMIT), zeroEx(RFQ), delta(), delta({}, BRIDGED)])
    expect(typeString(data.types, data.primaryType)).toBe(wordsByEthers(data))
})
