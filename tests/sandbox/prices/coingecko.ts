/**
 * CoinGecko's keyless API (docs.coingecko.com, api.coingecko.com/api/v3): simple prices, token prices, markets. Unknown
 * ids are missing from an answer; the limit per address is counted in a minute and answered with 429.
 */
import type { SandboxAnswer, SandboxServer } from '../types'
import { Digits, writeJson } from '../write-json'
import { timesDigits } from './convert-digits'
import { pastPrice } from './past-price'
import { type BookEntry, lookUp, type PriceBook } from './price-book'
import { SUPPLIES } from './supplies'

export interface CoinGeckoOptions {
  book: PriceBook
  now: () => number
  /** Units of a currency (lower-case code) for one US dollar. */
  rates: Readonly<Record<string, string>>
  /** Requests a minute; the keyless one is not published, so it is counted only when a test says so. */
  perMinute?: number
}

interface Question extends CoinGeckoOptions {
  query: URLSearchParams
}

/** CoinGecko's platform -> DefiLlama's chain, which the price book uses. */
const PLATFORMS: Readonly<Record<string, string>> = {
  ethereum: 'ethereum',
  'optimistic-ethereum': 'optimism',
  base: 'base',
  'arbitrum-one': 'arbitrum',
  'polygon-pos': 'polygon',
  'binance-smart-chain': 'bsc',
  avalanche: 'avax',
  xdai: 'xdai',
  linea: 'linea',
  scroll: 'scroll',
  zksync: 'era',
  solana: 'solana',
}

/** @example createCoinGecko({ book, now: Date.now, rates: { eur: '0.8' } }) */
export function createCoinGecko(options: CoinGeckoOptions): SandboxServer {
  const { now, perMinute = Number.POSITIVE_INFINITY } = options
  let recent: number[] = []
  return {
    hosts: ['api.coingecko.com'],
    cors: true,
    handle({ method, url }) {
      recent = recent.filter((at) => at > now() - 60_000)
      if (recent.length >= perMinute) return tooMany
      recent.push(now())
      const { pathname, searchParams } = new URL(url, 'https://api.coingecko.com')
      const question = { ...options, query: searchParams }
      if (method !== 'GET') return failure(404, 'Not found')
      if (pathname === '/api/v3/ping') return json({ gecko_says: '(V3) To the Moon!' })
      if (pathname === '/api/v3/simple/price') return simplePrice(question)
      if (pathname === '/api/v3/coins/markets') return markets(question)
      const [, charted] = /^\/api\/v3\/coins\/([\w-]+)\/market_chart\/range$/.exec(pathname) ?? []
      if (charted !== undefined) return marketChart(charted, question)
      const [, platform] = /^\/api\/v3\/simple\/token_price\/([\w-]+)$/.exec(pathname) ?? []
      return platform === undefined ? failure(404, 'Not found') : tokenPrice(platform, question)
    },
  }
}

const json = (value: unknown): SandboxAnswer => ({ status: 200, body: writeJson(value) })
const failure = (status: number, error: string): SandboxAnswer => ({ status, body: writeJson({ error }) })

const tooMany: SandboxAnswer = {
  status: 429,
  headers: { 'retry-after': '60' },
  body: writeJson({ status: { error_code: 429, error_message: "You've exceeded the Rate Limit." } }),
}

const list = (text: string | null): string[] => (text ?? '').split(',').filter((part) => part !== '')

function simplePrice(question: Question): SandboxAnswer {
  const currencies = list(question.query.get('vs_currencies'))
  const ids = list(question.query.get('ids'))
  if (currencies.length === 0) return failure(422, 'Missing parameter vs_currencies')
  if (ids.length === 0) return failure(422, 'Missing one of the parameters ids, names, symbols')
  const bySlug = new Map(question.book.coins.map((entry) => [entry.slug, entry]))
  return json(pricesOf(ids, (id) => bySlug.get(id), currencies, question))
}

function tokenPrice(platform: string, question: Question): SandboxAnswer {
  const currencies = list(question.query.get('vs_currencies'))
  const addresses = list(question.query.get('contract_addresses'))
  if (currencies.length === 0) return failure(422, 'Missing parameter vs_currencies')
  if (addresses.length === 0) return failure(422, 'Missing parameter contract_addresses')
  const find = lookUp(question.book)
  const entryOf = (address: string) => find(`${PLATFORMS[platform]}:${address}`)?.entry
  const named = addresses.map((address) => (platform === 'solana' ? address : address.toLowerCase()))
  return json(pricesOf(named, entryOf, currencies, question))
}

