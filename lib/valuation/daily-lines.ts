/** The lines of the value chart, day by day: the whole, one for each account, one for each collection. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Column } from './balance-columns'
import { type DailySeries, SeriesBuilder } from './series-builder'

export interface ValuedLines {
  whole: DailySeries
  byAccount: Map<AccountId, DailySeries>
  byAsset: Map<AssetId, DailySeries>
}

export class DailyLines {
  readonly #firstDay: number
  #days = 0
  readonly #whole: SeriesBuilder
  readonly #accounts = new Map<AccountId, SeriesBuilder>()
  readonly #assets = new Map<AssetId, SeriesBuilder>()
  /** Collections that each account has ever had: what its unproven days make uncertain. */
  readonly #held = new Map<AccountId, Set<AssetId>>()
  /** Of a column, so that no line is looked up day after day. */
  readonly #opened = new Map<Column, SeriesBuilder[]>()

  constructor(firstDay: number) {
    this.#firstDay = firstDay
    this.#whole = new SeriesBuilder(firstDay)
  }

  startDay(): void {
    this.#days += 1
  }

  open(account: AccountId | undefined, asset: AssetId): SeriesBuilder[] {
    const lines = [this.#whole, this.#lineOf(this.#assets, asset)]
    if (account === undefined) return lines
    const held = this.#held.get(account)
    if (held) held.add(asset)
    else this.#held.set(account, new Set([asset]))
    return [...lines, this.#lineOf(this.#accounts, account)]
  }

  /** A line that begins later was worth nothing until then. */
  #lineOf<Key>(lines: Map<Key, SeriesBuilder>, key: Key): SeriesBuilder {
    const found = lines.get(key)
    if (found) return found
    const made = new SeriesBuilder(this.#firstDay)
    for (let day = 1; day < this.#days; day += 1) made.endDay()
    lines.set(key, made)
    return made
  }

  value(column: Column, priceOf: (asset: AssetId) => number): void {
    const { account, asset, balance, isZero, negative } = column
    let lines = this.#opened.get(column)
    if (!lines) this.#opened.set(column, (lines = this.open(account, asset)))
    if (isZero) return
    const price = priceOf(asset)
    if (Number.isNaN(price)) for (const line of lines) line.lackPrice(asset)
    else {
      for (const line of lines) line.add(balance * price)
      if (negative && account !== undefined) for (const line of lines) line.doubt(account, balance * price)
    }
  }

  /** The history does not come to what is held, and nobody knows since when. */
  doubt(account: AccountId, asset: AssetId, difference: number, priceOf: (asset: AssetId) => number): void {
    const price = priceOf(asset)
    for (const line of this.open(account, asset))
      if (Number.isNaN(price)) line.lackPrice(asset)
      else line.doubt(account, difference * price)
  }

  lackHistory(account: AccountId): void {
    this.#whole.lackHistory(account)
    this.#lineOf(this.#accounts, account).lackHistory(account)
    for (const asset of this.#held.get(account) ?? []) this.#lineOf(this.#assets, asset).lackHistory(account)
  }

  /** @returns goes back to the days and lines of now, as often as it is called */
  mark(): () => void {
    const days = this.#days
    const whole = this.#whole.mark()
    const marked = <Key>(lines: Map<Key, SeriesBuilder>) => {
      const marks = new Map([...lines].map(([key, line]) => [key, line.mark()]))
      return () => {
        for (const key of lines.keys()) if (!marks.has(key)) lines.delete(key)
        for (const back of marks.values()) back()
      }
    }
    const [accounts, assets] = [marked(this.#accounts), marked(this.#assets)]
    const held = new Map([...this.#held].map(([account, of]) => [account, new Set(of)]))
    return () => {
      this.#days = days
      this.#opened.clear()
      for (const back of [whole, accounts, assets]) back()
      this.#held.clear()
      for (const [account, of] of held) this.#held.set(account, new Set(of))
    }
  }

  endDay(): void {
    this.#whole.endDay()
    for (const line of this.#accounts.values()) line.endDay()
    for (const line of this.#assets.values()) line.endDay()
  }

  series(currency: string): ValuedLines {
    const all = <Key>(lines: Map<Key, SeriesBuilder>) =>
      new Map([...lines].map(([key, line]) => [key, line.series(currency)]))
    return { whole: this.#whole.series(currency), byAccount: all(this.#accounts), byAsset: all(this.#assets) }
  }
}
