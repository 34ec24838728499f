/** Times as files write them: ISO, Unix seconds and milliseconds, and patterns of YYYY YY MMM MM M DD D HH H hh h mm ss SSS A Z. */
import type { EntryDraft } from '@/lib/core/entry'
import { momentOf } from './zoned-time'

export interface ParsedTime {
  at: number
  precision: NonNullable<EntryDraft['precision']>
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TOKEN = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z/g
const SHAPES: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMM: '([A-Za-z]{3})[A-Za-z]*\\.?',
  SSS: '(\\d{1,9})',
  A: '([AaPp][Mm])',
  Z: '(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})',
}
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/
const ISO_TOKENS = ['YYYY', 'MM', 'DD', 'HH', 'mm', 'ss', 'SSS', 'Z']
const patterns = new Map<string, { shape: RegExp; tokens: string[] }>()

function patternOf(format: string) {
  const known = patterns.get(format)
  if (known) return known
  const tokens = format.match(TOKEN) ?? []
  const escaped = format.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const shape = new RegExp(`^${escaped.replace(TOKEN, (token) => SHAPES[token] ?? '(\\d{1,2})')}$`)
  const pattern = { shape, tokens }
  patterns.set(format, pattern)
  return pattern
}

/**
 * @returns `undefined` when the text has another form or names no real time (30 February, 25 o'clock)
 * @example parseTime('31.12.2023 23:59', 'DD.MM.YYYY HH:mm', 'Europe/Berlin') // { at: 1704063540000, precision: 'min' }
 */
export function parseTime(text: string, format: string, timeZone: string): ParsedTime | undefined {
  const trimmed = text.trim()
  if (format === 'unix-s' || format === 'unix-ms') return unixTime(trimmed, format)
  const { shape, tokens } = format === 'iso' ? { shape: ISO, tokens: ISO_TOKENS } : patternOf(format)
  const match = shape.exec(trimmed)
  if (!match) return undefined
  const told = new Map(tokens.map((token, index) => [token, match[index + 1]]))
  const wall = wallOf(told)
  if (wall === undefined) return undefined
  const offset = told.get('Z')
  const at = offset === undefined ? momentOf(wall, timeZone) : wall - offsetOf(offset)
  return { at, precision: precisionOf(told) }
}

function unixTime(text: string, format: 'unix-s' | 'unix-ms'): ParsedTime | undefined {
  const [, whole, fraction = ''] = /^(\d{1,16})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const at =
    format === 'unix-ms' ? Number(whole) : Number(whole) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  if (at > 8_640_000_000_000_000) return undefined
  return { at, precision: format === 'unix-ms' || fraction !== '' ? 'ms' : 's' }
}

function wallOf(told: Map<string, string | undefined>): number | undefined {
  const number = (...tokens: string[]) => {
    const value = tokens.map((token) => told.get(token)).find((each) => each !== undefined)
    return value === undefined ? undefined : Number(value)
  }
  const short = number('YY')
  const year = number('YYYY') ?? (short === undefined ? undefined : 2000 + short)
  const name = told.get('MMM')?.toLowerCase()
  const month = name === undefined ? number('MM', 'M') : MONTHS.indexOf(name) + 1
  const day = number('DD', 'D')
  const hour = hourOf(number('HH', 'H'), number('hh', 'h'), told.get('A'))
  const [minute, second] = [number('mm') ?? 0, number('ss') ?? 0]
  const milli = Number((told.get('SSS') ?? '0').padEnd(3, '0').slice(0, 3))
  if (year === undefined || !month || day === undefined || hour === undefined) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, milli)
  const read = new Date(wall)
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? wall : undefined
}

function hourOf(full: number | undefined, half: number | undefined, noon: string | undefined) {
  if (half === undefined) return full ?? 0
  if (half < 1 || half > 12) return undefined
  return (half % 12) + (noon?.toLowerCase() === 'pm' ? 12 : 0)
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function precisionOf(told: Map<string, string | undefined>): ParsedTime['precision'] {
  if (told.get('SSS') !== undefined) return 'ms'
  if (told.get('ss') !== undefined) return 's'
  return told.get('mm') === undefined ? 'day' : 'min'
}
