/**
 * Entries as a file, in the form that the importer `holdfast` reads back without loss (CSV) or as JSON of the same drafts.
 * What is written is what counts: corrections are in it. Pure.
 */
import type { EntryDraft } from '@/lib/core/entry'
import type { AccountId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { copyOf } from '@/lib/history/lean-entry'
import { writeHoldfast } from '@/lib/imports/importers/holdfast'

export interface ExportOptions {
  format: 'csv' | 'json'
  now: number
  labelOf: (account: AccountId) => string
}

/**
 * @param entries oldest first; ignored ones are left out
 * @returns the name names the day, never an account
 * @example exportEntries(entries, { format: 'csv', now, labelOf }).fileName // 'holdfast-history-2026-11-28.csv'
 */
export function exportEntries(
  entries: readonly EffectiveEntry[],
  { format, now, labelOf }: ExportOptions,
): { fileName: string; text: string } {
  const drafts = toDrafts(
    entries.filter(({ ignored }) => !ignored),
    labelOf,
  )
  const fileName = `holdfast-history-${new Date(now).toISOString().slice(0, 10)}.${format}`
  const text =
    format === 'csv'
      ? writeHoldfast(drafts.map(({ draft }) => draft))
      : `${JSON.stringify(drafts, null, 1)}\n`
  return { fileName, text }
}

/** Two accounts of one venue may use the same native id: from the second on it carries the account's label. */
function toDrafts(entries: readonly EffectiveEntry[], labelOf: ExportOptions['labelOf']) {
  const seen = new Set<string>()
  return entries.map((entry): { account: string; draft: EntryDraft } => {
    const {
      id: _id,
      accountId,
      importId: _import,
      replacedBy: _by,
      edited: _edited,
      ignored: _ignored,
      value,
      ...told
    } = copyOf(entry)
    const account = labelOf(accountId)
    const nativeId = seen.has(told.nativeId) ? `${told.nativeId} (${account} ${accountId})` : told.nativeId
    seen.add(nativeId)
    const draft = { ...told, nativeId, ...(value === undefined ? {} : { stated: value }) }
    return { account, draft }
  })
}
