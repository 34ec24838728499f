/**
 * Sums from which Pearson's coefficient of every pair of assets follows, over the days that both have. They are fed with
 * whole series or day by day: one more day (or one less, for a moving window) costs assets², whatever came before it.
 *
 * A day is taken as if all assets had it, the missing ones as zero; beside that stands what each asset did on the days
 * that another one lacked, which a pair takes away again. So a day that all have costs one product a pair.
 */
import { PairProducts } from './pair-products'
import { SPREAD_DAYS } from './sample'

export interface PairCorrelation {
  /** Days that both have. */
  days: number
  /** -1 to 1; `null` below 30 days, or when one of them did not move. */
  value: number | null
}

/** Of the largest sum of squares that ever stood here: below it a variance is what rounding left. */
const ROUNDING = 1e-12
/** Of a day: below it a deviation is rounding of the prices. */
const FLAT_VARIANCE = 1e-24

export class CorrelationSums {
  readonly assets: number
  readonly #products: PairProducts
  readonly #counts: Float64Array
  readonly #sums: Float64Array
  readonly #largest: Float64Array
  /** What the column's asset did on days that the row's asset lacked. */
  readonly #lackingCounts: Float64Array
  readonly #lackingSums: Float64Array
  readonly #lackingSquares: Float64Array

  constructor(assets: number) {
    this.assets = assets
    this.#products = new PairProducts(assets)
    this.#counts = new Float64Array(assets)
    this.#sums = new Float64Array(assets)
    this.#largest = new Float64Array(assets)
    this.#lackingCounts = new Float64Array(assets * assets)
    this.#lackingSums = new Float64Array(assets * assets)
    this.#lackingSquares = new Float64Array(assets * assets)
  }

  /**
   * @param day one return an asset; NaN: not known
   * @throws RangeError when it has another number of assets
   */
  add(day: Float64Array): void {
    this.#products.add(this.#take(day, 1), 1)
    this.#noteLargest()
  }

  /**
   * As `add` for each of their days, in a fraction of the time.
   * @param all one an asset, all of the same days; NaN: not known
   * @throws RangeError for another number of assets
   */
  addSeries(all: readonly Float64Array[]): void {
    if (all.length !== this.assets) throw new RangeError('there is one series an asset')
    // Before the first one is known there is nothing to be added, and nothing that anybody lacks.
    const begun = Math.min(...all.map(daysBeforeKnown))
    const series = begun === 0 ? all : all.map((returns) => returns.subarray(begun))
    const missing = series.map(missingDays)
    for (const [asset, days] of missing.entries())
      if (days.length > 0)
        for (const [other, returns] of series.entries()) this.#noteLackingOn(days, asset, other, returns)
    const filled = series.map((returns, asset) => withZeros(returns, missing[asset] ?? []))
    for (const [asset, returns] of filled.entries()) {
      this.#counts[asset] = (this.#counts[asset] ?? 0) + returns.length - (missing[asset]?.length ?? 0)
      this.#sums[asset] = sumOf(returns, this.#sums[asset] ?? 0)
    }
    this.#products.addSeries(filled)
    this.#noteLargest()
  }

  /** Takes a day away that was added before. */
  remove(day: Float64Array): void {
    this.#products.add(this.#take(day, -1), -1)
  }

  /** @returns the day with zero for what is missing */
  #take(day: Float64Array, sign: 1 | -1): Float64Array {
    if (day.length !== this.assets) throw new RangeError('a day has one return an asset')
    const filled = new Float64Array(day.length)
    for (let asset = 0; asset < day.length; asset++) {
      const value = day[asset] ?? Number.NaN
      if (!Number.isFinite(value)) {
        this.#noteLacking(day, asset, sign)
        continue
      }
      filled[asset] = value
      this.#counts[asset] = (this.#counts[asset] ?? 0) + sign
      this.#sums[asset] = (this.#sums[asset] ?? 0) + sign * value
    }
    return filled
  }

  #noteLacking(day: Float64Array, missing: number, sign: 1 | -1): void {
    for (let asset = 0; asset < day.length; asset++)
      this.#noteLackingDay(missing, asset, day[asset] ?? Number.NaN, sign)
  }

  #noteLackingOn(days: readonly number[], missing: number, asset: number, returns: Float64Array): void {
    for (const day of days) this.#noteLackingDay(missing, asset, returns[day] ?? Number.NaN, 1)
  }

  #noteLackingDay(missing: number, asset: number, value: number, sign: 1 | -1): void {
    if (!Number.isFinite(value)) return
    const at = missing * this.assets + asset
    this.#lackingCounts[at] = (this.#lackingCounts[at] ?? 0) + sign
    this.#lackingSums[at] = (this.#lackingSums[at] ?? 0) + sign * value
    this.#lackingSquares[at] = (this.#lackingSquares[at] ?? 0) + sign * value * value
  }

  #noteLargest(): void {
    for (let asset = 0; asset < this.assets; asset++)
      this.#largest[asset] = Math.max(this.#largest[asset] ?? 0, this.#products.of(asset, asset))
  }

  /** @example sums.of(0, 1) // { days: 365, value: 0.83 } */
  of(a: number, b: number): PairCorrelation {
    const days = (this.#counts[a] ?? 0) - (this.#lackingCounts[b * this.assets + a] ?? 0)
    if (days < SPREAD_DAYS) return { days, value: null }
    const [one, other] = [this.#sumBeside(a, b), this.#sumBeside(b, a)]
    const ownSquares = this.#squaresBeside(a, b, one, days)
    const otherSquares = this.#squaresBeside(b, a, other, days)
    if (Number.isNaN(ownSquares) || Number.isNaN(otherSquares)) return { days, value: null }
    if (a === b) return { days, value: 1 }
    const covariance = this.#products.of(a, b) - (one * other) / days
    const value = covariance / (Math.sqrt(ownSquares) * Math.sqrt(otherSquares))
    return { days, value: Math.max(-1, Math.min(1, value)) }
  }

  /** Of an asset, on the days that it shares with another. */
  #sumBeside(asset: number, other: number): number {
    return (this.#sums[asset] ?? 0) - (this.#lackingSums[other * this.assets + asset] ?? 0)
  }

  /** Squares around the mean of these days; NaN: it did not move on them. */
  #squaresBeside(asset: number, other: number, sum: number, days: number): number {
    const lacking = this.#lackingSquares[other * this.assets + asset] ?? 0
    const squares = this.#products.of(asset, asset) - lacking - (sum * sum) / days
    const smallest = Math.max(days * FLAT_VARIANCE, ROUNDING * (this.#largest[asset] ?? 0))
    return squares > smallest ? squares : Number.NaN
  }
}

function daysBeforeKnown(returns: Float64Array): number {
  let day = 0
  while (day < returns.length && !Number.isFinite(returns[day])) day += 1
  return day
}

/** Places, oldest first. */
function missingDays(returns: Float64Array): number[] {
  const missing: number[] = []
  for (let day = 0; day < returns.length; day++) if (!Number.isFinite(returns[day])) missing.push(day)
  return missing
}

function withZeros(returns: Float64Array, missing: readonly number[]): Float64Array {
  if (missing.length === 0) return returns
  const filled = returns.slice()
  for (const day of missing) filled[day] = 0
  return filled
}

function sumOf(returns: Float64Array, start: number): number {
  let sum = start
  for (let day = 0; day < returns.length; day++) sum += returns[day] ?? 0
  return sum
}
