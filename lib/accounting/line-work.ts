/** The computation of one line: its lot book, and what its entries earned and paid. */
import type { EntryId } from '@/lib/core/ids'
import { kept } from '@/lib/core/kept'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Income, Lot, LotEvent, Outgo } from './lot'
import { LotBook, type LotRules } from './lot-book'
import { ruleOfYear } from './tax-rules'
import { ukShares } from './uk-shares'
import { YearTally } from './year-totals'

/** What follows from the entries of one line. */
export interface LineGains {
  /** What went, in order of time: disposals, what departed, fees. Made when somebody asks. */
  outgoes: readonly Outgo[]
  /** Every lot, in the order in which they came; `left` says what is open. */
  lots: readonly Lot[]
  income: readonly Income[]
  /** Entries some value of which nobody knows. */
  unvalued: readonly EntryId[]
  tally: YearTally
}

interface Noted {
  fees: bigint
  unvalued: boolean
  income?: readonly Income[]
}

/**
 * So many events of a line are applied together. Entries of all lines come mixed, and a line that is taken up for one event
 * finds nothing of it near the processor: its lots, pools and totals are spread over all memory. In a history of 200 assets
 * runs of 16 take a fifth less time than single events; longer ones win nothing, for what waits has to be moved about.
 */
const RUN = 16

/** Events are taken in the order of time. */
export class LineWork {
  private readonly income: Income[] = []
  private readonly unvalued: EntryId[] = []
  private readonly tally: YearTally
  private readonly question: LotRules
  /** Not there yet while UK matching looks ahead: it needs all events before the first one is applied. */
  private readonly book: LotBook | undefined
  private waiting: LotEvent[] = []

  constructor(question: LotRules) {
    const { rules, calendar } = question
    const tally = new YearTally(calendar, rules)
    this.tally = tally
    this.question = { ...question, onOutgo: (gone, matches) => tally.addOutgo(gone, matches) }
    if (!rules.methods.some(({ value }) => value === 'uk')) this.book = new LotBook(this.question)
  }

  take(event: LotEvent): void {
    this.waiting.push(event)
    if (this.book && this.waiting.length >= RUN) this.apply(this.book)
  }

  takeAll(events: readonly LotEvent[]): void {
    for (const event of events) this.take(event)
  }

  note(entry: EffectiveEntry, { income, fees, unvalued }: Noted): void {
    if (income)
      for (const row of income) {
        this.income.push(row)
        this.tally.addIncome(row)
      }
    if (fees !== 0n) this.tally.addFees(entry.at, fees)
    if (unvalued && this.unvalued.at(-1) !== entry.id) this.unvalued.push(entry.id)
  }

  close(): LineGains {
    const book = this.book ?? this.lookingAhead()
    this.apply(book)
    const { outgoes, lots } = book.close()
    const { income, unvalued, tally } = this
    const made = kept(outgoes)
    return {
      get outgoes() {
        return made()
      },
      lots,
      income,
      unvalued,
      tally,
    }
  }

  private apply(book: LotBook): void {
    for (const event of this.waiting) book.apply(event)
    this.waiting = []
  }

  private lookingAhead(): LotBook {
    const { rules, calendar, collectionOf } = this.question
    const { yearOf, dayOf } = calendar
    const applies = (at: number) => ruleOfYear(rules.methods, yearOf(at)) === 'uk'
    const uk = ukShares({ events: this.waiting, applies, dayOf, collectionOf })
    return new LotBook({ ...this.question, uk })
  }
}
