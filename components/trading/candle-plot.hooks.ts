/** Keeps a drawing of candles in step with what it shows; drawn anew when the page's colours or the market change. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ChartState } from '@/components/charts/use-chart'
import { useThemeVersion } from '@/components/charts/use-theme-version'
import type { LiveCandle } from '@/lib/markets/live'
import type { CandlePlot, ChartLine, PlotOptions } from './candle-plot'
import type { FillMark } from './fill-marks'

export interface PlotContent {
  candles: readonly LiveCandle[]
  lines: readonly ChartLine[]
  marks: readonly FillMark[]
}

/**
 * @param options another object draws anew
 * @returns `failed` when the library could not be loaded; the table beside the chart stays
 */
export function useCandlePlot(
  box: RefObject<HTMLElement | null>,
  options: PlotOptions,
  { candles, lines, marks }: PlotContent,
): { state: ChartState; plot: RefObject<CandlePlot | null> } {
  const theme = useThemeVersion()
  const [state, setState] = useState<ChartState>('loading')
  const [drawn, setDrawn] = useState<CandlePlot | null>(null)
  const plot = useRef<CandlePlot | null>(null)
  useEffect(() => {
    let gone = false
    const draw = async () => {
      const { drawCandles } = await import('./candle-plot')
      if (gone || !box.current) return
      plot.current = drawCandles(box.current, options)
      setDrawn(plot.current)
      setState('drawn')
    }
    draw().catch(() => gone || setState('failed'))
    return () => {
      gone = true
      plot.current?.destroy()
      plot.current = null
      setDrawn(null)
    }
  }, [box, options, theme])
  useEffect(() => onto(drawn, plot)?.setCandles(candles), [drawn, candles])
  useEffect(() => onto(drawn, plot)?.setLines(lines), [drawn, lines])
  useEffect(() => onto(drawn, plot)?.setMarks(marks), [drawn, marks])
  return { state, plot }
}

/** Between the end of a drawing and the next one there is nothing to draw on. */
const onto = (drawn: CandlePlot | null, plot: RefObject<CandlePlot | null>): CandlePlot | null =>
  drawn === plot.current ? drawn : null
