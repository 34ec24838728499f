/** Words and figures of the order form. */
import { parseAmount } from '@/lib/core/amount'
import type { TimeInForce } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import { HIDDEN } from '@/lib/i18n/format/format-money'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'

export const TIME_WORDS: Readonly<Record<TimeInForce, Sentence>> = {
  GTC: say('Until cancelled'),
  IOC: say('At once, the rest is cancelled'),
  FOK: say('All at once or nothing'),
  PO: say('Post-only'),
}

/**
 * Figures inside of a sentence as the language writes them, every digit.
 * @param secrets names of those that are hidden with the other amounts
 * @example figuresIn(say('The least is {least} {code}.', { least: '1234.5', code: 'USDT' }), { locale: 'de', hidden: false }) // '1.234,5'
 */
export function figuresIn(
  { template, params }: Sentence,
  { locale, hidden }: { locale: string; hidden: boolean },
  secrets: readonly string[] = ['free'],
): Sentence {
  if (params === undefined) return { template }
  const told = Object.entries(params).map(([name, value]) => {
    const figure = typeof value === 'string' && /^-?\d/.test(value) ? parseAmount(value) : undefined
    if (figure === undefined) return [name, value]
    return [name, hidden && secrets.includes(name) ? HIDDEN : formatFullQuantity(figure, { locale })]
  })
  return { template, params: Object.fromEntries(told) as NonNullable<Sentence['params']> }
}
