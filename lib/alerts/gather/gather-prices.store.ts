/** Prices for rules: of now, of the windows that they look back over, and of a stretch in which nobody looked. */
import { coin, fiat } from '@/lib/assets/asset-id'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { PriceRow } from '@/lib/db/rows'
import { DAY_MS } from '@/lib/valuation/days'
import type { AlertFacts } from '../alert-facts'
import { hasGap, seenSince } from '../away'
import { type GapsContext, readGaps } from './gaps.client'
import type { GatherQuestion } from './gather-question'
import type { PastCloses } from './past-closes.store'
import { type PriceRows, priceFacts } from './price-facts'
import type { Samples } from './samples.store'
import type { Watched } from './watched.store'
import { type KnownRule, longestWindow, namedAssets } from './what-is-named'

export interface PricesContext {
  db: Database
  /** Asks for those that are old; rules name assets that nobody holds, too. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  gaps: GapsContext
  samples: Samples
  closes: PastCloses
}

/** What markets are counted in. */
const QUOTE_COINS = ['tether', 'usd-coin', 'bitcoin'].map(coin)
const QUOTE_MONEY = ['usd', 'eur', 'gbp'].map(fiat)

/** Readings of our own reach back so far; beyond that closes are asked for (ms). */
const OWN_MS = 26 * 3_600_000

/** As stored; those that rules name are asked for first, where they are old. */
export async function readPrices(
  { db, ensurePrices }: Pick<PricesContext, 'db' | 'ensurePrices'>,
  { rules, now, reach }: GatherQuestion,
): Promise<PriceRow[]> {
  const ofPrices = rulesOfPrices(rules)
  if (reach === 'network' && ofPrices.length > 0) {
    const named = namedAssets(ofPrices)
    await ensurePrices(unseenSince(ofPrices, now).size === 0 ? named : [...named, ...QUOTE_COINS])
  }
  return db.prices.toArray()
}

export async function gatherPrices(
  context: PricesContext,
  { rules, now, reach, live, watched }: GatherQuestion,
  rows: PriceRows,
): Promise<Pick<AlertFacts, 'prices' | 'pastPrices' | 'gaps' | 'owedGaps'> & { watched?: Partial<Watched> }> {
  const ofPrices = rulesOfPrices(rules)
  const named = namedAssets(ofPrices)
  const stored = priceFacts(rows, [...named, ...QUOTE_MONEY], now)
  const prices = new Map([...stored, ...(live ?? [])])
  // Each second of a stream would drive the others out, and a look at some rules those of the others.
  if (live === undefined && reach === 'network') await context.samples.take(stored, named, now)
  const past = await pastPrices(context, ofPrices, { now, reach })
  if (reach !== 'network') return { prices, pastPrices: past }
  const tries = new Map(Object.entries(watched.gaps ?? {}))
  const unseen = [...unseenSince(ofPrices, now)].toSorted(
    ([one], [other]) => (tries.get(one) ?? 0) - (tries.get(other) ?? 0),
  )
  const since = new Map(unseen)
  const hurried = new Set([...tries].flatMap(([asset, count]) => (count % PATIENT_EACH === 0 ? [] : [asset])))
  const { gaps, owed } = await readGaps(context.gaps, { since, prices, now, hurried })
  const counted = [...owed].map((asset): [AssetId, number] => [asset, (tries.get(asset) ?? 0) + 1])
  return {
    prices,
    pastPrices: past,
    gaps,
    owedGaps: new Set(counted.flatMap(([asset, count]) => (count < MOST_TRIES ? [asset] : []))),
    watched: { gaps: Object.fromEntries(counted) },
  }
}

/** About an hour of looks; then the rule goes on from where the price is. */
const MOST_TRIES = 12
/** The first of so many tries has the patience that a venue needs to be opened: the browser may have ended the engine in between. */
const PATIENT_EACH = 4

const rulesOfPrices = (rules: readonly KnownRule[]): KnownRule[] =>
  rules.filter(({ rule }) => rule.needs.includes('prices'))

async function pastPrices(
  { samples, closes }: PricesContext,
  rules: readonly KnownRule[],
  { now, reach }: Pick<GatherQuestion, 'now' | 'reach'>,
): Promise<NonNullable<AlertFacts['pastPrices']>> {
  const named = namedAssets(rules)
  const own = await samples.read()
  const far = rules.filter((known) => longestWindow([known]) > OWN_MS)
  const past = await closes.read(namedAssets(far), {
    days: Math.ceil(longestWindow(far) / DAY_MS) + 1,
    now,
    ask: reach === 'network' && far.length > 0,
  })
  return new Map(
    named.map((asset) => [
      asset,
      [...(past.get(asset) ?? []), ...(own.get(asset) ?? [])].toSorted((a, b) => a.at - b.at),
    ]),
  )
}

/** Assets that a rule has not looked at for a while, and since when: the longest of them, each rule takes its own part. */
function unseenSince(rules: readonly KnownRule[], now: number): Map<AssetId, number> {
  const since = new Map<AssetId, number>()
  for (const known of rules.filter(({ row }) => hasGap(row, now)))
    for (const asset of namedAssets([known]))
      since.set(asset, Math.min(since.get(asset) ?? now, seenSince(known.row)))
  return since
}
