/**
 * DefiLlama's public prices (https://api-docs.defillama.com, coins.llama.fi): current prices and their change over 24
 * hours, by CoinGecko slug or by contract. Learns which assets are asked, nothing else.
 */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { defillamaId } from './defillama-id'
import { earlierPrice } from './earlier-price'
import { definePriceSource, type PriceQuestion, type PriceQuote } from './price-source'
import { readPrice, readTime } from './quote'
import { badAnswer, readPublicJson } from './read-public-json.client'
import { splitBatches } from './split-batches'

const ID = 'defillama'
const NAME = 'DefiLlama'
const HOST = 'coins.llama.fi'
/** Longer URLs are refused somewhere on the way. */
const LIMITS = { nameOf: defillamaId, maxNames: 150, maxLength: 4000 }
/** Below this DefiLlama itself does not trust the price. */
const LEAST_CONFIDENCE = 0.2

const answerSchema = v.object({ coins: v.record(v.string(), v.unknown()) })
const entrySchema = v.object({ price: v.string(), timestamp: v.string(), confidence: v.optional(v.string()) })

type Entry = Omit<PriceQuote, 'asset' | 'source' | 'price24hAgo'>

export const defillama = definePriceSource({
  id: ID,
  name: NAME,
  hosts: [HOST],
  supports: (asset) => defillamaId(asset) !== undefined,
  batches: (assets) => splitBatches(assets, LIMITS),
  async read(question) {
    const failures: AppError[] = []
    const coins = await ask(question, 'prices/current')
    const entries = new Map<string, Entry>()
    for (const [name, raw] of Object.entries(coins)) {
      const entry = readEntry(raw, question.now)
      if (entry === 'malformed') failures.push(badAnswer(NAME, name))
      else if (entry) entries.set(key(name), entry)
    }
    const changes = entries.size === 0 ? {} : await readChanges(question, failures)
    const changeOf = new Map(
      Object.entries(changes).map(([name, change]) => [key(name), parseAmount(change)]),
    )
    return {
      quotes: question.assets.flatMap((asset) => quote(asset, entries, changeOf)),
      failures: failures.slice(0, 1),
    }
  },
})

/** EVM addresses may come back in any case; Solana mints differ by it. */
const key = (name: string): string => (name.startsWith('solana:') ? name : name.toLowerCase())

async function ask(
  { assets, fetch, now }: PriceQuestion,
  endpoint: string,
): Promise<Record<string, unknown>> {
  const names = [...new Set(assets.map(defillamaId))].filter((name) => name !== undefined)
  const path = names.map((name) => encodeURIComponent(name).replaceAll('%3A', ':')).join(',')
  const json = await readPublicJson({
    url: `https://${HOST}/${endpoint}/${path}`,
    name: NAME,
    purpose: 'DefiLlama prices',
    sends: `names of ${names.length} assets`,
    fetch,
    now,
  })
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  return parsed.output.coins
}

/** Without the change of 24 hours a price is still a price: the failure is told beside it. */
async function readChanges(question: PriceQuestion, failures: AppError[]): Promise<Record<string, unknown>> {
  try {
    return await ask(question, 'percentage')
  } catch (error) {
    failures.unshift(toAppError(error))
    return {}
  }
}

/** `undefined`: well-formed, but too old or too doubtful to be used. */
function readEntry(raw: unknown, now: number): Entry | 'malformed' | undefined {
  const parsed = v.safeParse(entrySchema, raw)
  const price = parsed.success ? readPrice(parsed.output.price) : undefined
  if (!parsed.success || price === undefined) return 'malformed'
  const at = readTime(parsed.output.timestamp, now)
  const confidence = parsed.output.confidence === undefined ? undefined : Number(parsed.output.confidence)
  if (at === undefined || (confidence !== undefined && !(confidence >= LEAST_CONFIDENCE))) return undefined
  return { price, at, ...(confidence === undefined ? {} : { confidence }) }
}

function quote(
  asset: AssetId,
  entries: ReadonlyMap<string, Entry>,
  changes: ReadonlyMap<string, Amount | undefined>,
): PriceQuote[] {
  const name = key(defillamaId(asset) ?? '')
  const entry = entries.get(name)
  if (!entry) return []
  const change = changes.get(name)
  const price24hAgo = change === undefined ? undefined : earlierPrice(entry.price, change)
  return [{ asset, source: ID, ...entry, ...(price24hAgo === undefined ? {} : { price24hAgo }) }]
}
