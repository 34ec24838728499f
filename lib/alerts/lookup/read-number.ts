/**
 * A number as people write it: `3,200`, `3.200,50`, `50k`, `0.05`. Where a single mark may stand for thousands or for decimals, both
 * readings are told; the reader's language says which is the likelier.
 */
import { type Amount, amount, multiply } from '@/lib/core/amount'

const SHAPE = /^[+-]?(\d[\d.,'’\u00a0\u202f]*)(k|m|mio)?$/i
const TIMES: Readonly<Record<string, string>> = { k: '1000', m: '1000000', mio: '1000000' }

/**
 * @param decimal the mark before decimals in the reader's language
 * @returns the likelier reading first; none for what is no number
 * @example readNumber('3.200', ',') // ['3200', '3.2']
 * @example readNumber('50k', '.') // ['50000']
 */
export function readNumber(text: string, decimal: '.' | ','): Amount[] {
  const [, digits = '', unit = ''] = SHAPE.exec(text) ?? []
  const plain = digits.replace(/['’\u00a0\u202f]/g, '').replace(/[.,]+$/, '')
  const readings = [...new Set(readingsOf(plain, decimal))].filter((each) => /^\d+(\.\d+)?$/.test(each))
  const times = TIMES[unit.toLowerCase()]
  return readings.map((each) => (times === undefined ? amount(each) : multiply(amount(each), amount(times))))
}

function readingsOf(plain: string, decimal: '.' | ','): string[] {
  const marks = plain.match(/[.,]/g) ?? []
  const [first] = marks
  if (first === undefined) return plain === '' ? [] : [plain]
  const last = marks.at(-1)
  if (first !== last) return last === undefined ? [] : mixed(plain, last)
  const isGrouped = new RegExp(`^\\d{1,3}(\\${first}\\d{3})+$`).test(plain) && !plain.startsWith('0')
  const grouped = plain.replaceAll(first, '')
  if (marks.length > 1) return isGrouped ? [grouped] : []
  const pointed = plain.replace(first, '.')
  if (!isGrouped) return [pointed]
  return first === decimal ? [pointed, grouped] : [grouped, pointed]
}

/** Both marks: the last is the decimal one, and stands once. */
function mixed(plain: string, last: string): string[] {
  const [whole = '', ...decimals] = plain.split(last)
  if (decimals.length !== 1) return []
  const group = last === '.' ? ',' : '.'
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole)
  return isGrouped ? [`${whole.replaceAll(group, '')}.${decimals[0]}`] : []
}
