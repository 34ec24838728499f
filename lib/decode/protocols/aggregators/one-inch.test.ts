/** Calls of 1inch's routers, encoded by ethers: what is said, and what is not. */
import { describe, expect, test } from 'vitest'
import {
  BOUGHT,
  contractOf,
  describeTo,
  ETHER,
  NOBODY,
  SOLD,
  SOMEBODY,
  WETH,
  WORD,
} from '@/tests/fixtures/describe-aggregator'
import { oneInchV5 } from './one-inch-v5'
import { oneInchV6 } from './one-inch-v6'

const V5_SWAP = 'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes,bytes)'
const V6_SWAP = 'swap(address,(address,address,address,address,uint256,uint256,uint256),bytes)'
const swap = (desc: readonly unknown[], value = 0n) =>
  describeTo('1inch-v6', V6_SWAP, [SOMEBODY, desc, '0x1234'], { value })
const EXACT = { action: 'swap', protocol: '1inch' }
const sells = { token: SOLD, units: 50n, limit: 'exact' }
const buys = { token: BOUGHT, units: 40n, limit: 'least' }

describe('swap', () => {
  test('names both sides and who gets it', () => {
    expect(swap([SOLD, BOUGHT, SOMEBODY, SOMEBODY, 50n, 40n, 0n])).toEqual({
      ...EXACT,
      terms: { sells, buys, recipient: SOMEBODY },
    })
  })

  test('nobody is whoever sends it', () => {
    const terms = { sells, buys, recipient: 'sender' }
    expect(swap([SOLD, BOUGHT, SOMEBODY, NOBODY, 50n, 40n, 4n])).toEqual({ ...EXACT, terms })
  })

  test.each([ETHER, NOBODY])('%s is ether on both sides', (mark) => {
    expect(swap([mark, BOUGHT, SOMEBODY, NOBODY, 50n, 40n, 0n], 50n)).toMatchObject({
      value: 50n,
      terms: { sells: { token: 'native', units: 50n } },
    })
    expect(swap([SOLD, mark, SOMEBODY, NOBODY, 50n, 40n, 0n])).toMatchObject({
      terms: { buys: { token: 'native', units: 40n } },
    })
  })

  test('of ether that is sent beyond the amount it is not known what is sold', () => {
    const said = swap([ETHER, BOUGHT, SOMEBODY, NOBODY, 50n, 40n, 2n], 60n)
    expect(said).toEqual({ ...EXACT, value: 60n, terms: { buys, recipient: 'sender' } })
  })

  test('filled in parts, the amount is the most and the least is a price', () => {
    const terms = { sells: { ...sells, limit: 'most' }, buys, recipient: 'sender', fillsInParts: true }
    expect(swap([SOLD, BOUGHT, SOMEBODY, NOBODY, 50n, 40n, 1n])).toEqual({ ...EXACT, terms })
  })

  test('in the fourth and fifth router', () => {
    const desc = [SOLD, BOUGHT, SOMEBODY, SOMEBODY, 50n, 40n, 0n]
    const terms = { sells, buys, recipient: SOMEBODY }
    expect(describeTo('1inch-v5', V5_SWAP, [SOMEBODY, desc, '0x', '0x12'])).toEqual({ ...EXACT, terms })
    const V4 = 'swap(address,(address,address,address,address,uint256,uint256,uint256,bytes),bytes)'
    expect(describeTo('1inch-v4', V4, [SOMEBODY, [...desc, '0x'], '0x12'])).toEqual({ ...EXACT, terms })
  })
})

