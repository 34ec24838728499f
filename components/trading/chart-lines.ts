/** Levels on the chart: open orders of the market, and what the position had cost on average, in the quote coin. Pure. */
import { type Amount, divide, isZero, toRatio } from '@/lib/core/amount'
import type { OpenOrderRow } from '@/lib/db/rows'
import { formatRatio } from '@/lib/i18n/format/format-ratio'
import type { Translator } from '@/lib/i18n/translate'
import type { ChartLine } from './candle-plot'
import { kindWord, SIDE_WORDS } from './desk-words'

/** Of the position: what a unit of it had cost in the quote coin, and what it has gained since as a ratio, where that is known. */
export interface CostLine {
  average: Amount
  ratio: number | null
}

/** @param cost absent where it is not known in the quote coin */
export function chartLines(
  orders: readonly OpenOrderRow[],
  cost: CostLine | undefined,
  { t, sentence, locale }: Translator,
): ChartLine[] {
  const own = orders.flatMap(({ id, side, kind, price, trigger }): ChartLine[] =>
    [price, trigger].flatMap((level, at) =>
      level === undefined
        ? []
        : [
            {
              id: `${id} ${at}`,
              price: toRatio(level),
              label: `${sentence(SIDE_WORDS[side])} · ${sentence(kindWord(kind))}`,
              tone: side,
            },
          ],
    ),
  )
  if (cost === undefined) return own
  const gained = cost.ratio === null ? '' : ` ${formatRatio(cost.ratio, { locale, arrow: false })}`
  const label = `${t('Average cost')}${gained}`
  return [...own, { id: 'average', price: toRatio(cost.average), label, tone: 'neutral' }]
}

/**
 * A cost in the ledger's currency as a price in the quote coin.
 * @param quotePrice of one unit of the quote coin in the ledger's currency; a stablecoin is what it trades at
 * @example averageInQuote(amount('30000'), amount('0.9')) // '33333.33…'
 */
export const averageInQuote = (average: Amount | null, quotePrice: Amount | null): Amount | undefined =>
  average === null || quotePrice === null || isZero(quotePrice) ? undefined : divide(average, quotePrice)
