/** The cheapest flow: by hand, and against every flow that there is in small networks. */
import { expect, test } from 'vitest'
import { type Arc, cheapestFlow } from './min-cost-flow'

const arc = (from: number, to: number, capacity: number, cost: number): Arc => ({ from, to, capacity, cost })
const costOf = (arcs: readonly Arc[], flow: readonly number[]) =>
  arcs.reduce((all, { cost }, index) => all + cost * (flow[index] ?? 0), 0)

test('one arc carries what it can', () => {
  expect(cheapestFlow({ size: 2, arcs: [arc(0, 1, 5, 1)] }, 0, 1)).toEqual([5])
})

test('the cheaper way is filled first, and as much arrives as can', () => {
  const arcs = [arc(0, 1, 4, 1), arc(0, 2, 3, 5), arc(1, 3, 2, 1), arc(1, 2, 9, 1), arc(2, 3, 9, 1)]
  expect(cheapestFlow({ size: 4, arcs }, 0, 3)).toEqual([4, 3, 2, 2, 5])
})

test('a cost below zero is a gain that is taken', () => {
  const arcs = [arc(0, 1, 1, 0), arc(1, 3, 1, 3), arc(1, 2, 1, 4), arc(2, 3, 1, -5)]
  expect(cheapestFlow({ size: 4, arcs }, 0, 3)).toEqual([1, 0, 1, 1])
})

test('a first choice is taken back where that is cheaper in the end', () => {
  const arcs = [
    arc(0, 1, 1, 0),
    arc(0, 2, 1, 0),
    arc(1, 3, 1, 1),
    arc(1, 4, 1, 2),
    arc(2, 3, 1, 9),
    arc(3, 5, 1, 0),
    arc(4, 5, 1, 0),
  ]
  expect(costOf(arcs, cheapestFlow({ size: 6, arcs }, 0, 5))).toBe(11)
})

test('out of all whole flows of small networks none is larger, and none as large is cheaper', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * below)
  }
  for (let round = 0; round < 60; round++) {
    // Arcs lead to higher numbers only, so costs below zero make no circle.
    const arcs = Array.from({ length: 7 }, () => {
      const from = random(3)
      return arc(from, from + 1 + random(3 - from), random(3), random(9) - 2)
    })
    const found = cheapestFlow({ size: 4, arcs }, 0, 3)
    expect([sizeOf(arcs, found), 0 - costOf(arcs, found)]).toEqual(best(arcs))
  }
})

const sizeOf = (arcs: readonly Arc[], flow: readonly number[]) => balanceOf(arcs, flow, 3)
const balanceOf = (arcs: readonly Arc[], flow: readonly number[], node: number) =>
  arcs.reduce(
    (all, { from, to }, i) => all + ((to === node ? 1 : 0) - (from === node ? 1 : 0)) * (flow[i] ?? 0),
    0,
  )

function best(arcs: readonly Arc[]): [number, number] {
  let most: [number, number] = [0, 0]
  const walk = (flow: readonly number[]): void => {
    const next = arcs[flow.length]
    if (next) {
      for (let units = 0; units <= next.capacity; units++) walk([...flow, units])
      return
    }
    if (balanceOf(arcs, flow, 1) !== 0 || balanceOf(arcs, flow, 2) !== 0) return
    const size = sizeOf(arcs, flow)
    const gain = 0 - costOf(arcs, flow)
    if (size > most[0] || (size === most[0] && gain > most[1])) most = [size, gain]
  }
  walk([])
  return most
}
