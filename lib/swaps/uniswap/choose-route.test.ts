import { expect, test } from 'vitest'
import { bestFirst, gasOf, gasOfAll, netOf } from './choose-route'
import type { RouteQuote } from './quote-calls'

const cheap: RouteQuote = { route: { kind: 'v3', path: ['0x1', '0x2'], fees: [500] }, out: 1000n, gas: 100n }
const dear: RouteQuote = {
  route: { kind: 'v3', path: ['0x1', '0x3', '0x2'], fees: [500, 500] },
  out: 1010n,
  gas: 90_000n,
}

test('without a price of gas the most that comes is best', () => {
  expect(bestFirst([cheap, dear], undefined)[0]).toBe(dear)
})

test('what gas costs more than a way gives more makes another way best', () => {
  // 1,000 units of gas cost one unit of the bought coin.
  const price = { perGas: 1n, wei: 1000n, units: 1n }
  expect(bestFirst([dear, cheap], price)[0]).toBe(cheap)
  expect(netOf(1000n, gasOf(dear), price)).toBe(1000n - gasOf(dear) / 1000n)
})

test('a swap that costs more gas than it gives is worth less than nothing, and still compared', () => {
  expect(netOf(5n, 10n, { perGas: 1n, wei: 1n, units: 1n })).toBe(-5n)
})

test('two ways in one transaction pay for the transaction once', () => {
  expect(gasOfAll([dear])).toBe(gasOf(dear))
  expect(gasOfAll([cheap, dear])).toBe(gasOf(cheap) + gasOf(dear) - 21_000n)
})
