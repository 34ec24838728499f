/** How a chart writes its figures: in its units, the page's language and currency, and only while amounts are shown. */
import { useMemo } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import type { ChartUnit } from './chart-series'
import type { FigureFormat } from './figure-format'
import type { ValueAxis } from './line-scene'

export interface FigureUnits {
  unit: ChartUnit
  /** Of the left axis; `unit` unless it says otherwise. */
  leftUnit?: ChartUnit
  /** Lower case; the page's own unless it says otherwise. */
  currency?: string
}

export function useFigureFormats({
  unit,
  leftUnit = unit,
  currency,
}: FigureUnits): Record<ValueAxis, FigureFormat> {
  const { locale } = useT()
  const display = useMoneyDisplay()
  const { hidden } = display
  const shownIn = currency ?? display.currency
  return useMemo(() => {
    const format = (of: ChartUnit): FigureFormat => ({ unit: of, currency: shownIn, locale, hidden })
    return { left: format(leftUnit), right: format(unit) }
  }, [unit, leftUnit, shownIn, locale, hidden])
}
