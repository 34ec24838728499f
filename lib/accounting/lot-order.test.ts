/** The two queues of lots against an array that is sorted anew; costs of one unit against long division. */
import { expect, test } from 'vitest'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import type { Lot } from './lot'
import { Heap } from './lot-heap'
import { byRate, type Rated, rateOf } from './lot-order'
import { LotRun } from './lot-run'

interface Row {
  key: number
  order: number
}
const before = (a: Row, b: Row) => a.key < b.key || (a.key === b.key && a.order < b.order)
const compare = (a: Row, b: Row) => a.key - b.key || a.order - b.order

test.each([
  ['heap', () => new Heap<Row>(before), 'first'],
  ['run from the front', () => new LotRun<Row>(before, 'front'), 'first'],
  ['run from the back', () => new LotRun<Row>(before, 'back'), 'last'],
] as const)('%s gives what a sorted list would give', (_, make, end) => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const next = randomOf(seed)
    const queue = make()
    const list: Row[] = []
    for (let step = 0; step < 4000; step += 1) {
      // First mostly filled, then mostly emptied: large pieces are let go of on the way.
      if (next(10) < (step < 2500 ? 8 : 2)) {
        // Nearly in order, as lots come.
        const row = { key: next(6) === 0 ? next(step + 1) : step, order: step }
        queue.push(row)
        const place = list.findLastIndex((each) => compare(each, row) < 0)
        list.splice(place + 1, 0, row)
        continue
      }
      const wanted = end === 'first' ? list.shift() : list.pop()
      expect(queue.peek()).toEqual(wanted)
      if (wanted) queue.pop()
    }
    expect([...queue.rows].sort(compare)).toEqual(list)
  }
})

test('an empty queue has nothing, and takes again afterwards', () => {
  for (const queue of [
    new Heap<Row>(before),
    new LotRun<Row>(before, 'front'),
    new LotRun<Row>(before, 'back'),
  ]) {
    expect(queue.peek()).toBeUndefined()
    const row = { key: 1, order: 1 }
    queue.push(row)
    queue.pop()
    expect(queue.peek()).toBeUndefined()
    expect(queue.rows).toEqual([])
    queue.push(row)
    expect(queue.peek()).toBe(row)
  }
})

const lotOf = (fullCost: bigint | null, quantity: bigint, order: number): Rated => {
  const lot = { fullCost, quantity, order, acquiredAt: 0, rate: rateOf({ fullCost, quantity }) }
  return lot as Lot & Rated
}

test('costs of one unit that no double tells apart are told apart', () => {
  const one = 10n ** 34n
  const [less, more] = [lotOf(7n * one, 3n * one, 0), lotOf(7n * one + 1n, 3n * one, 1)]
  expect(less.rate).toBe(more.rate)
  expect([byRate(-1)(more, less), byRate(-1)(less, more)]).toEqual([true, false])
  expect([byRate(1)(more, less), byRate(1)(less, more)]).toEqual([false, true])
})

test('equal costs of one unit go by age, unknown ones last', () => {
  const [third, same, unknown] = [lotOf(1n, 3n, 0), lotOf(2n, 6n, 1), lotOf(null, 3n, 2)]
  for (const sign of [1, -1] as const) {
    expect([byRate(sign)(third, same), byRate(sign)(same, third)]).toEqual([true, false])
    expect([byRate(sign)(same, unknown), byRate(sign)(unknown, same)]).toEqual([true, false])
  }
})

test('doubles decide as long products would', () => {
  const next = randomOf(7)
  const lots = Array.from({ length: 200 }, (_, order) =>
    lotOf(
      BigInt(next(40) - 4) * 10n ** BigInt(next(30)),
      BigInt(1 + next(9)) * 10n ** BigInt(next(30)),
      order,
    ),
  )
  for (const a of lots)
    for (const b of lots) {
      const [left, right] = [(a.fullCost ?? 0n) * b.quantity, (b.fullCost ?? 0n) * a.quantity]
      expect(byRate(1)(a, b)).toBe(left < right || (left === right && a.order < b.order))
    }
})
