/**
 * Fetches past prices that the ledger wants and stores each answer at once, so that a process that dies goes on where it
 * was. What a source does not know falls through to the next; what nobody knows is stored as such and asked again later.
 * A source that fails leaves its days open.
 */

import type { Amount } from '@/lib/core/amount'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { CloseRow, MomentPriceRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { MOST_MOMENTS, type MomentPrice, type PastPriceSource } from '@/lib/prices/past/past-price-source'
import { readPastRates } from '@/lib/prices/past/past-rates.client'
import { pastPriceSources } from '@/lib/prices/past/registry'
import { isResting, noteFailure, noteSuccess, type SourceStates } from '@/lib/prices/source-state'
import { dayOf, daysIn, firstDayOf, isoDay, yearOf } from './days'
import type { WantedPrices } from './wanted-prices'

export interface PastPriceFetcher {
  /**
   * Never rejects for a source.
   * @returns how many rows were stored, how many wanted ones are left, and what failed
   */
  fetch: (wanted: WantedPrices, options: { budgetMs: number }) => Promise<FetchedPrices>
}

export interface FetchedPrices {
  stored: number
  left: number
  failures: { source: string; error: AppError }[]
}

/** @example await createPastPriceFetcher(context).fetch(wanted, { budgetMs: 20_000 }) // { stored: 12, left: 3, failures: [] } */
export function createPastPriceFetcher(
  context: EngineContext,
  sources: readonly PastPriceSource[] = pastPriceSources,
): PastPriceFetcher {
  const states: SourceStates = new Map()
  return {
    async fetch({ closes, moments, rateYears }, { budgetMs }) {
      const deadline = context.now() + budgetMs
      const result: FetchedPrices = { stored: 0, left: 0, failures: [] }
      const asking: Asking = { context, sources, states, failures: result.failures }
      const steps = [
        ...rateYears.map((year) => ({ rows: 1, run: () => storeRates(asking, year) })),
        ...closes.map((span) => ({ rows: 1, run: () => storeCloses(asking, span) })),
        ...batchMoments(moments).map(({ asset, minutes }) => ({
          rows: minutes.length,
          run: () => storeMoments(asking, asset, minutes),
        })),
      ]
      for (const { rows, run } of steps) {
        const done = context.now() < deadline && (await run())
        result[done ? 'stored' : 'left'] += rows
      }
      return result
    },
  }
}

interface Asking {
  context: EngineContext
  sources: readonly PastPriceSource[]
  states: SourceStates
  failures: FetchedPrices['failures']
}

/** Asks one source, unless it is resting. @returns `undefined` when it could not be asked */
async function askOne<T>(
  { context, states, failures }: Asking,
  source: string,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  if (isResting(states, source, context.now())) return undefined
  try {
    const answer = await ask()
    noteSuccess(states, source)
    return answer
  } catch (thrown) {
    const error = toAppError(thrown)
    failures.push({ source, error })
    noteFailure(states, source, error, context.now())
    return undefined
  }
}

async function storeRates(asking: Asking, year: number): Promise<boolean> {
  const { db, fetch, now } = asking.context
  const first = firstDayOf(year)
  const until = isoDay(Math.min(first + daysIn(year) - 1, dayOf(now())))
  const read = await askOne(asking, 'ecb', () =>
    readPastRates({ fetch, now: now(), from: isoDay(first), until }),
  )
  if (!read) return false
  const rows = [...read].map(([currency, byDay]) => ({
    id: `${currency}:${year}`,
    currency,
    year,
    rates: Array.from({ length: daysIn(year) }, (_, at) => byDay.get(isoDay(first + at)) ?? null),
    source: 'ecb',
    readAt: now(),
  }))
  await db.pastRates.bulkPut(rows)
  return true
}

type Found = { price: Amount; source: string }

async function storeCloses(asking: Asking, span: WantedPrices['closes'][number]): Promise<boolean> {
  const { context, sources } = asking
  const { asset, from } = span
  const until = Math.min(span.until, dayOf(context.now())) // today is not over
  const found = new Map<number, Found>()
  let askedAll = true
  for (const source of sources) {
    if (!source.supports(asset) || found.size >= until - from) continue
    const first = Math.max(from, source.firstDay?.(context.now()) ?? from)
    if (first >= until) continue
    const { fetch, now } = context
    const answer = await askOne(asking, source.id, () =>
      source.closes({ asset, from: first, until, fetch, now: now() }),
    )
    if (!answer) askedAll = false
    for (const [day, price] of answer ?? []) if (!found.has(day)) found.set(day, { price, source: source.id })
  }
  if (!askedAll && found.size === 0) return false
  await mergeCloses(context, { asset, from, until }, found, askedAll)
  return askedAll || found.size >= until - from
}

async function mergeCloses(
  { db, now }: EngineContext,
  { asset, from, until }: WantedPrices['closes'][number],
  found: ReadonlyMap<number, Found>,
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
    }
    await db.closes.put(row)
  })
}

async function storeMoments(asking: Asking, asset: AssetId, minutes: readonly number[]): Promise<boolean> {
  const { context, sources } = asking
  const { db, fetch, now } = context
  const found = new Map<number, MomentPrice & { source: string }>()
  let askedAll = true
  for (const source of sources) {
    const open = minutes.filter((minute) => !found.has(minute))
    if (!source.moments || !source.supports(asset) || open.length === 0) continue
    const ask = source.moments
    const answer = await askOne(asking, source.id, () => ask({ asset, minutes: open, fetch, now: now() }))
    if (!answer) askedAll = false
    for (const [minute, price] of answer ?? []) found.set(minute, { ...price, source: source.id })
  }
  const rows = minutes.flatMap((minute): MomentPriceRow[] => {
    const price = found.get(minute)
    const place = { id: db.hash('moment', asset, String(minute)), asset, minute, readAt: now() }
    if (price) return [{ ...place, ...price }]
    return askedAll ? [{ ...place, price: null, at: minute, source: 'none' }] : []
  })
  await db.momentPrices.bulkPut(rows)
  return rows.length === minutes.length
}

function batchMoments(moments: WantedPrices['moments']): { asset: AssetId; minutes: number[] }[] {
  const byAsset = new Map<AssetId, number[]>()
  for (const { asset, minute } of moments) {
    const minutes = byAsset.get(asset)
    if (minutes) minutes.push(minute)
    else byAsset.set(asset, [minute])
  }
  return [...byAsset].flatMap(([asset, minutes]) =>
    Array.from({ length: Math.ceil(minutes.length / MOST_MOMENTS) }, (_, at) => ({
      asset,
      minutes: minutes.slice(at * MOST_MOMENTS, (at + 1) * MOST_MOMENTS),
    })),
  )
}
