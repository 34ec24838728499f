/** An order in a few words: what it does, and with which figures. */
import type { ResolvedOrder } from '@/lib/core/order'
import type { Translate } from '@/lib/i18n/translate'
import type { CodeAmount } from '@/lib/trading/review'
import { exactText } from './order-figure'

/** @example codesOf({ symbol: 'BTC/USDT' }) // { base: 'BTC', quote: 'USDT' } */
export function codesOf({ symbol }: { symbol: string }): { base: string; quote: string } {
  const [base = symbol, rest = ''] = symbol.split('/')
  return { base, quote: rest.split(':')[0] ?? rest }
}

const textOf = ({ quantity, code }: CodeAmount, locale: string) =>
  `${exactText(quantity, locale)}\u00a0${code}`

/**
 * The name of the act.
 * @example actOf(order, { t, locale }) // 'Sell 0.5 BTC'
 */
export function actOf(
  order: Pick<ResolvedOrder, 'market' | 'side' | 'amount' | 'cost'>,
  { t, locale }: { t: Translate; locale: string },
): string {
  const { base, quote } = codesOf(order.market)
  const amount = textOf({ quantity: order.amount, code: base }, locale)
  if (order.cost === undefined)
    return order.side === 'buy' ? t('Buy {amount}', { amount }) : t('Sell {amount}', { amount })
  const cost = textOf({ quantity: order.cost, code: quote }, locale)
  return order.side === 'buy'
    ? t('Buy {code} for {cost}', { code: base, cost })
    : t('Sell {code} for {cost}', { code: base, cost })
}

export interface PriceLine {
  name: string
  text: string
}

/** The prices that the order is told with, by name. */
export function priceLines(
  order: Pick<ResolvedOrder, 'market' | 'kind' | 'price' | 'trigger' | 'stopPrice' | 'trailPercent'>,
  { t, locale }: { t: Translate; locale: string },
): PriceLine[] {
  const { quote } = codesOf(order.market)
  const { price, trigger, stopPrice, trailPercent, kind } = order
  const isOco = kind === 'oco'
  const lines: PriceLine[] = []
  if (price !== undefined)
    lines.push({ name: t('Limit price'), text: textOf({ quantity: price, code: quote }, locale) })
  if (trigger !== undefined)
    lines.push({
      name: isOco ? t('Stop') : t('Set off at'),
      text: textOf({ quantity: trigger, code: quote }, locale),
    })
  if (isOco)
    lines.push({
      name: t('Limit of the stop'),
      text:
        stopPrice === undefined
          ? t('None: at the market')
          : textOf({ quantity: stopPrice, code: quote }, locale),
    })
  if (trailPercent !== undefined)
    lines.push({ name: t('Follows at'), text: t('{share} %', { share: exactText(trailPercent, locale) }) })
  return lines
}
