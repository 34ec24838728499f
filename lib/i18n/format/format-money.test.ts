import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { formatMoney, formatPrice, HIDDEN } from './format-money'
import { formatFullQuantity } from './format-quantity'
import { formatNumber } from './number-format'

const usd = { currency: 'usd', locale: 'en' }

describe('money', () => {
  test('fiat has two places', () => {
    expect(formatMoney(amount('1234.5'), usd)).toBe('$1,234.50')
    expect(formatMoney(amount('-0.1'), usd)).toBe('-$0.10')
    expect(formatMoney(amount('0'), usd)).toBe('$0.00')
  })

  test('no digit is lost where a JS number would lose it', () => {
    expect(formatMoney(amount('90071992547409931234.57'), usd)).toBe('$90,071,992,547,409,931,234.57')
  })

  test('a currency without cents has none', () => {
    expect(formatMoney(amount('1234.5'), { currency: 'jpy', locale: 'en' })).toBe('¥1,235')
  })

  test('German puts the symbol behind', () => {
    expect(formatMoney(amount('1234.5'), { currency: 'eur', locale: 'de' })).toBe('1.234,50\u00a0€')
  })

  test('in Arabic it runs from left to right, with Latin digits', () => {
    const arabic = { currency: 'usd', locale: 'ar-u-nu-latn' }
    expect(formatMoney(amount('-1234.5'), arabic)).toBe('\u2066-1,234.50\u00a0US$\u2069')
    expect(formatMoney(amount('0.5'), { ...arabic, currency: 'btc' })).toMatch(
      /^[\u2066\u2069]+0.50[\u2066\u2069]+\u00a0BTC\u2069$/,
    )
    expect(formatFullQuantity(amount('-1234.000001'), arabic)).toBe('\u2066-1,234.000001\u2069')
    expect(formatNumber(-12.5, 'ar-u-nu-latn', { useGrouping: false })).toBe('-12.5')
  })

  test('bitcoin keeps eight places, ether six', () => {
    expect(formatMoney(amount('0.123456789'), { currency: 'btc', locale: 'en' })).toBe('0.12345679\u00a0BTC')
    expect(formatMoney(amount('2.1234567'), { currency: 'eth', locale: 'en' })).toBe('2.123457\u00a0ETH')
  })

  test('compact begins at 100,000', () => {
    expect(formatMoney(amount('99999.99'), { ...usd, compact: true })).toBe('$99,999.99')
    expect(formatMoney(amount('1234567'), { ...usd, compact: true })).toBe('$1.23M')
  })

  test('a tiny value is not shown as zero', () => {
    expect(formatMoney(amount('0.0004'), usd)).toBe('<\u00a0$0.01')
    expect(formatMoney(amount('-0.0004'), usd)).toBe('>\u00a0-$0.01')
    expect(formatMoney(amount('0.0000000001'), { currency: 'btc', locale: 'en' })).toBe(
      '<\u00a00.00000001\u00a0BTC',
    )
  })

  test('hidden tells nothing, not even the length', () => {
    expect(formatMoney(amount('5'), { ...usd, hidden: true })).toBe(HIDDEN)
    expect(formatMoney(amount('5000000'), { ...usd, hidden: true })).toBe(HIDDEN)
  })
})

describe('prices', () => {
  test('below one they have four significant digits', () => {
    expect(formatPrice(amount('0.0000123456'), usd)).toBe('$0.00001235')
    expect(formatPrice(amount('0.5'), usd)).toBe('$0.50')
    expect(formatPrice(amount('97123.456'), usd)).toBe('$97,123.46')
    expect(formatPrice(amount('0.0000123456789'), { currency: 'btc', locale: 'en' })).toBe(
      '0.0000123457\u00a0BTC',
    )
  })
})
