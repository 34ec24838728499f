import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { amountText, priceText } from './price-text'

test('a price has the places of the step', () => {
  expect(priceText(amount('64000.1'), { locale: 'en', step: amount('0.01') })).toBe('64,000.10')
  expect(priceText(amount('64000.123'), { locale: 'en', step: amount('0.01') })).toBe('64,000.12')
  expect(priceText(amount('64120'), { locale: 'de', step: amount('10') })).toBe('64.120')
})

test.each([
  ['64231', 'en', '64,231.00'],
  ['64231.4738291', 'en', '64,231.47'],
  ['1.23456789', 'en', '1.2346'],
  ['0.050501234', 'en', '0.050501'],
  ['0.000000012', 'de', '0,000000012'],
  ['0.000000000000000000000123', 'en', '0.000000000000000000000123'],
])('a price of %s whose step is not known yet is written as prices usually are', (price, locale, text) => {
  expect(priceText(amount(price), { locale })).toBe(text)
})

test('an amount without a step has six digits, and never less than its whole ones', () => {
  expect(amountText(amount('0.123456789'), { locale: 'en' })).toBe('0.123457')
  expect(amountText(amount('1234567.8'), { locale: 'en' })).toBe('1,234,568')
  expect(amountText(amount('1.5'), { locale: 'en', step: amount('0.001') })).toBe('1.500')
})
