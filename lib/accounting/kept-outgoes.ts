/**
 * What went, field by field. There are a million rows and as many matches, and nobody looks at most of them: as objects they
 * took twice the memory, and moving them about in it was a fifth of the matching. Rows are made of those that somebody asks for.
 *
 * All lines of one matching write into the same lists, which are always near the processor; lists for each line would not be.
 */
import type { EntryKind } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { Go, Outgo, Term } from './lot'
import { LotMatch, type LotOrigin } from './lot-match'
import { shareProceeds } from './share-proceeds'

export type Gone = Pick<
  Go,
  'entryId' | 'account' | 'at' | 'asset' | 'kind' | 'what' | 'quantity' | 'proceeds'
>

/** Before the first row of a line. */
export const NO_ROW = -1

/**
 * @example
 * const kept = new KeptOutgoes()
 * const first = kept.add(gone, taken, NO_ROW)
 * kept.rowsUntil(first) // [{ ...gone, matches: taken }]
 */
export class KeptOutgoes {
  private readonly entryId: EntryId[] = []
  private readonly account: AccountId[] = []
  private readonly at: number[] = []
  private readonly asset: AssetId[] = []
  private readonly kind: EntryKind[] = []
  private readonly what: Outgo['what'][] = []
  private readonly quantity: bigint[] = []
  private readonly proceeds: (bigint | null)[] = []
  /** Where the matches of each end. */
  private readonly end: number[] = []
  private readonly matches = new KeptMatches()
  /** The row of the same line before each. */
  private readonly before: number[] = []

  /**
   * @param taken with their terms; what was received for each follows from what was received for all
   * @param before the line's last row, or `NO_ROW`
   * @returns the number of the row
   */
  add(gone: Gone, taken: readonly LotMatch[], before: number): number {
    this.entryId.push(gone.entryId)
    this.account.push(gone.account)
    this.at.push(gone.at)
    this.asset.push(gone.asset)
    this.kind.push(gone.kind)
    this.what.push(gone.what)
    this.quantity.push(gone.quantity)
    this.proceeds.push(gone.proceeds)
    for (const match of taken) this.matches.add(match)
    this.end.push(this.matches.length)
    return this.before.push(before) - 1
  }

  /** Those of one line, in the order in which they went; made anew each time. @param last of its rows */
  rowsUntil(last: number): Outgo[] {
    const rows: Outgo[] = []
    for (let place = last; place !== NO_ROW; place = this.before[place] ?? NO_ROW) rows.push(this.row(place))
    return rows.reverse()
  }

  private row(place: number): Outgo {
    const quantity = this.quantity[place] ?? 0n
    const proceeds = this.proceeds[place] ?? null
    const matches = this.matches.between(this.end[place - 1] ?? 0, this.end[place] ?? 0)
    if (proceeds !== null) shareProceeds(proceeds, quantity, matches)
    return {
      entryId: this.entryId[place] as EntryId,
      account: this.account[place] as AccountId,
      at: this.at[place] ?? 0,
      asset: this.asset[place] as AssetId,
      kind: this.kind[place] as EntryKind,
      what: this.what[place] as Outgo['what'],
      quantity,
      proceeds,
      matches,
    }
  }
}

class KeptMatches {
  private readonly from: (LotOrigin | null)[] = []
  private readonly quantity: bigint[] = []
  private readonly cost: (bigint | null)[] = []
  private readonly rule: string[] = []
  private readonly term: Term[] = []

  get length(): number {
    return this.from.length
  }

  add({ from, quantity, cost, rule, term }: LotMatch): void {
    this.from.push(from)
    this.quantity.push(quantity)
    this.cost.push(cost)
    this.rule.push(rule)
    this.term.push(term)
  }

  between(from: number, until: number): LotMatch[] {
    return Array.from({ length: until - from }, (_, at) => this.match(from + at))
  }

  private match(place: number): LotMatch {
    const match = new LotMatch({
      from: this.from[place] ?? null,
      quantity: this.quantity[place] ?? 0n,
      cost: this.cost[place] ?? null,
      rule: this.rule[place] ?? '',
    })
    match.term = this.term[place] ?? 'none'
    return match
  }
}
