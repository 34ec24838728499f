import { expect, test } from 'vitest'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { inOrder } from '@/lib/history/effective-entry'
import { fill, stored } from '@/tests/fixtures/entries'
import { sortByTime } from './sort-by-time'

const base = stored(fill('1'), 'kraken' as AccountId)

/** Times by a small generator, from `first` on over `span` ms. */
function entries(count: number, first: number, span: number): Entry[] {
  let seed = count
  return Array.from({ length: count }, (_, number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    const at = first + Math.floor((seed / 2 ** 32) * span)
    return { ...base, id: `e${(number * 7919) % count}` as EntryId, at }
  })
}

test.each([
  ['fifteen years', 5_000, Date.UTC(2010, 0, 1), 15 * 365 * 86_400_000],
  ['before 1970', 3_000, -1_000_000_000, 2_000_000_000],
  ['a few moments, many of each', 4_000, 1_700_000_000_000, 5],
  ['one moment', 2_500, 1_700_000_000_000, 1],
  ['as far as a date goes', 2_500, -8_640_000_000_000_000, 17_280_000_000_000_000],
  ['many in a minute', 4_000, 1_700_000_000_000, 60_000],
  ['few', 50, 0, 1_000],
] as const)('%s: as a plain sort', (_name, count, first, span) => {
  const given = entries(count, first, span)
  const before = [...given]
  expect(sortByTime(given)).toEqual(before.toSorted(inOrder))
  expect(given).toEqual(before)
})

test('one far outlier, and a crowd in a moment of years', () => {
  const crowded = [
    ...entries(6_000, 1_700_000_000_000, 100_000),
    ...entries(6_000, 1_700_000_000_000, 3).map((entry) => ({ ...entry, id: `b${entry.id}` as EntryId })),
    { ...base, id: 'late' as EntryId, at: 8_640_000_000_000_000 },
    { ...base, id: 'early' as EntryId, at: -8_640_000_000_000_000 },
  ]
  expect(sortByTime(crowded)).toEqual(crowded.toSorted(inOrder))
})

test('nothing is nothing', () => expect(sortByTime([])).toEqual([]))
