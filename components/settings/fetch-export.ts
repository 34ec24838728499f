/** Fetches every file of a full export, piece by piece. A ledger that changes on the way is asked anew from the beginning. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ExportPiece, fullExportMessages } from '@/lib/ledger/full-export-messages'
import type { InputOf } from '@/lib/messages/define'
import type { ExportFormat } from '@/lib/reports/full-export/export-format'

export interface FetchedFile {
  fileName: string
  content: Blob
}

export type AskPiece = (
  asked: InputOf<(typeof fullExportMessages)['ledger.full-export']>,
) => Promise<ExportPiece>

export interface FetchOptions {
  format: ExportFormat
  /** Looked at between pieces. */
  signal: AbortSignal
  /** 0 to 1. */
  onProgress: (share: number) => void
}

const TRIES = 3
const TYPES: Record<ExportFormat, string> = { json: 'application/json', csv: 'text/csv' }

/**
 * @returns `null` when it was cancelled
 * @throws AppError `unavailable` when the ledger does not rest
 * @example await fetchExport((asked) => call(ledgerMessages['ledger.full-export'], asked), { format: 'json', signal, onProgress })
 */
export async function fetchExport(ask: AskPiece, options: FetchOptions): Promise<FetchedFile[] | null> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const files = await fetchOnce(ask, options)
    if (options.signal.aborted) return null
    if (files !== 'changed') return files
  }
  throw new AppError(
    'unavailable',
    say('The history keeps changing while it is read. Try again when the accounts have been read.'),
  )
}

/** What was fetched when it is cancelled is not whole. */
async function fetchOnce(
  ask: AskPiece,
  { format, signal, onProgress }: FetchOptions,
): Promise<FetchedFile[] | 'changed'> {
  const { revision, files } = await ask({ format, file: null, from: 0 })
  const total = files.reduce((sum, { length }) => sum + length, 0)
  const fetched: FetchedFile[] = []
  let done = 0
  for (const { fileName, length } of files) {
    const parts: Blob[] = []
    for (let from = 0; from < length && !signal.aborted; ) {
      const piece = await askUnlessGone(ask, { format, file: fileName, from })
      if (piece?.revision !== revision) return 'changed'
      if (piece.text === '') throw new Error('a file of the export ended before its end')
      // A blob of its own each: the browser may keep it on the disk.
      parts.push(new Blob([piece.text]))
      from += piece.text.length
      done += piece.text.length
      onProgress(done / total)
    }
    fetched.push({ fileName, content: new Blob(parts, { type: TYPES[format] }) })
  }
  return fetched
}

/** A file's name has the day in it: the files of a book that was built after midnight are called otherwise. */
async function askUnlessGone(
  ask: AskPiece,
  asked: Parameters<AskPiece>[0],
): Promise<ExportPiece | undefined> {
  try {
    return await ask(asked)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
}