describe('a permit that goes along is said', () => {
  const word = (value: bigint | string) => BigInt(value).toString(16).padStart(64, '0')
  const permit = (...words: readonly (bigint | string)[]) => `0x${words.map(word).join('')}`
  const desc = [SOLD, BOUGHT, SOMEBODY, NOBODY, 50n, 40n, 0n]
  const withPermit = (bytes: string) => describeTo('1inch-v5', V5_SWAP, [SOMEBODY, desc, bytes, '0x'])

  test('of one token, to whom and how much', () => {
    const bytes = permit(NOBODY, SOMEBODY, 70n, 9n, 27n, 1n, 2n)
    expect(withPermit(bytes)).toMatchObject({
      terms: { sells, permits: [{ token: SOLD, spender: SOMEBODY, units: 70n, via: 'erc20' }] },
    })
  })

  test('without end', () => {
    const bytes = permit(NOBODY, SOMEBODY, 2n ** 256n - 1n, 9n, 27n, 1n, 2n)
    expect(withPermit(bytes)).toMatchObject({ terms: { permits: [{ units: 'unlimited' }] } })
    const dai = permit(NOBODY, SOMEBODY, 0n, 9n, 1n, 27n, 1n, 2n)
    expect(withPermit(dai)).toMatchObject({ terms: { permits: [{ spender: SOMEBODY, units: 'unlimited' }] } })
  })

  test('in a form that nobody can read: then nothing but whose call it is', () => {
    expect(withPermit('0x1234')).toEqual(EXACT)
    const dirty = permit(NOBODY, 2n ** 200n, 70n, 9n, 27n, 1n, 2n)
    expect(withPermit(dirty)).toEqual(EXACT)
  })

  test('before any call of the sixth router', () => {
    const action = describeTo('1inch-v6', 'permitAndCall(bytes,bytes)', [
      `${SOLD}${word(70n)}${'00'.repeat(68)}`,
      '0x83800a8e'.concat(word(SOLD), word(50n), word(40n), word(5n)),
    ])
    expect(action).toEqual({
      ...EXACT,
      terms: {
        sells,
        recipient: 'sender',
        permits: [{ token: SOLD, spender: contractOf('1inch-v6'), units: 70n, via: 'erc20' }],
      },
    })
  })

  test('of Permit2, with its own end', () => {
    const packed = `${word(2n ** 160n - 1n).slice(24)}${(1001).toString(16).padStart(8, '0')}${'00'.repeat(72)}`
    const said = describeTo('1inch-v6', 'permitAndCall(bytes,bytes)', [
      `${SOLD}${packed}`,
      `0x83800a8e${word(SOLD)}${word(50n)}${word(40n)}${word(5n)}`,
    ])
    expect(said).toMatchObject({ terms: { permits: [{ units: 'unlimited', expiresAt: 1_000_000 }] } })
    expect(said).not.toHaveProperty('terms.permits[0].via')
  })

  test('before something that is no swap: unknown', () => {
    const said = describeTo('1inch-v6', 'permitAndCall(bytes,bytes)', [SOLD, '0xdeadbeef'])
    expect(said).toEqual({ action: 'unknown', selector: '0x5816d723' })
  })
})

describe('pools name no tokens', () => {
  const UNWRAPS_V6 = 2n ** 252n

  test('so what they buy is not said', () => {
    const said = describeTo('1inch-v6', 'unoswap(uint256,uint256,uint256,uint256)', [
      BigInt(SOLD),
      50n,
      40n,
      7n,
    ])
    expect(said).toEqual({ ...EXACT, terms: { sells, recipient: 'sender' } })
  })

  test('unless the last one is unwrapped, and flags above an address are none of it', () => {
    const args = [BigInt(SOMEBODY), (1n << 200n) | BigInt(SOLD), 50n, 40n, 7n, UNWRAPS_V6 | 7n]
    const said = describeTo('1inch-v6', 'unoswapTo2(uint256,uint256,uint256,uint256,uint256,uint256)', args)
    const terms = { sells, buys: { token: 'native', units: 40n, limit: 'least' }, recipient: SOMEBODY }
    expect(said).toEqual({ ...EXACT, terms })
    const first = [BigInt(SOMEBODY), BigInt(SOLD), 50n, 40n, UNWRAPS_V6 | 7n, 7n]
    const other = describeTo('1inch-v6', 'unoswapTo2(uint256,uint256,uint256,uint256,uint256,uint256)', first)
    expect(other).not.toHaveProperty('terms.buys')
  })

  test('ether that is sent is what is sold', () => {
    const said = describeTo('1inch-v6', 'ethUnoswap(uint256,uint256)', [40n, 7n], { value: 9n })
    const terms = { sells: { token: 'native', units: 9n, limit: 'exact' }, recipient: 'sender' }
    expect(said).toEqual({ ...EXACT, value: 9n, terms })
  })

  test('in the fourth and fifth router the mark is another bit', () => {
    const last = (2n ** 254n) | 7n
    const args = [SOLD, 50n, 40n, [7n, last]]
    const terms = { sells, buys: { token: 'native', units: 40n, limit: 'least' }, recipient: 'sender' }
    expect(describeTo('1inch-v5', 'unoswap(address,uint256,uint256,uint256[])', args)).toEqual({
      ...EXACT,
      terms,
    })
    const bytes = [SOLD, 50n, 40n, [`0x${last.toString(16).padStart(64, '0')}`]]
    expect(describeTo('1inch-v4', 'unoswap(address,uint256,uint256,bytes32[])', bytes)).toEqual({
      ...EXACT,
      terms,
    })
    expect(
      describeTo('1inch-v5', 'unoswap(address,uint256,uint256,uint256[])', [SOLD, 50n, 40n, []]),
    ).toEqual(EXACT)
  })

  test('pools of Uniswap V3 do not even name what is sold, unless ether is sent', () => {
    const signature = 'uniswapV3SwapTo(address,uint256,uint256,uint256[])'
    const args = [SOMEBODY, 50n, 40n, [2n ** 253n]]
    expect(describeTo('1inch-v5', signature, args)).toEqual({
      ...EXACT,
      terms: { buys: { token: 'native', units: 40n, limit: 'least' }, recipient: SOMEBODY },
    })
    const said = describeTo('1inch-v5', signature, [SOMEBODY, 50n, 40n, [7n]], { value: 50n })
    expect(said).toMatchObject({ terms: { sells: { token: 'native', units: 50n } } })
    expect(said).not.toHaveProperty('terms.buys')
  })
})

