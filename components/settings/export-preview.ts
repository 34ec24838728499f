/** What reading a full export back would bring; nothing is stored. Loaded when a file has been chosen. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { readFullExport } from '@/lib/imports/read-full-export'

export interface ExportPreview {
  /** Labels. */
  accounts: string[]
  /** Those that another sighting had replaced are not read back. */
  entries: number
  corrections: number
}

/** @throws AppError as `readFullExport`, and `invalid-input` for an export without an account */
export function previewExport(text: string): ExportPreview {
  const { accounts, entries, corrections } = readFullExport(text)
  if (accounts.length === 0)
    throw new AppError('invalid-input', say('There is no account in this export: nothing can be read back.'))
  const read = new Set(entries.filter(({ replacedBy }) => replacedBy === null).map(({ id }) => id))
  return {
    accounts: accounts.map(({ label }) => label),
    entries: read.size,
    corrections: corrections.filter(({ entry }) => read.has(entry)).length,
  }
}
