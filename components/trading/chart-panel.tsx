/** The chart of the market with what is the user's own on it: open orders, fills, the average cost of the position. */
import { memo, useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'
import type { MarketRef } from '@/lib/core/order'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { CandleSpan, LiveCandle } from '@/lib/markets/live'
import { placesOf } from '@/lib/trading/round-to-step'
import { CandleChart } from './candle-chart'
import { useCandles } from './candles.hooks'
import { chartLines } from './chart-lines'
import type { Fill } from './fill-marks'

export interface ChartPanelProps {
  market: MarketRef
  priceStep: Amount | undefined
  /** Of this market. */
  orders: readonly OpenOrderRow[]
  /** Average cost of a unit in the quote coin, where it is known. */
  average: Amount | undefined
  fills: readonly Fill[]
}

export const ChartPanel = memo(function ChartPanel(props: ChartPanelProps) {
  const { market, priceStep, orders, average, fills } = props
  const translator = useT()
  const [span, setSpan] = useState<CandleSpan>('1h')
  const source = useCandles(market, span)
  const lines = useMemo(() => chartLines(orders, average, translator), [orders, average, translator])
  const places = priceStep === undefined ? guessPlaces(source.candles) : placesOf(priceStep)
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
        className="h-[clamp(22rem,52dvh,38rem)]"
      />
    </section>
  )
})

/** Until the rules are known: as many as five digits of the last price need. */
function guessPlaces(candles: readonly LiveCandle[] | null): number {
  const last = candles?.at(-1)?.close ?? 1
  return last > 0 ? Math.max(2, Math.min(10, 4 - Math.floor(Math.log10(last)))) : 2
}
