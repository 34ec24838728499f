import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { createCoinGecko } from '@/tests/sandbox/prices/coingecko'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import { SUPPLIES } from '@/tests/sandbox/prices/supplies'
import { createMarketCaps } from './market-caps.client'

const NOW = 1_790_000_000_000
const id = (text: string) => text as AssetId
const [BTC, ETH, EUR] = [id('coin:bitcoin'), id('eip155:1/native'), id('fiat:eur')]
const updated = `"last_updated_at":${NOW / 1000 - 30}`

function open(text: string, status = 200) {
  let at = NOW
  const network = answeringFetch(() => ({ text, status }))
  const read = createMarketCaps({ fetch: network.fetch, now: () => at })
  return { read, network, pass: (ms: number) => (at += ms) }
}

test('dollars by asset; what has no coin of that source is not asked for', async () => {
  const { read, network } = open(
    `{"bitcoin":{"usd":9e4,"usd_market_cap":1.9e12,${updated}},"ethereum":{"usd_market_cap":350000000000.5,${updated}}}`,
  )
  expect(await read([BTC, ETH, EUR])).toEqual(
    new Map([
      [BTC, 1.9e12],
      [ETH, 350_000_000_000.5],
    ]),
  )
  const url = new URL(network.asked[0]?.url ?? '')
  expect(url.host).toBe('api.coingecko.com')
  expect(url.searchParams.get('ids')).toBe('bitcoin,ethereum')
})

test.each([
  `{"bitcoin":{"usd":9e4,"usd_market_cap":0,${updated}}}`,
  `{"bitcoin":{"usd":9e4,"usd_market_cap":null,${updated}}}`,
  `{"bitcoin":{"usd":9e4,${updated}}}`,
  '{"bitcoin":{"usd_market_cap":1.9e12,"last_updated_at":1500000000}}',
  '{"bitcoin":{"usd_market_cap":1.9e12}}',
  '{}',
])('%s tells no value, and none is assumed', async (text) => {
  expect(await open(text).read([BTC])).toEqual(new Map())
})

test('is kept for an hour, asked for anew afterwards, and only what is not kept', async () => {
  const { read, network, pass } = open(`{"bitcoin":{"usd_market_cap":5,${updated}}}`)
  await read([BTC])
  pass(3_000_000)
  await read([BTC])
  expect(network.asked).toHaveLength(1)
  await read([BTC, ETH])
  expect(new URL(network.asked[1]?.url ?? '').searchParams.get('ids')).toBe('ethereum')
  pass(3_600_000)
  await read([BTC])
  expect(network.asked).toHaveLength(3)
})

test('a failure is told and not kept', async () => {
  const failing = open('', 503)
  await expect(failing.read([BTC])).rejects.toMatchObject({ code: 'unavailable' })
  await expect(failing.read([BTC])).rejects.toMatchObject({ code: 'unavailable' })
  expect(failing.network.asked).toHaveLength(2)
  await expect(open('<p>').read([BTC])).rejects.toMatchObject({ code: 'bad-answer' })
  await expect(open('{"bitcoin":7}').read([BTC])).rejects.toMatchObject({ code: 'bad-answer' })
})

test('the sandbox answers as the source does: price times supply, and 0 for what nobody counts', async () => {
  const truth = seedTruth('market values', { holdings: 100 })
  const server = createCoinGecko({ book: createPriceBook(truth), now: () => NOW, rates: { usd: '1' } })
  const { fetch } = answeringFetch(async ({ url }) => {
    const { host, pathname, search } = new URL(url)
    const answer = await server.handle({ method: 'GET', url: pathname + search, host, headers: {}, body: '' })
    return { status: answer.status, text: answer.body }
  })
  const coins = Object.keys(truth.prices)
    .filter((asset) => asset.startsWith('coin:'))
    .map(id)
  const values = await createMarketCaps({ fetch, now: () => NOW })(coins)
  expect(values.get(BTC)).toBeCloseTo(Number(truth.prices[BTC]?.usd) * Number(SUPPLIES['bitcoin']), -3)
  expect(values.size).toBeGreaterThan(5)
  expect(values.size).toBeLessThan(coins.length)
})
