/**
 * Answers to the question for the full export. The files are written when they are asked for, and kept until their last piece
 * has been given, another format is asked for, or the book is built anew. Pure.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ExportFormat } from '@/lib/reports/full-export/export-format'
import { type ExportFile, writeFullExport } from '@/lib/reports/full-export/write-full-export'
import type { Answers } from './book'
import type { Built, Given } from './build-book'
import { fullExportFacts } from './full-export-facts'

/** In UTF-16 units. Quoted once more on its way and in UTF-8, a piece stays far below a message's 64 MiB. */
export const PIECE_LENGTH = 8 * 1024 * 1024

interface Written {
  format: ExportFormat
  files: readonly ExportFile[]
}

export function fullExportAnswers(
  given: Omit<Given, 'changed'>,
  built: Built,
  revision: number,
): Pick<Answers, 'ledger.full-export'> {
  let written: Written | undefined
  const filesIn = (format: ExportFormat): readonly ExportFile[] => {
    if (written?.format === format) return written.files
    // Two exports at once would be too much to hold.
    written = undefined
    const files = write(given, built, format)
    written = { format, files }
    return files
  }
  return {
    'ledger.full-export': ({ format, file: name, from }) => {
      const files = filesIn(format)
      const file = files.find(({ fileName }) => fileName === name)
      if (name !== null && !file) throw new AppError('not-found', say('There is no such file in the export.'))
      const text = file === undefined ? '' : pieceOf(file.text, from)
      if (file !== undefined && file === files.at(-1) && from + text.length >= file.text.length)
        written = undefined
      return {
        revision,
        files: files.map(({ fileName, text: { length } }) => ({ fileName, length })),
        text,
      }
    },
  }
}

/** Ends before a character rather than within it: halves of a pair do not survive a message. */
function pieceOf(text: string, from: number): string {
  const end = from + PIECE_LENGTH
  const isWithin = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return text.slice(from, isWithin ? end - 1 : end)
}

function write(given: Omit<Given, 'changed'>, built: Built, format: ExportFormat): ExportFile[] {
  try {
    return writeFullExport(fullExportFacts(given, built), [format])
  } catch (cause) {
    if (!isTooLong(cause)) throw cause
    throw new AppError(
      'too-large',
      say('This history is too long for one file. Save tables, or parts of it on the page of the history.'),
      { cause },
    )
  }
}

/** A text of more than half a billion letters (Chromium) or a billion (Firefox) cannot be. */
const isTooLong = (error: unknown): boolean =>
  error instanceof Error && /invalid string length|allocation size overflow/i.test(error.message)
