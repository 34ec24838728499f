/**
 * What a numeral may mean. People and models write 1,234.56 or 1.234,56 or 1 234,56 or 1'234.56; where one writing has two
 * meanings (`1.234`), both are told, and whoever asks may know the text's habit.
 */
import { type Amount, amount } from '@/lib/core/amount'

export interface Reading {
  /** Not below zero. */
  value: Amount
  /** Decimal places that were written. */
  places: number
  /** What it takes for the mark of decimals, where it saw one or ruled one out. */
  decimal?: '.' | ','
}

const SPACES = /[ \u00a0\u2009\u202f]/g

/**
 * @returns nothing when it is no number that people write (`1.2.3`)
 * @example readNumeral('1.234') // [{ value: '1234', places: 0, decimal: ',' }, { value: '1.234', places: 3, decimal: '.' }]
 */
export function readNumeral(text: string): Reading[] {
  const parts = /^(\d{1,40}(?:[ \u00a0\u2009\u202f'’]\d{3}){0,12})?((?:[.,]\d{1,40}){0,13})$/.exec(text)
  if (!parts) return []
  const [, head = '', tail = ''] = parts
  const isGrouped = /\D/.test(head)
  const whole = head.replace(SPACES, '').replace(/['’]/g, '')
  const marks = [...tail.matchAll(/[.,]/g)].map(([mark]) => mark)
  const groups = tail.split(/[.,]/).slice(1)
  if (marks.length === 0) return whole === '' ? [] : [reading(whole, '')]
  if (marks.length === 1) return single(whole, groups[0] ?? '', marks[0] === ',' ? ',' : '.', isGrouped)
  return isGrouped ? [] : several(whole, groups, marks)
}

function reading(whole: string, fraction: string, decimal?: '.' | ','): Reading {
  const value = amount(fraction === '' ? whole : `${whole === '' ? '0' : whole}.${fraction}`)
  return { value, places: fraction.length, ...(decimal === undefined ? {} : { decimal }) }
}

function single(whole: string, after: string, mark: '.' | ',', isGrouped: boolean): Reading[] {
  const asFraction = reading(whole, after, mark)
  const mayBeGroups = !isGrouped && after.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return mayBeGroups ? [reading(whole + after, '', other(mark)), asFraction] : [asFraction]
}

const other = (mark: string): '.' | ',' => (mark === '.' ? ',' : '.')

/** Groups of three, or of two and three in the last one; the last mark is the decimals' when it is another one. */
function several(whole: string, groups: readonly string[], marks: readonly string[]): Reading[] {
  const [first, last] = [marks[0] ?? '', marks.at(-1) ?? '']
  const hasFraction = last !== first
  const inner = hasFraction ? groups.slice(0, -1) : groups
  const innerMarks = hasFraction ? marks.slice(0, -1) : marks
  if (innerMarks.some((mark) => mark !== first) || !/^\d{1,3}$/.test(whole)) return []
  const isThrees = inner.every((group) => group.length === 3)
  const isIndian = inner.at(-1)?.length === 3 && inner.slice(0, -1).every((group) => group.length === 2)
  if (!isThrees && !isIndian) return []
  return [reading(whole + inner.join(''), hasFraction ? (groups.at(-1) ?? '') : '', other(first))]
}
