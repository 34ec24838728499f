/**
 * Candles and volume of the market, with open orders and the average cost as lines and the own fills as marks. Text
 * alternative: a sentence, and the last candles as a table. Arrow keys scroll, plus and minus zoom.
 */
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { FeedMark } from '@/components/markets/feed-mark'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Skeleton } from '@/components/ui/skeleton'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { CANDLE_SPANS, type CandleSpan, type LiveCandle } from '@/lib/markets/live'
import { CandleLegend } from './candle-legend'
import type { ChartLine, PlotOptions } from './candle-plot'
import { useCandlePlot } from './candle-plot.hooks'
import { CandleTable } from './candle-table'
import type { Candles } from './candles.hooks'
import { ChartAttribution } from './chart-attribution'
import { type Fill, fillMarks } from './fill-marks'
import { candleText } from './price-text'

export interface CandleChartProps {
  /** `BTC/USDT` */
  symbol: string
  span: CandleSpan
  onSpan: (span: CandleSpan) => void
  source: Candles
  /** Decimal places of a price. */
  places: number
  lines: readonly ChartLine[]
  fills: readonly Fill[]
  /** Stands below the candle's figures. */
  legend?: ReactNode
  className?: string
}

const TABLE_ROWS = { shown: 200, spoken: 10 }
const NONE: readonly LiveCandle[] = []

export function CandleChart(props: CandleChartProps) {
  const { t } = useT()
  const { symbol, span, onSpan, source, places, legend, className } = props
  const [asTable, setAsTable] = useState(false)
  const [hovered, setHovered] = useState<number>()
  const candles = source.candles ?? NONE
  const last = candles.at(-1)
  const shown = hovered === undefined ? last : (candles.find(({ at }) => at === hovered) ?? last)
  const label = t('Candles of {symbol}', { symbol })
  return (
    <figure aria-label={label} className={classNames('flex min-w-0 flex-col', className)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
        <SegmentButtons
          label={t('Time span of a candle')}
          choices={CANDLE_SPANS.map((id) => ({ id, label: id }))}
          chosen={span}
          onChoose={onSpan}
        />
        <FeedMark feed={source.feed} />
        <Button
          size="sm"
          variant="quiet"
          aria-pressed={asTable}
          className="ms-auto aria-pressed:bg-pressed"
          onClick={() => setAsTable(!asTable)}
        >
          {t('Show as table')}
        </Button>
      </div>
      <div className="px-3 pb-1">
        <CandleLegend candle={shown} places={places} />
        {legend}
      </div>
      <div className="relative min-h-0 flex-1">
        {asTable ? (
          <div className="absolute inset-0">
            <CandleTable label={label} candles={candles} places={places} rows={TABLE_ROWS.shown} />
          </div>
        ) : (
          <>
            <Drawing {...props} label={label} candles={candles} onHover={setHovered} />
            <Spoken {...props} label={label} last={last} candles={candles} />
          </>
        )}
        <Missing source={source} />
      </div>
    </figure>
  )
}

interface DrawingProps extends CandleChartProps {
  label: string
  candles: readonly LiveCandle[]
  onHover: (at: number | undefined) => void
}

function Drawing({ label, candles, places, lines, fills, source, onHover }: DrawingProps) {
  const { t, locale } = useT()
  const box = useRef<HTMLDivElement>(null)
  const { older } = source
  const options = useMemo<PlotOptions>(
    () => ({
      locale,
      places,
      priceText: (price) => candleText(price, { locale, places }),
      timeText: (at) => formatMoment(at, { locale }),
      onHover,
      onNearStart: older,
    }),
    [locale, places, onHover, older],
  )
  const marks = useMemo(() => fillMarks(fills, candles), [fills, candles])
  const { state, plot } = useCandlePlot(box, options, { candles, lines, marks })
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const act = KEYS[event.key]
      if (!act || !plot.current || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      act(plot.current)
    },
    [plot],
  )
  return (
    <>
      <div
        ref={box}
        role="group"
        tabIndex={0}
        aria-label={t('{chart}. Arrow keys scroll, plus and minus zoom.', { chart: label })}
        onKeyDown={onKeyDown}
        className="absolute inset-0 focus-visible:outline-offset-[-2px]"
      />
      <ChartAttribution />
      {state === 'failed' ? (
        <p className="absolute inset-0 flex items-center justify-center p-4 text-center text-sm text-muted">
          {t('The chart could not be loaded. Reload the page.')}
        </p>
      ) : null}
    </>
  )
}

type PlotAct = (plot: { scroll: (by: number) => void; zoom: (factor: number) => void }) => void
const KEYS: Readonly<Record<string, PlotAct>> = {
  ArrowLeft: (plot) => plot.scroll(-10),
  ArrowRight: (plot) => plot.scroll(10),
  '+': (plot) => plot.zoom(1.5),
  '-': (plot) => plot.zoom(1 / 1.5),
}

/** For screen readers: where the price stands, and the last candles. */
function Spoken({
  symbol,
  label,
  last,
  candles,
  places,
}: CandleChartProps & { label: string; last: LiveCandle | undefined; candles: readonly LiveCandle[] }) {
  const { t, locale } = useT()
  if (last === undefined) return null
  const price = (value: number) => formatNumber(value, locale, { maximumFractionDigits: places })
  const first = candles[0] ?? last
  return (
    <div className="sr-only">
      <p>
        {t('{symbol} stands at {price}. Since {time} it was between {low} and {high}.', {
          symbol,
          price: price(last.close),
          time: formatMoment(first.at, { locale }),
          low: price(candles.reduce((least, { low }) => Math.min(least, low), last.low)),
          high: price(candles.reduce((most, { high }) => Math.max(most, high), last.high)),
        })}
      </p>
      <SpokenTable label={label} candles={candles} price={price} />
    </div>
  )
}

function SpokenTable({
  label,
  candles,
  price,
}: {
  label: string
  candles: readonly LiveCandle[]
  price: (value: number) => string
}) {
  const { t, locale } = useT()
  return (
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Time')}</th>
          <th scope="col">{t('Low')}</th>
          <th scope="col">{t('High')}</th>
          <th scope="col">{t('Closing')}</th>
        </tr>
      </thead>
      <tbody>
        {candles.slice(-TABLE_ROWS.spoken).map(({ at, low, high, close }) => (
          <tr key={at}>
            <th scope="row">{formatMoment(at, { locale })}</th>
            <td>{price(low)}</td>
            <td>{price(high)}</td>
            <td>{price(close)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Why there are no candles, or that those that stand there are all that could be read. */
function Missing({ source: { candles, error, again } }: { source: Candles }) {
  const { t } = useT()
  if (error !== null)
    return <ProblemBanner error={error} onAgain={again} className="absolute inset-x-3 top-2 z-3" />
  if (candles === null) return <Skeleton className="absolute inset-3" />
  if (candles.length > 0) return null
  return (
    <p className="absolute inset-0 flex items-center justify-center p-4 text-center text-sm text-muted">
      {t('The venue tells no candles of this market.')}
    </p>
  )
}
