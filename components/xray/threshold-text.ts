/** A threshold as people type it: percent for ratios, a comma or a point for decimals. Pure. */
import type { XrayRuleView } from '@/lib/analytics/views'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { plainFigure } from '@/lib/i18n/format/read-figure'

export type Threshold = NonNullable<XrayRuleView['threshold']>

/** Floats of percents (0.07 * 100) must not show their last bits. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6

const typed = (value: number, { unit }: Threshold): number => round(unit === 'ratio' ? value * 100 : value)

/** @example thresholdText(0.4, threshold, 'de') // '40' */
export const thresholdText = (value: number, threshold: Threshold, locale: string): string =>
  formatNumber(typed(value, threshold), locale, { maximumFractionDigits: 6, useGrouping: false })

/**
 * @returns `undefined` for what is no number or is out of what the rule allows
 * @example parseThreshold('12,5', { unit: 'ratio', min: 0, max: 1, … }) // 0.125
 */
export function parseThreshold(text: string, threshold: Threshold): number | undefined {
  const bare = plainFigure(text)
    .replace(/[\s\u00a0%]/g, '')
    .replace(',', '.')
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(bare)) return undefined
  const { unit, min, max } = threshold
  const value = unit === 'ratio' ? round(Number(bare)) / 100 : Number(bare)
  const isWhole = unit !== 'count' || Number.isInteger(value)
  return value >= min && value <= max && isWhole ? value : undefined
}
