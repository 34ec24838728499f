/**
 * More of what rose, less of what fell, compared with the others. The score is that of MSCI's momentum indexes: with z the return
 * less the mean over the deviation of all, within -3 and 3, a weight is multiplied by 1 + z, or divided by 1 - z below zero.
 */
import { isFlat, meanAndDeviation } from '@/lib/analytics/risk/mean-and-deviation'
import { type Sentence, say } from '@/lib/core/sentence'
import { baseFields, baseWeights } from './base-weights'
import { defineMethod, type MethodInput } from './define-method'
import { numberIn } from './params-in'

/** Of a score. */
const MOST = 3
/** Days that a close may be missing and the one before it stands for it. */
const STALE_DAYS = 3

export const momentumTilt = defineMethod({
  id: 'momentum-tilt',
  name: say('Momentum tilt'),
  about: say(
    'Leans towards what rose more than the others and away from what rose less. Takes for granted that this goes on for a while, which it often did and need not do.',
  ),
  fields: [
    ...baseFields,
    {
      key: 'days',
      label: say('Days of the rise'),
      kind: 'days',
      standard: 90,
      least: 7,
      most: 365,
    },
    {
      key: 'skip',
      label: say('Last days left out'),
      help: say('What rose much in the last days often falls back a little.'),
      kind: 'days',
      standard: 7,
      least: 0,
      most: 30,
    },
    {
      key: 'strength',
      label: say('Strength'),
      kind: 'percent',
      standard: 1,
      least: 0.1,
      most: 2,
    },
  ],
  daysNeeded: (params) => numberIn(params, 'days') + numberIn(params, 'skip') + 1 + STALE_DAYS,
  weigh: (input, params) => {
    const base = baseWeights(input, params)
    const rises = risesOf(input, { days: numberIn(params, 'days'), skip: numberIn(params, 'skip') })
    const known = rises.filter(Number.isFinite)
    if (known.length < 2 && input.sleeves.length > 1)
      return { unknown: say('Fewer than two assets have prices that reach back far enough to be compared.') }
    const spread = meanAndDeviation(known)
    const tilted = input.sleeves.map(({ id }, at) => {
      const rise = rises[at] ?? Number.NaN
      const score = isFlat(spread.deviation) ? 0 : (rise - spread.mean) / spread.deviation
      return (
        (base.get(id) ?? 0) * (Number.isFinite(score) ? factorOf(score, numberIn(params, 'strength')) : 1)
      )
    })
    const [before, after] = [sumOf([...base.values()]), sumOf(tilted)]
    return {
      weights: new Map(
        input.sleeves.map(({ id }, at) => [id, ((tilted[at] ?? Number.NaN) * before) / after]),
      ),
      remarks: leftAlone(input, rises),
    }
  },
})

/** @example factorOf(1, 1) // 2 @example factorOf(-1, 1) // 0.5 */
export function factorOf(score: number, strength: number): number {
  const z = strength * Math.min(MOST, Math.max(-MOST, score))
  return z > 0 ? 1 + z : 1 / (1 - z)
}

/** Returns over the days, one a sleeve; NaN: not known. */
function risesOf({ sleeves, closes }: MethodInput, { days, skip }: { days: number; skip: number }): number[] {
  return sleeves.map(({ id }) => {
    const own = closes.get(id) ?? new Float64Array(0)
    const end = own.length - 1 - skip
    return closeAt(own, end) / closeAt(own, end - days) - 1
  })
}

function closeAt(closes: Float64Array, day: number): number {
  for (let at = day; at >= day - STALE_DAYS; at -= 1) {
    const close = closes[at] ?? Number.NaN
    if (close > 0) return close
  }
  return Number.NaN
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function leftAlone({ sleeves }: MethodInput, rises: readonly number[]): Sentence[] {
  const names = sleeves.filter((_, at) => !Number.isFinite(rises[at])).map(({ name }) => name)
  return names.length === 0
    ? []
    : [
        say('Neither more nor less of {names}: the prices do not reach back far enough.', {
          names: names.join(', '),
        }),
      ]
}
