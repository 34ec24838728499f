/** What came into an account and went out of it, at the nearest end of a day, from the sandbox's truth alone. */
import { DELISTED_TOLD_SINCE } from '@/tests/sandbox/ledger/coins'
import { FIAT_RATES } from '@/tests/sandbox/ledger/rates'
import type { Truth } from '@/tests/sandbox/ledger/truth'
import { delistedEntry, trueClose } from '@/tests/sandbox/prices/past-price'
import { type BookEntry, createPriceBook } from '@/tests/sandbox/prices/price-book'
import type { TrueEntry } from './true-entries'

const DAY = 86_400_000

/** Kinds that are neither earned nor paid nor exchanged. */
const CROSSING: ReadonlySet<string> = new Set([
  'deposit',
  'withdrawal',
  'gift-sent',
  'gift-received',
  'spend',
  'donation',
  'adjustment',
])

/**
 * @returns in US dollars: what was put in less what was taken out, and how much was moved at all
 * @throws Error when something crossed that had no price
 */
export function trueFlows(
  truth: Truth,
  entries: readonly TrueEntry[],
  unpriced: readonly string[],
  until: number,
): { put: number; moved: number } {
  const { coins } = createPriceBook(truth)
  const known = new Map<string, BookEntry>(coins.map((entry) => [`coin:${entry.slug}`, entry]))
  const closeOf = (asset: string, day: number): number | undefined => {
    if (asset.startsWith('fiat:')) return Number(FIAT_RATES[asset.slice(5)]?.usd)
    const isDelisted = asset === `coin:${delistedEntry.slug}` && day >= DELISTED_TOLD_SINCE / DAY
    const entry = isDelisted ? delistedEntry : unpriced.includes(asset) ? undefined : known.get(asset)
    return entry && Number(trueClose(entry, day))
  }
  /** A plain movement is valued by the day: at the end of it, or at its beginning when that is nearer, or as near (noon). */
  const priceOf = (asset: string, at: number): number => {
    const day = Math.floor(at / DAY)
    const [nearer, farther] = at - day * DAY <= DAY / 2 ? [day - 1, day] : [day, day - 1]
    const price = closeOf(asset, nearer) ?? closeOf(asset, farther)
    if (price === undefined) throw new Error(`${asset} had no price`)
    return price
  }
  const flows = { put: 0, moved: 0 }
  for (const { kind, at, legs } of entries) {
    if (!CROSSING.has(kind) || at >= until + DAY) continue
    for (const { asset, quantity } of legs) {
      const value = Number(quantity) * priceOf(asset, at)
      flows.put += value
      flows.moved += Math.abs(value)
    }
  }
  return flows
}
