/** Whether a number of an answer is one that is known, with the rounding that its written digits imply and no more. */
import {
  type Amount,
  absolute,
  add,
  amount,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  subtract,
  toRatio,
} from '@/lib/core/amount'
import type { ToldFigure } from '@/lib/core/chat'
import type { Cite } from './block'
import type { FoundNumber, NumberReading } from './find-numbers'
import type { Known, KnownFigure, KnownNumber } from './known-numbers'

export interface MatchContext {
  known: Known
  /** The text's habit, where it shows one: other readings are left out. */
  decimal: '.' | ',' | undefined
  /** Figures that the model named behind the number, and those that it named anywhere. */
  marked: readonly string[]
  named: ReadonlySet<string>
}

/** @example matchNumber(found, context) // { from: 'figure', figure } */
export function matchNumber(found: FoundNumber, context: MatchContext): Cite {
  const readings = readingsFor(found, context.decimal)
  const figures = context.known.figures.filter(({ numbers }) =>
    numbers.some((known) => fits(found, readings, known)),
  )
  const figure = closest(found, readings, preferred(figures, context))
  if (figure) return { from: 'figure', figure }
  if (context.known.question.some((known) => fits(found, readings, known))) return { from: 'question' }
  if (context.known.told.some((known) => fits(found, readings, known))) return { from: 'told' }
  return { from: 'unmatched' }
}

function readingsFor({ readings }: FoundNumber, decimal: '.' | ',' | undefined): readonly NumberReading[] {
  if (decimal === undefined) return readings
  const fitting = readings.filter((reading) => reading.decimal === undefined || reading.decimal === decimal)
  return fitting.length === 0 ? readings : fitting
}

/** What the model named behind the number comes first, then what it named anywhere. */
function preferred(figures: readonly KnownFigure[], { marked, named }: MatchContext): readonly KnownFigure[] {
  const behind = figures.filter(({ figure }) => marked.includes(figure.id))
  if (behind.length > 0) return behind
  const anywhere = figures.filter(({ figure }) => named.has(figure.id))
  return anywhere.length > 0 ? anywhere : figures
}

/** Of several the nearest one, and of those the one that was told last. */
function closest(
  found: FoundNumber,
  readings: readonly NumberReading[],
  figures: readonly KnownFigure[],
): ToldFigure | undefined {
  let best: { figure: ToldFigure; away: Amount } | undefined
  for (const { figure, numbers } of figures)
    for (const known of numbers)
      for (const reading of readings)
        if (fitsOne(found, reading, known)) {
          const away = distance(reading, known)
          if (best === undefined || compare(away, best.away) <= 0) best = { figure, away }
        }
  return best?.figure
}

const fits = (found: FoundNumber, readings: readonly NumberReading[], known: KnownNumber): boolean =>
  readings.some((reading) => fitsOne(found, reading, known))

function fitsOne(found: FoundNumber, reading: NumberReading, known: KnownNumber): boolean {
  if (isFar(found, reading, known)) return false
  if (!unitFits(found.unit, known) || !signFits(found.sign, known.value)) return false
  const away = distance(reading, known)
  if (isZero(away)) return true
  // Nothing is not a rounding of something, and a number of a text is only itself.
  if (isZero(reading.value) || !known.isExact) return false
  // "3" of nothing in particular would be a rounding of far too much.
  if (found.unit === undefined && significant(reading) < 3) return false
  return compare(multiply(away, amount('2')), tolerance(found, reading)) <= 0
}

/** Surely not within any rounding: spares the exact arithmetic, which takes a hundred times as long. */
function isFar({ isAbout }: FoundNumber, { value, step }: NumberReading, known: KnownNumber): boolean {
  const size = toRatio(value)
  return Math.abs(size - known.size) > toRatio(step) + (isAbout ? size / 10 : 0) + known.size * 1e-9
}

/** Difference of sizes: "fell by 5 %" tells -5 %. */
const distance = (reading: NumberReading, known: KnownNumber): Amount =>
  absolute(subtract(reading.value, absolute(known.value)))

const DOLLARS = new Set(['USD', 'CAD', 'AUD'])

function unitFits(unit: string | undefined, known: KnownNumber): boolean {
  if (unit === undefined || unit === known.unit) return true
  if (unit === 'USD' && known.unit !== undefined && DOLLARS.has(known.unit)) return true
  // "5 API keys": a plain number may count anything, but it is no share and no money.
  return known.unit === undefined && unit !== 'percent' && !/^(?:USD|EUR|GBP|CHF|JPY|CAD|AUD)$/.test(unit)
}

const signFits = (sign: '+' | '-' | undefined, value: Amount): boolean =>
  sign === undefined || isZero(value) || (sign === '-') === isNegative(value)

function significant({ value, step }: NumberReading): number {
  return digitsOf(divide(value, step)).length
}

const digitsOf = (value: Amount): string => value.replace(/\..*$/, '').replace(/^-?0*/, '')

/** One in the last place. After "about" its last zeros say nothing, within a twentieth of the number. */
function tolerance({ isAbout }: FoundNumber, { value, step }: NumberReading): Amount {
  if (!isAbout) return step
  const zeros = /0*$/.exec(digitsOf(divide(value, step)))?.[0].length ?? 0
  const wide = multiply(step, amount(`1e${zeros}`))
  const most = add(step, divide(value, amount('10')))
  return compare(wide, most) < 0 ? wide : most
}
