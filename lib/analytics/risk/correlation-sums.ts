/**
 * Sums from which Pearson's coefficient of every pair of assets follows, over the days that both have. They are fed day
 * by day: one more day (or one less, for a moving window) costs assets², whatever the number of days before it.
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

  /** As `add` for each of them, in half the time. */
  addAll(days: readonly Float64Array[]): void {
    this.#products.addAll(days.map((day) => this.#take(day, 1)))
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
    for (let asset = 0; asset < day.length; asset++) {
      const value = day[asset] ?? Number.NaN
      if (!Number.isFinite(value)) continue
      const at = missing * this.assets + asset
      this.#lackingCounts[at] = (this.#lackingCounts[at] ?? 0) + sign
      this.#lackingSums[at] = (this.#lackingSums[at] ?? 0) + sign * value
      this.#lackingSquares[at] = (this.#lackingSquares[at] ?? 0) + sign * value * value
    }
  }

  #noteLargest(): void {
    for (let asset = 0; asset < this.assets; asset++)
      this.#largest[asset] = Math.max(this.#largest[asset] ?? 0, this.#products.of(asset, asset))
  }

  /** @example sums.of(0, 1) // { days: 365, value: 0.83 } */
  of(a: number, b: number): PairCorrelation {
    const one = this.#beside(a, b)
    const other = this.#beside(b, a)
    const days = one.days
    if (days < SPREAD_DAYS || one.isFlat || other.isFlat) return { days, value: null }
    if (a === b) return { days, value: 1 }
    const covariance = this.#products.of(a, b) - (one.sum * other.sum) / days
    const value = covariance / (Math.sqrt(one.squares) * Math.sqrt(other.squares))
    return { days, value: Math.max(-1, Math.min(1, value)) }
  }

  /** An asset on the days that it shares with another: days, sum, and squares around the mean. */
  #beside(asset: number, other: number): { days: number; sum: number; squares: number; isFlat: boolean } {
    const lacking = other * this.assets + asset
    const days = (this.#counts[asset] ?? 0) - (this.#lackingCounts[lacking] ?? 0)
    const sum = (this.#sums[asset] ?? 0) - (this.#lackingSums[lacking] ?? 0)
    const all = this.#products.of(asset, asset) - (this.#lackingSquares[lacking] ?? 0)
    const squares = all - (sum * sum) / days
    const smallest = Math.max(days * FLAT_VARIANCE, ROUNDING * (this.#largest[asset] ?? 0))
    return { days, sum, squares, isFlat: !(squares > smallest) }
  }
}
