/**
 * The form of an importer: one kind of CSV file of one source. One file an importer, one line in `registry.ts`.
 * Pure: text in, drafts out; nothing is stored here, and no row is dropped without its line being named.
 */
import type { EntryDraft } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  line: number
  /** Cells by header, trimmed; a cell that the row lacks is missing. */
  cells: Readonly<Record<string, string>>
}

export interface CsvTable {
  header: readonly string[]
  rows: readonly CsvRow[]
  /** Lines above the header, where some venues tell the time zone. */
  above?: readonly string[]
}

export interface ImportQuestion {
  table: CsvTable
  /** IANA zone in which times without an offset are read: `Europe/Berlin`. */
  timeZone: string
  /** For files that several sources write: which venue's symbols the tickers are. */
  venue?: VenueId
  /** Some venues tell the offset or the direction in the file's name, and nowhere else. */
  fileName?: string
}

export interface ImportedDraft {
  draft: EntryDraft
  /** Lines of the file it was made of. */
  lines: readonly number[]
}

export interface ImportProblem {
  line: number
  reason: Sentence
}

export interface ImportResult {
  drafts: ImportedDraft[]
  /** Rows that could not be read: named by line, never guessed. */
  problems: ImportProblem[]
  /** Rows that are no facts of this account (cancelled orders, zero rows), with the reason. */
  skipped: ImportProblem[]
}

export interface Importer {
  /** `kraken-ledgers` */
  id: string
  /** As people call it: "Kraken ledgers". */
  name: string
  /** The venue whose accounts the file belongs to; absent: any account. */
  venue?: VenueId
  /** Where the header and the rows of its test were taken from; `null`: unverified, and the page says so. */
  verifiedBy: string | null
  /** Does the file look like ours? By its header; by its name where headers are the same. 0 = no, 1 = certainly. */
  recognise: (header: readonly string[], fileName?: string) => number
  read: (question: ImportQuestion) => ImportResult
}

/** @example export const krakenLedgers = defineImporter({ id: 'kraken-ledgers', name: 'Kraken ledgers', ... }) */
export const defineImporter = (importer: Importer): Importer => importer
