import { expect, test } from 'vitest'
import type { BalanceChange } from '@/lib/chains/simulation'
import { toUnits } from '@/lib/core/wallet-tx'
import type { SwapTerms } from '@/lib/decode/swap-terms'
import { agrees } from './agreement'

const me = '0x1'
const coin = '0xc0'
const terms: SwapTerms = {
  sells: { token: 'native', units: 1_000n, limit: 'exact' },
  buys: { token: coin, units: 500n, limit: 'least' },
  recipient: 'sender',
}
const moved = (native: bigint, token: bigint): BalanceChange[] => [
  { delta: toUnits(native) },
  { token: coin, delta: toUnits(token) },
]

test.each<[string, Partial<SwapTerms>, BalanceChange[], boolean]>([
  ['as it says', {}, moved(-1_000n, 600n), true],
  ['the least of it', {}, moved(-1_000n, 500n), true],
  ['less than the most', {}, moved(-10n, 500n), true],
  ['a unit of rounding', {}, moved(-1_001n, 499n), true],
  ['more leaves', {}, moved(-1_010n, 600n), false],
  ['less comes', {}, moved(-1_000n, 400n), false],
  ['nothing leaves', {}, moved(0n, 600n), false],
  ['nothing comes', {}, [{ delta: toUnits(-1_000n) }], false],
  ['it comes to somebody else', { recipient: '0x2' }, [{ delta: toUnits(-1_000n) }], true],
  ['it comes to me by name', { recipient: me }, moved(-1_000n, 400n), false],
  ['it comes on another chain', { toChain: 'eip155:10' }, [{ delta: toUnits(-1_000n) }], true],
  ['who gets it is not told', { recipient: undefined } as never, [{ delta: toUnits(-1_000n) }], true],
  ['all of it is sold', { sells: { token: 'native', units: 'all', limit: 'exact' } }, moved(-9n, 500n), true],
])('%s', (_what, change, changes, expected) => {
  expect(agrees({ ...terms, ...change }, changes, { from: me, value: 1_000n })).toBe(expected)
})

test('what goes along to pay for another chain is no contradiction; here, or beyond it, it is', () => {
  const left = [{ delta: toUnits(-1_200n) }]
  const away = { ...terms, toChain: 'eip155:10' }
  expect(agrees(away, left, { from: me, value: 1_200n })).toBe(true)
  expect(agrees(away, left, { from: me, value: 1_100n })).toBe(false)
  const { buys: _, ...sold } = terms
  expect(agrees(sold, left, { from: me, value: 1_200n })).toBe(true)
  expect(agrees(terms, [...left, { token: coin, delta: toUnits(600n) }], { from: me, value: 1_200n })).toBe(
    false,
  )
})
