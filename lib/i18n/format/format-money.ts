/**
 * Money for people: exact decimal strings in, localised text out. Fiat has 2 places, BTC 8, ETH 6; what would round to
 * zero is shown as "less than the smallest unit", because zero would be a lie.
 */
import { type Amount, absolute, amount, compare, isNegative, isZero } from '@/lib/core/amount'
import { formatDecimal, leftToRight, numberFormat } from './number-format'

export interface MoneyOptions {
  /** Lower-case code: `usd`, `eur`, `btc`. */
  currency: string
  locale: string
  /** "$1.23M" from 100,000 on. */
  compact?: boolean
  hidden?: boolean
  /** Sign also for gains: "+$12.00". */
  signed?: boolean
}

/** What stands in place of every hidden amount: always as long, so that it tells nothing. */
export const HIDDEN = '•••••'

const COMPACT_FROM = amount('100000')
const PLACES: Readonly<Record<string, number>> = { btc: 8, eth: 6 }
/** Units that are no ISO 4217 currency: number first, code after it. */
const UNITS = new Set(['btc', 'eth', 'sol', 'bnb', 'xrp', 'ltc', 'bch', 'dot', 'ada', 'sats'])

/** Whether it is one of the world's own currencies. @example isFiat('btc') // false */
export const isFiat = (currency: string): boolean => currency.length === 3 && !UNITS.has(currency)

/** @example decimalsOf('eur') // 2 */
export function decimalsOf(currency: string): number {
  const known = PLACES[currency]
  if (known !== undefined) return known
  if (!isFiat(currency)) return 6
  const { maximumFractionDigits } = numberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

function render(
  value: Amount,
  { currency, locale, signed = false }: MoneyOptions,
  digits: Intl.NumberFormatOptions,
): string {
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {}
  if (isFiat(currency)) {
    const style = {
      style: 'currency',
      currency: currency.toUpperCase(),
      currencyDisplay: 'narrowSymbol',
    } as const
    return formatDecimal(value, locale, { ...style, ...digits, ...sign })
  }
  return leftToRight(
    `${formatDecimal(value, locale, { ...digits, ...sign })}\u00a0${currency.toUpperCase()}`,
    locale,
  )
}

/**
 * @example formatMoney(amount('1234.5'), { currency: 'usd', locale: 'en' }) // '$1,234.50'
 * @example formatMoney(amount('1234567'), { currency: 'usd', locale: 'en', compact: true }) // '$1.23M'
 */
export function formatMoney(value: Amount, options: MoneyOptions): string {
  if (options.hidden) return HIDDEN
  const { currency, compact = false } = options
  if (compact && compare(absolute(value), COMPACT_FROM) >= 0) {
    return render(value, options, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 })
  }
  const places = decimalsOf(currency)
  const smallest = amount(places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`)
  if (!isZero(value) && compare(absolute(value), smallest) < 0) {
    const bound = isNegative(value)
      ? `>\u00a0${render(`-${smallest}` as Amount, options, fixed(places))}`
      : `<\u00a0${render(smallest, { ...options, signed: false }, fixed(places))}`
    return leftToRight(bound, options.locale)
  }
  return render(
    value,
    options,
    isFiat(currency) ? fixed(places) : { minimumFractionDigits: 2, maximumFractionDigits: places },
  )
}

const fixed = (places: number) => ({ minimumFractionDigits: places, maximumFractionDigits: places })

/**
 * The price of one unit: two places from 1 upwards, below that four to six significant digits.
 * @example formatPrice(amount('0.0000123456'), { currency: 'usd', locale: 'en' }) // '$0.00001235'
 */
export function formatPrice(
  price: Amount,
  options: Omit<MoneyOptions, 'hidden' | 'compact' | 'signed'>,
): string {
  if (compare(absolute(price), amount('1')) >= 0 || isZero(price)) return formatMoney(price, options)
  return render(price, options, {
    minimumSignificantDigits: 2,
    maximumSignificantDigits: isFiat(options.currency) ? 4 : 6,
  })
}
