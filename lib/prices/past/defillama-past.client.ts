/**
 * DefiLlama's past prices (https://api-docs.defillama.com, coins.llama.fi): `/chart` for the ends of days,
 * `/batchHistorical` for moments. A price it does not trust itself (confidence below 0.2) is none.
 */
import * as v from 'valibot'
import { defillamaId } from '../defillama-id'
import { readPrice } from '../quote'
import { badAnswer, readPublicJson } from '../read-public-json.client'
import { closesNearMidnight } from './closes-near-midnight'
import { definePastPriceSource, type MomentPrice } from './past-price-source'

const ID = 'defillama'
const NAME = 'DefiLlama'
const HOST = 'coins.llama.fi'
const DAY_S = 86_400
const LEAST_CONFIDENCE = 0.2
/** How far from the asked moment a price may lie. */
const SEARCH_S = 3600

const pointSchema = v.object({ timestamp: v.string(), price: v.string(), confidence: v.optional(v.string()) })
const answerSchema = v.object({
  coins: v.record(v.string(), v.object({ confidence: v.optional(v.string()), prices: v.array(v.unknown()) })),
})

export const defillamaPast = definePastPriceSource({
  id: ID,
  hosts: [HOST],
  supports: (asset) => defillamaId(asset) !== undefined,
  async closes({ asset, from, until, fetch, now }) {
    const name = encodeURIComponent(defillamaId(asset) ?? '').replaceAll('%3A', ':')
    const query = `start=${(from + 1) * DAY_S}&span=${until - from}&period=1d&searchWidth=${SEARCH_S}`
    const json = await ask(`chart/${name}?${query}`, fetch, now)
    return closesNearMidnight(pointsOf(json), { from, until })
  },
  async moments({ asset, minutes, fetch, now }) {
    const seconds = minutes.map((minute) => minute / 1000)
    const coins = encodeURIComponent(JSON.stringify({ [defillamaId(asset) ?? '']: seconds }))
    const points = pointsOf(await ask(`batchHistorical?coins=${coins}&searchWidth=${SEARCH_S}`, fetch, now))
    return nearestOf(minutes, points)
  },
})

const ask = (path: string, fetch: Parameters<typeof readPublicJson>[0]['fetch'], now: number) =>
  readPublicJson({
    url: `https://${HOST}/${path}`,
    name: NAME,
    purpose: 'DefiLlama past prices',
    sends: 'the name of 1 asset and days',
    fetch,
    now,
  })

/** Unreadable, doubtful and worthless points are left out. */
function pointsOf(json: unknown) {
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  return Object.values(parsed.output.coins).flatMap((coin) =>
    coin.prices.flatMap((raw) => {
      const point = v.safeParse(pointSchema, raw)
      if (!point.success) return []
      const confidence = Number(point.output.confidence ?? coin.confidence ?? 1)
      const price = readPrice(point.output.price)
      const at = Number(point.output.timestamp)
      return price === undefined || !Number.isFinite(at) || !(confidence >= LEAST_CONFIDENCE)
        ? []
        : [{ price, at }]
    }),
  )
}

function nearestOf(
  minutes: readonly number[],
  points: ReturnType<typeof pointsOf>,
): Map<number, MomentPrice> {
  const found = new Map<number, MomentPrice>()
  for (const minute of minutes)
    for (const { price, at } of points) {
      const off = Math.abs(at * 1000 - minute)
      const known = found.get(minute)
      if (off > SEARCH_S * 1000 || (known && Math.abs(known.at - minute) <= off)) continue
      found.set(minute, { price, at: at * 1000 })
    }
  return found
}
