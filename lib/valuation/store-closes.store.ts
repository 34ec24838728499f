/**
 * Asks for the ends of days of one asset in a year, source after source, and stores what was told. What one source does not
 * know falls through to the next; what nobody knows is stored as such. A source that fails leaves its days open.
 */
import type { Amount } from '@/lib/core/amount'
import type { CloseRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { PastPriceSource, QuotedCloses, QuotedPastSource } from '@/lib/prices/past/past-price-source'
import { type Asking, askOne } from './ask-source'
import { dayOf, firstDayOf, yearOf } from './days'
import { type AssetDays, quoteWorth } from './quote-worth.store'

type Found = Map<number, { price: Amount; source: string }>

/** US dollars by day. */
interface Told {
  closes: ReadonlyMap<number, Amount>
  /** False when somebody who may know could not be asked. */
  isWhole: boolean
}

const NOTHING: Told = { closes: new Map(), isWhole: false }

/** @returns whether there is nothing left that could be asked again soon */
export async function storeCloses(
  asking: Asking,
  { asset, accounts = [], ...span }: AssetDays,
): Promise<boolean> {
  const { now } = asking.context
  const days = { asset, from: span.from, until: Math.min(span.until, dayOf(now())) } // today is not over
  const count = days.until - days.from
  const found: Found = new Map()
  let askedAll = true
  const take = (source: string, { closes, isWhole }: Told) => {
    if (!isWhole) askedAll = false
    for (const [day, price] of closes) if (!found.has(day)) found.set(day, { price, source })
  }
  for (const source of asking.sources) {
    const from = Math.max(days.from, source.firstDay?.(now()) ?? days.from)
    if (found.size < count && from < days.until && source.supports(asset))
      take(source.id, await askDollars(asking, source, { ...days, from }))
  }
  // That a source was silent is no reason to ask exchanges for what it may know.
  const others = askedAll ? accounts : []
  for (const { source, accounts: own } of asking.venues)
    if (found.size < count && (source.supports(asset) || others.some((account) => own.has(account))))
      take(source.id, await askQuoted(asking, source, days))
  if (!askedAll && found.size === 0) return false
  await mergeCloses(asking.context, { ...days, accounts }, found, askedAll)
  return askedAll || found.size >= count
}

async function askDollars(asking: Asking, source: PastPriceSource, days: AssetDays): Promise<Told> {
  const { fetch, now } = asking.context
  const closes = await askOne(asking, source.id, () => source.closes({ ...days, fetch, now: now() }))
  return closes === undefined ? NOTHING : { closes, isWhole: true }
}

async function askQuoted(asking: Asking, source: QuotedPastSource, days: AssetDays): Promise<Told> {
  const quoted = await askOne(asking, source.id, () => source.quotedCloses(days))
  return quoted === undefined ? NOTHING : inDollars(asking, quoted, days)
}

async function inDollars(
  asking: Asking,
  quoted: readonly QuotedCloses[],
  { from, until }: AssetDays,
): Promise<Told> {
  const closes = new Map<number, Amount>()
  const open = new Set<number>()
  // Markets of exchanges are counted in one another: their quotes are asked elsewhere.
  const storeQuote = (days: AssetDays) => storeCloses({ ...asking, venues: [] }, days)
  for (const { quotedIn, closes: told } of quoted) {
    const worth = await quoteWorth(asking, { asset: quotedIn, from, until }, storeQuote)
    for (const [day, price] of told) {
      const dollars = closes.has(day) ? undefined : worth.inDollars(price, day)
      if (dollars !== undefined) closes.set(day, dollars)
      else if (!worth.isWhole) open.add(day)
    }
  }
  return { closes, isWhole: [...open].every((day) => closes.has(day)) }
}

async function mergeCloses(
  { db, now }: EngineContext,
  { asset, from, until, accounts = [] }: AssetDays,
  found: Found,
  askedAll: boolean,
): Promise<void> {
  const year = yearOf(from)
  const id = db.hash('close', asset, String(year))
  await db.transaction('rw', db.closes, async () => {
    const before = await db.closes.get(id)
    const start = firstDayOf(year)
    const known = (day: number) => found.get(day) ?? null
    const length = Math.max(before?.closes.length ?? 0, until - start)
    const days = Array.from({ length }, (_, at) => start + at)
    const row: CloseRow = {
      id,
      asset,
      year,
      closes: days.map((day) => known(day)?.price ?? before?.closes[day - start] ?? null),
      sources: days.map((day) => known(day)?.source ?? before?.sources[day - start] ?? null),
      readAt: now(),
      askedUntil: askedAll ? Math.max(before?.askedUntil ?? 0, until - start) : (before?.askedUntil ?? 0),
      askedOf: [...new Set([...(before?.askedOf ?? []), ...(askedAll ? accounts : [])])],
    }
    await db.closes.put(row)
  })
}
