/** The table of a line chart: a row a day of a window, fewer where there are too many. */
import { useCallback } from 'react'
import { useT } from '@/components/shell/translation'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { ChartRows } from './chart-rows'
import { DAY } from './chart-series'
import type { DayWindow } from './day-window'
import type { FigureFormat } from './figure-format'
import { axisOf, type SceneLine, type ValueAxis } from './line-scene'
import { sampleDays } from './sample-days'

export interface ShownLines {
  /** Midnight of the first day (ms, UTC). */
  from: number
  lines: readonly SceneLine[]
  formats: Record<ValueAxis, FigureFormat>
}

/** @returns memoised: `tables(window, 120)` has 120 rows at most */
export function useLineTables({ from, lines, formats }: ShownLines) {
  const { t, locale } = useT()
  return useCallback(
    (window: DayWindow, most: number): ChartRows => {
      const { places, every } = sampleDays(window, most)
      return {
        head: t('Day'),
        columns: lines.map(({ series }) => ({
          id: series.id,
          name: series.name,
          format: formats[axisOf(series)],
          values: series.values,
        })),
        rows: places.map((place) => ({
          place,
          label: formatDay(from + place * DAY, { locale, timeZone: 'UTC' }),
        })),
        ...(every === 1
          ? {}
          : { note: t('One row for every {count} days. The CSV file has every day.', { count: every }) }),
      }
    },
    [from, lines, formats, t, locale],
  )
}
