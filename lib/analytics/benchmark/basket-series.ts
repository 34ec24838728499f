/** A basket of assets as an index: put back to its weights at the end of every day, without costs. */
import type { PriceSeries } from '@/lib/analytics/scope-series'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const TOLERANCE = 1e-6

/**
 * @param parts their weights come to 1
 * @param prices one for each part, in the same currency
 * @returns 1 on the first day that all parts have a close; NaN on a day on which one of them has none. Over such days
 *   the basket is not put back to its weights.
 * @throws AppError `invalid-input` for weights that are none, RangeError for series that do not belong together
 * @example basketSeries([{ weight: 0.6 }, { weight: 0.4 }], [bitcoin, ether]).close // [1, 1.012, ...]
 */
export function basketSeries(
  parts: readonly { weight: number }[],
  prices: readonly PriceSeries[],
): PriceSeries {
  checkWeights(parts)
  const [one] = prices
  if (!one || prices.length !== parts.length || prices.some(({ currency }) => currency !== one.currency))
    throw new RangeError('each part of a basket needs a price in the same currency')
  const firstDay = Math.max(...prices.map((price) => price.firstDay))
  const end = Math.min(...prices.map((price) => price.firstDay + price.close.length))
  const close = new Float64Array(Math.max(0, end - firstDay)).fill(Number.NaN)
  let before: { level: number; closes: number[] } | undefined
  for (let day = 0; day < close.length; day += 1) {
    const closes = prices.map((price) => price.close[firstDay - price.firstDay + day] ?? Number.NaN)
    if (!closes.every(isPrice)) continue
    const grown = before ? before.level * growth(parts, before.closes, closes) : 1
    close[day] = grown
    before = { level: grown, closes }
  }
  return { currency: one.currency, firstDay, close }
}

const isPrice = (price: number) => Number.isFinite(price) && price > 0

const growth = (parts: readonly { weight: number }[], from: readonly number[], to: readonly number[]) =>
  parts.reduce((sum, { weight }, part) => sum + (weight * (to[part] ?? NaN)) / (from[part] ?? NaN), 0)

function checkWeights(parts: readonly { weight: number }[]): void {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  if (parts.every(({ weight }) => weight > 0) && Math.abs(sum - 1) < TOLERANCE) return
  throw new AppError(
    'invalid-input',
    say('The shares of a basket must be above zero and come to 100 % together.'),
  )
}
