/** What went, told with what was received for each lot and how long it was held. */
import { type Gone, type KeptOutgoes, NO_ROW } from './kept-outgoes'
import type { Match, Outgo, Term } from './lot'
import type { LotMatch, LotOrigin } from './lot-match'
import { shareProceeds } from './share-proceeds'
import type { TaxCalendar } from './tax-calendar'
import type { TaxRules } from './tax-rules'

/** What went, and the matches that it is made of. */
export type OutgoTaker = (gone: Gone, matches: readonly Match[]) => void

interface OutgoRules {
  rules: Pick<TaxRules, 'longTerm'>
  calendar: TaxCalendar
  /** Takes the rows of all lines. */
  kept: KeptOutgoes
  /** Hears of each as it goes. */
  onOutgo?: OutgoTaker | undefined
}

export class Outgoes {
  private last = NO_ROW

  constructor(private readonly question: OutgoRules) {}

  /** @param taken together as much as what went */
  tell(gone: Gone, taken: readonly LotMatch[]): void {
    if (gone.proceeds !== null) shareProceeds(gone.proceeds, gone.quantity, taken)
    if (this.question.rules.longTerm !== 'none') this.tellTerms(gone.at, taken)
    this.last = this.question.kept.add(gone, taken, this.last)
    this.question.onOutgo?.(gone, taken)
  }

  /** In the order in which they went; made anew each time. */
  rows(): Outgo[] {
    return this.question.kept.rowsUntil(this.last)
  }

  private tellTerms(at: number, taken: readonly LotMatch[]): void {
    const day = this.question.calendar.dayOf(at)
    for (const match of taken) match.term = this.termOf(match.from, day)
  }

  private termOf(from: LotOrigin | null, day: number): Term {
    if (from === null || from.acquiredAt === null) return 'none'
    const { rules, calendar } = this.question
    from.longDay ??= calendar.longFrom(calendar.dayOf(from.acquiredAt))
    if (day < from.longDay) return 'short'
    return rules.longTerm === 'more than a year' ? 'long' : 'exempt'
  }
}
