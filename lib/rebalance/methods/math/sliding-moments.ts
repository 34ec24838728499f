/**
 * Moments of a window that moves through one set of closes: a day further costs assets², whatever the window's length. Made for
 * backtests, which ask on every day; a single question is a window that is filled once.
 *
 * A day counts when every asset has a return on it, that is its close and that of the day before: a change over a gap would
 * pass for a large one of a day.
 */
import type { Moments } from './moments'

/** Of the largest sum of squares that ever stood here: below it a variance is what rounding left. */
const ROUNDING = 1e-12
/** Of a day: below it a deviation is rounding of the prices. */
const FLAT_VARIANCE = 1e-24
/** Days that may come and go before the sums are made anew, so that rounding does not pile up. */
const FRESH_FOR = 512

export class SlidingMoments {
  readonly #assets: number
  readonly #length: number
  readonly #window: number
  /** Day by day, one return an asset. */
  readonly #returns: Float64Array
  /** 1: every asset has a return on that day. */
  readonly #isWhole: Uint8Array
  readonly #sums: Float64Array
  /** Of products, the upper half: row by column. */
  readonly #products: Float64Array
  readonly #largest: Float64Array
  #count = 0
  /** Days whose returns are in the sums: from the first to before the second. */
  #from = 0
  #until = 0
  #moved = 0

  /**
   * @param closes one array an asset, all of the same days; NaN: not known
   * @param days of returns in the window
   * @throws RangeError when they are not of the same days
   */
  constructor(closes: readonly Float64Array[], days: number) {
    this.#assets = closes.length
    this.#length = closes[0]?.length ?? 0
    if (closes.some(({ length }) => length !== this.#length))
      throw new RangeError('all closes are of the same days')
    this.#window = days
    this.#returns = new Float64Array(this.#assets * this.#length)
    this.#isWhole = new Uint8Array(this.#length)
    this.#sums = new Float64Array(this.#assets)
    this.#products = new Float64Array(this.#assets * this.#assets)
    this.#largest = new Float64Array(this.#assets)
    this.#readReturns(closes)
  }

  /**
   * @param end place of the first day that is not looked at any more
   * @example moments.before(closes[0].length).days // 90
   */
  before(end: number): Moments {
    const until = Math.min(end, this.#length)
    // The first close has no day before it, so it has no return.
    const from = Math.max(1, until - this.#window)
    const steps = Math.abs(from - this.#from) + Math.abs(until - this.#until)
    if (steps >= until - from || this.#moved + steps > FRESH_FOR) this.#restart(from)
    while (this.#until < until) this.#move(this.#until++, 1)
    while (this.#from > from) this.#move(--this.#from, 1)
    while (this.#from < from) this.#move(this.#from++, -1)
    while (this.#until > until) this.#move(--this.#until, -1)
    this.#moved += steps
    return this.#read()
  }

  #readReturns(closes: readonly Float64Array[]): void {
    for (let day = 1; day < this.#length; day += 1) {
      let isWhole = 1
      for (let asset = 0; asset < this.#assets; asset += 1) {
        const before = closes[asset]?.[day - 1] ?? Number.NaN
        const now = closes[asset]?.[day] ?? Number.NaN
        const isKnown = before > 0 && now > 0 && Number.isFinite(now / before)
        if (isKnown) this.#returns[day * this.#assets + asset] = now / before - 1
        else isWhole = 0
      }
      this.#isWhole[day] = isWhole
    }
  }

  #restart(from: number): void {
    this.#sums.fill(0)
    this.#products.fill(0)
    this.#count = 0
    this.#from = from
    this.#until = from
    this.#moved = 0
  }

  #move(day: number, sign: 1 | -1): void {
    if (this.#isWhole[day] !== 1) return
    const assets = this.#assets
    const start = day * assets
    this.#count += sign
    for (let row = 0; row < assets; row += 1) {
      const value = sign * (this.#returns[start + row] ?? 0)
      this.#sums[row] = (this.#sums[row] ?? 0) + value
      const place = row * assets
      for (let column = row; column < assets; column += 1)
        this.#products[place + column] =
          (this.#products[place + column] ?? 0) + value * (this.#returns[start + column] ?? 0)
    }
  }

  #read(): Moments {
    const [assets, count] = [this.#assets, this.#count]
    const means = this.#sums.map((sum) => sum / count)
    const squares = new Float64Array(assets)
    for (let asset = 0; asset < assets; asset += 1) squares[asset] = this.#squaresOf(asset)
    const deviations = squares.map((sum) => (count < 2 ? Number.NaN : Math.sqrt(sum / (count - 1))))
    return {
      days: count,
      missing: this.#window - count,
      means,
      deviations,
      correlation: this.#correlation(squares),
    }
  }

  /** Around the mean; 0: it did not move. */
  #squaresOf(asset: number): number {
    const raw = this.#products[asset * this.#assets + asset] ?? 0
    const sum = this.#sums[asset] ?? 0
    this.#largest[asset] = Math.max(this.#largest[asset] ?? 0, raw)
    const squares = raw - (sum * sum) / this.#count
    const smallest = Math.max(this.#count * FLAT_VARIANCE, ROUNDING * (this.#largest[asset] ?? 0))
    return squares > smallest ? squares : 0
  }

  #correlation(squares: Float64Array): Float64Array {
    const assets = this.#assets
    const correlation = new Float64Array(assets * assets)
    const roots = squares.map(Math.sqrt)
    for (let row = 0; row < assets; row += 1) {
      correlation[row * assets + row] = 1
      for (let column = row + 1; column < assets; column += 1) {
        const scale = (roots[row] ?? 0) * (roots[column] ?? 0)
        const sums = (this.#sums[row] ?? 0) * (this.#sums[column] ?? 0)
        const shared = (this.#products[row * assets + column] ?? 0) - sums / this.#count
        const value = scale > 0 ? Math.max(-1, Math.min(1, shared / scale)) : 0
        correlation[row * assets + column] = value
        correlation[column * assets + row] = value
      }
    }
    return correlation
  }
}
