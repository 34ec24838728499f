import { expect, test } from 'vitest'
import type { RouteQuote } from './quote-calls'
import type { Fee, Route } from './route'
import { betterSplit, splitsOf } from './split-ways'

const A = '0x0a'
const B = '0x0b'
const v3 = (fee: Fee): Route => ({ kind: 'v3', path: [A, B], fees: [fee] })
const quote = (route: Route, out: bigint): RouteQuote => ({ route, out, gas: 80_000n })
const FREE = { perGas: 0n, wei: 1n, units: 1n }

test('three sizes of each other way are tried, and always make up the whole', () => {
  const splits = splitsOf([quote(v3(500), 100n), quote(v3(3000), 95n)], 1001n)
  expect(splits.map(([first, second]) => [first.units, second.units])).toEqual([
    [250n, 751n],
    [500n, 501n],
    [750n, 251n],
  ])
})

test('ways that share a pool, go through another router or give far less are not tried', () => {
  const shared: Route = { kind: 'v3', path: [B, A, '0x0c'], fees: [500, 100] }
  const others = [
    quote(shared, 99n),
    quote({ kind: 'v4', path: [A, B], fees: [500] }, 99n),
    quote(v3(100), 79n),
  ]
  expect(splitsOf([quote(v3(500), 100n), ...others], 1000n)).toEqual([])
})

test('a split is taken only when it leaves more after the gas of both ways', () => {
  const single = quote(v3(500), 1000n)
  const parts = [
    { route: v3(500), units: 5n },
    { route: v3(3000), units: 5n },
  ] as const
  const told = [{ split: parts, quotes: [quote(v3(500), 510n), quote(v3(3000), 505n)] as const }]
  expect(betterSplit(single, told, FREE)?.map(({ out }) => out)).toEqual([510n, 505n])
  expect(betterSplit(single, told, { perGas: 1n, wei: 1000n, units: 1n })).toBeUndefined()
})

test('a split whose second way gives nothing is no split', () => {
  const parts = [
    { route: v3(500), units: 5n },
    { route: v3(3000), units: 5n },
  ] as const
  const told = [{ split: parts, quotes: [quote(v3(500), 5000n), undefined] as const }]
  expect(betterSplit(quote(v3(500), 1000n), told, FREE)).toBeUndefined()
})

test('the second way of a split does not pay for the transaction again', () => {
  const single = quote(v3(500), 1_000_000n)
  const parts = [
    { route: v3(500), units: 5n },
    { route: v3(3000), units: 5n },
  ] as const
  // A unit of gas costs a unit of the bought coin: the second way costs 52,000 + 80,000 - 21,000 = 111,000 more.
  const price = { perGas: 1n, wei: 1n, units: 1n }
  const by = (more: bigint) => [
    { split: parts, quotes: [quote(v3(500), 600_000n), quote(v3(3000), 400_000n + more)] as const },
  ]
  expect(betterSplit(single, by(111_000n), price)).toBeUndefined()
  expect(betterSplit(single, by(111_001n), price)).toHaveLength(2)
})
