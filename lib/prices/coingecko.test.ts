import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { coingecko } from './coingecko.client'

const NOW = 1_790_000_000_000
const id = (text: string) => text as AssetId
const BTC = id('coin:bitcoin')
const ETH = id('eip155:1/native')
const updated = `"last_updated_at":${NOW / 1000 - 30}`
const read = (text: string, assets = [BTC, ETH], status = 200) => {
  const network = answeringFetch(() => ({ text, status }))
  return { network, answer: coingecko.read({ assets, fetch: network.fetch, now: NOW }) }
}

test('price, time and the price of 24 hours ago', async () => {
  const { network, answer } = read(
    `{"bitcoin":{"usd":0.1234567890123456789,"usd_24h_change":-50,${updated}},"ethereum":{"usd":2e3,"usd_24h_change":null,${updated}}}`,
  )
  expect(await answer).toEqual({
    quotes: [
      {
        asset: BTC,
        price: '0.1234567890123456789',
        price24hAgo: '0.2469135780246913578',
        at: NOW - 30_000,
        source: 'coingecko',
      },
      { asset: ETH, price: '2000', at: NOW - 30_000, source: 'coingecko' },
    ],
    failures: [],
  })
  expect(network.asked).toHaveLength(1)
  const url = new URL(network.asked[0]?.url ?? '')
  expect(url.host).toBe('api.coingecko.com')
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    ids: 'bitcoin,ethereum',
    vs_currencies: 'usd',
    precision: 'full',
  })
})

test.each([
  '{}',
  '{"bitcoin":{}}',
  '{"bitcoin":{"usd":null}}',
  '{"bitcoin":{"usd":5}}',
  '{"bitcoin":{"usd":5,"last_updated_at":1500000000}}',
])('%s holds no price, and that is no failure', async (text) => {
  expect(await read(text).answer).toEqual({ quotes: [], failures: [] })
})

test.each([
  `{"bitcoin":{"usd":0,${updated}}}`,
  '{"bitcoin":7}',
  `{"bitcoin":{"usd":"x",${updated}}}`,
])('%s is malformed', async (text) => {
  const { quotes, failures } = await read(text).answer
  expect(quotes).toEqual([])
  expect(failures.map(({ code }) => code)).toEqual(['bad-answer'])
})

test('a page instead of prices is a bad answer; 429 says when to come back', async () => {
  await expect(read('<!doctype html>').answer).rejects.toMatchObject({ code: 'bad-answer' })
  await expect(read('', [BTC], 429).answer).rejects.toMatchObject({
    code: 'rate-limited',
    retryAt: NOW + 60_000,
  })
})

test('contracts without a coin are not for this source', () => {
  expect(coingecko.supports(id('eip155:1/erc20:0x00000000000000000000000000000000deadbeef'))).toBe(false)
  expect(coingecko.supports(id('eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'))).toBe(true)
  expect(coingecko.supports(id('fiat:eur'))).toBe(false)
})
