/** Private and public figures as a model gets them, at each level of privacy. English, whatever the language of the person. */
import {
  type Amount,
  absolute,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  toRatio,
} from '@/lib/core/amount'
import type { PrivacyLevel } from '@/lib/core/chat'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { formatDecimal, formatNumber } from '@/lib/i18n/format/number-format'

/** In place of what a level keeps back. */
export const KEPT_BACK = 'withheld'

/** Total of what is owned; shares are told of it. */
export interface NetWorth {
  money: Amount
  /** Lower case. */
  currency: string
}

/** @example writeRatio(0.12345) // '12.35 %' */
export function writeRatio(ratio: number): string {
  const percent = ratio * 100
  const size = Math.abs(percent)
  const digits = size >= 0.1 || size === 0 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 }
  return `${formatNumber(percent, 'en', digits)} %`
}

/** Of no unit. @example writeNumber(1.23456789) // '1.23457' */
export const writeNumber = (value: number): string =>
  formatNumber(value, 'en', { maximumSignificantDigits: 6 })

/** Every digit. @example writeExact('1234.5', 'USD') // '1,234.5 USD' */
export const writeExact = (value: Amount, unit: string): string =>
  `${formatFullQuantity(value, { locale: 'en' })} ${unit}`

/** To the cent, as pages show it; what is smaller keeps six digits. @example writeMoneyOf('1234.56789', 'USD') // '1,234.57 USD' */
export const writeMoneyOf = (value: Amount, unit: string): string =>
  `${formatDecimal(value, 'en', isSmall(value) ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 2 })} ${unit}`

const isSmall = (value: Amount): boolean => compare(absolute(value), '1' as Amount) < 0

/** @example writeRounded('1234.5', 'USD') // '1,200 USD' */
export const writeRounded = (value: Amount, unit: string): string =>
  `${formatDecimal(value, 'en', { maximumSignificantDigits: 2 })} ${unit}`

export function writeQuantity(quantity: Amount, symbol: string, level: PrivacyLevel): string {
  if (level === 'percentages') return KEPT_BACK
  return level === 'rounded' ? writeRounded(quantity, symbol) : writeExact(quantity, symbol)
}

export function writeMoney(
  money: Amount,
  currency: string,
  { level, netWorth }: { level: PrivacyLevel; netWorth: NetWorth | undefined },
): string {
  if (level === 'percentages') return shareOf(money, currency, netWorth)
  const code = currency.toUpperCase()
  return level === 'rounded' ? writeRounded(money, code) : writeMoneyOf(money, code)
}

/** Below this a share says "less": with the total known to somebody, more digits would tell the amount. */
const SMALLEST_SHARE = 0.001

function shareOf(money: Amount, currency: string, netWorth: NetWorth | undefined): string {
  if (netWorth === undefined || netWorth.currency !== currency) return KEPT_BACK
  if (isZero(netWorth.money) || isNegative(netWorth.money)) return KEPT_BACK
  const share = divide(multiply(money, '100' as Amount), netWorth.money)
  if (!isZero(share) && compare(absolute(share), '0.1' as Amount) < 0)
    return `${isNegative(share) ? 'more than -' : 'less than '}${writeRatio(SMALLEST_SHARE)} of net worth`
  return `${formatNumber(toRatio(share), 'en', { maximumFractionDigits: 1 })} % of net worth`
}

/** Minutes where everything is told, days otherwise. @throws RangeError when it is no time */
export const writeAt = (at: number, level: PrivacyLevel): string =>
  level === 'full' ? `${new Date(at).toISOString().slice(0, 16)}Z` : new Date(at).toISOString().slice(0, 10)
