/** Which lots were taken, field by field (`kept-outgoes.ts` says why). */
import { LongList, LongNumbers } from '@/lib/core/long-list'
import type { Term } from './lot'
import { LotMatch, type LotOrigin } from './lot-match'

export class KeptMatches {
  private readonly from = new LongList<LotOrigin | null>()
  /** `null` for the last one of those that were added together: it takes what the others have left. */
  private readonly quantity = new LongList<bigint | null>()
  private readonly cost = new LongList<bigint | null>()
  /** By which rule and of which term, as a number of `labels`. */
  private readonly label = new LongNumbers()
  private readonly labels: Label[] = []

  get length(): number {
    return this.label.length
  }

  /** @param taken the matches of one row */
  add(taken: readonly LotMatch[]): void {
    let left = taken.length
    for (const match of taken) {
      left -= 1
      this.from.push(match.from)
      this.quantity.push(left === 0 ? null : match.quantity)
      this.cost.push(match.cost)
      this.label.push(this.labelOf(match))
    }
  }

  /** Those of one row, as they were added. @param total of their quantities */
  between(from: number, until: number, total: bigint): LotMatch[] {
    const matches: LotMatch[] = []
    let left = total
    for (let place = from; place < until; place += 1) {
      const quantity = this.quantity.at(place) ?? left
      left -= quantity
      const { rule, term } = this.labels[this.label.at(place) ?? -1] as Label
      const match = new LotMatch({
        from: this.from.at(place) ?? null,
        quantity,
        cost: this.cost.at(place) ?? null,
        rule,
      })
      match.term = term
      matches.push(match)
    }
    return matches
  }

  /** There are a handful, and the first is that of nearly all. */
  private labelOf({ rule, term }: LotMatch): number {
    const { labels } = this
    for (let at = 0; at < labels.length; at += 1)
      if (labels[at]?.rule === rule && labels[at]?.term === term) return at
    return labels.push({ rule, term }) - 1
  }
}

type Label = Pick<LotMatch, 'rule'> & { term: Term }
