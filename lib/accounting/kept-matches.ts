/** Which lots were taken, field by field (`kept-outgoes.ts` says why). */
import type { Term } from './lot'
import { LotMatch, type LotOrigin } from './lot-match'

export class KeptMatches {
  private readonly from: (LotOrigin | null)[] = []
  /** `null` for the last one of those that were added together: it takes what the others have left. */
  private readonly quantity: (bigint | null)[] = []
  private readonly cost: (bigint | null)[] = []
  private readonly rule: string[] = []
  private readonly term: Term[] = []

  get length(): number {
    return this.from.length
  }

  /** @param taken the matches of one row */
  add(taken: readonly LotMatch[]): void {
    let left = taken.length
    for (const { from, quantity, cost, rule, term } of taken) {
      left -= 1
      this.from.push(from)
      this.quantity.push(left === 0 ? null : quantity)
      this.cost.push(cost)
      this.rule.push(rule)
      this.term.push(term)
    }
  }

  /** Those of one row, as they were added. @param total of their quantities */
  between(from: number, until: number, total: bigint): LotMatch[] {
    const matches: LotMatch[] = []
    let left = total
    for (let place = from; place < until; place += 1) {
      const quantity = this.quantity[place] ?? left
      left -= quantity
      const match = new LotMatch({
        from: this.from[place] ?? null,
        quantity,
        cost: this.cost[place] ?? null,
        rule: this.rule[place] ?? '',
      })
      match.term = this.term[place] ?? 'none'
      matches.push(match)
    }
    return matches
  }
}
