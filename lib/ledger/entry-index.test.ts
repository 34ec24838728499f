import { expect, test } from 'vitest'
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import { fill, stored } from '@/tests/fixtures/entries'
import { EntryIndex } from './entry-index'

const one = (id: string, origin: Entry['origin'] = 'api'): Entry => ({
  ...stored(fill('1')),
  id: id as EntryId,
  origin,
})

test('an entry is found by its id until the last segment that brings it has gone', () => {
  const index = new EntryIndex()
  const [a, again] = [one('a'), one('a')]
  expect(index.get(a.id)).toBeUndefined()
  expect(index.release(a.id)).toBe(false)
  expect(index.hold(a)).toBe(true)
  expect(index.hold(again)).toBe(false)
  expect(index.get(a.id)).toBe(a)
  expect(index.release(a.id)).toBe(false)
  expect(index.release(a.id)).toBe(true)
  expect(index.get(a.id)).toBeUndefined()
  expect(index.release(a.id)).toBe(false)
  expect(index.hold(again)).toBe(true)
  expect([index.size, index.values()]).toEqual([1, [again]])
})

test('another telling takes the place of the one before', () => {
  const index = new EntryIndex()
  const [file, own] = [one('a', 'csv'), one('a')]
  index.hold(file)
  expect(index.hold(own)).toBe(true)
  expect([index.size, index.get(own.id)]).toEqual([1, own])
})

test('after any coming and going it says what a plain map says', () => {
  const index = new EntryIndex()
  const held = new Map<EntryId, number>()
  let seed = 7
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let step = 0; step < 20_000; step += 1) {
    const entry = one(`entry-${random(900)}`)
    const count = held.get(entry.id) ?? 0
    if (random(step < 12_000 ? 3 : 2) > 0) {
      expect(index.hold(entry)).toBe(count === 0)
      held.set(entry.id, count + 1)
    } else {
      expect(index.release(entry.id)).toBe(count === 1)
      if (count > 1) held.set(entry.id, count - 1)
      else held.delete(entry.id)
    }
  }
  const ids = index.ids()
  expect([index.size, ids.size]).toEqual([held.size, held.size])
  expect([...ids].toSorted()).toEqual([...held.keys()].toSorted())
  for (let number = 0; number < 900; number += 1) {
    const id = `entry-${number}` as EntryId
    expect(ids.has(id)).toBe(held.has(id))
    expect(index.get(id)?.id).toBe(held.has(id) ? id : undefined)
  }
})
