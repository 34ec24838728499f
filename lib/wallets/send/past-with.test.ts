import { describe, expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import { type PastRow, paidAddresses, pastWith } from './past-with'

const IT = `0x${'ab'.repeat(20)}`
const row = (quantity: string, value: string | null, counterparty = IT): PastRow => ({
  counterparty,
  legs: [{ quantity: amount(quantity) }],
  value: value as Amount | null,
})

test('payments to it are counted, whatever the case of its letters', () => {
  const rows = [
    row('-1', '300'),
    row('-2', '600', IT.toUpperCase().replace('0X', '0x')),
    row('-1', '3', '0xother'),
  ]
  expect(pastWith(IT, rows, 'usd')).toEqual({ paid: 2, received: 0, isLure: false })
})

test('a made-up token that writes a transfer from you is no payment', () => {
  const forged = row('-1000', null)
  expect(pastWith(IT, [forged], 'usd')).toEqual({ paid: 0, received: 1, isLure: true })
  expect(paidAddresses([forged])).toEqual([])
})

describe('a lure', () => {
  test.each([
    ['a zero-value transfer', { counterparty: IT, legs: [], value: null }],
    ['dust', row('0.00001', '0.03')],
    ['a token that nobody has a price for', row('1000', null)],
  ])('is known from %s only', (_, each) => {
    expect(pastWith(IT, [each, each], 'usd').isLure).toBe(true)
  })

  test.each([
    ['was paid once', [row('0.00001', '0.03'), row('-1', '300')], 'usd'],
    ['sent something of worth', [row('0.00001', '0.03'), row('1', '300')], 'usd'],
    ['is not known at all', [], 'usd'],
    ['sent little in a currency whose unit may be much', [row('0.5', '0.5')], 'btc'],
  ])('is nobody who %s', (_, rows, currency) => expect(pastWith(IT, rows, currency).isLure).toBe(false))
})

test('only who was paid is worth imitating, and only addresses are', () => {
  expect(
    paidAddresses([row('-1', '1'), row('1', '1', `0x${'cd'.repeat(20)}`), row('-1', '1', 'Kraken')]),
  ).toEqual([{ address: IT }])
})
