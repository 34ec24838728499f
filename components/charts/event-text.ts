/** What an event on a chart was, in words. While amounts are hidden, without how much. */
import type { ChartEvent } from '@/lib/analytics/views'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { Translate } from '@/lib/i18n/translate'
import type { ChartEventKind } from './chart-series'
import { type FigureFormat, formatFigure } from './figure-format'

/** @param format of money @example eventText(event, t, format) // 'Bought 0.5 BTC (€20,000.00)' */
export function eventText(
  { kind, symbol, quantity, value }: ChartEvent,
  t: Translate,
  format: FigureFormat,
): string {
  if (format.hidden) return act(kind, symbol, t)
  const what = act(kind, `${formatQuantity(quantity, { locale: format.locale })} ${symbol}`, t)
  return value === null ? what : `${what} (${formatFigure(value, { ...format, unit: 'money' })})`
}

function act(kind: ChartEventKind, what: string, t: Translate): string {
  switch (kind) {
    case 'buy':
      return t('Bought {what}', { what })
    case 'sell':
      return t('Sold {what}', { what })
    case 'deposit':
      return t('Deposited {what}', { what })
    case 'withdrawal':
      return t('Withdrew {what}', { what })
    default:
      return kind satisfies never
  }
}

export function kindName(kind: ChartEventKind, t: Translate): string {
  switch (kind) {
    case 'buy':
      return t('Purchases')
    case 'sell':
      return t('Sales')
    case 'deposit':
      return t('Deposits')
    case 'withdrawal':
      return t('Withdrawals')
    default:
      return kind satisfies never
  }
}
