import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { createCoinGecko } from '@/tests/sandbox/prices/coingecko'
import { trueClose } from '@/tests/sandbox/prices/past-price'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import { SUPPLIES } from '@/tests/sandbox/prices/supplies'
import { createPastMarketCaps } from './past-market-caps.client'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 22, 12)
const TODAY = Math.floor(NOW / DAY_MS)
const [BTC, EUR] = [coin('bitcoin'), 'fiat:eur' as AssetId]
const book = createPriceBook({
  prices: { 'coin:bitcoin': { usd: '91250.5', usd24hAgo: '90000.25', percent: '1' } },
  evm: { chains: {} },
  solana: { tokens: [] },
})
const signal = new AbortController().signal

function open(text?: string, status = 200) {
  let at = NOW
  const server = createCoinGecko({ book, now: () => at, rates: { usd: '1' } })
  const network = answeringFetch(async ({ url }) => {
    const { host, pathname, search } = new URL(url)
    if (text !== undefined || status !== 200) return { status, text: text ?? '' }
    const answer = await server.handle({ method: 'GET', url: pathname + search, host, headers: {}, body: '' })
    return { status: answer.status, text: answer.body }
  })
  const read = createPastMarketCaps({ fetch: network.fetch, now: () => at })
  return { read, asked: network.asked, pass: (ms: number) => (at += ms) }
}

test('the values of past days are the price of each times what was there; older days and today are not known', async () => {
  const [entry] = book.coins
  if (!entry) throw new Error('no entry')
  const { read, asked } = open()
  const days = 420
  const firstDay = TODAY + 1 - days
  const answer = await read({ assets: [BTC, EUR], firstDay, days, signal })
  const caps = [...(answer.get(BTC) ?? [])]
  const known = caps.flatMap((cap, at) => (Number.isNaN(cap) ? [] : [firstDay + at]))
  expect(known).toEqual(Array.from({ length: 364 }, (_, at) => TODAY - 364 + at))
  for (const day of known.slice(0, -2)) {
    const worth = Number(trueClose(entry, day)) * Number(SUPPLIES['bitcoin'])
    expect((caps[day - firstDay] ?? 0) / worth).toBeCloseTo(1, 12)
  }
  // What has no coin of that source is not asked for.
  expect([...(answer.get(EUR) ?? [])].every(Number.isNaN)).toBe(true)
  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v3/coins/bitcoin/market_chart/range'])
})

test('is kept until another day is over', async () => {
  const { read, asked, pass } = open()
  await read({ assets: [BTC], firstDay: TODAY - 9, days: 5, signal })
  await read({ assets: [BTC], firstDay: TODAY - 200, days: 30, signal })
  expect(asked).toHaveLength(1)
  pass(DAY_MS)
  await read({ assets: [BTC], firstDay: TODAY - 9, days: 5, signal })
  expect(asked).toHaveLength(2)
})

test('0 is how the source says that it has none, and is not taken for one', async () => {
  const midnight = (TODAY - 3) * DAY_MS
  const { read } = open(`{"prices":[],"market_caps":[[${midnight},0],[${midnight + DAY_MS},7.5]]}`)
  const caps = (await read({ assets: [BTC], firstDay: TODAY - 4, days: 3, signal })).get(BTC)
  expect([...(caps ?? [])]).toEqual([Number.NaN, 7.5, Number.NaN])
})

test('a failure is told and not kept; what was aborted asks nobody', async () => {
  const failing = open('', 503)
  const question = { assets: [BTC], firstDay: TODAY - 9, days: 5, signal }
  await expect(failing.read(question)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(failing.read(question)).rejects.toMatchObject({ code: 'unavailable' })
  expect(failing.asked).toHaveLength(2)
  await expect(open('{"prices":[]}').read(question)).rejects.toMatchObject({ code: 'bad-answer' })
  const idle = open()
  await expect(idle.read({ ...question, signal: AbortSignal.abort(new Error('ended')) })).rejects.toThrow(
    'ended',
  )
  expect(idle.asked).toEqual([])
})
