/** Calls of Odos, OpenOcean and MetaMask Swaps, encoded by ethers. */
import { describe, expect, test } from 'vitest'
import { BOUGHT, describeTo, ETHER, NOBODY, SOLD, SOMEBODY, WETH } from '@/tests/fixtures/describe-aggregator'

const sells = { token: SOLD, units: 50n, limit: 'exact' }
const buys = { token: BOUGHT, units: 40n, limit: 'least' }

describe('Odos', () => {
  const EXACT = { action: 'swap', protocol: 'odos' }
  const TOKENS = '(address,uint256,address,address,uint256,uint256,address)'
  const V2 = `swap(${TOKENS},bytes,address,uint32)`
  const V3 = `swap(${TOKENS},bytes,address,(uint64,uint64,address))`
  const info = (from: string, amount: bigint, to: string, receiver = SOMEBODY) => [
    from,
    amount,
    WETH,
    to,
    45n,
    40n,
    receiver,
  ]

  test('names both sides and who gets it, in either router', () => {
    const said = { ...EXACT, terms: { sells, buys, recipient: SOMEBODY } }
    expect(describeTo('odos-v2', V2, [info(SOLD, 50n, BOUGHT), '0x', WETH, 1])).toEqual(said)
    expect(describeTo('odos-v3', V3, [info(SOLD, 50n, BOUGHT), '0x', WETH, [1n, 2n, SOMEBODY]])).toEqual(said)
  })

  test('nobody is the sender in the third router, and nobody in the second', () => {
    const args = info(SOLD, 50n, BOUGHT, NOBODY)
    expect(describeTo('odos-v2', V2, [args, '0x', WETH, 1])).toMatchObject({ terms: { recipient: NOBODY } })
    expect(describeTo('odos-v3', V3, [args, '0x', WETH, [1n, 0n, NOBODY]])).toMatchObject({
      terms: { recipient: 'sender' },
    })
  })

  test('the zero address is ether, the usual mark is not', () => {
    const ether = describeTo('odos-v2', V2, [info(NOBODY, 0n, BOUGHT), '0x', WETH, 1], { value: 9n })
    expect(ether).toMatchObject({ terms: { sells: { token: 'native', units: 9n, limit: 'exact' } } })
    const mark = describeTo('odos-v2', V2, [info(SOLD, 50n, ETHER), '0x', WETH, 1])
    expect(mark).toMatchObject({ terms: { buys: { token: ETHER.toLowerCase() } } })
  })

  test('an amount of zero is all there is', () => {
    const said = describeTo('odos-v2', V2, [info(SOLD, 0n, BOUGHT), '0x', WETH, 1])
    expect(said).toMatchObject({ terms: { sells: { units: 'all' } } })
  })

  test('several outputs weigh together, so only one alone has a least', () => {
    const MULTI =
      'swapMulti((address,uint256,address)[],(address,uint256,address)[],uint256,bytes,address,uint32)'
    const inputs = [[SOLD, 50n, WETH]]
    const one = describeTo('odos-v2', MULTI, [inputs, [[BOUGHT, 3n, SOMEBODY]], 100n, '0x', WETH, 1])
    expect(one).toEqual({
      ...EXACT,
      terms: { sells, buys: { ...buys, units: 34n }, recipient: SOMEBODY },
    })
    const outputs = [
      [BOUGHT, 3n, SOMEBODY],
      [WETH, 1n, SOMEBODY],
    ]
    const two = describeTo('odos-v2', MULTI, [inputs, outputs, 100n, '0x', WETH, 1])
    expect(two).toEqual({ ...EXACT, terms: { sells } })
    const both = describeTo('odos-v2', MULTI, [[...inputs, [WETH, 1n, WETH]], outputs, 100n, '0x', WETH, 1])
    expect(both).toEqual(EXACT)
  })

  test('the third router holds a least for each output', () => {
    const MULTI =
      'swapMulti((address,uint256,address)[],(address,uint256,uint256,address)[],bytes,address,(uint64,uint64,address))'
    const args = [[[SOLD, 50n, WETH]], [[BOUGHT, 45n, 40n, NOBODY]], '0x', WETH, [0n, 0n, NOBODY]]
    expect(describeTo('odos-v3', MULTI, args)).toEqual({
      ...EXACT,
      terms: { sells, buys, recipient: 'sender' },
    })
  })

  test('what is signed for is the most, whoever is asked for it', () => {
    const PERMIT2 = '(address,uint256,uint256,bytes)'
    const signature = `swapPermit2(${PERMIT2},${TOKENS},bytes,address,uint32)`
    const args = [[WETH, 1n, 2n, '0x'], info(SOLD, 50n, BOUGHT), '0x', WETH, 1]
    expect(describeTo('odos-v2', signature, args)).toEqual({
      ...EXACT,
      terms: { sells: { ...sells, limit: 'most' }, buys, recipient: SOMEBODY },
    })
  })

  test('the compact forms tell only whose call it is', () => {
    expect(describeTo('odos-v2', 'swapCompact()', [], { trailer: 'ff'.repeat(90) })).toEqual(EXACT)
    expect(describeTo('odos-v3', 'swapMultiCompact()', [], { trailer: '00' })).toEqual(EXACT)
  })
})

describe('OpenOcean', () => {
  const EXACT = { action: 'swap', protocol: 'openocean' }
  const SWAP =
    'swap(address,(address,address,address,address,uint256,uint256,uint256,uint256,address,bytes),(uint256,uint256,uint256,bytes)[])'
  const swap = (from: string, flags: bigint, value = 0n) =>
    describeTo(
      'openocean',
      SWAP,
      [WETH, [from, BOUGHT, WETH, NOBODY, 50n, 40n, 45n, flags, WETH, '0x'], []],
      { value },
    )

  test('says what is sold only where the router itself takes it', () => {
    expect(swap(SOLD, 2n)).toEqual({ ...EXACT, terms: { sells, buys, recipient: 'sender' } })
    expect(swap(SOLD, 0n)).toEqual({ ...EXACT, terms: { buys, recipient: 'sender' } })
    expect(swap(ETHER, 0n, 50n)).toMatchObject({ terms: { sells: { token: 'native', units: 50n } } })
  })

  test('filled in parts', () => {
    expect(swap(SOLD, 3n)).toMatchObject({ terms: { sells: { limit: 'most' }, fillsInParts: true } })
  })

  test('pools name no tokens; the same call at 1inch is not its', () => {
    const signature = 'uniswapV3SwapTo(address,uint256,uint256,uint256[])'
    expect(describeTo('openocean', signature, [SOMEBODY, 50n, 40n, [7n]])).toEqual({
      ...EXACT,
      terms: { recipient: SOMEBODY },
    })
    const uniswap = 'callUniswapTo(address,uint256,uint256,bytes32[],address)'
    expect(describeTo('openocean', uniswap, [SOLD, 50n, 40n, [], SOMEBODY])).toEqual({
      ...EXACT,
      terms: { sells, recipient: SOMEBODY },
    })
  })
})

test('MetaMask Swaps: what an adapter is told is its own', () => {
  const signature = 'swap(string,address,uint256,bytes)'
  const said = { action: 'swap', protocol: 'metamask' }
  expect(describeTo('metamask', signature, ['airswapLight4', SOLD, 50n, '0x12'])).toEqual({
    ...said,
    terms: { sells },
  })
  const ether = describeTo('metamask', signature, ['0xFeeDynamic', NOBODY, 50n, '0x12'], { value: 50n })
  expect(ether).toMatchObject({ terms: { sells: { token: 'native', units: 50n, limit: 'exact' } } })
})
