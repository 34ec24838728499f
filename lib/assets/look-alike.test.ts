import { expect, test } from 'vitest'
import { skeleton } from './look-alike'

test.each([
  ['USDC', 'USDС'], // Cyrillic Es
  ['USDT', 'USDΤ'], // Greek Tau
  ['ETH', 'ЕТН'], // all Cyrillic
  ['ETH', 'ΕΤΗ'], // all Greek
  ['WBTC', 'WB\u200bTC'],
  ['DAI', 'D A I'],
  ['USDC', 'ＵＳＤＣ'], // full width
  ['USDC', 'USD𝐂'], // mathematical bold
  ['USDT', 'USD₮'],
  ['USDC', 'U5DC'],
  ['LINK', '1INK'],
  ['Ethereum', 'Ethеrеum'],
  ['USD Coin', 'USD C0in'],
  ['Bitcoin', 'Bítcoin'],
])('%s and %s look the same', (honest, disguised) => {
  expect(skeleton(disguised)).toBe(skeleton(honest))
})

test.each([
  ['USDC', 'USDT'],
  ['USDC', 'USDC.e'],
  ['ETH', 'WETH'],
  ['USDT', 'USDT0'],
])('%s and %s do not', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other))
})
