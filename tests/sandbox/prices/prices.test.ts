import { expect, test } from 'vitest'
import type { SandboxAnswer, SandboxServer } from '../types'
import { createCoinGecko } from './coingecko'
import { createDefiLlama } from './defillama'
import { createFrankfurter } from './frankfurter'
import { createPriceBook, lookUp, priceAgo } from './price-book'

const NOW = Date.UTC(2026, 10, 22, 12) // a Sunday
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const MINT = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
/** More digits than a JS number keeps. */
const LONG = '91250.12345678901234567'
const book = createPriceBook(
  {
    prices: {
      'coin:bitcoin': { usd: LONG, usd24hAgo: '90000', percent: '1.38902606' },
      'coin:usd-coin': { usd: '0.9999', usd24hAgo: '1.0001', percent: '-0.01' },
      'coin:pepe': { usd: '0.0000109', usd24hAgo: '0.00001', percent: '9' },
      'fiat:eur': { usd: '1.25', usd24hAgo: '1.25', percent: '0' },
    },
    evm: {
      chains: {
        1: { tokens: [{ address: USDC, symbol: 'USDC', decimals: 6, collection: 'coin:usd-coin' }] },
      },
    },
    solana: { tokens: [{ mint: MINT, symbol: 'USDC', decimals: 6, collection: 'coin:usd-coin' }] },
  },
  { bitcoin: 'BTC' },
)
const now = () => NOW
const get = (server: SandboxServer, url: string) =>
  server.handle({ method: 'GET', host: server.hosts[0] ?? '', url, headers: {}, body: '' }) as SandboxAnswer
const read = (server: SandboxServer, url: string) => JSON.parse(get(server, url).body)

const llama = createDefiLlama({ book, now, confidence: { 'coingecko:pepe': '0.1' } })
const gecko = createCoinGecko({ book, now, rates: { usd: '1', eur: '0.8' } })

test('DefiLlama: prices keep every digit, under both forms of id, unknown ones are left out', () => {
  const asked = `ethereum:0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48`
  const { body } = get(llama, `/prices/current/coingecko:bitcoin,${asked},solana:${MINT},coingecko:nothing`)
  expect(body).toContain(`"price":${LONG},`)
  expect(JSON.parse(body).coins).toEqual({
    'coingecko:bitcoin': { symbol: 'BTC', price: Number(LONG), timestamp: NOW / 1000, confidence: 0.99 },
    [asked]: { decimals: 6, symbol: 'USDC', price: 0.9999, timestamp: NOW / 1000, confidence: 0.99 },
    [`solana:${MINT}`]: {
      decimals: 6,
      symbol: 'USDC',
      price: 0.9999,
      timestamp: NOW / 1000,
      confidence: 0.99,
    },
  })
  expect(read(llama, '/prices/current/coingecko%3Apepe').coins['coingecko:pepe']).toMatchObject({
    price: 0.0000109,
    confidence: 0.1,
  })
  expect(read(llama, `/prices/current/solana:${MINT.toLowerCase()}`).coins).toEqual({})
})

test('DefiLlama: a day ago by time, the change in percent, and a chart that ends now', () => {
  const dayAgo = NOW / 1000 - 86_400
  expect(
    read(llama, `/prices/historical/${dayAgo + 100}/coingecko:bitcoin`).coins['coingecko:bitcoin'],
  ).toMatchObject({
    price: 90_000,
    timestamp: dayAgo,
  })
  expect(get(llama, '/percentage/coingecko:bitcoin,coingecko:usd-coin').body).toBe(
    '{"coins":{"coingecko:bitcoin":1.38902606,"coingecko:usd-coin":-0.01}}',
  )
  const { prices } = read(llama, '/chart/coingecko:bitcoin?span=25&period=1h').coins['coingecko:bitcoin']
  expect(prices).toHaveLength(25)
  expect(prices[0]).toEqual({ timestamp: dayAgo, price: 90_000 })
  expect(prices.at(-1)).toEqual({ timestamp: NOW / 1000, price: Number(LONG) })
})

