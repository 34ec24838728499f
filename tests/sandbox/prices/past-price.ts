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

/** A curve through points that are drawn, one a span of days: between -1 and 1, without a corner. */
function wave(slug: string, day: number, span: number): number {
  const at = day / span
  const [from, past] = [Math.floor(at), at % 1]
  const point = (index: number) => (drawnOf(`${slug} ${span}:${index}`) % 2001) / 1000 - 1
  const eased = past * past * (3 - 2 * past)
  return point(from) * (1 - eased) + point(from + 1) * eased
}

/** How the logarithm of a price moves: years, seasons, weeks and days, those of the whole market and its own. */
const calmWalk = (slug: string, day: number): number =>
  [
    [400, 0.3, 0.1],
    [97, 0.16, 0.08],
    [29, 0.07, 0.05],
    [7, 0.03, 0.02],
    [1.3, 0.008, 0.008],
    [0.23, 0.003, 0.003],
    [1 / 24, 0.0015, 0.0015],
  ].reduce(
    (sum, [span = 1, market = 0, own = 0]) =>
      sum + market * wave('market', day, span) + own * wave(slug, day, span),
    0,
  ) +
  day * 0.0006

/** How far a price of the last day is off the straight line between its ends. */
function ripple(slug: string, hoursAgo: number, now: number): number {
  if (hoursAgo <= 0 || hoursAgo >= 24) return 1
  const at = (ago: number) => calmWalk(slug, (now - ago * HOUR) / DAY)
  const straight = (at(0) * (24 - hoursAgo) + at(24) * hoursAgo) / 24
  return Math.exp(at(hoursAgo) - straight)
}

/** In millionths, of the price a day ago. */
function calmFactor(slug: string, hour: number, now: number): number {
  const day = hour / 24
  return Math.round(1_000_000 * Math.exp(calmWalk(slug, day) - calmWalk(slug, now / DAY - 1)))
}

/**
 * @param at and `now`: Unix seconds
 * @returns the digits of the price of the nearest full hour, and that hour
 */
export function pastPrice(entry: BookEntry, at: number, now: number): { price: Digits; at: number } {
  if (now - at <= DAY + HOUR / 2) {
    const { price, ago } = priceAgo(entry, now - at)
    const factor = entry.calm ? ripple(entry.slug, ago / HOUR, now) : 1
    return {
      price: factor === 1 ? price : new Digits(timesDigits(price.text, factor.toFixed(PLACES))),
      at: now - ago,
    }
  }
  const hour = Math.round(at / HOUR)
  const [day, past] = [Math.floor(hour / 24), hour % 24]
  const factor = entry.calm
    ? calmFactor(entry.slug, hour, now)
    : Math.round((drawn(entry.slug, day) * (24 - past) + drawn(entry.slug, day + 1) * past) / 24)
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
