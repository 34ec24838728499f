/** The engine's side of importing files. A preview and a commit read and compare the file in the same way. */
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Handlers } from '@/lib/messages/define'
import { compareFile } from './compare-file'
import { accountGone } from './entries-by-hand.store'
import type { HistoryDeps } from './history.handlers'
import { importExport } from './import-export.store'
import { importFile, readStanding, undoImport } from './import-file.store'
import type { ReadFile } from './import-reader'
import type { historyMessages } from './messages'
import { previewOf } from './preview-file'

type Imports = Pick<
  Handlers<typeof historyMessages>,
  'imports.preview' | 'imports.commit' | 'imports.undo' | 'history.importExport'
>

export function createImportHandlers({
  context,
  books,
  onChanged,
  readFile,
}: Omit<HistoryDeps, 'keepUndo'>): Imports {
  const { db } = context
  const read = async ({
    account: id,
    ...file
  }: Parameters<Imports['imports.preview']>[0]): Promise<ReadFile> => {
    const account = id === null ? undefined : await db.accounts.get(id)
    if (id !== null && !account) throw accountGone()
    const venue = account?.source.kind === 'exchange' ? account.source.venue : undefined
    return readFile({ ...file, ...(venue === undefined ? {} : { venue }) })
  }

  return {
    'imports.preview': async (input) => {
      const file = await read(input)
      // A new account has no history: any id will do.
      const accountId = input.account ?? ('preview' as AccountId)
      const standing =
        input.account === null ? { entries: [], replacements: [] } : await readStanding(books, input.account)
      const drafts = file.result?.drafts ?? []
      return previewOf(file, compareFile({ drafts, standing, accountId, hash: db.hash }), input.mapping)
    },
    'imports.commit': async (input) => {
      const { importer, result } = await read(input)
      if (!importer || !result)
        throw new AppError(
          'invalid-input',
          say('Holdfast does not know this kind of file. Say which column is what, and try again.'),
        )
      const imported = await importFile(books, context, {
        account: input.account,
        fileName: input.fileName,
        importer: importer.id,
        timeZone: input.timeZone,
        drafts: result.drafts,
        takeConflicts: input.takeConflicts,
      })
      // There is one import more, and perhaps a new account.
      onChanged({ kind: 'surroundings' })
      onChanged({ kind: 'entries', accounts: [imported.account] })
      return imported
    },
    'imports.undo': async ({ id }) => {
      const account = await undoImport(books, id)
      onChanged({ kind: 'surroundings' })
      onChanged({ kind: 'entries', accounts: [account] })
      return null
    },
    'history.importExport': async (file) => {
      const imported = await importExport(books, context, file)
      onChanged({ kind: 'surroundings' })
      // Of entries that nobody has seen yet.
      onChanged({ kind: 'words', entries: [] })
      onChanged({ kind: 'entries', accounts: imported.accounts })
      return imported
    },
  }
}
