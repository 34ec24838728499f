/** Calls of OKX's router, encoded by ethers: flags in words, and a commission behind the arguments. */
import { describe, expect, test } from 'vitest'
import { BOUGHT, describeTo, ETHER, NOBODY, SOLD, SOMEBODY, WETH } from '@/tests/fixtures/describe-aggregator'

const BASE = '(uint256,address,uint256,uint256,uint256)'
const PATH = '(address[],address[],uint256[],bytes[],uint256)'
const MAKER = '(uint256,address,address,address,uint256,uint256,uint256,uint256,bool,bytes)'
const SMART = `smartSwapByOrderId(uint256,${BASE},uint256[],${PATH}[][],${MAKER}[])`
const DAG = `dagSwapTo(uint256,address,${BASE},${PATH}[])`
const EXACT = { action: 'swap', protocol: 'okx' }
const sells = { token: SOLD, units: 50n, limit: 'exact' }
const buys = { token: BOUGHT, units: 40n, limit: 'least' }
const WORD = (hex: string) => hex.padEnd(64, '0')

const hop = (word = BigInt(SOLD)) => [[], [], [], [], word]
const base = (from = BigInt(SOLD), to = BOUGHT) => [from, to, 50n, 40n, 99n]
const smart = (part: {
  from?: bigint
  to?: string
  amounts?: readonly bigint[]
  word?: bigint
  trailer?: string
  value?: bigint
}) => {
  const { from, to, amounts = [30n, 20n], word, trailer = '', value = 0n } = part
  const args = [7n, base(from, to), amounts, [[hop(word)], [hop(word)]], []]
  return describeTo('okx', SMART, args, { trailer, value })
}

test('names both sides and an end', () => {
  expect(smart({})).toEqual({ ...EXACT, terms: { sells, buys, deadline: 99, recipient: 'sender' } })
  expect(smart({ amounts: [30n] })).toMatchObject({ terms: { sells: { limit: 'most' } } })
})

test('flags above an address are none of it', () => {
  expect(smart({ from: (7n << 200n) | BigInt(SOLD) })).toMatchObject({ terms: { sells } })
})

test.each([ETHER, NOBODY])('%s is ether', (mark) => {
  expect(smart({ from: BigInt(mark), value: 50n })).toMatchObject({ terms: { sells: { token: 'native' } } })
  expect(smart({ to: mark })).toMatchObject({ terms: { buys: { token: 'native' } } })
})

describe('a commission behind the arguments', () => {
  const token = `80${SOLD.slice(2).padStart(62, '0')}`
  const referrer = `00000000012c${SOMEBODY.slice(2)}`

  test('on what is sold is taken on top, so what is sold is not said', () => {
    for (const mark of ['3ca20afc2aaa', '22220afc2aaa', '88880afc2aaa']) {
      const said = smart({ trailer: `${token}${mark}${referrer}` })
      expect(said).toMatchObject({ terms: { buys } })
      expect(said).not.toHaveProperty('terms.sells')
    }
  })

  const feesOf = (mark: string, rate = '0000002dc6c0') =>
    smart({ trailer: `${token}${mark}${rate}${SOMEBODY.slice(2)}` })

  test('says who takes how much', () => {
    const fees = [{ to: SOMEBODY, of: 'sells', share: { bps: 30 } }]
    expect(feesOf('3ca20afc2aaa')).toMatchObject({ terms: { fees } })
    expect(feesOf('3ca20afc2bbb')).toMatchObject({ terms: { fees: [{ of: 'buys', share: { bps: 30 } }] } })
    const second = `22220afc2bbb0000000f4240${WETH.slice(2)}`
    const dual = smart({ trailer: `${second}${token}22220afc2bbb0000002dc6c0${SOMEBODY.slice(2)}` })
    expect(dual).toMatchObject({
      terms: {
        fees: [
          { to: SOMEBODY, share: { bps: 30 } },
          { to: WETH, of: 'buys', share: { bps: 10 } },
        ],
      },
    })
  })

  test('no more than the contract takes, and nothing of marks that nobody here can read', () => {
    expect(feesOf('3ca20afc2bbb', '000002faf081')).not.toHaveProperty('terms.fees')
    expect(feesOf('88880afc2bbb')).not.toHaveProperty('terms.fees')
    expect(feesOf('88880afc2aaa')).not.toHaveProperty('terms.fees')
  })

  test('on what is bought has gone before the least is checked', () => {
    const said = smart({ trailer: `${token}3ca20afc2bbb${referrer}` })
    expect(said).toMatchObject({ terms: { sells, buys } })
  })
})

