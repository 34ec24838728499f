/** A running exact sum for millions of amounts: an integer and its decimal places, so that adding is one bigint addition. */
import { type Amount, fromUnits } from '@/lib/core/amount'

/** @example const sum = new ExactSum(); sum.add(amount('0.1')); sum.add(amount('0.2')); sum.amount() // '0.3' */
export class ExactSum {
  #units = 0n
  #places = 8

  add(quantity: Amount, sign: 1 | -1 = 1): void {
    const point = quantity.indexOf('.')
    const places = point === -1 ? 0 : quantity.length - point - 1
    if (places > this.#places) {
      this.#units *= 10n ** BigInt(places - this.#places)
      this.#places = places
    }
    const digits = point === -1 ? quantity : quantity.slice(0, point) + quantity.slice(point + 1)
    const units = BigInt(digits) * 10n ** BigInt(this.#places - places)
    this.#units += sign === 1 ? units : -units
  }

  copy(): ExactSum {
    const same = new ExactSum()
    same.#units = this.#units
    same.#places = this.#places
    return same
  }

  get isZero(): boolean {
    return this.#units === 0n
  }

  get isNegative(): boolean {
    return this.#units < 0n
  }

  amount(): Amount {
    return fromUnits(this.#units, this.#places)
  }

  /** For chart points and comparisons of size; never money. */
  ratio(): number {
    return Number(this.amount())
  }
}
