/**
 * The entries that count of a full export, corrections in them, as the table that `holdfast` reads: for importing them into
 * one account. Two accounts that use the same native id stay two facts.
 */
import * as v from 'valibot'
import type { CsvTable } from './define-importer'
import { FULL_EXPORT, type ReadExport } from './full-export-format'
import { checkRows } from './parse-csv'
import { readFullExport } from './read-full-export'

const mark = v.looseObject({ format: v.literal(FULL_EXPORT) })

export const isFullExport = (told: unknown): boolean => v.is(mark, told)

/** @throws AppError as `readFullExport` does */
export function fullExportTable(text: string): CsvTable {
  const { accounts, entries }: ReadExport = readFullExport(text)
  const labels = new Map(accounts.map(({ id, label }) => [id, label]))
  const lines = linesOf(text)
  const seen = new Set<string>()
  const rows = entries
    .filter(({ counts }) => counts)
    .map(({ id, account, told, corrected }) => {
      const draft = corrected ?? told
      const nativeId = seen.has(draft.nativeId) ? `${draft.nativeId} (${account})` : draft.nativeId
      seen.add(nativeId)
      const cells = { Account: labels.get(account) ?? '', Entry: JSON.stringify({ ...draft, nativeId }) }
      return { line: lines.get(id) ?? 1, cells }
    })
  checkRows(rows.length)
  return { header: ['Account', 'Entry'], rows }
}

/** A line for each row is how the export is written; a file that was laid out anew names its first line. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let line = 0
  for (const row of text.split('\n')) {
    line += 1
    const id = /^\{"id":"([\w-]{1,64})","account":/.exec(row)?.[1]
    if (id !== undefined) lines.set(id, line)
  }
  return lines
}
