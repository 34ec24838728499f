/** The chart of the market with what is the user's own on it: open orders, fills, the average cost of the position. */
import { memo, useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { MarketRef } from '@/lib/core/order'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { CandleSpan, LiveCandle } from '@/lib/markets/live'
import { placesOf } from '@/lib/trading/round-to-step'
import { CandleChart } from './candle-chart'
import type { ChartLine } from './candle-plot'
import { useCandles } from './candles.hooks'
import { chartLines } from './chart-lines'
import type { Fill } from './fill-marks'
import { HeldLegend } from './held-legend'
import { codesOf } from './order-words'
import { likelyPlaces } from './price-text'
import { type HeldAt, unrealisedAt } from './unrealised-at'

export interface ChartPanelProps {
  market: MarketRef
  priceStep: Amount | undefined
  /** Of this market. */
  orders: readonly OpenOrderRow[]
  /** What the account has of the coin, where its cost is known in the quote coin. */
  held: HeldAt | undefined
  fills: readonly Fill[]
}

export const ChartPanel = memo(function ChartPanel(props: ChartPanelProps) {
  const { market, priceStep, orders, held, fills } = props
  const [span, setSpan] = useState<CandleSpan>('1h')
  const source = useCandles(market, span)
  const price = parseAmount(source.candles?.at(-1)?.close)
  const lines = useChartLines(orders, held, price)
  const places = priceStep === undefined ? placesOfLast(source.candles) : placesOf(priceStep)
  return (
    <section className="min-w-0 overflow-hidden rounded-card border border-line bg-surface">
      <CandleChart
        symbol={market.symbol}
        span={span}
        onSpan={setSpan}
        source={source}
        places={places}
        lines={lines}
        fills={fills}
        legend={
          held === undefined || price === undefined ? null : (
            <HeldLegend held={held} price={price} priceStep={priceStep} quote={codesOf(market).quote} />
          )
        }
        className="h-[clamp(22rem,52dvh,38rem)]"
      />
    </section>
  )
})

/** Drawn anew when an order, the cost, or the gain to two places has changed, and not with every trade. */
function useChartLines(
  orders: readonly OpenOrderRow[],
  held: HeldAt | undefined,
  price: Amount | undefined,
): ChartLine[] {
  const translator = useT()
  const average = held?.average
  const exact = held === undefined || price === undefined ? null : unrealisedAt(held, price).ratio
  const ratio = exact === null ? null : Math.round(exact * 10_000) / 10_000
  return useMemo(
    () => chartLines(orders, average === undefined ? undefined : { average, ratio }, translator),
    [orders, average, ratio, translator],
  )
}

/** Until the rules are known. The library draws no more than ten. */
const placesOfLast = (candles: readonly LiveCandle[] | null): number =>
  Math.min(10, likelyPlaces(candles?.at(-1)?.close ?? 1))
