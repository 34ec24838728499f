/** Calls of Velora's contracts, encoded by ethers: the least amount is what is left after fees. */
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
import { veloraV6 } from './velora-v6'

const EXACT = { action: 'swap', protocol: 'paraswap' }
const sells = { token: SOLD, units: 5000n, limit: 'exact' }
const least = (units: bigint, token = BOUGHT) => ({ token, units, limit: 'least' })
const UUID = `0x${'0'.repeat(32)}`
const PARTNER = SOMEBODY

describe('the fifth contract', () => {
  const CALLS = '(uint256,address,uint256,bytes,uint256)[]'
  const PATHS = `(address,uint256,(address,uint256,uint256,${CALLS})[])[]`
  const MULTI = `multiSwap((address,uint256,uint256,uint256,address,${PATHS},address,uint256,bytes,uint256,bytes16))`
  const MEGA = `megaSwap((address,uint256,uint256,uint256,address,(uint256,${PATHS})[],address,uint256,bytes,uint256,bytes16))`
  const SIMPLE =
    '((address,address,uint256,uint256,uint256,address[],bytes,uint256[],uint256[],address,address,uint256,bytes,uint256,bytes16))'
  const path = (...to: readonly string[]) => to.map((each) => [each, 0n, []])
  const sell = (part: {
    paths?: unknown
    partner?: string
    fee?: bigint
    expected?: bigint
    permit?: string
  }) => {
    const { paths = path(WETH, BOUGHT), partner = NOBODY, fee = 0n, expected = 4500n, permit = '0x' } = part
    return [[SOLD, 5000n, 4000n, expected, NOBODY, paths, partner, fee, permit, 99n, UUID]]
  }

  test('sells along a path to its last token', () => {
    expect(describeTo('velora-v5', MULTI, sell({}))).toEqual({
      ...EXACT,
      terms: { sells, buys: least(4000n), recipient: 'sender', deadline: 99 },
    })
  })

  test('sells along many paths to the last token of the first', () => {
    const said = describeTo('velora-v5', MEGA, sell({ paths: [[10_000n, path(WETH, BOUGHT)]] }))
    expect(said).toMatchObject({ terms: { buys: least(4000n) } })
    expect(describeTo('velora-v5', MEGA, sell({ paths: [] }))).toEqual(EXACT)
    expect(describeTo('velora-v5', MULTI, sell({ paths: [] }))).toEqual(EXACT)
  })

  test("a partner's fee is taken off what is bought", () => {
    const said = describeTo('velora-v5', MULTI, sell({ partner: PARTNER, fee: 100n }))
    const fees = [{ to: PARTNER, of: 'buys', share: { bps: 100 } }]
    expect(said).toMatchObject({ terms: { buys: least(3960n), fees } })
  })

  test('or is within what is sold', () => {
    const fee = (1n << 248n) | (1n << 15n) | 100n
    const said = describeTo('velora-v5', MULTI, sell({ partner: PARTNER, fee }))
    const fees = [{ to: PARTNER, of: 'sells', share: { bps: 100 } }]
    expect(said).toMatchObject({ terms: { sells, buys: least(4000n), fees } })
  })

  test('without a partner there is none; of a referral only what is beyond the expected', () => {
    expect(describeTo('velora-v5', MULTI, sell({ fee: 100n }))).toMatchObject({
      terms: { buys: least(4000n) },
    })
    const referral = describeTo(
      'velora-v5',
      MULTI,
      sell({ partner: PARTNER, fee: (1n << 248n) | (1n << 16n) | 7n }),
    )
    expect(referral).toMatchObject({ terms: { buys: least(4000n) } })
    expect(referral).not.toHaveProperty('terms.fees')
  })

  test('a fee beyond every limit leaves the least unsaid', () => {
    const said = describeTo('velora-v5', MULTI, sell({ partner: PARTNER, fee: 9000n }))
    expect(said).not.toHaveProperty('terms.buys')
    expect(said).not.toHaveProperty('terms.fees')
  })

  test('what is beyond a lower expected amount may be kept', () => {
    expect(describeTo('velora-v5', MULTI, sell({ expected: 3000n }))).toMatchObject({
      terms: { buys: least(3000n) },
    })
  })

  test('a simple purchase takes no more than the amount', () => {
    const args = [
      [ETHER, BOUGHT, 5000n, 4000n, 4900n, [], '0x', [], [], SOMEBODY, NOBODY, 0n, '0x', 0n, UUID],
    ]
    expect(describeTo('velora-v5', `simpleBuy${SIMPLE}`, args, { value: 5000n })).toEqual({
      ...EXACT,
      value: 5000n,
      terms: {
        sells: { token: 'native', units: 5000n, limit: 'most' },
        buys: least(4000n),
        recipient: SOMEBODY,
      },
    })
  })

  test('along tokens of Uniswap, ether at the end', () => {
    const said = describeTo('velora-v5', 'swapOnUniswap(uint256,uint256,address[])', [
      5000n,
      4000n,
      [SOLD, ETHER],
    ])
    expect(said).toEqual({ ...EXACT, terms: { sells, buys: least(4000n, 'native'), recipient: 'sender' } })
  })

  test.each<[string, readonly unknown[]]>([
    [
      'directCurveV1Swap((address,address,address,uint256,uint256,uint256,uint256,int128,int128,address,bool,uint8,address,bool,bytes,bytes16))',
      [SOLD, BOUGHT, WETH, 5000n, 4000n, 4500n, 100n, 1n, 2n, PARTNER, true, 1, NOBODY, false, '0x', UUID],
    ],
    [
      'directCurveV2Swap((address,address,address,address,uint256,uint256,uint256,uint256,uint256,uint256,address,bool,uint8,address,bool,bytes,bytes16))',
      [
        SOLD,
        BOUGHT,
        WETH,
        WETH,
        5000n,
        4000n,
        4500n,
        100n,
        1n,
        2n,
        PARTNER,
        true,
        1,
        NOBODY,
        false,
        '0x',
        UUID,
      ],
    ],
  ])('%s', (signature, data) => {
    const fees = [{ to: PARTNER, of: 'buys', share: { bps: 100 } }]
    const terms = { sells, buys: least(3960n), recipient: 'sender', fees }
    expect(describeTo('velora-v5', signature, [data])).toEqual({ ...EXACT, terms })
  })

  test('by an order of 0x', () => {
    const args = [SOLD, BOUGHT, 5000n, 4000n, WETH, '0x']
    const said = describeTo('velora-v5', 'swapOnZeroXv4(address,address,uint256,uint256,address,bytes)', args)
    expect(said).toEqual({ ...EXACT, terms: { sells, buys: least(4000n), recipient: 'sender' } })
  })

  test('pools name nothing, but what is unwrapped is ether', () => {
    const FORK = 'swapOnUniswapV2Fork(address,uint256,uint256,address,uint256[])'
    const terms = { sells, recipient: 'sender' }
    expect(describeTo('velora-v5', FORK, [SOLD, 5000n, 4000n, NOBODY, [1n]])).toEqual({ ...EXACT, terms })
    expect(describeTo('velora-v5', FORK, [SOLD, 5000n, 4000n, WETH, [1n]])).toEqual({
      ...EXACT,
      terms: { ...terms, buys: least(4000n, 'native') },
    })
    const ether = describeTo('velora-v5', FORK, [ETHER, 9n, 4000n, WETH, [1n]], { value: 9n })
    expect(ether).not.toHaveProperty('terms.buys')
  })
})

