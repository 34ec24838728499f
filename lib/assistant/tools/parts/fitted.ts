/** Lists in answers: cut to what a model can read with ease, and always with how many more there are. Pure. */

import { record, type Told } from '../told'
import { count } from './leaves'

/** Characters of all rows together, roughly; the whole answer stays below some six thousand. */
const ROOM = 4200
/** What a leaf becomes beside its text: quotes, a unit, the mark of a figure. */
const LEAF = 18

/** How long it will be as text, roughly. @example sizeOf(word('ETH')) // 21 */
export function sizeOf(told: Told): number {
  if (isList(told)) return told.reduce<number>((sum, each) => sum + sizeOf(each) + 1, 2)
  if ('of' in told)
    return Object.entries(told.of).reduce((sum, [key, each]) => sum + key.length + 4 + sizeOf(each), 2)
  const { source: _source, is: _is, ...rest } = { source: undefined, ...told }
  return LEAF + Object.values(rest).reduce<number>((sum, value) => sum + lengthOf(value), 0)
}

const isList = (told: Told): told is readonly Told[] => Array.isArray(told)

const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? Math.min(value.length, 64) : typeof value === 'object' ? 60 : 8

export interface Fitted {
  rows: readonly Told[]
  /** Of all, those that are not among the rows. */
  left: number
}

/** @param total how many there are, where `all` is a page of them */
export function fit(all: readonly Told[], { most = 50, room = ROOM, total = all.length } = {}): Fitted {
  const rows: Told[] = []
  let size = 0
  for (const row of all.slice(0, most)) {
    size += sizeOf(row)
    if (rows.length > 0 && size > room) break
    rows.push(row)
  }
  return { rows, left: total - rows.length }
}

/** @example fittedList(rows, { most: 20 }) // { rows: […], and_more: 12 } */
export function fittedList(all: readonly Told[], bounds: Parameters<typeof fit>[1] = {}): Told {
  const { rows, left } = fit(all, bounds)
  return left > 0 ? record({ rows, and_more: count(left) }) : rows
}
