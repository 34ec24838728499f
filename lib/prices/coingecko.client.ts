/**
 * CoinGecko's keyless simple prices (https://docs.coingecko.com, `/simple/price`), by slug. The keyless limit is per
 * network address and not published, so few and large requests. Learns which coins are asked, nothing else.
 */
import * as v from 'valibot'
import { parseAmount } from '@/lib/core/amount'
import type { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { coingeckoId } from './coingecko-id'
import { earlierPrice } from './earlier-price'
import { definePriceSource, type PriceQuote } from './price-source'
import { readPrice, readTime } from './quote'
import { badAnswer, readPublicJson } from './read-public-json.client'
import { splitBatches } from './split-batches'

const ID = 'coingecko'
const NAME = 'CoinGecko'
const HOST = 'api.coingecko.com'
const LIMITS = { nameOf: coingeckoId, maxNames: 150, maxLength: 3000 }

const answerSchema = v.record(v.string(), v.unknown())
/** `null` is how the source says that it has none. */
const entrySchema = v.object({
  usd: v.nullish(v.string()),
  usd_24h_change: v.nullish(v.string()),
  last_updated_at: v.nullish(v.string()),
})

export const coingecko = definePriceSource({
  id: ID,
  name: NAME,
  hosts: [HOST],
  supports: (asset) => coingeckoId(asset) !== undefined,
  batches: (assets) => splitBatches(assets, LIMITS),
  async read({ assets, fetch, now }) {
    const slugs = [...new Set(assets.map(coingeckoId))].filter((slug) => slug !== undefined)
    const query = `ids=${slugs.map(encodeURIComponent).join(',')}&vs_currencies=usd&include_24hr_change=true`
    const json = await readPublicJson({
      url: `https://${HOST}/api/v3/simple/price?${query}&include_last_updated_at=true&precision=full`,
      name: NAME,
      purpose: 'CoinGecko prices',
      sends: `names of ${slugs.length} assets`,
      fetch,
      now,
    })
    const parsed = v.safeParse(answerSchema, json)
    if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
    const answers = new Map(Object.entries(parsed.output))
    const failures: AppError[] = []
    const quotes = assets.flatMap((asset) => {
      const entry = readEntry(asset, answers.get(coingeckoId(asset) ?? ''), now)
      if (entry === 'malformed') failures.push(badAnswer(NAME, asset))
      return entry === undefined || entry === 'malformed' ? [] : [entry]
    })
    return { quotes, failures: failures.slice(0, 1) }
  },
})

function readEntry(asset: AssetId, raw: unknown, now: number): PriceQuote | 'malformed' | undefined {
  if (raw === undefined) return undefined
  const parsed = v.safeParse(entrySchema, raw)
  if (!parsed.success) return 'malformed'
  const { usd, usd_24h_change: percent, last_updated_at: updated } = parsed.output
  if (usd === null || usd === undefined) return undefined
  const price = readPrice(usd)
  if (price === undefined) return 'malformed'
  const at = readTime(updated, now)
  if (at === undefined) return undefined
  const change = parseAmount(percent)
  const price24hAgo = change === undefined ? undefined : earlierPrice(price, change)
  return { asset, price, at, source: ID, ...(price24hAgo === undefined ? {} : { price24hAgo }) }
}
