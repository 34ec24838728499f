/** Sums of products of every pair of assets, day after day. The inner loops of correlations, and nothing else. */

/** Days that are multiplied in one go: a sum is read and written once for all of them. */
const AT_ONCE = 4

export class PairProducts {
  readonly #assets: number
  /** Row by row, the lower triangle with its diagonal. */
  readonly #sums: Float64Array

  constructor(assets: number) {
    this.#assets = assets
    this.#sums = new Float64Array(assets * assets)
  }

  of(a: number, b: number): number {
    return this.#sums[Math.max(a, b) * this.#assets + Math.min(a, b)] ?? Number.NaN
  }

  /** @param day one number an asset, none of them NaN; `sign` -1 takes it away */
  add(day: Float64Array, sign: 1 | -1): void {
    const sums = this.#sums
    for (let a = 0; a < this.#assets; a++) {
      const row = a * this.#assets
      const value = sign * (day[a] ?? 0)
      if (value !== 0)
        for (let b = 0; b <= a; b++) sums[row + b] = (sums[row + b] ?? 0) + value * (day[b] ?? 0)
    }
  }

  addAll(days: readonly Float64Array[]): void {
    const whole = days.length - (days.length % AT_ONCE)
    for (let at = 0; at < whole; at += AT_ONCE) {
      const [first, second, third, fourth] = days.slice(at, at + AT_ONCE)
      if (first && second && third && fourth) this.#addFour(first, second, third, fourth)
    }
    for (const day of days.slice(whole)) this.add(day, 1)
  }

  #addFour(first: Float64Array, second: Float64Array, third: Float64Array, fourth: Float64Array): void {
    const sums = this.#sums
    for (let a = 0; a < this.#assets; a++) {
      const row = a * this.#assets
      const [one, two, three, four] = [first[a] ?? 0, second[a] ?? 0, third[a] ?? 0, fourth[a] ?? 0]
      for (let b = 0; b <= a; b++)
        sums[row + b] =
          (sums[row + b] ?? 0) +
          (one * (first[b] ?? 0) + two * (second[b] ?? 0) + three * (third[b] ?? 0) + four * (fourth[b] ?? 0))
    }
  }
}
