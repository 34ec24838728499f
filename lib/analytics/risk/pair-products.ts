/** Sums of products of every pair of assets. The inner loops of correlations, and nothing else. */

/** Assets that are multiplied with one in one go: its days are read once for all of them. */
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

  /** @param series one an asset, all of the same days, none of them NaN */
  addSeries(series: readonly Float64Array[]): void {
    for (const [a, own] of series.entries()) {
      const row = a * this.#assets
      const inFours = a + 1 - ((a + 1) % AT_ONCE)
      for (let b = 0; b < inFours; b += AT_ONCE)
        addFour(this.#sums, row + b, own, series.slice(b, b + AT_ONCE))
      for (let b = inFours; b <= a; b += 1) addOne(this.#sums, row + b, own, series[b] ?? own)
    }
  }
}

function addFour(sums: Float64Array, at: number, own: Float64Array, others: readonly Float64Array[]): void {
  const [first = own, second = own, third = own, fourth = own] = others
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let day = 0; day < own.length; day++) {
    const value = own[day] ?? 0
    one += value * (first[day] ?? 0)
    two += value * (second[day] ?? 0)
    three += value * (third[day] ?? 0)
    four += value * (fourth[day] ?? 0)
  }
  sums[at] = (sums[at] ?? 0) + one
  sums[at + 1] = (sums[at + 1] ?? 0) + two
  sums[at + 2] = (sums[at + 2] ?? 0) + three
  sums[at + 3] = (sums[at + 3] ?? 0) + four
}

function addOne(sums: Float64Array, at: number, own: Float64Array, other: Float64Array): void {
  let sum = 0
  for (let day = 0; day < own.length; day++) sum += (own[day] ?? 0) * (other[day] ?? 0)
  sums[at] = (sums[at] ?? 0) + sum
}
