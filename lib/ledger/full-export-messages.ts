/** The question for the full export; a part of `messages.ts`. */
import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { EXPORT_FORMATS } from '@/lib/reports/full-export/export-format'

export interface ExportPiece {
  /** The books that it was written from; pieces of two of them do not belong together. */
  revision: number
  /** What the export consists of; lengths in UTF-16 units. */
  files: { fileName: string; length: number }[]
  /** Of the file that was asked for, from where it was asked; empty at its end. */
  text: string
}

export const fullExportMessages = {
  /** Everything as one JSON document or as CSV tables, piece by piece: a browser passes 64 MiB in one message. */
  'ledger.full-export': engineUi(
    'ledger.full-export',
    v.strictObject({
      format: v.picklist(EXPORT_FORMATS),
      /** `null` only tells which files there are. */
      file: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ).returns<ExportPiece>(),
} as const
