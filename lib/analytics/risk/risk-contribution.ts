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
import { SPREAD_DAYS } from './sample'

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
  const { days, counted, why } = choose(weights, returns)
  return why
    ? { shares: weights.map(() => null), days: days.length, why }
    : sharesOf(weights, returns, counted, days)
}

interface Choice {
  /** Places in the series. */
  days: readonly number[]
  /** Assets that are known on all of them. */
  counted: readonly number[]
  why: Sentence | undefined
}

function choose(weights: readonly number[], returns: readonly Float64Array[]): Choice {
  const gross = weights.reduce((sum, weight) => sum + Math.abs(weight), 0)
  if (!(gross > 0)) return { days: [], counted: [], why: say('Nothing here has a known value.') }
  const share = (asset: number) => Math.abs(weights[asset] ?? 0) / gross
  const heavy = returns.filter((_, asset) => share(asset) >= HEAVY)
  const days = Array.from(returns[0] ?? [], (_, day) => day).filter((day) =>
    heavy.every((each) => Number.isFinite(each[day])),
  )
  const isCounted = returns.map((each) => days.every((day) => Number.isFinite(each[day])))
  const left = weights.reduce((sum, _, asset) => sum + (isCounted[asset] ? 0 : share(asset)), 0)
  return {
    days,
    counted: [...weights.keys()].filter((asset) => isCounted[asset]),
    why: whyNone(days.length, left),
  }
}

function whyNone(count: number, left: number): Sentence | undefined {
  if (count < SPREAD_DAYS)
    return say('The assets above 1 % share {count} days; {needed} are needed.', {
      count,
      needed: SPREAD_DAYS,
    })
  if (left > LEFT_OUT) return say('Assets of more than 5 % of the value lack days that the others have.')
  return undefined
}

function sharesOf(
  weights: readonly number[],
  returns: readonly Float64Array[],
  counted: readonly number[],
  days: readonly number[],
): RiskContribution {
  const movesOf = (asset: number) =>
    centred(days.map((day) => (returns[asset]?.[day] ?? Number.NaN) * (weights[asset] ?? 0)))
  const parts = new Map(counted.map((asset) => [asset, movesOf(asset)]))
  const moves = [...parts.values()]
  const whole = days.map((_, at) => moves.reduce((sum, part) => sum + (part[at] ?? 0), 0))
  const variance = dot(whole, whole)
  const gross = counted.reduce((sum, asset) => sum + Math.abs(weights[asset] ?? 0), 0)
  const deviation = Math.sqrt(variance / (days.length - 1)) / gross
  const shareOf = (asset: number) => {
    const part = parts.get(asset)
    return part === undefined ? null : dot(part, whole) / variance
  }
  return isFlat(deviation)
    ? {
        shares: weights.map(() => null),
        days: days.length,
        why: say('The portfolio did not move on these days.'),
      }
    : { shares: weights.map((_, asset) => shareOf(asset)), days: days.length, why: null }
}

function centred(values: readonly number[]): number[] {
  const mean = meanOf(values)
  return values.map((value) => value - mean)
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
