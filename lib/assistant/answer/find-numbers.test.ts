import { expect, test } from 'vitest'
import { findNumbers } from './find-numbers'

const brief = (text: string) =>
  findNumbers(text).map(({ readings, sign = '', unit = '' }) =>
    `${sign}${readings.map(({ value }) => value).join('|')} ${unit}`.trim(),
  )

test.each([
  ['1,234.56', ['1234.56']],
  ['1.234,56', ['1234.56']],
  ['1 234,56', ['1234.56']],
  ['1\u202f234\u202f567,8', ['1234567.8']],
  ["1'234.56 and 1’234’567", ['1234.56', '1234567']],
  ['12,34,567.8', ['1234567.8']],
  ['1.234', ['1234|1.234']],
  ['0.123 and 1234.567', ['0.123', '1234.567']],
  ['12.3 %, 12,3%, 5 percent, 3 Prozentpunkte', ['12.3 percent', '12.3 percent', '5 percent', '3 percent']],
  ['25 bps', ['0.25 percent']],
  ['$1.2k, $3M, 3,4 Mio. €, 2 billion dollars', ['1200 USD', '3000000 USD', '3400000 EUR', '2000000000 USD']],
  ['-5 % −5 % +5 % –5', ['-5 percent', '-5 percent', '+5 percent', '-5']],
  ['-$5 and $-5 and €1.200,00', ['-5 USD', '-5 USD', '1200 EUR']],
  ['1.5 ETH, 20 USDC. 3 Konten', ['1.5 ETH', '20 USDC', '3']],
  ['5-10 %', ['5', '10 percent']],
  ['1.2e-8 BTC', ['0.000000012 BTC']],
  ['1.2.3', ['']],
  ['about 3, 4 and 5.', ['3', '4', '5']],
  ['.5 ETH', ['0.5 ETH']],
  ['account-3f9a holds address-12ab, see [f12], [f1, f2], f3, ETH2, L2 and 0xdead12', []],
  ['USD1200 and x1,200.50', ['1200 USD', '1200.5']],
  ['１２ and ½ and ٣', ['', '', '']],
  ['2026 500 USD', ['2026', '500 USD']],
  ['no numbers', []],
])('%s', (text, expected) => expect(brief(text)).toEqual(expected))

test('what its digits imply', () => {
  expect(findNumbers('$1.20k')[0]?.readings[0]?.step).toBe('10')
  expect(findNumbers('12 %')[0]?.readings[0]?.step).toBe('1')
  expect(findNumbers('rund 1.200 €')[0]).toMatchObject({ isAbout: true, unit: 'EUR' })
  expect(findNumbers('1.200 €')[0]).toMatchObject({ isAbout: false, index: 0, text: '1.200 €' })
})

test('hostile text takes no long time', () => {
  for (const text of [
    '1'.repeat(40_000),
    '1,'.repeat(20_000),
    '1 234'.repeat(8_000),
    '$'.repeat(40_000),
    '[f1,'.repeat(10_000),
    '1 '.repeat(20_000),
  ]) {
    const start = performance.now()
    findNumbers(text)
    expect(performance.now() - start).toBeLessThan(1500)
  }
})
