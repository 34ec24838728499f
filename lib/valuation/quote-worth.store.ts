/**
 * What the thing was worth that an exchange's market counts in: the stored closes of a coin, the reference rates of money,
 * asked first when they are not there. No stablecoin is a dollar.
 */
import { parseAssetId } from '@/lib/assets/asset-id'
import { type Amount, divide, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Asking } from './ask-source'
import { DAY_MS, firstDayOf, yearOf } from './days'
import { firstMissing } from './first-missing'
import { referenceRates } from './reference-rates'
import { storeRates } from './store-rates.store'

/** Days of one year; `until` is not included and over. */
export interface AssetDays {
  asset: AssetId
  from: number
  until: number
  /** Where it was: the exchanges of these tell what nobody else knows of a coin. */
  accounts?: readonly AccountId[]
}

export interface QuoteWorth {
  /** US dollars for so much of it at the end of a day; `undefined`: not known. */
  inDollars: (quantity: Amount, day: number) => Amount | undefined
  /** False when one who may know could not be asked: another time it may be known. */
  isWhole: boolean
}

/** @param storeCloses asks and stores the closes of a coin; false when somebody could not be asked */
export async function quoteWorth(
  asking: Asking,
  { asset, from, until }: AssetDays,
  storeCloses: (days: AssetDays) => Promise<boolean>,
): Promise<QuoteWorth> {
  const parsed = parseAssetId(asset)
  if (parsed?.form === 'fiat') return moneyWorth(asking, parsed.code, { from, until })
  if (parsed?.form !== 'coin') return { inDollars: () => undefined, isWhole: true }
  const { db, now } = asking.context
  const year = yearOf(from)
  const id = db.hash('close', asset, String(year))
  const row = await db.closes.get(id)
  const missing = row === undefined ? from : firstMissing(row, { from, until, now: now() })
  const isWhole = missing >= until || (await storeCloses({ asset, from: missing, until }))
  const closes = (await db.closes.get(id))?.closes ?? []
  return {
    inDollars: (quantity, day) => {
      const close = closes[day - firstDayOf(year)] ?? null
      return close === null ? undefined : multiply(quantity, close)
    },
    isWhole,
  }
}

async function moneyWorth(
  asking: Asking,
  code: string,
  { from, until }: Pick<AssetDays, 'from' | 'until'>,
): Promise<QuoteWorth> {
  if (code === 'usd') return { inDollars: (quantity) => quantity, isWhole: true }
  const { pastRates } = asking.context.db
  const year = yearOf(from)
  const rowOf = (each: number) => pastRates.get(`${code}:${each}`)
  // Read before the last day was over, the rate of that day may not have been published.
  const isStored = ((await rowOf(year))?.readAt ?? 0) >= until * DAY_MS
  const isWhole = isStored || (await storeRates(asking, year))
  const rows = [await rowOf(year - 1), await rowOf(year)].flatMap((row) => row ?? [])
  const rates = referenceRates(rows)
  return {
    inDollars: (quantity, day) => {
      const rate = rates(code, day)?.rate
      return rate === undefined ? undefined : divide(quantity, rate)
    },
    isWhole,
  }
}
