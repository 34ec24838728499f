import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { unitsToSend } from './units-to-send'

const usdc = { symbol: 'USDC', decimals: 6, balance: 2_500_000n }
const by = (value: string) => ({ by: 'amount', value: amount(value) }) as const

test('exact units, up to all there is', () => {
  expect(unitsToSend(by('1.5'), usdc)).toBe(1_500_000n)
  expect(unitsToSend(by('2.5'), usdc)).toBe(2_500_000n)
  expect(unitsToSend({ by: 'all' }, usdc)).toBe(2_500_000n)
})

test.each([
  ['more places than the token has', by('0.0000001'), 'has 6 decimal places'],
  ['a unit more than there is', by('2.500001'), 'only 2.5 USDC'],
])('%s is refused', (_, wanted, sentence) => expect(() => unitsToSend(wanted, usdc)).toThrow(sentence))

test('nothing cannot be sent, not even all of it', () => {
  expect(() => unitsToSend({ by: 'all' }, { ...usdc, balance: 0n })).toThrow('no USDC to send')
})
