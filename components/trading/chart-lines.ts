/** Levels on the chart: open orders of the market, and what the position had cost on average, in the quote coin. Pure. */
import { type Amount, divide, isZero, toRatio } from '@/lib/core/amount'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { Translator } from '@/lib/i18n/translate'
import type { ChartLine } from './candle-plot'
import { kindWord, SIDE_WORDS } from './desk-words'

/** @param average of one unit in the quote coin; absent where it is not known in that coin */
export function chartLines(
  orders: readonly OpenOrderRow[],
  average: Amount | undefined,
  { t, sentence }: Translator,
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
  if (average === undefined) return own
  return [...own, { id: 'average', price: toRatio(average), label: t('Average cost'), tone: 'neutral' }]
}

/**
 * A cost in the ledger's currency as a price in the quote coin.
 * @param quotePrice of one unit of the quote coin in the ledger's currency; a stablecoin is what it trades at
 * @example averageInQuote(amount('30000'), amount('0.9')) // '33333.33…'
 */
export const averageInQuote = (average: Amount | null, quotePrice: Amount | null): Amount | undefined =>
  average === null || quotePrice === null || isZero(quotePrice) ? undefined : divide(average, quotePrice)
