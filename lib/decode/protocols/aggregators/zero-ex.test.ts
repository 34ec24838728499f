/** Calls of 0x's contracts, encoded by ethers: what is said, and what is not. */
import { describe, expect, test } from 'vitest'
import {
  BOUGHT,
  describeTo,
  ETHER,
  NOBODY,
  SOLD,
  SOMEBODY,
  WETH,
  WORD,
} from '@/tests/fixtures/describe-aggregator'
import { encodeCall } from '@/tests/fixtures/encode-call'

const EXACT = { action: 'swap', protocol: '0x' }
const sells = { token: SOLD, units: 50n, limit: 'exact' }
const buys = { token: BOUGHT, units: 40n, limit: 'least' }
const terms = { sells, buys, recipient: 'sender' }
const proxy = (signature: string, args: readonly unknown[], value = 0n) =>
  describeTo('0x-proxy', signature, args, { value })

describe('the exchange proxy', () => {
  const TRANSFORM = 'transformERC20(address,address,uint256,uint256,(uint32,bytes)[])'
  const UNISWAP = 'sellToUniswap(address[],uint256,uint256,bool)'
  const V3 = 'sellTokenForTokenToUniswapV3(bytes,uint256,uint256,address)'
  const path = (...parts: readonly string[]) => `0x${parts.map((part) => part.replace('0x', '')).join('')}`

  test.each<[string, string, readonly unknown[]]>([
    ['transforms', TRANSFORM, [SOLD, BOUGHT, 50n, 40n, [[1, '0x']]]],
    ['sells along tokens', UNISWAP, [[SOLD, WETH, BOUGHT], 50n, 40n, false]],
    ['sells in forks', 'sellToPancakeSwap(address[],uint256,uint256,uint8)', [[SOLD, BOUGHT], 50n, 40n, 1]],
    ['sells along a path', V3, [path(SOLD, '0001f4', WETH, '000bb8', BOUGHT), 50n, 40n, NOBODY]],
    [
      'sells to a provider',
      'sellToLiquidityProvider(address,address,address,address,uint256,uint256,bytes)',
      [SOLD, BOUGHT, WETH, NOBODY, 50n, 40n, '0x'],
    ],
    [
      'sells in hops',
      'multiplexMultiHopSellTokenForToken(address[],(uint8,bytes)[],uint256,uint256)',
      [[SOLD, BOUGHT], [[1, '0x']], 50n, 40n],
    ],
  ])('%s', (_, signature, args) => expect(proxy(signature, args)).toEqual({ ...EXACT, terms }))

  test('a batch sells no more than the amount', () => {
    const signature =
      'multiplexBatchSellTokenForToken(address,address,(uint8,uint256,bytes)[],uint256,uint256)'
    const said = proxy(signature, [SOLD, BOUGHT, [], 50n, 40n])
    expect(said).toEqual({ ...EXACT, terms: { ...terms, sells: { ...sells, limit: 'most' } } })
  })

  test('the greatest number means all there is', () => {
    const all = 2n ** 256n - 1n
    expect(proxy(TRANSFORM, [SOLD, BOUGHT, all, 40n, []])).toMatchObject({
      terms: { sells: { units: 'all' } },
    })
    const ether = proxy(TRANSFORM, [ETHER, BOUGHT, all, 40n, []], 9n)
    expect(ether).toMatchObject({ terms: { sells: { token: 'native', units: 9n } } })
  })

  test('ether that goes along beside a token is told beside the terms', () => {
    expect(proxy(TRANSFORM, [SOLD, BOUGHT, 50n, 40n, []], 3n)).toEqual({ ...EXACT, value: 3n, terms })
  })

  test('the zero address is a token here, not ether', () => {
    expect(proxy(TRANSFORM, [SOLD, NOBODY, 50n, 40n, []])).toMatchObject({
      terms: { buys: { token: NOBODY } },
    })
  })

  test('ether into and out of a path', () => {
    const bought = proxy('sellTokenForEthToUniswapV3(bytes,uint256,uint256,address)', [
      path(SOLD, '0001f4', WETH),
      50n,
      40n,
      SOMEBODY,
    ])
    const ether = { token: 'native', units: 40n, limit: 'least' }
    expect(bought).toEqual({ ...EXACT, terms: { sells, buys: ether, recipient: SOMEBODY } })
    const args = [path(WETH, '0001f4', BOUGHT), 40n, SOMEBODY]
    expect(proxy('sellEthForTokenToUniswapV3(bytes,uint256,address)', args, 9n)).toMatchObject({
      terms: { sells: { token: 'native', units: 9n }, buys, recipient: SOMEBODY },
    })
  })

  test('a path that is none says nothing more', () => {
    expect(proxy(V3, [path(SOLD, '0001f4'), 50n, 40n, NOBODY])).toEqual(EXACT)
    expect(proxy(V3, [path(SOLD, '0001f4', BOUGHT, 'ff'), 50n, 40n, NOBODY])).toEqual(EXACT)
    expect(proxy(UNISWAP, [[SOLD], 50n, 40n, false])).toEqual(EXACT)
  })
})

