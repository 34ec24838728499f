/** Prices and amounts of a market as text: as many places as the venue's step has, so that columns stand still. */
import type { Amount } from '@/lib/core/amount'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { formatDecimal, formatNumber } from '@/lib/i18n/format/number-format'
import { placesOf } from '@/lib/trading/round-to-step'

/** Beyond this older engines refuse; such a price is written whole. */
const MOST_PLACES = 20

/**
 * @param step digits beyond it are rounded away; without it every digit is shown as it came
 * @example priceText(amount('64000.1'), { locale: 'en', step: amount('0.01') }) // '64,000.10'
 */
export function priceText(
  value: Amount,
  { locale, step }: { locale: string; step?: Amount | undefined },
): string {
  const places = step === undefined ? undefined : placesOf(step)
  if (places === undefined || places > MOST_PLACES) return formatFullQuantity(value, { locale })
  return formatDecimal(value, locale, { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** A price of a candle, with so many decimal places. @example candleText(64000.1, { locale: 'en', places: 2 }) // '64,000.10' */
export const candleText = (price: number, { locale, places }: { locale: string; places: number }): string =>
  formatNumber(price, locale, { minimumFractionDigits: places, maximumFractionDigits: places })
