import { expect, test } from 'vitest'
import type { Entry, Overlay } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { inOrder } from '@/lib/history/effective-entry'
import { DAY_ZERO, fill, stored } from '@/tests/fixtures/entries'
import { EntryOrder } from './order-entries'

const account = 'kraken' as AccountId
const one = (id: string, minute: number): Entry =>
  stored(fill(id, { at: DAY_ZERO + minute * 60_000 }), account)

const sources = (entries: readonly Entry[], overlays: [EntryId, Overlay][] = []) => ({
  entries: new Map(entries.map((entry) => [entry.id, entry])),
  replaced: new Map<EntryId, EntryId>(),
  overlays: new Map(overlays),
})

test('what changed is put in its place, and what did not stays the same object', () => {
  const [a, b, c, d] = [one('a', 1), one('b', 5), one('c', 3), one('d', 5)]
  if (!a || !b || !c || !d) throw new Error('four entries')
  const order = new EntryOrder()
  const first = order.update({ ...sources([b, a, d]), changed: new Set([a.id, b.id, d.id]) })
  expect(first.counted).toEqual([a, b, d].sort(inOrder))
  const second = order.update({ ...sources([b, a, d, c]), changed: new Set([c.id]) })
  expect(second.shown[1]).toBe(c)
  expect(second.shown[0]).toBe(a)
  const ignored = { ...sources([b, a, d, c], [[b.id, { ignored: true }]]), changed: new Set([]) }
  const third = order.update(ignored)
  expect(third.shown).toHaveLength(4)
  expect(third.counted.map(({ id }) => id)).not.toContain(b.id)
  expect(order.update({ ...ignored, overlays: new Map(ignored.overlays) }).shown).toBe(third.shown)
  const moved = order.update({ ...sources([b, a, d, c], [[b.id, { at: DAY_ZERO }]]), changed: new Set([]) })
  expect(moved.counted[0]?.id).toBe(b.id)
  expect(moved.entryOf(b.id)?.at).toBe(DAY_ZERO)
  expect(moved.entryOf(a.id)).toBe(a)
  const replaced = order.update({
    ...sources([b, a, d, c]),
    replaced: new Map([[b.id, a.id]]),
    changed: new Set([b.id]),
  })
  expect(replaced.shown).toEqual([a, c, d])
  expect(replaced.entryOf(b.id)).toBeUndefined()
  expect(order.update({ ...sources([a, d]), changed: new Set([b.id, c.id]) }).counted).toEqual([a, d])
})

test('many changes in any sequence end in the order of a sort', () => {
  const all = Array.from({ length: 60 }, (_, at) => one(`e${at}`, (at * 37) % 20))
  const order = new EntryOrder()
  let known: Entry[] = []
  for (let step = 0; step < 40; step += 1) {
    const changed = all.filter((_, at) => (at * 7 + step * 13) % 5 === 0)
    const isThere = new Set(known.map(({ id }) => id))
    known = [
      ...known.filter((entry) => !changed.includes(entry)),
      ...changed.filter(({ id }) => !isThere.has(id)),
    ]
    const { shown } = order.update({ ...sources(known), changed: new Set(changed.map(({ id }) => id)) })
    expect(shown).toEqual([...known].sort(inOrder))
  }
})

test('entries of one moment stand as their source calls them, whichever ids they have in this vault', () => {
  const named = (nativeId: string, id: string): Entry => ({
    ...one(nativeId, 1),
    nativeId,
    id: id as EntryId,
  })
  for (const [first, second] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    const entries = [named('trade:2', second), named('trade:1', first)]
    const { counted } = new EntryOrder().update({
      ...sources(entries),
      changed: new Set(entries.map(({ id }) => id)),
    })
    expect(counted.map(({ nativeId }) => nativeId)).toEqual(['trade:1', 'trade:2'])
  }
})
