/** The table of a chart: the same figures as text. Pure. */
import type { Translate } from '@/lib/i18n/translate'
import type { ChartSeries } from './chart-series'
import { type FigureFormat, formatFigure } from './figure-format'

export interface ChartRows {
  /** Of the first column. */
  head: string
  columns: readonly { id: string; name: string; format: FigureFormat; values: ChartSeries['values'] }[]
  rows: readonly { place: number; label: string }[]
  /** What is left out, when something is. */
  note?: string
}

/** A figure of a chart in words: unknown and hidden ones have no digit. @example figureText(null, format, t) // 'not known' */
export function figureText(value: number | null, format: FigureFormat, t: Translate): string {
  if (value === null) return t('not known')
  return format.hidden && format.unit === 'money' ? t('Hidden amount') : formatFigure(value, format)
}
