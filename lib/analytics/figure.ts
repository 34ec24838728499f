/**
 * A figure that can be believed: the number with what it was computed from, or the reason why there is none. There is no
 * figure for "we guessed": a missing input makes `value` null, never zero.
 */
import type { Sentence } from '@/lib/core/sentence'

/** How the number is written: a sum in the view's currency, a ratio (0.12 is 12 %), a plain number, days, a day (ms). */
export type Unit = 'money' | 'ratio' | 'number' | 'days' | 'count' | 'day'

/** What went into a figure, as "how computed" lists it. */
export interface Input {
  label: Sentence
  value: number | null
  unit: Unit
}

interface Told {
  unit: Unit
  inputs: readonly Input[]
}

export type Figure =
  | (Told & {
      value: number
      /** What makes it less than exact: "3 days could not be measured". */
      note?: Sentence
    })
  | (Told & {
      value: null
      /** Why it is not computable, and where it can be helped, how. */
      why: Sentence
    })

/** @example figure(0.8, 'ratio', [{ label: say('Days measured'), value: 365, unit: 'days' }]).value // 0.8 */
export function figure(value: number, unit: Unit, inputs: readonly Input[] = [], note?: Sentence): Figure {
  return { value, unit, inputs, ...(note === undefined ? {} : { note }) }
}

/** @example noFigure('ratio', say('There are fewer than 30 days.')).value // null */
export function noFigure(unit: Unit, why: Sentence, inputs: readonly Input[] = []): Figure {
  return { value: null, unit, why, inputs }
}
