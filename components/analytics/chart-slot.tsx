/** Daily series of the analytics as a chart; the value of each day as the dashboard draws it. */
import { useMemo } from 'react'
import { HistoryChart } from '@/components/charts/history-chart'

const DAY = 86_400_000

export interface DayChartProps {
  label: string
  /** ms of the first point. */
  from: number
  values: readonly (number | null)[]
}

export function DayChart({ label, from, values }: DayChartProps) {
  const points = useMemo(
    () => values.map((value, day) => ({ at: from + day * DAY, value, complete: true })),
    [from, values],
  )
  return <HistoryChart points={points} label={label} />
}
