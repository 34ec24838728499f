/**
 * A told sentence in words: its quantities, money, ratios and moments are written here, in the reader's language and currency. Text
 * from strangers (names of tokens, words of a page) is cleaned and cut.
 */
import { cleanText } from '@/lib/assets/clean-text'
import type { Amount } from '@/lib/core/amount'
import type { NoteValue, ToldSentence } from '@/lib/core/note'
import type { SentenceParams } from '@/lib/core/sentence'
import { formatPrice, HIDDEN } from '@/lib/i18n/format/format-money'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { Translator } from '@/lib/i18n/translate'
import { toCurrency } from '@/lib/prices/convert'

export interface NoteDisplay {
  translator: Translator
  /** Lower-case code: `eur`. */
  currency: string
  /** Units of the currency for one US dollar; absent: not known, and dollars are shown as dollars. */
  rate?: Amount
  /** Hides the amounts of private lines. What is about to be signed is never hidden: nobody signs what he cannot read. */
  hideAmounts: boolean
  /** The reader's own unless a test names one. */
  timeZone?: string
}

/**
 * @param isHidden its amounts are shown as dots
 * @example toldText(tell('You pay {paid}.', { paid: { usd } }), display, false) // 'You pay $12.00.'
 */
export function toldText(
  { sentence: { template, params = {} }, values = {} }: ToldSentence,
  display: NoteDisplay,
  isHidden: boolean,
): string {
  const filled: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) filled[name] = plainParam(value)
  for (const [name, value] of Object.entries(values)) filled[name] = valueText(value, display, isHidden)
  return display.translator.sentence({ template, params: filled satisfies SentenceParams })
}

const plainParam = (value: string | number): string | number =>
  typeof value === 'number' ? value : strangersText(value)

function valueText(value: NoteValue, display: NoteDisplay, isHidden: boolean): string | number {
  const { locale } = display.translator
  if (typeof value === 'string') return strangersText(value)
  if ('count' in value) return value.count
  if ('quantity' in value) {
    const quantity = formatFullQuantity(value.quantity, { locale, hidden: isHidden })
    return `${quantity}\u00a0${strangersText(value.symbol) || '?'}`
  }
  if ('usd' in value) return isHidden ? HIDDEN : moneyText(value.usd, display)
  if ('money' in value)
    return isHidden ? HIDDEN : formatPrice(value.money, { currency: value.currency, locale })
  if ('ratio' in value) return ratioText(value.ratio, locale)
  const { timeZone } = display
  return formatMoment(value.at, { locale, ...(timeZone === undefined ? {} : { timeZone }) })
}

/** As a price is: a limit of $0.1234 is not $0.12, and what is not nothing is not shown as nothing. */
function moneyText(usd: Amount, { currency, rate, translator: { locale } }: NoteDisplay): string {
  if (rate === undefined) return formatPrice(usd, { currency: 'usd', locale })
  return formatPrice(toCurrency(usd, rate), { currency, locale })
}

/** What is not nothing is not shown as nothing. */
function ratioText(ratio: number, locale: string): string {
  const percent = { style: 'percent', maximumFractionDigits: 2 } as const
  const size = Math.abs(ratio)
  if (size > 0 && size < 0.0001) return `<\u00a0${formatNumber(0.0001, locale, percent)}`
  return formatNumber(ratio, locale, percent)
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A name that is written from right to left must not pull the words around it to its other side. */
function strangersText(text: string): string {
  const clean = cleanText(text)
  const cut = Array.from(clean).length === 64 && text.trim().length > 64 ? `${clean}…` : clean
  return RIGHT_TO_LEFT.test(cut) ? `\u2068${cut}\u2069` : cut
}
