/**
 * DefiLlama's coin prices (defillama.com/docs/api, coins.llama.fi): current, historical, percentage change and chart.
 * Unknown coins are simply missing from an answer.
 */
import type { SandboxAnswer, SandboxServer } from '../types'
import { Digits, writeJson } from '../write-json'
import { pastPrice } from './past-price'
import { type Looked, lookUp, type PriceBook } from './price-book'

export interface DefiLlamaOptions {
  book: PriceBook
  /** Milliseconds since the epoch. */
  now: () => number
  /** Confidence per id as asked, where it is not 0.99: below 0.2 a client should not trust the price. */
  confidence?: Readonly<Record<string, string>>
}

interface Question {
  /** Seconds. */
  now: number
  query: URLSearchParams
  find: (id: string) => Looked | undefined
  confidenceOf: (id: string) => Digits
}

/** Longer than any URL a client should send: the real one sits behind a proxy with such a cap. */
const MAX_URL = 8190

/** @example createDefiLlama({ book, now: Date.now }) // GET /prices/current/coingecko:bitcoin */
export function createDefiLlama({ book, now, confidence = {} }: DefiLlamaOptions): SandboxServer {
  const find = lookUp(book)
  const confidenceOf = (id: string) => new Digits(confidence[id] ?? '0.99')
  return {
    hosts: ['coins.llama.fi'],
    cors: true,
    handle({ method, url }) {
      if (method !== 'GET') return notFound
      if (url.length > MAX_URL)
        return {
          status: 414,
          headers: { 'content-type': 'text/html' },
          body: '<html>Request-URI Too Large</html>',
        }
      const { pathname, searchParams } = new URL(url, 'https://coins.llama.fi')
      const question: Question = { now: Math.floor(now() / 1000), query: searchParams, find, confidenceOf }
      return answerPath(decodeURIComponent(pathname), question)
    },
  }
}

function answerPath(path: string, question: Question): SandboxAnswer {
  const [, current] = /^\/prices\/current\/(.+)$/.exec(path) ?? []
  if (current !== undefined) return prices(current, question.now, question)
  const [, time, past] = /^\/prices\/historical\/(\d+)\/(.+)$/.exec(path) ?? []
  if (time !== undefined && past !== undefined) return prices(past, Number(time), question)
  const [, changed] = /^\/percentage\/(.+)$/.exec(path) ?? []
  if (changed !== undefined) return percentages(changed, question)
  const [, charted] = /^\/chart\/(.+)$/.exec(path) ?? []
  if (charted !== undefined) return charts(charted, question)
  if (path === '/batchHistorical') return batchHistorical(question)
  return notFound
}

const notFound: SandboxAnswer = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
}

const coinsOf = (
  ids: string,
  make: (id: string, found: Looked) => unknown,
  { find }: Question,
): SandboxAnswer => {
  const coins: Record<string, unknown> = {}
  for (const id of ids.split(',')) {
    const found = find(id)
    if (found) coins[id] = make(id, found)
  }
  return { status: 200, body: writeJson({ coins }) }
}

const prices = (ids: string, time: number, question: Question): SandboxAnswer =>
  coinsOf(
    ids,
    (id, { entry, symbol, decimals }) => {
      const point = pastPrice(entry, time, question.now)
      const timestamp = point.at
      return { decimals, symbol, price: point.price, timestamp, confidence: question.confidenceOf(id) }
    },
    question,
  )

/** Change of the last day only (`period=1d`, which is also the default). */
function percentages(ids: string, question: Question): SandboxAnswer {
  const period = question.query.get('period') ?? '1d'
  if (!['1d', '24h'].includes(period))
    return { status: 400, body: '{"message":"the sandbox knows period=1d only"}' }
  return coinsOf(ids, (_id, { entry }) => new Digits(entry.percent), question)
}

const PERIOD_SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 604_800 }

function secondsOf(period: string): number {
  const [, count, unit] = /^(\d+)([mhdw])$/i.exec(period) ?? []
  return Number(count ?? 1) * (PERIOD_SECONDS[unit?.toLowerCase() ?? 'd'] ?? 86_400)
}

/** `span` points, a `period` apart, from `start` on or up to `end`. */
function charts(ids: string, question: Question): SandboxAnswer {
  const { query, now } = question
  const step = secondsOf(query.get('period') ?? '1d')
  const span = Number(query.get('span') ?? 10)
  if (span * ids.split(',').length > 500)
    return { status: 400, body: '{"message":"Requested data is too large, please reduce your query"}' }
  const end = Number(query.get('end') ?? now)
  const start = query.has('start') ? Number(query.get('start')) : end - (span - 1) * step
  const times = Array.from({ length: span }, (_, at) => start + at * step).filter((time) => time <= now)
  return coinsOf(
    ids,
    (id, { entry, symbol, decimals }) => ({
      decimals,
      symbol,
      confidence: question.confidenceOf(id),
      prices: times.map((timestamp) => ({ timestamp, price: pastPrice(entry, timestamp, now).price })),
    }),
    question,
  )
}

/** `coins={"coingecko:bitcoin":[1666876743]}`; a time without a price near it is left out. */
function batchHistorical(question: Question): SandboxAnswer {
  const asked = JSON.parse(question.query.get('coins') ?? '{}') as Record<string, number[]>
  return coinsOf(
    Object.keys(asked).join(','),
    (id, { entry, symbol }) => ({
      symbol,
      prices: (asked[id] ?? [])
        .filter((time) => time <= question.now)
        .map((time) => {
          const { price, at } = pastPrice(entry, time, question.now)
          return { timestamp: at, price, confidence: question.confidenceOf(id) }
        }),
    }),
    question,
  )
}
