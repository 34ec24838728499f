/** Spans of time: none is left out, none is longer than allowed, and one that is too full is halved. */
import { expect, test } from 'vitest'
import { readWindows, type WindowedStream } from './read-windows'
import { DAY, type TimeWindow } from './time-windows'

async function readAll(stream: WindowedStream, now: number, cursor?: string) {
  for (let at = cursor, pages = 0; pages < 500; pages += 1) {
    const page = await readWindows(stream, at, now)
    at = page.cursor
    if (page.done) return page
  }
  throw new Error('it does not end')
}

test('spans follow each other without a gap until now, also when full ones are halved', async () => {
  const read: TimeWindow[] = []
  const stream: WindowedStream = {
    since: 0,
    days: 30,
    ask: (window) => {
      const isFull = window.until - window.from > 10 * DAY
      if (!isFull) read.push(window)
      return Promise.resolve({ entries: [], rest: isFull ? 'too-many' : 'none' })
    },
  }
  const page = await readAll(stream, 100 * DAY)
  expect(page.provenUntil).toBe(100 * DAY)
  expect(read[0]?.from).toBe(0)
  expect(read.at(-1)?.until).toBe(100 * DAY)
  for (const [index, { from }] of read.entries())
    if (index > 0) expect(from).toBe((read[index - 1]?.until ?? 0) + 1)
})

test('what is unsettled holds back what is proven, and the next reading begins there', async () => {
  const asked: number[] = []
  const stream: WindowedStream = {
    since: 0,
    days: 30,
    ask: ({ from, until }) => {
      asked.push(from)
      const pendingSince = from <= 40 * DAY && until >= 40 * DAY ? 40 * DAY : undefined
      return Promise.resolve({ entries: [], rest: 'none', pendingSince })
    },
  }
  const page = await readAll(stream, 100 * DAY)
  expect(page.provenUntil).toBe(40 * DAY - 1)
  asked.length = 0
  await readAll(stream, 101 * DAY, page.cursor)
  expect(asked[0]).toBe(40 * DAY)
})

test('a span that fails leaves nothing behind', async () => {
  const stream: WindowedStream = { since: 0, days: 30, ask: () => Promise.reject(new Error('down')) }
  await expect(readWindows(stream, undefined, 100 * DAY)).rejects.toThrow('down')
})
