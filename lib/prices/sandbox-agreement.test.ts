/** The clients against the sandbox's price servers, over its seeded truth: every digit must arrive. */
import { expect, test } from 'vitest'
import { parseAssetId } from '@/lib/assets/asset-id'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { createCoinGecko } from '@/tests/sandbox/prices/coingecko'
import { createDefiLlama } from '@/tests/sandbox/prices/defillama'
import { createFrankfurter } from '@/tests/sandbox/prices/frankfurter'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import type { SandboxServer } from '@/tests/sandbox/types'
import { coingecko } from './coingecko.client'
import { defillama } from './defillama.client'
import { readRates } from './rates.client'
import { readPrices } from './read-prices.client'

const NOW = 1_790_000_000_000
const truth = seedTruth('price clients', { holdings: 300 })
const book = createPriceBook(truth)
const coins = Object.keys(truth.prices).filter((asset) => parseAssetId(asset)?.form === 'coin') as AssetId[]

/** Sends each request to the server that answers for its host. */
const network = (...servers: SandboxServer[]) =>
  answeringFetch(async ({ url }) => {
    const { host, pathname, search } = new URL(url)
    const server = servers.find(({ hosts }) => hosts.includes(host))
    if (!server) throw new Error(`nobody answers for ${host}`)
    const { status, body } = await server.handle({
      method: 'GET',
      url: pathname + search,
      host,
      headers: {},
      body: '',
    })
    return { status, text: body }
  })

test.each([
  ['DefiLlama', defillama, createDefiLlama({ book, now: () => NOW })],
  ['CoinGecko', coingecko, createCoinGecko({ book, now: () => NOW, rates: { usd: '1' } })],
] as const)('%s: the prices of all coins equal the truth to the last digit', async (_name, source, server) => {
  const { fetch } = network(server)
  const { quotes, missing, failures } = await readPrices({
    assets: coins,
    sources: [source],
    cache: () => undefined,
    fetch,
    now: NOW,
    states: new Map(),
  })
  expect(failures).toEqual([])
  expect(missing).toEqual([])
  expect(coins.length).toBeGreaterThan(30)
  for (const { asset, price, price24hAgo } of quotes) {
    expect([asset, price]).toEqual([asset, truth.prices[asset]?.usd])
    expect(price24hAgo, asset).toBeDefined()
  }
})

test('the reference rates equal the truth to the last digit', async () => {
  const { fetch } = network(createFrankfurter({ rates: truth.rates, now: () => NOW }))
  const rates = await readRates({ fetch, now: NOW })
  expect(rates.length).toBeGreaterThan(3)
  for (const { currency, rate } of rates) {
    if (currency !== 'usd') expect([currency, rate]).toEqual([currency, truth.rates[currency]])
  }
})
