import { expect, test } from 'vitest'
import { allPages } from './all-pages'

const session = { venueName: 'Kraken' }
const pages: Record<string, { rows: number[]; next?: string }> = {
  first: { rows: [1, 2], next: 'a' },
  a: { rows: [3], next: 'b' },
  b: { rows: [] },
}

test('each page is asked for once, from where the one before it ended', async () => {
  const asked: (string | undefined)[] = []
  const read = async (from = 'first') => {
    asked.push(from)
    return pages[from] ?? { rows: [] }
  }
  expect(await allPages(session, { most: 3, read })).toEqual([1, 2, 3])
  expect(asked).toEqual(['first', 'a', 'b'])
})

test('a list that does not end is no answer', async () => {
  let asked = 0
  const read = async () => ({ rows: [0], next: String(asked++) })
  await expect(allPages(session, { most: 4, what: 'trigger orders', read })).rejects.toMatchObject({
    code: 'bad-answer',
  })
  expect(asked).toBe(4)
})
