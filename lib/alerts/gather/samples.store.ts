/** Readings of the prices that rules name, over the lives of the engine: sealed, one row. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { PriceFact } from '../alert-facts'
import { type Sample, thinSamples } from './thin-samples'

/** Key of the row in the settings table. */
const KEY = 'alerts prices'
const schema = v.record(v.string(), v.array(v.tuple([v.number(), v.string()])))

export interface Samples {
  /** What was read so far, oldest first. */
  read: () => Promise<ReadonlyMap<AssetId, readonly Sample[]>>
  /** Adds what is new, forgets assets that no rule names any more, and stores it. */
  take: (
    prices: ReadonlyMap<AssetId, Pick<PriceFact, 'usd' | 'at'>>,
    assets: readonly AssetId[],
    now: number,
  ) => Promise<void>
  /** The tables were replaced. */
  forget: () => void
}

/** @example const samples = createSamples(db); await samples.take(prices, ['coin:ethereum'], now) */
export function createSamples(db: Database): Samples {
  let known: Map<AssetId, readonly Sample[]> | undefined

  const read = async () => {
    known ??= toSamples((await readWhole(db.settings.get(KEY))).row?.value)
    return known
  }
  return {
    read,
    take: async (prices, assets, now) => {
      const before = await read()
      const next = new Map<AssetId, readonly Sample[]>()
      let isNew = before.size > assets.length
      for (const asset of assets) {
        const [earlier, price] = [before.get(asset) ?? [], prices.get(asset)]
        const isFresh = price !== undefined && price.at <= now && price.at > (earlier.at(-1)?.at ?? 0)
        if (isFresh) isNew = true
        const all = isFresh ? thinSamples([...earlier, { at: price.at, usd: price.usd }], now) : earlier
        if (all.length > 0) next.set(asset, all)
      }
      if (!isNew) return
      known = next
      const value = Object.fromEntries(
        [...next].map(([asset, all]) => [asset, all.map(({ at, usd }) => [at, usd])]),
      )
      await db.settings.put({ key: KEY, value })
    },
    forget: () => {
      known = undefined
    },
  }
}

function toSamples(stored: unknown): Map<AssetId, readonly Sample[]> {
  const parsed = v.safeParse(schema, stored)
  if (!parsed.success) return new Map()
  return new Map(
    Object.entries(parsed.output).map(([asset, all]) => [
      asset as AssetId,
      all.flatMap(([at, text]) => {
        const usd: Amount | undefined = parseAmount(text)
        return usd === undefined ? [] : [{ at, usd }]
      }),
    ]),
  )
}