describe('the sixth contract', () => {
  const IN =
    'swapExactAmountIn(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)'
  const OUT =
    'swapExactAmountOut(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes)'
  const data = [SOLD, BOUGHT, 5000n, 4000n, 4500n, WORD, NOBODY]
  const partner = (fee: bigint) => (BigInt(PARTNER) << 96n) | fee
  const swap = (fee: bigint, permit = '0x') => describeTo('velora-v6', IN, [WETH, data, fee, permit, '0x'])

  test('sells an exact amount for at least so much', () => {
    expect(swap(0n)).toEqual({ ...EXACT, terms: { sells, buys: least(4000n), recipient: 'sender' } })
  })

  test("a partner's fee is taken off, no more than the contract takes", () => {
    const fees = [{ to: PARTNER, of: 'buys', share: { bps: 100 } }]
    expect(swap(partner(100n))).toMatchObject({ terms: { buys: least(3960n), fees } })
    expect(swap(partner(9000n))).toMatchObject({ terms: { buys: least(3920n) } })
    expect(swap(100n)).toMatchObject({ terms: { buys: least(4000n) } })
    const surplus = swap(partner((1n << 95n) | 100n))
    expect(surplus).toMatchObject({ terms: { buys: least(3960n) } })
    expect(surplus).not.toHaveProperty('terms.fees')
  })

  test('buys so much for no more than an amount', () => {
    expect(describeTo('velora-v6', OUT, [WETH, data, partner(100n), '0x', '0x'])).toEqual({
      ...EXACT,
      terms: {
        sells: { ...sells, limit: 'most' },
        buys: least(4000n),
        recipient: 'sender',
        fees: [{ to: PARTNER, of: 'sells', share: { bps: 100 } }],
      },
    })
  })

  test.each<[string, readonly unknown[]]>([
    [
      'swapExactAmountInOnUniswapV3((address,address,uint256,uint256,uint256,bytes32,address,bytes),uint256,bytes)',
      [[...data, '0x'], 0n, '0x'],
    ],
    [
      'swapExactAmountInOnCurveV1((uint256,uint256,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
      [[1n, 2n, ...data], 0n, '0x'],
    ],
    [
      'swapExactAmountInOnCurveV2((uint256,uint256,uint256,address,address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes)',
      [[1n, 2n, 3n, WETH, ...data], 0n, '0x'],
    ],
  ])('%s', (signature, args) => {
    expect(describeTo('velora-v6', signature, args)).toEqual({
      ...EXACT,
      terms: { sells, buys: least(4000n), recipient: 'sender' },
    })
  })

  describe("by Balancer's vault", () => {
    const FUNDS = '(address,bool,address,bool)'
    const SINGLE = `swap((bytes32,uint8,address,address,uint256,bytes),${FUNDS},uint256,uint256)`
    const BATCH = `batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],${FUNDS},int256[],uint256)`
    const funds = [WETH, false, WETH, false]
    const words = [5000n, 4000n, 4500n, WORD, (1n << 255n) | BigInt(SOMEBODY)]
    const through = (bytes: string, kind: 'In' | 'Out' = 'In') => {
      const struct = '(uint256,uint256,uint256,bytes32,uint256)'
      const signature = `swapExactAmount${kind}OnBalancerV2(${struct},uint256,bytes,bytes)`
      return describeTo('velora-v6', signature, [words, 0n, '0x', bytes])
    }
    const single = (from: string, to: string) =>
      encodeCall(SINGLE, [[WORD, 0, from, to, 5000n, '0x'], funds, 4000n, 9n])
    const batch = (kind: number, assets: readonly string[]) =>
      encodeCall(BATCH, [kind, [], assets, funds, [], 9n])
    const terms = { sells, buys: least(4000n), recipient: SOMEBODY }

    test('one pool names both tokens, ether by zero', () => {
      expect(through(single(SOLD, BOUGHT))).toEqual({ ...EXACT, terms })
      expect(through(single(SOLD, NOBODY))).toMatchObject({ terms: { buys: least(4000n, 'native') } })
    })

    test('several name them at the ends, the other way round when the output is given', () => {
      expect(through(batch(0, [SOLD, WETH, BOUGHT]))).toEqual({ ...EXACT, terms })
      const out = through(batch(1, [BOUGHT, WETH, SOLD]), 'Out')
      expect(out).toEqual({ ...EXACT, terms: { ...terms, sells: { ...sells, limit: 'most' } } })
    })

    test('anything else says nothing more', () => {
      expect(through('0xdeadbeef')).toEqual(EXACT)
      expect(through(batch(0, []))).toEqual(EXACT)
      expect(through(single(SOLD, BOUGHT).slice(0, 700))).toEqual(EXACT)
    })
  })

  test('a permit in a form that nobody can read leaves only whose call it is; one of Permit2 gives no right', () => {
    expect(swap(0n, '0x1234')).toEqual(EXACT)
    expect(swap(0n, `0x${'00'.repeat(384)}`)).toMatchObject({ terms: { sells } })
    expect(swap(0n, `0x${'00'.repeat(384)}`)).not.toHaveProperty('terms.permits')
  })

  test('knows fourteen calls', () => expect(Object.keys(veloraV6.selectors ?? {})).toHaveLength(14))
})