test('of a maker whose word nobody checks only what goes is said', () => {
  const args = [SOMEBODY, SOLD, BOUGHT, 50n, 40n, 9n, WORD, WORD]
  const signature = 'clipperSwap(address,address,address,uint256,uint256,uint256,bytes32,bytes32)'
  expect(describeTo('1inch-v5', signature, args)).toEqual({ ...EXACT, terms: { sells } })
})

describe("somebody's order", () => {
  const ORDER = '(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256)'
  const FILL = `fillOrderArgs(${ORDER},bytes32,bytes32,uint256,uint256,bytes)`
  const NO_PARTS = 2n ** 255n
  const order = (takers: string, makers: string, traits: bigint) =>
    [1n, 2n, 3n, BigInt(makers), BigInt(takers), 400n, 500n, traits] as const
  const fill = (
    terms: { takers?: string; makers?: string; traits?: bigint; mine: bigint; extra?: string },
    value = 0n,
  ) => {
    const { takers = SOLD, makers = BOUGHT, traits = 0n, mine, extra = '0x' } = terms
    const args = [order(takers, makers, traits), WORD, WORD, 50n, mine, extra]
    return describeTo('1inch-v6', FILL, args, { value })
  }

  test('is sold what he buys; in parts at the price of the threshold', () => {
    expect(fill({ mine: 40n })).toEqual({
      ...EXACT,
      terms: { sells: { ...sells, limit: 'most' }, buys, recipient: 'sender', fillsInParts: true },
    })
  })

  test('without a threshold there is no price', () => {
    expect(fill({ mine: 0n })).not.toHaveProperty('terms.buys')
  })

  test('that is filled at once gives all of it', () => {
    const said = fill({ mine: 0n, traits: NO_PARTS })
    expect(said).toMatchObject({ terms: { buys: { token: BOUGHT, units: 400n, limit: 'exact' } } })
    expect(said).not.toHaveProperty('terms.fillsInParts')
  })

  test("by the maker's amount: the threshold is the most that is sold", () => {
    const said = fill({ mine: (2n ** 255n) | 60n })
    expect(said).toMatchObject({ terms: { sells: { units: 60n, limit: 'most' }, buys: { units: 50n } } })
    expect(fill({ mine: 2n ** 255n })).not.toHaveProperty('terms.sells')
  })

  test('for another, and with ether for the wrapped coin', () => {
    const target = fill({ mine: (2n ** 251n) | 40n, extra: SOMEBODY })
    expect(target).toMatchObject({ terms: { recipient: SOMEBODY } })
    expect(fill({ mine: (2n ** 251n) | 40n, extra: '0x12' })).toEqual(EXACT)
    expect(fill({ takers: WETH, mine: 40n }, 50n)).toMatchObject({
      terms: { sells: { token: 'native', units: 50n, limit: 'most' } },
    })
    expect(fill({ mine: 40n }, 50n)).not.toHaveProperty('terms.sells')
    expect(fill({ makers: WETH, mine: (2n ** 254n) | 40n })).toMatchObject({
      terms: { buys: { token: 'native' } },
    })
    expect(fill({ makers: WETH, mine: 40n })).toMatchObject({ terms: { buys: { token: WETH } } })
  })
})

test('the fourth router knows pools of Uniswap V3 and one Clipper', () => {
  const args = [50n, 40n, [2n ** 253n]]
  const terms = { buys: { token: 'native', units: 40n, limit: 'least' }, recipient: 'sender' }
  expect(describeTo('1inch-v4', 'uniswapV3Swap(uint256,uint256,uint256[])', args)).toEqual({
    ...EXACT,
    terms,
  })
  const clipper = describeTo('1inch-v4', 'clipperSwap(address,address,uint256,uint256)', [
    SOLD,
    BOUGHT,
    50n,
    40n,
  ])
  expect(clipper).toEqual({ ...EXACT, terms: { sells, recipient: 'sender' } })
})

test('a call of one router at another is not what it says', () => {
  const [v5, v6] = [Object.values(oneInchV5.selectors ?? {}), Object.values(oneInchV6.selectors ?? {})]
  expect(v5.length).toBeGreaterThan(6)
  expect(v6.length).toBeGreaterThan(16)
  const desc = [SOLD, BOUGHT, SOMEBODY, SOMEBODY, 50n, 40n, 0n]
  expect(describeTo('1inch-v5', V6_SWAP, [SOMEBODY, desc, '0x'])).not.toHaveProperty('terms')
  expect(describeTo('kyberswap', V6_SWAP, [SOMEBODY, desc, '0x'])).not.toHaveProperty('terms')
})
