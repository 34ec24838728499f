/** What Gate is asked: spans of the book in seconds, conversions page by page. Its rows are in `venue-rows.test.ts`. */
import { afterEach, expect, test } from 'vitest'
import { connectionTo, type FakeAnswer, fakeVenue } from '@/tests/fixtures/fake-venue'
import { forgetLimits } from '../../share-limits.client'
import { openExchangeHistory } from '../open-history.client'

afterEach(forgetLimits)

async function open(answers: FakeAnswer[]) {
  const fake = fakeVenue(answers)
  const connection = connectionTo('gate', fake.fetch)
  const history = await openExchangeHistory({ ...connection, candidates: () => Promise.resolve([]) })
  const asked = () => fake.requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams))
  return { history, asked, fake }
}

const WEEK = 7 * 86_400

test('the book is asked a week at a time, in seconds, and a full page is followed by the next of the same week', async () => {
  const fill = { currency: 'USDT', change: '1', balance: '1', type: 'order_fill', code: '102' }
  const time = Date.UTC(2013, 3, 2)
  const fills = Array.from({ length: 1000 }, (_, index) => ({ ...fill, id: String(index), time }))
  const paid = { ...fill, id: '1000', time, type: 'interest_in', code: '612' }
  const { history, asked } = await open([
    { path: 'page=2', body: [paid] },
    { path: 'spot/account_book', body: fills },
  ])
  const page = await history.read('income', undefined)
  const [first, second, ...rest] = asked()
  const from = Date.UTC(2013, 3, 1) / 1000 - 1
  expect(first).toMatchObject({ from: String(from), limit: '1000', page: '1' })
  expect(Number(first?.['to']) - from).toBeGreaterThan(WEEK - 10)
  expect(Number(first?.['to']) - from).toBeLessThanOrEqual(WEEK)
  expect(second).toEqual({ ...first, page: '2' })
  expect(rest).toEqual([])
  expect(page.entries.map(({ nativeId }) => nativeId)).toEqual(['book:1000'])
  expect(page.provenUntil).toBeGreaterThan(time)
  expect(page.provenUntil).toBeLessThan((from + WEEK) * 1000)
})

test('conversions are read from the oldest on, page by page', async () => {
  const swap = (id: number) => ({
    id,
    create_time: 1_651_116_876_378 + id,
    sell_currency: 'BTC',
    sell_amount: '0.01',
    buy_currency: 'USDT',
    buy_amount: '10',
    price: '1000',
    status: 1,
  })
  const { history, asked, fake } = await open([
    { path: 'page=2', body: [swap(100)] },
    { path: 'flash_swap/orders', body: Array.from({ length: 100 }, (_, id) => swap(id)) },
  ])
  const first = await history.read('conversions', undefined)
  const second = await history.read('conversions', first.cursor)
  expect([first.entries.length, first.done, second.entries.length, second.done]).toEqual([
    100,
    false,
    1,
    true,
  ])
  expect(first.provenUntil).toBeLessThan(1_651_116_876_378)
  expect(asked()).toEqual([
    { limit: '100', page: '1', reverse: 'false' },
    { limit: '100', page: '2', reverse: 'false' },
  ])
  expect(fake.requests.every(({ url }) => url.startsWith('https://api.gateio.ws/api/v4/flash_swap/'))).toBe(
    true,
  )
})
