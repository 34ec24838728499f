/**
 * Below which capital a return is not measured. Over a few cents of dust, the smallest error in a price is a return of
 * a thousand per cent, and it would stay in the product of all days for ever.
 */
import { FIAT_CURRENCIES } from '@/lib/prices/display-currencies'

const FIAT = new Set(FIAT_CURRENCIES)
const OF_FIAT = 1
const OF_COINS = 0.000_01
const OF_MAXIMUM = 0.001

/**
 * One unit of a state's money or 0.00001 of a coin, or a thousandth of the range's highest value if that is more.
 * @param values NaN: not known
 * @example leastBase('eur', Float64Array.of(0, 50_000, NaN)) // 50
 */
export function leastBase(currency: string, values: Float64Array): number {
  let highest = 0
  for (let day = 0; day < values.length; day += 1) {
    const value = values[day] ?? Number.NaN
    if (value > highest) highest = value
  }
  return Math.max(FIAT.has(currency) ? OF_FIAT : OF_COINS, highest * OF_MAXIMUM)
}
