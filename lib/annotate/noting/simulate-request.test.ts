import { describe, expect, test } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import type { Simulation } from '@/lib/chains/simulation'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { gasOfRequest, rounded } from './gas-of-request.client'
import { together } from './simulate-request.client'

type Works = Extract<Simulation, { outcome: 'works' }>
const works = (change: Partial<Works> = {}): Works => ({
  outcome: 'works',
  method: 'simulate-v1',
  changes: [{ delta: toUnits(-5n) }],
  allowances: [],
  gasUsed: toUnits(21_000n),
  block: 7,
  at: 0,
  ...change,
})
const right = (after: bigint) => ({
  token: '0xa',
  spender: '0xb',
  via: 'erc20' as const,
  after: toUnits(after),
})

describe('several calls', () => {
  test('are added up, and what cancels is no change', () => {
    const first = works({ changes: [{ delta: toUnits(-5n) }, { token: '0xa', delta: toUnits(7n) }] })
    const second = works({ changes: [{ delta: toUnits(-1n) }, { token: '0xa', delta: toUnits(-7n) }] })
    const { simulation, gasUsed } = together([first, second])
    expect(simulation).toMatchObject({ changes: [{ delta: '-6' }], gasUsed: '42000' })
    expect(gasUsed).toEqual([21_000n, 21_000n])
  })
  test('keep pieces of one collection apart, and add up what was not read', () => {
    const piece = (id: string, delta: bigint) => ({ token: '0xa', piece: id, delta: toUnits(delta) })
    const { simulation } = together([
      works({ changes: [piece('1', -1n), piece('2', -3n)], unread: { tokens: 0, pieces: 2, rights: 1 } }),
      works({ changes: [piece('2', 1n)] }),
      works({ changes: [], unread: { tokens: 4, pieces: 0, rights: 1 } }),
    ])
    expect(simulation).toMatchObject({
      changes: [
        { token: '0xa', piece: '1', delta: '-1' },
        { token: '0xa', piece: '2', delta: '-2' },
      ],
      unread: { tokens: 4, pieces: 2, rights: 2 },
    })
    expect(together([works()]).simulation).not.toHaveProperty('unread')
  })
  test('leave the right that the last of them leaves', () => {
    const { simulation } = together([works({ allowances: [right(9n)] }), works({ allowances: [right(0n)] })])
    expect(simulation).toMatchObject({ allowances: [{ after: '0' }] })
  })
  test('are reverted with one of them, whatever else is not known', () => {
    const reverts: Simulation = { outcome: 'reverts', method: 'call', block: 7, at: 0 }
    const unavailable: Simulation = { outcome: 'unavailable', why: say('No answer.'), at: 0 }
    expect(together([unavailable, reverts, works()]).simulation).toBe(reverts)
    expect(together([works(), unavailable])).toEqual({ simulation: unavailable, gasUsed: [] })
  })
  test('are not known to change anything when one of them is not', () => {
    expect(together([works(), works({ changes: 'unknown' })]).simulation).toMatchObject({
      changes: 'unknown',
    })
  })
})

test('gas is told with four digits, never as less than it is, and not at all without a price', () => {
  const [chain] = DEFAULT_EVM_CHAINS
  if (!chain) throw new Error('there is no chain')
  const price = { perUnit: 10n ** 9n, dataFee: 1n }
  expect(gasOfRequest([21_000n], price, chain)).toMatchObject({ symbol: 'ETH', quantity: '0.00002101' })
  expect(gasOfRequest([], price, chain)).toBeUndefined()
  expect(gasOfRequest([21_000n], undefined, chain)).toBeUndefined()
  expect([rounded(0n), rounded(7n), rounded(12_345n)]).toEqual([0n, 7n, 12_350n])
})
