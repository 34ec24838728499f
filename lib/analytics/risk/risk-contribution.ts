/**
 * How much of the portfolio's variance each asset brings, at the weights of now: `w (Σw) / w'Σw`, which is the asset's
 * covariance with the portfolio over the portfolio's variance. They sum to 1; below zero the asset made it calmer.
 *
 * All covariances are of the same days, those on which every asset that weighs something is known: of different days
 * for each pair they need not fit each other, and a variance could come out below zero. What weighs less than 1 % may be
 * missing on these days, and is left out then; together that may be 5 %, else nothing is told.
 */
import { type Sentence, say } from '@/lib/core/sentence'
import { isFlat, meanOf } from './mean-and-deviation'
import { SPREAD_DAYS, tooFew } from './sample'

/** Of the sum of absolute weights, as debts weigh too. */
const HEAVY = 0.01
const LEFT_OUT = 0.05

export interface RiskContribution {
  /** One an asset, in the order asked; `null`: not computable, or left out. */
  shares: readonly (number | null)[]
  /** Days that were used. */
  days: number
  /** Why there is none; `null` when there is. */
  why: Sentence | null
}

/**
 * @param weights of the portfolio now, in any unit; below zero: owed
 * @param returns simple, one array an asset, all of the same days; NaN: not known
 * @throws RangeError when these do not fit each other
 * @example riskContribution([0.5, 0.5], [btc, eth]).shares // [0.44, 0.56]
 */
export function riskContribution(
  weights: readonly number[],
  returns: readonly Float64Array[],
): RiskContribution {
  const length = returns[0]?.length ?? 0
  if (weights.length !== returns.length || returns.some((each) => each.length !== length))
    throw new RangeError('each asset has a weight and returns of the same days')
  const gross = weights.reduce((sum, weight) => sum + Math.abs(weight), 0)
  const none = (days: number, why: Sentence) => ({ shares: weights.map(() => null), days, why })
  if (!(gross > 0)) return none(0, say('Nothing here has a known value.'))

  const share = (asset: number) => Math.abs(weights[asset] ?? 0) / gross
  const assets = [...weights.keys()]
  const days = commonDays(
    returns,
    assets.filter((asset) => share(asset) >= HEAVY),
    length,
  )
  const few = tooFew(days.length, SPREAD_DAYS)
  if (few) return none(days.length, few)
  const counted = assets.filter((asset) => isKnownOn(returns[asset], days))
  const left = assets
    .filter((asset) => !counted.includes(asset))
    .reduce((sum, asset) => sum + share(asset), 0)
  if (left > LEFT_OUT)
    return none(days.length, say('Assets of more than 5 % of the value lack days that the others have.'))
  return sharesOf(weights, returns, counted, days)
}

const isKnownOn = (returns: Float64Array | undefined, days: readonly number[]): boolean =>
  days.every((day) => Number.isFinite(returns?.[day]))

function commonDays(returns: readonly Float64Array[], assets: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, day) => day).filter((day) =>
    assets.every((asset) => Number.isFinite(returns[asset]?.[day])),
  )
}

function sharesOf(
  weights: readonly number[],
  returns: readonly Float64Array[],
  counted: readonly number[],
  days: readonly number[],
): RiskContribution {
  const parts = new Map(
    counted.map((asset) => [
      asset,
      centred(days.map((day) => (returns[asset]?.[day] ?? 0) * (weights[asset] ?? 0))),
    ]),
  )
  const whole = days.map((_, at) => counted.reduce((sum, asset) => sum + (parts.get(asset)?.[at] ?? 0), 0))
  const variance = dot(whole, whole)
  const gross = counted.reduce((sum, asset) => sum + Math.abs(weights[asset] ?? 0), 0)
  if (isFlat(Math.sqrt(variance / (days.length - 1)) / gross))
    return {
      shares: weights.map(() => null),
      days: days.length,
      why: say('The portfolio did not move on these days.'),
    }
  const shares = weights.map((_, asset) => {
    const part = parts.get(asset)
    return part ? dot(part, whole) / variance : null
  })
  return { shares, days: days.length, why: null }
}

function centred(values: readonly number[]): number[] {
  const mean = meanOf(values)
  return values.map((value) => value - mean)
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
