/** What went, told with what was received for each lot and how long it was held. */
import { mulDiv } from './exact'
import type { Go, Outgo, Term } from './lot'
import type { LotMatch, LotOrigin } from './lot-match'
import type { TaxCalendar } from './tax-calendar'
import type { TaxRules } from './tax-rules'

interface OutgoRules {
  rules: Pick<TaxRules, 'longTerm'>
  calendar: TaxCalendar
  /** Hears of each as it goes. */
  onOutgo?: (outgo: Outgo) => void
}

type Gone = Pick<Go, 'entryId' | 'account' | 'at' | 'asset' | 'kind' | 'what' | 'quantity' | 'proceeds'>

export class Outgoes {
  readonly rows: Outgo[] = []

  constructor(private readonly question: OutgoRules) {}

  /** @param taken together as much as what went */
  tell(gone: Gone, taken: LotMatch[]): void {
    const { entryId, account, at, asset, kind, what, quantity, proceeds } = gone
    if (proceeds !== null) shareProceeds(proceeds, quantity, taken)
    if (this.question.rules.longTerm !== 'none') this.tellTerms(at, taken)
    // What was pushed to has room to spare, and is kept.
    const matches = taken.length > 1 ? taken.slice() : taken
    const outgo: Outgo = { entryId, account, at, asset, kind, what, quantity, proceeds, matches }
    this.rows.push(outgo)
    this.question.onOutgo?.(outgo)
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

/** By quantity, exactly: the last one takes the remainder. */
function shareProceeds(proceeds: bigint, quantity: bigint, matches: readonly LotMatch[]): void {
  let left = proceeds
  let weight = quantity
  for (const match of matches) {
    if (match.quantity === weight) match.proceeds = left
    else {
      match.proceeds = mulDiv(left, match.quantity, weight)
      left -= match.proceeds
      weight -= match.quantity
    }
  }
}
