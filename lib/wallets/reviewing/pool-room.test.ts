import { expect, test } from 'vitest'
import { poolRoom } from './pool-room'

test('a swap whose gas was counted in the second of the last trade has enough for its oracle', () => {
  expect(163_299n + poolRoom(102_062n, 163_299n)).toBeGreaterThan((144_693n * 5n) / 4n)
})

test('payments, transfers of tokens and approvals get none', () => {
  expect(poolRoom(21_000n, 21_000n)).toBe(0n)
  expect(poolRoom(65_000n, 81_250n)).toBe(0n)
})

test('a limit that the block has cut gets none', () => {
  expect(poolRoom(29_000_000n, 30_000_000n)).toBe(0n)
})
