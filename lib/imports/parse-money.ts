/** Amounts as files write them: thousands separators, currency signs, brackets for minus. Refuses what can be read two ways. */
import { type Amount, parseAmount } from '@/lib/core/amount'

const GROUPED = { '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ } as const

/**
 * @returns `undefined` when the text is no amount under this decimal sign ("1,5" with a point)
 * @example parseMoney('-$1,234.50') // '-1234.5'
 * @example parseMoney('1.234,50', ',') // '1234.5'
 */
export function parseMoney(text: string, decimal: '.' | ',' = '.'): Amount | undefined {
  let bare = text.replace(/[\s\u00a0\u202f'’$€£¥]/g, '').replace(/[−–]/g, '-')
  if (/^\(.+\)$/.test(bare)) bare = `-${bare.slice(1, -1)}`
  const [, sign = '', figures = ''] = /^([+-]?)(.*)$/.exec(bare) ?? []
  const thousands = decimal === '.' ? ',' : '.'
  const whole = GROUPED[decimal].test(figures) ? figures.replaceAll(thousands, '') : figures
  if (whole.includes(thousands)) return undefined
  return parseAmount(sign + (decimal === ',' ? whole.replace(',', '.') : whole))
}
