/** The form of one stream that is read through ccxt: what is asked, how far an answer reaches, and how a full answer goes on. */
import type { EntryDraft } from '@/lib/core/entry'
import type { NotIncluded } from '@/lib/core/reading'
import type { Sentence } from '@/lib/core/sentence'
import type { CcxtExchange } from '../ccxt-exchange'
import type { VenueSession } from '../session'
import type { VenueHistoryContext } from './define-venue-history'
import type { LeftOut } from './feature-missing'

/** What one call asks for. Times in ms, both included. */
export interface Question {
  since: number
  until: number
  limit: number
  /** Symbol of the market, or code of the currency, for streams that are asked one by one. */
  unit?: string
  /** Parameters of the next page within the same span, as the last page's `next` gave them. */
  more?: Record<string, string | number>
}

export interface Answer {
  /** ccxt's rows, or the venue's own for an implicit endpoint; nothing is filtered out. */
  rows: readonly unknown[]
  /** How many rows the venue sent: as many as asked for means that there is more. */
  count: number
  /** The parsed answers as they came. */
  raw: readonly unknown[]
}

/** `later`: not settled yet; it is read again until it is. `skip`: understood, and no entry of this stream. */
export type Draft =
  | { is: 'entry'; entry: EntryDraft }
  | { is: 'later'; at: number }
  | { is: 'skip'; at: number; left?: LeftOut }

export interface DraftContext extends VenueHistoryContext {
  session: VenueSession
  /** Id of the venue and the stream: `okx:trades`. */
  source: string
}

export interface StreamSpec {
  id: string
  label: Sentence
  /** `symbol`: the venue wants a market with each question; `code`: a currency. */
  by?: 'symbol' | 'code'
  /** Days that the venue keeps. */
  keepsDays?: number
  /** The venue's first day, as `2017-09-15`; nothing is older. */
  from?: string
  /** Longest span that the venue answers at once. Absent: any. */
  days?: number
  /** Most rows of one answer. */
  limit: number
  /** `unproven`: the venue may give fewer rows than asked for, so any usual page size counts as full. */
  sizes?: 'unproven'
  /** `s`: the venue counts in seconds, so spans overlap by one. */
  unit?: 's'
  call: (exchange: CcxtExchange, question: Question) => Promise<unknown>
  /** `raw`: `call` answers with the venue's own rows, from `rowsOf`; else ccxt's parsed rows are taken. */
  rowsOf?: (answer: unknown, session: VenueSession) => readonly unknown[]
  /**
   * How a full answer goes on.
   * - `halve`: half of the span is asked for, whatever the venue's order
   * - `ascend`: the oldest come first, so the next question begins with the last row's time
   * - `climb`: like `ascend`, where nobody knows whether the oldest come first: when it shows that they do not, that is said
   * - `cut`: there is no way to ask for the rest, and that is said
   * - a function: parameters of the next page in the same span; `undefined` when this was the last
   */
  full:
    | 'halve'
    | 'ascend'
    | 'climb'
    | 'cut'
    | ((answer: Answer, question: Question) => Question['more'] | undefined)
  /** Where the next round goes on, for venues that number their rows: parameters of its first page. */
  onwards?: (answer: Answer) => Question['more'] | undefined
  /** `candidates`: a walk through all markets would take days; only likely ones are asked, and that is said. */
  units?: 'candidates'
  draft: (row: unknown, context: DraftContext) => Draft
  /** What this stream can never tell. */
  missing?: (session: VenueSession) => NotIncluded[]
  /** True when a key without the right, or an account without the product, only leaves this out. */
  optional?: true
  order?: number
}
