import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { formatFullQuantity, formatNarrowQuantity, formatQuantity } from './format-quantity'

test('six significant digits, whole digits never rounded away', () => {
  expect(formatQuantity(amount('1.23456789'), { locale: 'en' })).toBe('1.23457')
  expect(formatQuantity(amount('12345678.9'), { locale: 'en' })).toBe('12,345,679')
  expect(formatQuantity(amount('0.000000012345678'), { locale: 'en' })).toBe('0.0000000123457')
  expect(formatQuantity(amount('-2.5'), { locale: 'de' })).toBe('-2,5')
})

test('in a narrow column small quantities have eight places, and smaller ones are never zero', () => {
  const narrow = (text: string, locale = 'en') => formatNarrowQuantity(amount(text), { locale })
  expect(narrow('0.000123456789')).toBe('0.00012346')
  expect(narrow('0.00000001')).toBe('0.00000001')
  expect(narrow('0.000000000012')).toBe('<\u00a00.00000001')
  expect(narrow('0.0000000099999', 'de')).toBe('<\u00a00,00000001')
  expect(narrow('0')).toBe('0')
  expect(narrow('12345678.9')).toBe('12,345,679')
  expect(formatNarrowQuantity(amount('0.00001'), { locale: 'en', hidden: true })).not.toMatch(/\d/)
})

test('the full figure has every digit', () => {
  expect(formatFullQuantity(amount('12345678901234.123456789012345678'), { locale: 'en' })).toBe(
    '12,345,678,901,234.123456789012345678',
  )
  expect(formatFullQuantity(amount('0.0000000000000000000000000000000001'), { locale: 'en' })).toBe(
    '0.0000000000000000000000000000000001',
  )
})

test('a negative fraction keeps its sign', () => {
  expect(formatFullQuantity(amount('-0.5'), { locale: 'de' })).toBe('-0,5')
})

test('hidden quantities have no digits', () => {
  expect(formatQuantity(amount('1.5'), { locale: 'en', hidden: true })).not.toMatch(/\d/)
  expect(formatFullQuantity(amount('1.5'), { locale: 'en', hidden: true })).not.toMatch(/\d/)
})