test('DefiLlama: too long a URL is refused with a page, other paths are not found', () => {
  expect(get(llama, `/prices/current/${'coingecko:bitcoin,'.repeat(500)}`)).toMatchObject({ status: 414 })
  expect(get(llama, '/protocols').status).toBe(404)
})

test('between now and a day ago the price moves on a straight line', () => {
  const found = lookUp(book)('coingecko:usd-coin')
  expect(found && priceAgo(found.entry, 12 * 3600).price.text).toBe('1.0000')
})

test('CoinGecko: simple price in several currencies with its change', () => {
  const { body } = get(
    gecko,
    '/api/v3/simple/price?ids=bitcoin,usd-coin,nothing&vs_currencies=usd,eur&include_24hr_change=true&include_last_updated_at=true',
  )
  expect(body).toContain(`"usd":${LONG},"usd_24h_change":1.38902606`)
  expect(JSON.parse(body)).toEqual({
    bitcoin: {
      usd: Number(LONG),
      usd_24h_change: 1.38902606,
      eur: Number('73000.098765431209876536'),
      eur_24h_change: 1.38902606,
      last_updated_at: NOW / 1000,
    },
    'usd-coin': {
      usd: 0.9999,
      usd_24h_change: -0.01,
      eur: 0.79992,
      eur_24h_change: -0.01,
      last_updated_at: NOW / 1000,
    },
  })
  expect(
    read(
      gecko,
      `/api/v3/simple/token_price/ethereum?contract_addresses=${USDC.toUpperCase().replace('X', 'x')}&vs_currencies=usd`,
    ),
  ).toEqual({ [USDC]: { usd: 0.9999 } })
  expect(get(gecko, '/api/v3/simple/price?ids=bitcoin').status).toBe(422)
})

test('CoinGecko: markets in pages, and 429 beyond a limit until a minute has passed', () => {
  const rows = read(gecko, '/api/v3/coins/markets?vs_currency=usd&ids=bitcoin,pepe&per_page=1&page=2')
  expect(rows).toMatchObject([{ id: 'pepe', current_price: 0.0000109, price_change_percentage_24h: 9 }])
  let at = NOW
  const strict = createCoinGecko({ book, now: () => at, rates: { usd: '1' }, perMinute: 1 })
  expect(get(strict, '/api/v3/ping').status).toBe(200)
  expect(get(strict, '/api/v3/ping')).toMatchObject({ status: 429, headers: { 'retry-after': '60' } })
  at += 60_001
  expect(get(strict, '/api/v3/ping').status).toBe(200)
})

test('Frankfurter: latest rates of the last working day, another base, a choice, a range', () => {
  const rates = createFrankfurter({ rates: { eur: '0.8', gbp: '0.78125', jpy: '156.25' }, now })
  expect(get(rates, '/v1/latest?base=USD').body).toBe(
    '{"amount":1.0,"base":"USD","date":"2026-11-20","rates":{"EUR":0.8,"GBP":0.78125,"JPY":156.25}}',
  )
  expect(read(rates, '/v1/latest?symbols=USD,GBP')).toMatchObject({
    base: 'EUR',
    rates: { USD: 1.25, GBP: 0.97656 },
  })
  expect(read(rates, '/v1/2026-11-15?base=USD').date).toBe('2026-11-13')
  expect(Object.keys(read(rates, '/v1/2026-11-13..2026-11-17?base=USD').rates)).toEqual([
    '2026-11-13',
    '2026-11-16',
    '2026-11-17',
  ])
  expect(read(rates, '/v1/currencies')).toMatchObject({ EUR: 'Euro', USD: 'US Dollar' })
  expect(get(rates, '/v1/latest?base=XXX').status).toBe(404)
})
