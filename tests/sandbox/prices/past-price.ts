/**
 * The prices of the past in the sandbox: a walk that is the same for everyone who asks, by asset and time. The last day is
 * the truth's own; before it, the price of a day ago moves by a factor that is drawn for each day and joined hour by hour.
 */
import { DELISTED } from '../ledger/coins'
import { drawnOf } from '../ledger/random'
import { Digits } from '../write-json'
import { timesDigits } from './convert-digits'
import { type BookEntry, priceAgo } from './price-book'

/** Seconds. */
const DAY = 86_400
const HOUR = 3600
const PLACES = 6

/** A number between 0.6 and 1.4 in millionths, drawn for the asset and the day. */
const drawn = (slug: string, day: number): number => 600_000 + (drawnOf(`${slug}:${day}`) % 800_001)

/**
 * @param at and `now`: Unix seconds
 * @returns the digits of the price of the nearest full hour, and that hour
 */
export function pastPrice(entry: BookEntry, at: number, now: number): { price: Digits; at: number } {
  if (now - at <= DAY + HOUR / 2) {
    const { price, ago } = priceAgo(entry, now - at)
    return { price, at: now - ago }
  }
  const hour = Math.round(at / HOUR)
  const [day, past] = [Math.floor(hour / 24), hour % 24]
  const factor = Math.round((drawn(entry.slug, day) * (24 - past) + drawn(entry.slug, day + 1) * past) / 24)
  const text = `${Math.floor(factor / 10 ** PLACES)}.${String(factor % 10 ** PLACES).padStart(PLACES, '0')}`
  return { price: new Digits(timesDigits(entry.usd24hAgo, text)), at: hour * HOUR }
}

const { slug, symbol, around } = DELISTED
/** Of the coin that no price server knows. */
export const delistedEntry: BookEntry = {
  slug,
  symbol,
  usd: String(around),
  usd24hAgo: String(around),
  percent: '0',
}

/**
 * What the price at the end of a day truly was, for tests.
 * @param day days since 1970 (UTC), over for more than a day and an hour
 */
export const trueClose = (entry: BookEntry, day: number): string =>
  pastPrice(entry, (day + 1) * DAY, Number.MAX_SAFE_INTEGER).price.text
