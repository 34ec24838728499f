import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { priceText } from './price-text'

test('a price has the places of the step, and all it came with where the step is not known', () => {
  expect(priceText(amount('64000.1'), { locale: 'en', step: amount('0.01') })).toBe('64,000.10')
  expect(priceText(amount('64000.123'), { locale: 'en', step: amount('0.01') })).toBe('64,000.12')
  expect(priceText(amount('0.000000012'), { locale: 'de' })).toBe('0,000000012')
  expect(priceText(amount('64120'), { locale: 'de', step: amount('10') })).toBe('64.120')
})
