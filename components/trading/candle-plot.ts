/**
 * Draws candles with lightweight-charts on an element. Imported lazily only: `import('./candle-plot')`. The library's own logo
 * is off, because it brings an inline style, which the pages' policy refuses, and a link that names the extension; the page shows
 * an attribution of its own (`chart-attribution.tsx`).
 */
import {
  CandlestickSeries,
  ColorType,
  CrosshairMode,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type IPriceLine,
  LineStyle,
  type UTCTimestamp,
} from 'lightweight-charts'
import { resolveColour } from '@/components/charts/resolve-colour'
import type { LiveCandle } from '@/lib/markets/live'
import type { FillMark } from './fill-marks'
import { tickText } from './tick-text'

/** A level across the chart: an open order, or what the position had cost on average. */
export interface ChartLine {
  id: string
  price: number
  label: string
  tone: 'buy' | 'sell' | 'neutral'
}

export interface PlotOptions {
  locale: string
  /** Decimal places of a price. */
  places: number
  priceText: (price: number) => string
  timeText: (at: number) => string
  /** The candle under the pointer; `undefined` beside the chart. */
  onHover: (at: number | undefined) => void
  /** The first candle is nearly in sight. */
  onNearStart: () => void
}

export interface CandlePlot {
  setCandles: (candles: readonly LiveCandle[]) => void
  setLines: (lines: readonly ChartLine[]) => void
  setMarks: (marks: readonly FillMark[]) => void
  /** Candles to the right; negative to the left. */
  scroll: (candles: number) => void
  /** Above one: nearer. */
  zoom: (factor: number) => void
  destroy: () => void
}

const NEAR = 20
const time = (at: number) => Math.floor(at / 1000) as UTCTimestamp

const TOKENS = {
  buy: 'var(--color-gain)',
  sell: 'var(--color-loss)',
  neutral: 'var(--color-accent)',
  ink: 'var(--color-ink)',
  muted: 'var(--color-muted)',
  line: 'var(--color-line)',
} as const
type Colours = Record<keyof typeof TOKENS, string>

const coloursOf = (element: HTMLElement): Colours => ({
  buy: resolveColour(element, TOKENS.buy),
  sell: resolveColour(element, TOKENS.sell),
  neutral: resolveColour(element, TOKENS.neutral),
  ink: resolveColour(element, TOKENS.ink),
  muted: resolveColour(element, TOKENS.muted),
  line: resolveColour(element, TOKENS.line),
})

/** @example fade('rgb(1, 2, 3)', 0.4) // 'rgba(1, 2, 3, 0.4)' */
const fade = (colour: string, alpha: number): string =>
  colour.replace(/^rgb\((.*)\)$/, (_, parts: string) => `rgba(${parts}, ${alpha})`)

/** @example const plot = drawCandles(element, options); plot.setCandles(candles) */
export function drawCandles(element: HTMLElement, options: PlotOptions): CandlePlot {
  const colours = coloursOf(element)
  const chart = createChart(element, chartOptions(colours, options))
  const candles = chart.addSeries(CandlestickSeries, {
    // What rose is hollow and what fell is filled: the colours say it again.
    upColor: 'transparent',
    downColor: colours.sell,
    wickUpColor: colours.buy,
    wickDownColor: colours.sell,
    borderUpColor: colours.buy,
    borderDownColor: colours.sell,
    priceFormat: { type: 'price', precision: options.places, minMove: 10 ** -options.places },
  })
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: '',
    priceFormat: { type: 'volume' },
    lastValueVisible: false,
    priceLineVisible: false,
  })
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } })
  const marks = createSeriesMarkers(candles, [])
  let shown: readonly LiveCandle[] = []
  let lines: IPriceLine[] = []
  const bar = ({ at, open, high, low, close }: LiveCandle) => ({ time: time(at), open, high, low, close })
  const column = (candle: LiveCandle) => ({
    time: time(candle.at),
    value: candle.volume,
    color: fade(candle.close < candle.open ? colours.sell : colours.buy, 0.35),
  })
  chart.subscribeCrosshairMove((event) => {
    options.onHover(typeof event.time === 'number' && event.point ? event.time * 1000 : undefined)
  })
  chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
    if (range && range.from < NEAR && shown.length > 0) options.onNearStart()
  })
  return {
    setCandles: (next) => {
      const from = firstChange(shown, next)
      shown = next
      if (from === undefined) {
        candles.setData(next.map(bar))
        volume.setData(next.map(column))
        return
      }
      for (const candle of next.slice(from)) {
        candles.update(bar(candle))
        volume.update(column(candle))
      }
    },
    setLines: (next) => {
      for (const line of lines) candles.removePriceLine(line)
      lines = next.map(({ price, label, tone }) =>
        candles.createPriceLine({
          price,
          title: label,
          color: colours[tone],
          lineWidth: 1,
          lineStyle: tone === 'neutral' ? LineStyle.Dotted : LineStyle.Dashed,
          axisLabelVisible: true,
        }),
      )
    },
    setMarks: (next) =>
      marks.setMarkers(
        next.map(({ at, side }) => ({
          time: time(at),
          position: side === 'buy' ? 'belowBar' : 'aboveBar',
          shape: side === 'buy' ? 'arrowUp' : 'arrowDown',
          color: colours[side],
        })),
      ),
    scroll: (by) => scroll(chart, by),
    zoom: (factor) => zoom(chart, factor),
    destroy: () => chart.remove(),
  }
}

function chartOptions(colours: Colours, { locale, priceText, timeText }: PlotOptions) {
  return {
    autoSize: true,
    layout: {
      background: { type: ColorType.Solid, color: 'transparent' },
      textColor: colours.muted,
      fontFamily: 'system-ui, sans-serif',
      fontSize: 11,
      attributionLogo: false,
    },
    grid: {
      vertLines: { color: fade(colours.line, 0.5) },
      horzLines: { color: fade(colours.line, 0.5) },
    },
    crosshair: { mode: CrosshairMode.Normal },
    rightPriceScale: { borderColor: colours.line, scaleMargins: { top: 0.12, bottom: 0.22 } },
    timeScale: {
      borderColor: colours.line,
      timeVisible: true,
      secondsVisible: false,
      rightOffset: 4,
      tickMarkFormatter: (at: unknown, type: number) => tickText(Number(at) * 1000, type, locale),
    },
    localization: {
      locale,
      priceFormatter: priceText,
      timeFormatter: (at: unknown) => timeText(Number(at) * 1000),
    },
    kineticScroll: { mouse: false, touch: !matchMedia('(prefers-reduced-motion: reduce)').matches },
  }
}

/** The first candle that is another one, when all before it are the same; else all is drawn anew. */
function firstChange(before: readonly LiveCandle[], next: readonly LiveCandle[]): number | undefined {
  if (before.length === 0 || next.length < before.length || before[0]?.at !== next[0]?.at) return undefined
  const last = before.length - 1
  if (before[last]?.at !== next[last]?.at) return undefined
  // Older candles that were corrected are rare: then one before the last differs.
  return last > 0 && before[last - 1] !== next[last - 1] ? undefined : last
}

function scroll(chart: IChartApi, by: number): void {
  const scale = chart.timeScale()
  scale.scrollToPosition(scale.scrollPosition() + by, false)
}

function zoom(chart: IChartApi, factor: number): void {
  const range = chart.timeScale().getVisibleLogicalRange()
  if (!range) return
  const width = Math.max(10, (range.to - range.from) / factor)
  chart.timeScale().setVisibleLogicalRange({ from: range.to - width, to: range.to })
}
