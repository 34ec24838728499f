import { expect, test } from 'vitest'
import { firstLogCursor, type LogCursor, narrowed, readLogCursor, widened } from './log-cursor'

const first = firstLogCursor({ start: 100, since: 7, head: 10_000_000, archive: true })
/** Searches on with a node that takes at most so many blocks, and counts what it refuses. */
function search(limit: number, asked: number): { cursor: LogCursor; refused: number } {
  let cursor = first
  let refused = 0
  for (let index = 0; index < asked; index++) {
    const to = cursor.next + cursor.range - 1
    if (cursor.range > limit) refused++
    cursor = cursor.range > limit ? narrowed(cursor, cursor.range, 2) : widened(cursor, to)
  }
  return { cursor, refused }
}

test('a node that refuses nothing is soon asked for wide ranges', () => {
  expect(search(Number.POSITIVE_INFINITY, 8)).toMatchObject({ cursor: { range: 50_000 }, refused: 0 })
})

test('a narrow limit is met after a few refusals, and tried again only now and then', () => {
  const { cursor, refused } = search(1000, 200)
  expect(cursor.range).toBeLessThanOrEqual(1000)
  expect(refused).toBeLessThan(20)
  expect(cursor.next).toBeGreaterThan(100 + 180 * 1000 - 20 * 1000)
})

test('a range never falls below a block, and refusals move nothing', () => {
  expect(narrowed(first, 1, 8)).toMatchObject({ range: 1, next: 100 })
})

test('what is written is read again', () => {
  expect(readLogCursor(JSON.stringify(first))).toEqual(first)
  expect(() => readLogCursor('{"next":5}')).toThrow()
})
