/** The sources of past prices against the sandbox's servers: every digit of every day must arrive. */
import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { createCoinGecko } from '@/tests/sandbox/prices/coingecko'
import { createDefiLlama } from '@/tests/sandbox/prices/defillama'
import { createFrankfurter } from '@/tests/sandbox/prices/frankfurter'
import { trueClose } from '@/tests/sandbox/prices/past-price'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import type { SandboxServer } from '@/tests/sandbox/types'
import { coingeckoPast } from './coingecko-past.client'
import { defillamaPast } from './defillama-past.client'
import { readPastRates } from './past-rates.client'

const NOW = Date.UTC(2026, 10, 22, 12)
const TODAY = NOW / 86_400_000 - 0.5
const BTC = coin('bitcoin')
const book = createPriceBook({
  prices: {
    'coin:bitcoin': { usd: '91250.12345678901234567', usd24hAgo: '90000.123456789012345', percent: '1' },
  },
  evm: { chains: {} },
  solana: { tokens: [] },
})
const [entry] = book.coins
const now = () => NOW

const network = (server: SandboxServer) =>
  answeringFetch(async ({ url }) => {
    const { host, pathname, search } = new URL(url)
    if (!server.hosts.includes(host)) throw new Error(`nobody answers for ${host}`)
    const { status, body } = await server.handle({
      method: 'GET',
      url: pathname + search,
      host,
      headers: {},
      body: '',
    })
    return { status, text: body }
  }).fetch
const answering = (body: unknown) => answeringFetch(() => ({ text: JSON.stringify(body) })).fetch

test.each([
  ['DefiLlama', defillamaPast, network(createDefiLlama({ book, now })), TODAY - 366],
  ['CoinGecko', coingeckoPast, network(createCoinGecko({ book, now, rates: { usd: '1' } })), TODAY - 364],
] as const)('%s: the ends of a year of days equal the truth to the last digit', async (_name, source, fetch, from) => {
  if (!entry) throw new Error('no entry')
  const closes = await source.closes({ asset: BTC, from, until: TODAY - 2, fetch, now: NOW })
  expect(closes.size).toBe(TODAY - 2 - from)
  for (const [day, price] of closes) expect([day, price]).toEqual([day, trueClose(entry, day)])
  expect(new Set(closes.values()).size).toBeGreaterThan(300)
})

test('CoinGecko refuses what is older than a year without a key, and is not asked for it', async () => {
  const fetch = network(createCoinGecko({ book, now, rates: { usd: '1' } }))
  const old = TODAY - 400
  await expect(
    coingeckoPast.closes({ asset: BTC, from: old, until: old + 9, fetch, now: NOW }),
  ).rejects.toThrow()
  expect(coingeckoPast.firstDay?.(NOW)).toBeGreaterThan(TODAY - 365)
})

test('a coin that CoinGecko does not list is an answer without prices, so that it is not asked for ever', async () => {
  const fetch = network(createCoinGecko({ book, now, rates: {} }))
  const span = { from: TODAY - 5, until: TODAY, fetch, now: NOW }
  expect(await coingeckoPast.closes({ ...span, asset: coin('waves') })).toEqual(new Map())
})

test('moments have the price nearest to their minute', async () => {
  const minutes = [NOW - 900 * 3_600_000 + 60_000, NOW - 3_600_000 * 30]
  const fetch = network(createDefiLlama({ book, now }))
  const found = await defillamaPast.moments?.({ asset: BTC, minutes, fetch, now: NOW })
  expect([...(found?.keys() ?? [])]).toEqual(minutes)
  expect(found?.get(minutes[0] ?? 0)?.at).toBe(NOW - 900 * 3_600_000)
})

test('what is doubtful, worthless or of another time is no price', async () => {
  const midnight = TODAY * 86_400
  const ask = (prices: unknown[], confidence = 0.9) =>
    defillamaPast.closes({
      asset: BTC,
      from: TODAY - 1,
      until: TODAY,
      fetch: answering({ coins: { 'coingecko:bitcoin': { confidence, prices } } }),
      now: NOW,
    })
  expect((await ask([{ timestamp: midnight + 60, price: 5 }])).get(TODAY - 1)).toBe('5')
  expect((await ask([{ timestamp: midnight, price: 5 }], 0.1)).size).toBe(0)
  expect((await ask([{ timestamp: midnight, price: 0 }])).size).toBe(0)
  expect((await ask([{ timestamp: midnight, price: -1 }])).size).toBe(0)
  expect((await ask([{ timestamp: midnight + 3 * 3600, price: 5 }])).size).toBe(0)
  expect((await ask([{ timestamp: midnight, price: 'much' }])).size).toBe(0)
  await expect(
    defillamaPast.closes({ asset: BTC, from: 0, until: 1, fetch: answering({ message: 'no' }), now: NOW }),
  ).rejects.toMatchObject({ code: 'bad-answer' })
})

test('the reference rates of a span are those of its working days', async () => {
  const fetch = network(createFrankfurter({ rates: { eur: '0.8', gbp: '0.78125' }, now }))
  const rates = await readPastRates({ fetch, now: NOW, from: '2026-11-13', until: '2026-11-16' })
  expect([...(rates.get('eur') ?? [])]).toEqual([
    ['2026-11-13', '0.8'],
    ['2026-11-16', '0.8'],
  ])
  expect(rates.get('gbp')?.get('2026-11-13')).toBe('0.78125')
})
