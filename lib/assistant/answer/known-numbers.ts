/**
 * What an answer's numbers are held against: figures that tools told, other numbers and days in what they told, and the
 * person's own. Strangers' text within a tool's answer vouches for nothing: what stands between « and » is left out.
 */
import { type Amount, amount, isNegative, multiply, parseAmount, toRatio } from '@/lib/core/amount'
import type { ToldFigure } from '@/lib/core/chat'
import type { NoteValue } from '@/lib/core/note'
import { type FoundDate, findDates } from './find-dates'
import { findNumbers } from './find-numbers'

export interface KnownNumber {
  /** With its sign. */
  value: Amount
  /** About as large, without its sign: most numbers are told apart by this alone. */
  size: number
  /** As in `find-numbers.ts`; absent: a plain number. */
  unit?: string
  /** Digits as they were told may be rounded on; a number of a text is only itself. */
  isExact: boolean
}

export interface KnownFigure {
  figure: ToldFigure
  numbers: readonly KnownNumber[]
}

export interface Known {
  figures: readonly KnownFigure[]
  told: readonly KnownNumber[]
  toldDates: readonly FoundDate[]
  question: readonly KnownNumber[]
  questionDates: readonly FoundDate[]
}

export interface KnownSources {
  figures: readonly ToldFigure[]
  question: string
  /** What tools answered in the conversation, as it was sent. */
  told: readonly string[]
  /** When it was asked (ms): the model knows that day. */
  at: number | undefined
}

/** @example gatherKnown({ figures, question: 'Sell 2 ETH?', told: [], at: undefined }).question // [{ value: '2', unit: 'ETH', … }] */
export function gatherKnown({ figures, question, told, at }: KnownSources): Known {
  const own = once(READ_TOLD, told, readTold)
  const today = at === undefined ? [] : findDates(new Date(at).toISOString().slice(0, 10))
  return {
    figures: once(READ_FIGURES, figures, (list) =>
      list.map((figure) => ({ figure, numbers: numbersOf(figure) })),
    ),
    told: own.numbers,
    toldDates: [...own.dates, ...today],
    question: looseNumbers(question),
    questionDates: findDates(question),
  }
}

interface ReadTold {
  numbers: KnownNumber[]
  dates: FoundDate[]
}

/** While an answer is written it is read again with each piece of it, and what tools told stays the same. */
const READ_TOLD = new WeakMap<readonly string[], ReadTold>()
const READ_FIGURES = new WeakMap<readonly ToldFigure[], KnownFigure[]>()

function once<K extends object, V>(kept: WeakMap<K, V>, key: K, read: (key: K) => V): V {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = read(key)
  kept.set(key, made)
  return made
}

function readTold(told: readonly string[]): ReadTold {
  const own = told.map((text) => text.replace(/«[^»]*»?/g, '«»').replace(/"[A-Za-z]\w{0,39}":/g, ' '))
  return { numbers: own.flatMap(looseNumbers), dates: own.flatMap(findDates) }
}

/** Windows and dates are told in words: the `7` of `7d`, the year of a day. */
function looseNumbers(text: string): KnownNumber[] {
  const written = findNumbers(text).flatMap(({ readings, sign, unit }) =>
    readings.map(({ value }) => known(signed(value, sign), unit)),
  )
  const years = findDates(text).flatMap(({ days }) =>
    days.flatMap(({ year }) => (year === undefined ? [] : [known(amount(String(year)))])),
  )
  return [...written, ...years]
}

function numbersOf({ value, sent }: ToldFigure): KnownNumber[] {
  const asSent = findNumbers(sent).flatMap(({ readings, sign, unit }) =>
    // Ours are written the English way.
    readings
      .filter(({ decimal }) => decimal !== ',')
      .map((reading) => known(signed(reading.value, sign), unit, true)),
  )
  return [...asIs(value), ...asSent]
}

function asIs(value: NoteValue): KnownNumber[] {
  if (typeof value === 'string') return []
  if ('quantity' in value) return [known(value.quantity, value.symbol.toUpperCase(), true)]
  if ('usd' in value) return [known(value.usd, 'USD', true)]
  if ('money' in value) return [known(value.money, value.currency.toUpperCase(), true)]
  if ('count' in value) return fromNumber(value.count, 1)
  return 'ratio' in value ? fromNumber(value.ratio, 100, 'percent') : []
}

function fromNumber(number: number, by: number, unit?: string): KnownNumber[] {
  const parsed = parseAmount(number)
  return parsed === undefined ? [] : [known(multiply(parsed, amount(String(by))), unit, true)]
}

const known = (value: Amount, unit?: string, isExact = false): KnownNumber => ({
  value,
  size: Math.abs(toRatio(value)),
  isExact,
  ...(unit === undefined ? {} : { unit }),
})

const signed = (value: Amount, sign?: '+' | '-'): Amount =>
  sign === '-' && !isNegative(value) && value !== '0' ? (`-${value}` as Amount) : value
