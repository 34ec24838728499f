/**
 * Prices and amounts of a market as text: as many places as the venue's step has, so that columns stand still. Until the step is
 * known, as many as such a figure usually has: a venue's ticker may tell ten places of a price that moves in cents.
 */
import { type Amount, toRatio } from '@/lib/core/amount'
import { formatFullQuantity, formatQuantity } from '@/lib/i18n/format/format-quantity'
import { formatDecimal, formatNumber } from '@/lib/i18n/format/number-format'
import { placesOf } from '@/lib/trading/round-to-step'

/** Beyond this older engines refuse; such a price is written whole. */
const MOST_PLACES = 20

export interface StepText {
  locale: string
  /** Digits beyond it are rounded away. */
  step?: Amount | undefined
}

/**
 * @example priceText(amount('64000.1'), { locale: 'en', step: amount('0.01') }) // '64,000.10'
 * @example priceText(amount('64000.123456'), { locale: 'en' }) // '64,000.12'
 */
export function priceText(value: Amount, { locale, step }: StepText): string {
  if (step !== undefined) return onStep(value, { locale, step })
  const places = likelyPlaces(toRatio(value))
  if (places > MOST_PLACES) return formatFullQuantity(value, { locale })
  return formatDecimal(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: places })
}

/** @example amountText(amount('0.123456789'), { locale: 'en' }) // '0.123457' */
export const amountText = (value: Amount, { locale, step }: StepText): string =>
  step === undefined ? formatQuantity(value, { locale }) : onStep(value, { locale, step })

function onStep(value: Amount, { locale, step }: { locale: string; step: Amount }): string {
  const places = placesOf(step)
  if (places > MOST_PLACES) return formatFullQuantity(value, { locale })
  return formatDecimal(value, locale, { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** As many as five digits of a price need, two at least. @example likelyPlaces(0.0505) // 6 */
export const likelyPlaces = (price: number): number =>
  price > 0 ? Math.max(2, 4 - Math.floor(Math.log10(price))) : 2

/** A price of a candle, with so many decimal places. @example candleText(64000.1, { locale: 'en', places: 2 }) // '64,000.10' */
export const candleText = (price: number, { locale, places }: { locale: string; places: number }): string =>
  formatNumber(price, locale, { minimumFractionDigits: places, maximumFractionDigits: places })
