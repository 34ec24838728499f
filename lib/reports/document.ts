/**
 * A report as it was made: facts of its making, notes of what it lacks, and tables. It is written as CSV or PDF and shown
 * on a page from this one form, so that all three say the same. No clock and no random number is in it: the same books
 * make the same document.
 */
import type { Amount } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'

/**
 * What a column holds. `amounts`: text with quantities in it, which is hidden when amounts are. `day`: a local date (`2024-03-01`). `moment`: ms since epoch, shown in the document's time zone.
 * `money` and `price` are in the document's currency. `ratio`: 0.12 is 12 %. `number`: any other.
 */
export type CellKind =
  | 'text'
  | 'amounts'
  | 'day'
  | 'moment'
  | 'quantity'
  | 'money'
  | 'price'
  | 'count'
  | 'ratio'
  | 'number'

/** By the kind of its column; a sentence may stand in any. `null`: nobody knows. The empty text: does not apply. */
export type Cell = Amount | string | number | Sentence | null

export interface Column {
  /** The head in a plain table for other programs: stable, English. */
  key: string
  title: Sentence
  kind: CellKind
  /** Says something of its row: a one-page document tells it by number, below the tables. */
  isRemark?: true
}

export type Row = readonly Cell[]

export interface Section {
  /** Names it in file names: `disposals`. */
  id: string
  title: Sentence
  about?: Sentence
  columns: readonly Column[]
  rows: readonly Row[]
  /** Sums, with a name in the first column. */
  totals: readonly Row[]
  /** Said in place of a table without rows. */
  whenEmpty: Sentence
  /** On a one-page document: in one of its two halves, or over its width with rows in the middle that may give way. */
  onPage?: 'left' | 'right' | 'shortened'
}

/** Days as a picture: what one unit became, beside what it became elsewhere. It tells nothing that a table does not. */
export interface Chart {
  title: Sentence
  /** ms, UTC midnight of the first and the last place. */
  from: number
  until: number
  /** 1 is where it began; `null`: not known. The first line is the own one. */
  lines: readonly { name: Sentence | string; values: readonly (number | null)[] }[]
}

/** How the document was made: method, currency, time zone, period. */
export interface MadeBy {
  name: Sentence
  value: Cell
  kind: CellKind
}

export interface Note {
  /** `lack`: something is in no sum, or may be wrong. */
  tone: 'fact' | 'lack'
  sentence: Sentence
  /** The route on which it is mended. */
  mend?: 'inbox' | 'gains/rules'
}

export interface ReportDocument {
  report: string
  title: Sentence
  /** Without its ending; names no account: `holdfast-tax-year-2024`. */
  fileName: string
  /** Lower case: `eur`. */
  currency: string
  /** Of its days and moments. */
  timeZone: string
  /** Last moment of what it covers (ms): the date of a file that must not know the time of its making. */
  endsAt: number
  madeBy: readonly MadeBy[]
  notes: readonly Note[]
  sections: readonly Section[]
  /** On paper it is one page, as long as it fits on one. */
  layout?: 'one-page'
  chart?: Chart
}

export const column = (kind: CellKind, key: string, title: Sentence): Column => ({ key, title, kind })

/** Numbers stand at the right. */
export const isNumeric = (kind: CellKind): boolean =>
  kind === 'quantity' ||
  kind === 'money' ||
  kind === 'price' ||
  kind === 'count' ||
  kind === 'ratio' ||
  kind === 'number'

/** Tells how much: not shown while amounts are hidden. */
export const isAmount = (kind: CellKind): boolean =>
  kind === 'amounts' || kind === 'quantity' || kind === 'money' || kind === 'price'
