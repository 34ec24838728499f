/** Finds markets by what a person types: symbol, coin, quote, name of the coin, venue. Pure. */
import { marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'

export interface MarketRow extends MarketLine {
  key: string
  venueName: string
  /** By the catalogue; several coins may have one code, so it is a help for searching and never an identity. */
  coinName: string
  favourite: boolean
}

export interface SearchPlace {
  favourites: ReadonlySet<string>
  nameOfCode: (code: string) => string
  nameOfVenue: (venue: MarketLine['market']['venue']) => string
}

/** Built once for a list of markets; searching goes over it at each key. */
export function toRows(lines: readonly MarketLine[], place: SearchPlace): MarketRow[] {
  return lines.map((line) => {
    const key = marketKey(line.market)
    return {
      ...line,
      key,
      venueName: place.nameOfVenue(line.market.venue),
      coinName: place.nameOfCode(line.base),
      favourite: place.favourites.has(key),
    }
  })
}

/**
 * Each word must be found somewhere; the better the first word fits the coin's code, the earlier. Favourites first.
 * @example searchMarkets(rows, 'btc kraken') // BTC/EUR, BTC/USD … at Kraken
 */
export function searchMarkets(rows: readonly MarketRow[], query: string): MarketRow[] {
  const words = query
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean)
  const fits = rows
    .map((row) => ({ row, rank: rankOf(row, words) }))
    .filter(({ rank }) => rank !== undefined)
    .map(({ row, rank = 0 }) => ({ row, rank: rank - (row.favourite ? 10 : 0) }))
  return fits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.row.market.symbol, b.row.market.symbol) ||
        compareText(a.row.venueName, b.row.venueName),
    )
    .map(({ row }) => row)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** @returns smaller is better; `undefined`: not found */
function rankOf(row: MarketRow, words: readonly string[]): number | undefined {
  const [base, quote, name, venue] = [row.base, row.quote, row.coinName, row.venueName].map((text) =>
    text.toLowerCase(),
  )
  const whole = `${base}${quote} ${base} ${quote} ${name} ${venue}`
  if (!words.every((word) => whole.includes(word))) return undefined
  const [first] = words
  if (first === undefined) return 0
  if (base === first) return 0
  if (base?.startsWith(first) || `${base}${quote}`.startsWith(first)) return 1
  return name?.startsWith(first) ? 2 : 3
}