function pricesOf(
  names: readonly string[],
  entryOf: (name: string) => BookEntry | undefined,
  currencies: readonly string[],
  question: Question,
) {
  const answer: Record<string, Record<string, unknown>> = {}
  for (const name of names) {
    const entry = entryOf(name)
    if (entry) answer[name] = fieldsOf(entry, currencies, question)
  }
  return answer
}

const isOn = (query: URLSearchParams, name: string) => query.get(name) === 'true'

function fieldsOf(entry: BookEntry, currencies: readonly string[], { query, rates, now }: Question) {
  const fields: Record<string, unknown> = {}
  for (const currency of currencies) {
    const rate = rates[currency]
    if (rate === undefined) continue
    fields[currency] = new Digits(timesDigits(entry.usd, rate))
    if (isOn(query, 'include_market_cap')) fields[`${currency}_market_cap`] = marketCap(entry, rate)
    if (isOn(query, 'include_24hr_change')) fields[`${currency}_24h_change`] = new Digits(entry.percent)
  }
  if (isOn(query, 'include_last_updated_at')) fields['last_updated_at'] = Math.floor(now() / 1000)
  return fields
}

/** 0 where CoinGecko does not know how many there are. */
const marketCap = ({ slug, usd }: BookEntry, rate: string): Digits =>
  new Digits(timesDigits(timesDigits(usd, rate), SUPPLIES[slug] ?? '0'))

function markets({ query, book, rates, now }: Question): SandboxAnswer {
  const currency = query.get('vs_currency')
  const rate = rates[currency ?? '']
  if (currency === null) return failure(422, 'Missing parameter vs_currency')
  if (rate === undefined) return failure(422, 'invalid vs_currency')
  const ids = list(query.get('ids'))
  const size = Math.min(Number(query.get('per_page') ?? 100), 250)
  const page = Number(query.get('page') ?? 1)
  const chosen = book.coins.filter(({ slug }) => ids.length === 0 || ids.includes(slug))
  const rows = chosen.slice((page - 1) * size, page * size).map((entry) => ({
    id: entry.slug,
    symbol: entry.symbol.toLowerCase(),
    name: entry.symbol,
    image: '',
    current_price: new Digits(timesDigits(entry.usd, rate)),
    market_cap: null,
    market_cap_rank: null,
    fully_diluted_valuation: null,
    total_volume: null,
    high_24h: null,
    low_24h: null,
    price_change_24h: null,
    price_change_percentage_24h: new Digits(entry.percent),
    last_updated: new Date(now()).toISOString(),
  }))
  return json(rows)
}

const DAY = 86_400
/** Days that are told without a key. */
const KEYLESS_DAYS = 365

const tooOld: SandboxAnswer = {
  status: 401,
  body: writeJson({
    error: {
      status: {
        error_code: 10012,
        error_message:
          'Your request exceeds the allowed time range. Public API users are limited to the past 365 days.',
      },
    },
  }),
}

/** Points of a day each for more than 90 days, else of an hour; milliseconds and prices. */
function marketChart(slug: string, { query, book, rates, now }: Question): SandboxAnswer {
  const entry = book.coins.find((coin) => coin.slug === slug)
  const rate = rates[query.get('vs_currency') ?? '']
  if (!entry) return failure(404, 'coin not found')
  if (rate === undefined) return failure(422, 'Missing parameter vs_currency')
  const [from, to, present] = [Number(query.get('from')), Number(query.get('to')), Math.floor(now() / 1000)]
  if (present - from > KEYLESS_DAYS * DAY) return tooOld
  const step = to - from > 90 * DAY ? DAY : 3600
  const prices: [number, Digits][] = []
  for (let at = Math.ceil(from / step) * step; at <= Math.min(to, present); at += step)
    prices.push([at * 1000, new Digits(timesDigits(pastPrice(entry, at, present).price.text, rate))])
  // As many coins as today: what is told is a walk of its own all the same.
  const supply = SUPPLIES[slug] ?? '0'
  const market_caps = prices.map(([at, price]) => [at, new Digits(timesDigits(price.text, supply))])
  return json({ prices, market_caps, total_volumes: [] })
}
