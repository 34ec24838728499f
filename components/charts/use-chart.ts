/**
 * Draws a chart on a canvas once Chart.js has been loaded (a chunk of its own, never part of the popup's first paint).
 * The chart is rebuilt when its configuration or the page's colours change.
 */
import type { ChartConfiguration, ChartType } from 'chart.js'
import { type RefObject, useEffect, useState } from 'react'
import { resolveColour } from './resolve-colour'
import { useThemeVersion } from './use-theme-version'

export type ResolveColour = (colour: string) => string

/**
 * @param build memoised by the caller; gets a function that resolves tokens such as `var(--color-gain)`
 * @returns `failed` when the chart's code could not be loaded; the text beside the chart stays
 */
export function useChart<Type extends ChartType>(
  canvas: RefObject<HTMLCanvasElement | null>,
  build: (colour: ResolveColour) => ChartConfiguration<Type>,
): 'loading' | 'drawn' | 'failed' {
  const theme = useThemeVersion()
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
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
      destroy = () => chart.destroy()
      setState('drawn')
    }
    draw().catch(() => gone || setState('failed'))
    return () => {
      gone = true
      destroy?.()
    }
  }, [canvas, build, theme])
  return state
}
