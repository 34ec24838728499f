/**
 * Figures of the rebalancing forms as people type them: percent for ratios, whole numbers, US dollars. A comma is a decimal mark only
 * where the language writes it so, and nothing groups digits, so that no figure can be read in two ways. Pure.
 */

import { type Amount, toRatio } from '@/lib/core/amount'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { plainFigure, readFigure } from '@/lib/i18n/format/read-figure'

/** Floats of percents (0.07 * 100) must not show their last bits. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** @example percentText(0.125, 'de') // '12,5' */
export const percentText = (ratio: number, locale: string): string =>
  formatNumber(round(ratio * 100), locale, { maximumFractionDigits: 6, useGrouping: false })

/** @returns a ratio, or `undefined` for what is no percentage @example readPercent('12,5 %', 'de') // 0.125 */
export function readPercent(text: string, locale: string): number | undefined {
  const figure = readFigure(plainFigure(text).replace(/\s*%$/, ''), decimalMark(locale))
  return figure === undefined ? undefined : round(toRatio(figure)) / 100
}

/** @example readCount('90') // 90 */
export function readCount(text: string): number | undefined {
  const bare = plainFigure(text)
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined
}

/** @example usdText('1250.5' as Amount, 'de') // '1250,5' */
export const usdText = (usd: Amount, locale: string): string => usd.replace('.', decimalMark(locale))

/** @example readUsd('1250,50', 'de') // '1250.5' */
export const readUsd = (text: string, locale: string): Amount | undefined =>
  readFigure(plainFigure(text).replace(/^\$/, ''), decimalMark(locale))
