/** A chart as plain text in one language: its days, how far it went up and down, and where each line ended. Pure. */
import { DAY_MS, isoDay } from '@/lib/valuation/days'
import { cellText, type Reader } from './cell-text'
import type { Chart } from './document'
import { plainText } from './plain-text'

export interface PrintedChart {
  title: string
  from: string
  until: string
  /** What the highest and the lowest point is above or below the beginning. */
  high: string
  low: string
  lines: readonly { name: string; end: string; values: readonly (number | null)[] }[]
}

/** @example printedChart(document.chart, reader).lines[0]?.end // '12.00%' */
export function printedChart({ title, from, until, lines }: Chart, reader: Reader): PrintedChart {
  const day = (at: number) => plainText(cellText(isoDay(at / DAY_MS), 'day', reader))
  const change = (level: number | null) =>
    plainText(cellText(level === null ? null : level - 1, 'ratio', reader))
  const levels = lines.flatMap(({ values }) => values.filter((level) => level !== null))
  return {
    title: plainText(reader.tell(title)),
    from: day(from),
    until: day(until),
    high: change(levels.reduce((high, level) => Math.max(high, level), 1)),
    low: change(levels.reduce((low, level) => Math.min(low, level), 1)),
    lines: lines.map(({ name, values }) => ({
      name: plainText(typeof name === 'string' ? name : reader.tell(name)),
      end: change(values.findLast((level) => level !== null) ?? null),
      values,
    })),
  }
}
