/**
 * What everything was worth at the end of each day, from the sandbox's truth alone: true entries, true prices, and no line of
 * the product. Numbers, as points of a chart are; balances are added up exactly before they become numbers.
 */
import { DELISTED_TOLD_SINCE } from '@/tests/sandbox/ledger/coins'
import { minus, order, plus } from '@/tests/sandbox/ledger/decimal'
import { FIAT_RATES } from '@/tests/sandbox/ledger/rates'
import type { Truth } from '@/tests/sandbox/ledger/truth'
import { delistedEntry, trueClose } from '@/tests/sandbox/prices/past-price'
import { type BookEntry, createPriceBook } from '@/tests/sandbox/prices/price-book'
import type { TrueEntry } from './true-entries'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The last day (UTC midnight) whose price has settled: those of the last day and half an hour move with the clock. */
export const lastSettledDay = (): number => (Math.floor((Date.now() - DAY - HOUR) / DAY) - 1) * DAY

export interface TrueDay {
  /** UTC midnight. */
  day: number
  /** `null`: something that was held had no price. */
  value: number | null
  unpriced: string[]
}

/**
 * @param entries with collections as assets, of everything that is valued together
 * @param unpriced collections that the sandbox's price servers do not know; of one of them Binance tells candles
 * @param until the last day (UTC midnight), over for more than a day
 */
export function trueValues(
  truth: Truth,
  entries: readonly TrueEntry[],
  unpriced: readonly string[],
  until: number,
): TrueDay[] {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  const priceOf = closes(truth, unpriced)
  const balances = new Map<string, string>()
  const move = (asset: string, quantity: string, by: typeof plus) =>
    balances.set(asset, by(balances.get(asset) ?? '0', quantity))
  const days: TrueDay[] = []
  let next = 0
  for (let day = Math.floor((sorted[0]?.at ?? 0) / DAY) * DAY; day <= until; day += DAY) {
    for (let entry = sorted[next]; entry && entry.at < day + DAY; entry = sorted[(next += 1)]) {
      for (const { asset, quantity } of entry.legs) move(asset, quantity, plus)
      for (const { asset, quantity } of entry.fees) move(asset, quantity, minus)
    }
    const held = [...balances].filter(([, balance]) => order(balance, '0') !== 0)
    const lacking = held.filter(([asset]) => priceOf(asset, day / DAY) === undefined).map(([asset]) => asset)
    const sum = held.reduce(
      (total, [asset, balance]) => total + Number(balance) * (priceOf(asset, day / DAY) ?? 0),
      0,
    )
    days.push({ day, value: lacking.length > 0 ? null : sum, unpriced: lacking.toSorted() })
  }
  return days
}

/** The end of a day (days since 1970) in US dollars. */
function closes(
  truth: Truth,
  unpriced: readonly string[],
): (asset: string, day: number) => number | undefined {
  const { coins } = createPriceBook(truth)
  const known = new Map<string, BookEntry>(coins.map((entry) => [`coin:${entry.slug}`, entry]))
  const asked = new Map<string, number | undefined>()
  return (asset, day) => {
    if (asset.startsWith('fiat:')) return Number(FIAT_RATES[asset.slice(5)]?.usd)
    const isDelisted = asset === `coin:${delistedEntry.slug}` && day >= DELISTED_TOLD_SINCE / DAY
    const entry = isDelisted ? delistedEntry : unpriced.includes(asset) ? undefined : known.get(asset)
    if (!entry) return undefined
    const key = `${asset} ${day}`
    if (!asked.has(key)) asked.set(key, Number(trueClose(entry, day)))
    return asked.get(key)
  }
}