test('what comes from elsewhere than an allowance of the sender is not sold by him', () => {
  for (const mode of [0b010n, 0b100n, 0b011n]) {
    expect(smart({ word: (mode << 249n) | BigInt(SOLD) })).not.toHaveProperty('terms.sells')
  }
  const said = describeTo('okx', DAG, [7n, SOMEBODY, base(), [hop((0b100n << 249n) | BigInt(SOLD))]])
  expect(said).toEqual({ ...EXACT, terms: { buys, deadline: 99, recipient: SOMEBODY } })
})

test('a graph of paths, for another', () => {
  const terms = { sells, buys, deadline: 99, recipient: SOMEBODY }
  expect(describeTo('okx', DAG, [7n, SOMEBODY, base(), [hop()]])).toEqual({ ...EXACT, terms })
  expect(describeTo('okx', DAG, [7n, SOMEBODY, base(), []])).toEqual(EXACT)
})

describe('pools name no tokens', () => {
  const pool = `0x${WORD('00')}`

  test('so what they buy is not said', () => {
    const said = describeTo('okx', 'unxswapByOrderId(uint256,uint256,uint256,bytes32[])', [
      (7n << 160n) | BigInt(SOLD),
      50n,
      40n,
      [pool],
    ])
    expect(said).toEqual({ ...EXACT, terms: { sells, recipient: 'sender' } })
  })

  test('unless the call does beside them', () => {
    const signature = `uniswapV3SwapToWithBaseRequest(uint256,address,${BASE},uint256[])`
    const terms = { sells, buys, deadline: 99, recipient: 'sender' }
    expect(describeTo('okx', signature, [7n, NOBODY, base(), [5n]])).toEqual({ ...EXACT, terms })
  })

  test('only ether that is sent is named by the third kind', () => {
    const signature = 'uniswapV3SwapTo(uint256,uint256,uint256,uint256[])'
    const to = (7n << 160n) | BigInt(SOMEBODY)
    expect(describeTo('okx', signature, [to, 50n, 40n, [5n]])).toEqual({
      ...EXACT,
      terms: { recipient: SOMEBODY },
    })
    const said = describeTo('okx', signature, [to, 50n, 40n, [5n]], { value: 50n })
    expect(said).toMatchObject({ terms: { sells: { token: 'native', units: 50n, limit: 'exact' } } })
    expect(describeTo('okx', signature, [to, 50n, 40n, []], { value: 50n })).toEqual({ ...EXACT, value: 50n })
  })
})

describe('unwrapping', () => {
  const WRAP = 'swapWrap(uint256,uint256)'
  const wrap = (word: bigint, trailer = '') => describeTo('okx', WRAP, [7n, word], { trailer })

  test('is told in its plain form', () => {
    expect(wrap((1n << 255n) | 50n)).toEqual({ action: 'unwrap', units: 50n })
  })

  test('and in no other', () => {
    const unknown = { action: 'unknown', selector: '0x01617fab' }
    expect(wrap(50n)).toEqual(unknown)
    expect(wrap((1n << 255n) | (1n << 249n) | 50n)).toEqual(unknown)
    expect(wrap((1n << 255n) | 50n, `${'0'.repeat(64)}3ca20afc2aaa0000002dc6c0${SOMEBODY.slice(2)}`)).toEqual(
      unknown,
    )
    expect(wrap((1n << 255n) | 50n, `${'0'.repeat(64)}3ca20afc2bbb0000002dc6c0${SOMEBODY.slice(2)}`)).toEqual(
      unknown,
    )
  })
})
