import { expect, test } from 'vitest'
import { cleanText } from './clean-text'

test('direction changes, zero-width and tag characters are gone', () => {
  expect(cleanText('US\u200bDC\u202e ')).toBe('USDC')
  expect(cleanText('\u2066USD\u2069\ufeffT\u00ad')).toBe('USDT')
  expect(cleanText(`ETH${String.fromCodePoint(0xe0041, 0xe0042)}`)).toBe('ETH')
})

test('control characters and line breaks become one space', () => {
  expect(cleanText('Claim\r\n\t\u0000now\u2028here')).toBe('Claim now here')
})

test('an over-long text is cut at 64 characters without splitting one', () => {
  expect(cleanText('a'.repeat(1_000_000))).toBe('a'.repeat(64))
  expect(cleanText('😀'.repeat(100))).toBe('😀'.repeat(64))
})

test('a lone surrogate and a tower of marks do not survive', () => {
  expect(cleanText('A\ud800B')).toBe('AB')
  expect(cleanText(`e${'\u0301'.repeat(50)}`)).toBe('e\u0301\u0301')
})

test('ordinary names of any script stay', () => {
  expect(cleanText('Wrapped stETH')).toBe('Wrapped stETH')
  expect(cleanText('柴犬 ₮0')).toBe('柴犬 ₮0')
})

test('nothing visible is the empty text', () => {
  expect(cleanText('\u200b\u3164 \u2800')).toBe('')
})
