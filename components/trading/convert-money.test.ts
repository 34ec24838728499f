import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { convertMoney } from './convert-money'

const rates = new Map([
  ['eur', amount('0.5')],
  ['chf', amount('2')],
])

test.each([
  ['eur', 'eur', '10'],
  ['eur', 'usd', '20'],
  ['usd', 'eur', '5'],
  ['eur', 'chf', '40'],
])('ten %s are so many %s', (from, to, expected) => {
  expect(convertMoney(amount('10'), { from, to, rates })).toBe(expected)
})

test('without a rate nothing is made up, also not for what is called like a dollar', () => {
  expect(convertMoney(amount('10'), { from: 'eur', to: 'usdt', rates })).toBeNull()
  expect(convertMoney(amount('10'), { from: 'jpy', to: 'usd', rates })).toBeNull()
})
