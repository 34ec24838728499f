/** How much of a lot a disposal takes, as it is typed. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { readChoice } from './choose-lots'

const available = [{ lot: 'a', acquiredAt: 1, quantity: amount('2') }]
const read = (text: string, mark: string) =>
  readChoice({ a: text }, available, { disposed: amount('1'), mark })

test('a quantity is read as the language writes it', () => {
  expect(read('0,5', ',')).toEqual({ ok: true, lots: [{ lot: 'a', quantity: '0.5' }] })
  expect(read('\u2066٠٫٥\u2069', '.')).toEqual({ ok: true, lots: [{ lot: 'a', quantity: '0.5' }] })
})

test.each([
  '0,5',
  '-1',
  '3',
  '1.5',
  'x',
  '',
])('%j is refused where a point stands before the decimals', (text) => {
  expect(read(text, '.').ok).toBe(false)
})
