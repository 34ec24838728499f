/**
 * One of CoinGecko's keyless market charts (https://docs.coingecko.com, `/coins/{id}/market_chart/range`), as ends of days: prices,
 * or what all coins in circulation were worth. Without a key it tells the last 365 days only.
 */
import * as v from 'valibot'
import type { Amount } from '@/lib/core/amount'
import { coingeckoId } from '../coingecko-id'
import { readPrice } from '../quote'
import { badAnswer, readPublicJson } from '../read-public-json.client'
import { closesNearMidnight } from './closes-near-midnight'
import type { ClosesQuestion } from './past-price-source'

const NAME = 'CoinGecko'
export const CHART_HOST = 'api.coingecko.com'
const DAY_S = 86_400
/** A day less than is told, so that the edge is never asked for. */
const TELLS_DAYS = 364

const answerSchema = v.object({
  prices: v.optional(v.array(v.unknown())),
  market_caps: v.optional(v.array(v.unknown())),
})
const pointSchema = v.tuple([v.string(), v.nullable(v.string())])

/** @param now ms @returns days since 1970 */
export const firstChartDay = (now: number): number => Math.floor(now / (DAY_S * 1000)) - TELLS_DAYS

export interface ChartQuestion extends ClosesQuestion {
  of: 'prices' | 'market_caps'
  purpose: string
}

/**
 * @returns US dollars by day; what is not named is not known, and 0 is how the source says that
 * @throws AppError when nothing was answered
 * @example (await readChart({ asset, from: 20_000, until: 20_001, of: 'market_caps', … })).get(20_000) // '1900000000000'
 */
export async function readChart(question: ChartQuestion): Promise<Map<number, Amount>> {
  const { asset, from, until, of, purpose, fetch, now } = question
  const span = `from=${(from + 1) * DAY_S - 3600}&to=${until * DAY_S + 3600}`
  const json = await readPublicJson({
    url: `https://${CHART_HOST}/api/v3/coins/${encodeURIComponent(coingeckoId(asset) ?? '')}/market_chart/range?vs_currency=usd&${span}&precision=full`,
    name: NAME,
    purpose,
    sends: 'the name of 1 asset and days',
    fetch,
    now,
    unknownStatus: 404,
  })
  // A coin that is not listed (any more) is an answer: asked again, it would be the same.
  if (json === undefined) return new Map()
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  const raw = parsed.output[of]
  if (raw === undefined) throw badAnswer(NAME, `no ${of}`)
  const points = raw.flatMap((each) => {
    const point = v.safeParse(pointSchema, each)
    const price = point.success ? readPrice(point.output[1]) : undefined
    return point.success && price !== undefined ? [{ price, at: Number(point.output[0]) / 1000 }] : []
  })
  return closesNearMidnight(points, { from, until })
}
