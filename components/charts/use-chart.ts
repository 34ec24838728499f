/**
 * Draws a chart on a canvas once Chart.js has been loaded (a chunk of its own, never part of the popup's first paint).
 * The chart is rebuilt when its configuration or the page's colours change.
 */
import type { Chart, ChartConfiguration, ChartType } from 'chart.js'
import { type RefObject, useEffect, useState } from 'react'
import { resolveColour } from './resolve-colour'
import { useThemeVersion } from './use-theme-version'

export type ResolveColour = (colour: string) => string

export type ChartState = 'loading' | 'drawn' | 'failed'

/**
 * @param build memoised by the caller; gets a function that resolves tokens such as `var(--color-gain)`
 * @param held gets the chart while it is drawn, for who moves it
 * @returns `failed` when the chart's code could not be loaded; the text beside the chart stays
 */
export function useChart<Type extends ChartType>(
  canvas: RefObject<HTMLCanvasElement | null>,
  build: (colour: ResolveColour) => ChartConfiguration<Type>,
  held?: RefObject<Chart | null>,
): ChartState {
  const theme = useThemeVersion()
  const [state, setState] = useState<ChartState>('loading')
  useEffect(() => {
    let gone = false
    let destroy: (() => void) | undefined
    const draw = async () => {
      const { Chart } = await import('./chart-js')
      const element = canvas.current
      const context = gone || !element ? null : element.getContext('2d')
      if (!element || !context) return
      const colour: ResolveColour = (token) => resolveColour(element, token)
      const chart = new Chart(context, build(colour) as ChartConfiguration)
      if (held) held.current = chart
      destroy = () => chart.destroy()
      setState('drawn')
    }
    draw().catch(() => gone || setState('failed'))
    return () => {
      gone = true
      if (held) held.current = null
      destroy?.()
    }
  }, [canvas, build, held, theme])
  return state
}
