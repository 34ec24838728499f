import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { unrealisedAt } from './unrealised-at'

test('a gain, a loss, and what had cost nothing', () => {
  const held = { quantity: amount('2'), average: amount('100') }
  expect(unrealisedAt(held, amount('110'))).toEqual({ gain: '20', ratio: 0.1 })
  expect(unrealisedAt(held, amount('75'))).toEqual({ gain: '-50', ratio: -0.25 })
  expect(unrealisedAt({ quantity: amount('2'), average: amount('0') }, amount('3'))).toEqual({
    gain: '6',
    ratio: null,
  })
})
