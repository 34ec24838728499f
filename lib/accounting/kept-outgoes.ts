/**
 * What went, without what its entry says already: of a row only the entry and its place in the entry's plan, of its matches
 * only what is taken of which lot. There are a million rows and as many matches, and nobody looks at most of them; as objects
 * with all that they tell, moving them about in memory was a third of the matching. Rows are made of those that somebody asks
 * for, by planning their entry again.
 *
 * All lines of one matching write into the same lists, which are always near the processor; lists for each line would not be.
 */
import { LongList, LongNumbers } from '@/lib/core/long-list'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { KeptMatches } from './kept-matches'
import type { Go, Outgo } from './lot'
import type { LotMatch } from './lot-match'
import type { Planner } from './planner'
import { shareProceeds } from './share-proceeds'

type What = Pick<Go, 'entryId' | 'account' | 'at' | 'asset' | 'kind' | 'what' | 'quantity' | 'proceeds'>
export type Gone = What & Pick<Go, 'entry' | 'place'>

/** Before the first row of a line. */
export const NO_ROW = -1
const ITSELF = -1

/**
 * @example
 * const kept = new KeptOutgoes(planner)
 * const first = kept.add(gone, taken, NO_ROW)
 * kept.rowsUntil(first) // [{ entryId, account, at, …, matches: taken }]
 */
export class KeptOutgoes {
  /** The entry, or the row itself where no plan of one entry tells it. */
  private readonly source = new LongList<EffectiveEntry | What>()
  /** In the plan of the entry; `ITSELF` when the source is the row. */
  private readonly place = new LongNumbers()
  /** Where the matches of each end. */
  private readonly end = new LongNumbers()
  private readonly matches = new KeptMatches()
  /** The row of the same line before each. */
  private readonly before = new LongNumbers()

  constructor(private readonly planner: Pick<Planner, 'plan'>) {}

  /**
   * @param taken with their terms, together as much as what went; what was received for each follows from that for all
   * @param before the line's last row, or `NO_ROW`
   * @returns the number of the row
   */
  add(gone: Gone, taken: readonly LotMatch[], before: number): number {
    const { entry, place } = gone
    const isPlanned = entry !== undefined && place !== undefined
    this.source.push(isPlanned ? entry : gone)
    this.place.push(isPlanned ? place : ITSELF)
    this.matches.add(taken)
    this.end.push(this.matches.length)
    this.before.push(before)
    return this.before.length - 1
  }

  /** Those of one line, in the order in which they went; made anew each time. @param last of its rows */
  rowsUntil(last: number): Outgo[] {
    const rows: Outgo[] = []
    for (let row = last; row !== NO_ROW; row = this.before.at(row) ?? NO_ROW) rows.push(this.row(row))
    return rows.reverse()
  }

  private row(row: number): Outgo {
    const { entryId, account, at, asset, kind, what, quantity, proceeds } = this.whatWent(row)
    const matches = this.matches.between(this.end.at(row - 1) ?? 0, this.end.at(row) ?? 0, quantity)
    if (proceeds !== null) shareProceeds(proceeds, quantity, matches)
    return { entryId, account, at, asset, kind, what, quantity, proceeds, matches }
  }

  private whatWent(row: number): What {
    const [source, place = ITSELF] = [this.source.at(row), this.place.at(row)]
    if (place === ITSELF) return source as What
    return this.planner.plan(source as EffectiveEntry).events[place] as Go
  }
}
