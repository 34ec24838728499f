/** What KuCoin's ledger is asked: days, one year back, page by page. Its rows are in `venue-rows.test.ts`. */
import { afterEach, expect, test } from 'vitest'
import { connectionTo, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import { forgetLimits } from '../../share-limits.client'
import { openExchangeHistory } from '../open-history.client'
import { DAY } from '../time-windows'

afterEach(forgetLimits)

async function open(answers: FakeAnswer[]) {
  const fake = fakeVenue(answers)
  const connection = connectionTo('kucoin', fake.fetch)
  const history = await openExchangeHistory({ ...connection, candidates: () => Promise.resolve([]) })
  const asked = () => fake.requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams))
  return { history, asked }
}

const ledger = (currentPage: number, totalPage: number, ids: string[]) => {
  const row = { currency: 'KCS', amount: '0.1', fee: '0', balance: '1', accountType: 'MAIN', direction: 'in' }
  const items = ids.map((id) => ({ ...row, id, bizType: 'KuCoin Bonus', createdAt: NOW - 360 * DAY }))
  return { code: '200000', data: { currentPage, pageSize: 500, totalNum: ids.length, totalPage, items } }
}

test('spans of 24 hours at most follow one another from a year ago on, and what is older is said to be lost', async () => {
  const { history, asked } = await open([{ path: 'accounts/ledgers', body: ledger(1, 0, []) }])
  const page = await history.read('income', undefined)
  const spans = asked().map(({ startAt, endAt }) => ({ from: Number(startAt), until: Number(endAt) }))
  expect(spans.length).toBeGreaterThan(2)
  expect(spans[0]?.from).toBeGreaterThanOrEqual(NOW - 365 * DAY)
  expect(spans[0]?.from).toBeLessThan(NOW - 364 * DAY)
  for (const [index, { from, until }] of spans.entries()) {
    expect(until - from).toBeLessThanOrEqual(DAY)
    if (index > 0) expect(from).toBeLessThanOrEqual(spans[index - 1]?.until ?? 0)
  }
  expect(page).toMatchObject({ entries: [], done: false })
  expect(page.provenUntil).toBeLessThan(spans.at(-1)?.until ?? 0)
  expect(page.missing?.map(({ what }) => what)).toEqual(['history:income:days', 'history:income:other'])
})

test('a day goes on with its next page, and nothing of it is proven before', async () => {
  const { history, asked } = await open([
    { path: 'currentPage=2', body: ledger(2, 2, ['b']) },
    { path: 'accounts/ledgers', body: ledger(1, 2, ['a']) },
  ])
  const first = await history.read('income', undefined)
  const second = await history.read('income', first.cursor)
  const [one, two, ...rest] = asked()
  const idsOf = ({ entries }: typeof first) => entries.map(({ nativeId }) => nativeId)
  expect([idsOf(first), idsOf(second), rest]).toEqual([['ledger:a'], ['ledger:b'], []])
  expect(one).toMatchObject({ currentPage: '1', pageSize: '500' })
  expect(two).toEqual({ ...one, currentPage: '2' })
  expect(first.provenUntil).toBeLessThanOrEqual(Number(one?.['startAt']))
  expect(second.provenUntil).toBeGreaterThan(first.provenUntil)
})
