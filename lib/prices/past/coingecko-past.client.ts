/**
 * CoinGecko's keyless market charts (https://docs.coingecko.com, `/coins/{id}/market_chart/range`): the ends of days. Without
 * a key it tells the last 365 days only.
 */
import * as v from 'valibot'
import { coingeckoId } from '../coingecko-id'
import { readPrice } from '../quote'
import { badAnswer, readPublicJson } from '../read-public-json.client'
import { closesNearMidnight } from './closes-near-midnight'
import { definePastPriceSource } from './past-price-source'

const NAME = 'CoinGecko'
const HOST = 'api.coingecko.com'
const DAY_S = 86_400
/** A day less than is told, so that the edge is never asked for. */
const TELLS_DAYS = 364

const answerSchema = v.object({ prices: v.array(v.unknown()) })
const pointSchema = v.tuple([v.string(), v.nullable(v.string())])

export const coingeckoPast = definePastPriceSource({
  id: 'coingecko',
  hosts: [HOST],
  supports: (asset) => coingeckoId(asset) !== undefined,
  firstDay: (now) => Math.floor(now / (DAY_S * 1000)) - TELLS_DAYS,
  async closes({ asset, from, until, fetch, now }) {
    const span = `from=${(from + 1) * DAY_S - 3600}&to=${until * DAY_S + 3600}`
    const json = await readPublicJson({
      url: `https://${HOST}/api/v3/coins/${encodeURIComponent(coingeckoId(asset) ?? '')}/market_chart/range?vs_currency=usd&${span}&precision=full`,
      name: NAME,
      purpose: 'CoinGecko past prices',
      sends: 'the name of 1 asset and days',
      fetch,
      now,
      unknownStatus: 404,
    })
    // A coin that is not listed (any more) is an answer: asked again, it would be the same.
    if (json === undefined) return new Map()
    const parsed = v.safeParse(answerSchema, json)
    if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
    const points = parsed.output.prices.flatMap((raw) => {
      const point = v.safeParse(pointSchema, raw)
      const price = point.success ? readPrice(point.output[1]) : undefined
      return point.success && price !== undefined ? [{ price, at: Number(point.output[0]) / 1000 }] : []
    })
    return closesNearMidnight(points, { from, until })
  },
})
