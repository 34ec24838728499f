/** The two queues of lots against an array that is sorted anew. */
import { expect, test } from 'vitest'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { Heap } from './lot-heap'
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
