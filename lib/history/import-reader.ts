/** What reading a file brings: the importer, or what the user needs to choose one. The reader itself is `lib/imports`. */

import type { VenueId } from '@/lib/core/ids'
import type { ColumnMapping } from '@/lib/imports/column-mapping'
import type { CsvTable, ImportResult } from '@/lib/imports/define-importer'

export interface FileToRead {
  fileName: string
  text: string
  importer?: string | undefined
  mapping?: ColumnMapping | undefined
  timeZone: string
  /** Of the account that is imported into. */
  venue?: VenueId
}

export interface ReadFile {
  importer: { id: string; name: string; verifiedBy: string | null } | null
  /** Importers that might fit, best first. */
  candidates: { id: string; name: string }[]
  header: string[]
  /** The first rows as they stand in the file. */
  sample: string[][]
  /** A guess for the generic importer; `null` when the file has no column of times. */
  proposal?: ColumnMapping | null
  /** For the words of a column that says what rows are. */
  table?: CsvTable
  /** `null` when no importer was found or told. */
  result: ImportResult | null
}

/** @throws AppError `invalid-input` for a text that is no table */
export type ReadImport = (file: FileToRead) => ReadFile
