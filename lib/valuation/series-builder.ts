/** Gathers the daily values of one line of the chart, and the spans of days with unknowns and what they lack. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { DAY_MS } from './days'

/** Of the form that pages see (`ValueSeries`). */
export interface DailySeries {
  currency: string
  /** First day (ms, UTC midnight). A day's value is that at its end. */
  from: number
  values: (number | null)[]
  /** `until` is the midnight after the last day of the gap. */
  gaps: { from: number; until: number; unpriced: AssetId[]; accounts: AccountId[] }[]
  /** From this day on nothing is missing; `null`: the last day is a gap. */
  completeSince: number | null
}

/** Unknowns of less than this share of the day's value do not make it a gap. */
const NEGLIGIBLE = 0.01

export class SeriesBuilder {
  readonly #from: number
  readonly #values: (number | null)[] = []
  readonly #gaps: DailySeries['gaps'] = []
  #gapKey = ''
  #total = 0
  #doubtful = 0
  readonly #unpriced = new Set<AssetId>()
  readonly #unproven = new Set<AccountId>()
  readonly #doubted = new Set<AccountId>()

  constructor(firstDay: number) {
    this.#from = firstDay * DAY_MS
  }

  add(value: number): void {
    this.#total += value
  }

  /** A value that may be wrong by this much, because an account's history does not come to what it holds. */
  doubt(account: AccountId, value: number): void {
    this.#doubtful += Math.abs(value)
    this.#doubted.add(account)
  }

  lackPrice(asset: AssetId): void {
    this.#unpriced.add(asset)
  }

  lackHistory(account: AccountId): void {
    this.#unproven.add(account)
  }

  endDay(): void {
    if (this.#doubtful > NEGLIGIBLE * Math.abs(this.#total))
      for (const account of this.#doubted) this.#unproven.add(account)
    const known = this.#unpriced.size === 0 && this.#unproven.size === 0
    this.#values.push(known ? this.#total : null)
    this.#noteGap(known)
    this.#total = 0
    this.#doubtful = 0
    for (const set of [this.#unpriced, this.#unproven, this.#doubted]) if (set.size > 0) set.clear()
  }

  #noteGap(known: boolean): void {
    if (known) {
      this.#gapKey = ''
      return
    }
    const [unpriced, accounts] = [[...this.#unpriced].sort(), [...this.#unproven].sort()]
    const key = `${unpriced.join(' ')}|${accounts.join(' ')}`
    const from = this.#from + (this.#values.length - 1) * DAY_MS
    const last = this.#gaps.at(-1)
    if (key === this.#gapKey && last) last.until = from + DAY_MS
    else this.#gaps.push({ from, until: from + DAY_MS, unpriced, accounts })
    this.#gapKey = key
  }

  /** @returns takes away the days that have come since, as often as it is called */
  mark(): () => void {
    const [days, gaps, key, until] = [
      this.#values.length,
      this.#gaps.length,
      this.#gapKey,
      this.#gaps.at(-1)?.until,
    ]
    return () => {
      this.#values.length = days
      this.#gaps.length = gaps
      this.#gapKey = key
      const last = this.#gaps.at(-1)
      if (last && until !== undefined) last.until = until
    }
  }

  /** Of its own: later days do not change it. */
  series(currency: string): DailySeries {
    const lastGap = this.#values.lastIndexOf(null)
    const complete = lastGap < this.#values.length - 1
    return {
      currency,
      from: this.#from,
      values: [...this.#values],
      gaps: this.#gaps.map((gap) => ({ ...gap })),
      completeSince: complete ? this.#from + (lastGap + 1) * DAY_MS : null,
    }
  }
}
