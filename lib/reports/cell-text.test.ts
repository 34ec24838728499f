import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { fill, say } from '@/lib/core/sentence'
import { cellText, type Reader } from './cell-text'

const reader = (locale: string, currency = 'eur'): Reader => ({
  locale,
  currency,
  timeZone: 'Europe/Berlin',
  tell: ({ template, params }) => fill(template, params),
})

test('money has the places of its currency and no sign of it', () => {
  expect(cellText(amount('1234.5'), 'money', reader('en'))).toBe('1,234.50')
  expect(cellText(amount('-1234.567'), 'money', reader('de'))).toBe('-1.234,57')
  expect(cellText(amount('1234.5'), 'money', reader('en', 'jpy'))).toBe('1,235')
})

test('what would round to zero is not shown as zero, and what nobody knows is a dash', () => {
  expect(cellText(amount('0.004'), 'money', reader('en'))).toBe('< 0.01')
  expect(cellText(amount('-0.000000001'), 'quantity', reader('en'))).toBe('> -0.00000001')
  expect(cellText(amount('0'), 'money', reader('en'))).toBe('0.00')
  expect(cellText(null, 'money', reader('en'))).toBe('—')
  expect(cellText('', 'money', reader('en'))).toBe('')
})

test('quantities have eight places, small prices six digits', () => {
  expect(cellText(amount('1.123456789'), 'quantity', reader('en'))).toBe('1.12345679')
  expect(cellText(amount('0.00001234567'), 'price', reader('en'))).toBe('0.0000123457')
  expect(cellText(amount('97123.456'), 'price', reader('de'))).toBe('97.123,46')
})

test('days are local dates as they are, moments are told in the time zone of the document', () => {
  expect(cellText('2024-03-01', 'day', reader('de'))).toBe('01.03.2024')
  expect(cellText(Date.parse('2024-06-30T22:30Z'), 'moment', reader('de'))).toBe('01.07.2024, 00:30')
})

test('sentences are told in the language of the reader', () => {
  expect(cellText(say('Total'), 'money', reader('en'))).toBe('Total')
})