describe("a maker's order", () => {
  const SIGNED = [2, 27, WORD, WORD]
  const SIGNATURE = '(uint8,uint8,bytes32,bytes32)'
  const OTC = '(address,address,uint128,uint128,address,address,address,uint256)'
  const RFQ = '(address,address,uint128,uint128,address,address,address,bytes32,uint64,uint256)'
  const otc = (maker = BOUGHT, taker = SOLD, all = 100n) => {
    return [maker, taker, 80n, all, SOMEBODY, NOBODY, NOBODY, (99n << 192n) | 7n]
  }
  const rfq = [BOUGHT, SOLD, 80n, 100n, SOMEBODY, NOBODY, NOBODY, WORD, 99n, 7n]
  const all = { ...buys, limit: 'exact' }

  test('is filled once, for what is asked or all of it', () => {
    const signature = `fillOtcOrder(${OTC},${SIGNATURE},uint128)`
    const said = proxy(signature, [otc(), SIGNED, 50n])
    expect(said).toEqual({ ...EXACT, terms: { sells, buys: all, recipient: 'sender', deadline: 99 } })
    expect(proxy(signature, [otc(), SIGNED, 500n])).toMatchObject({
      terms: { sells: { units: 100n, limit: 'exact' }, buys: { units: 80n } },
    })
    expect(proxy(signature, [otc(BOUGHT, SOLD, 0n), SIGNED, 50n])).toEqual(EXACT)
  })

  test('for ether, and with ether of which the rest comes back', () => {
    expect(proxy(`fillOtcOrderForEth(${OTC},${SIGNATURE},uint128)`, [otc(WETH), SIGNED, 50n])).toMatchObject({
      terms: { buys: { token: 'native', units: 40n, limit: 'exact' } },
    })
    const said = proxy(`fillOtcOrderWithEth(${OTC},${SIGNATURE})`, [otc(BOUGHT, WETH), SIGNED], 500n)
    expect(said).toMatchObject({
      value: 500n,
      terms: { sells: { token: 'native', units: 100n, limit: 'exact' }, buys: { units: 80n } },
    })
  })

  test('in parts at its price, or all or nothing', () => {
    const parts = proxy(`fillRfqOrder(${RFQ},${SIGNATURE},uint128)`, [rfq, SIGNED, 50n])
    expect(parts).toEqual({
      ...EXACT,
      terms: {
        sells: { ...sells, limit: 'most' },
        buys,
        recipient: 'sender',
        deadline: 99,
        fillsInParts: true,
      },
    })
    const kill = proxy(`fillOrKillRfqOrder(${RFQ},${SIGNATURE},uint128)`, [rfq, SIGNED, 50n])
    expect(kill).toEqual({ ...EXACT, terms: { sells, buys: all, recipient: 'sender', deadline: 99 } })
  })
})

describe('a right for one call', () => {
  const EXEC = 'exec(address,address,uint256,address,bytes)'
  const settle = encodeCall('execute((address,address,uint256),bytes[],bytes32)', [
    [SOMEBODY, BOUGHT, 40n],
    [],
    WORD,
  ])
  const exec = (part: {
    operator?: string
    token?: string
    amount?: bigint
    data?: string
    value?: bigint
  }) => {
    const { operator = SOMEBODY, token = SOLD, amount = 50n, data = settle, value = 0n } = part
    return describeTo('0x-allowance-holder', EXEC, [operator, token, amount, SOMEBODY, data], { value })
  }

  test('is the most that can go; whatever the contract that is called was told is only its word', () => {
    expect(exec({})).toEqual({ ...EXACT, terms: { sells: { ...sells, limit: 'most' } } })
  })

  test('without end is all there is', () => {
    expect(exec({ amount: 2n ** 256n - 1n })).toMatchObject({ terms: { sells: { units: 'all' } } })
  })

  test.each([ETHER, NOBODY])('of %s: what is sent along', (token) => {
    expect(exec({ token, amount: 0n, value: 9n })).toMatchObject({
      value: 9n,
      terms: { sells: { token: 'native', units: 9n, limit: 'most' } },
    })
  })

  test('for another one than is called, or with a call of another form, is unknown', () => {
    const unknown = { action: 'unknown', selector: '0x2213bc0b' }
    expect(exec({ operator: BOUGHT })).toEqual(unknown)
    expect(exec({ data: '0xdeadbeef' })).toEqual(unknown)
    expect(exec({ data: '0x' })).toEqual(unknown)
    expect(exec({ operator: BOUGHT, value: 5n })).toEqual(unknown)
  })
})
