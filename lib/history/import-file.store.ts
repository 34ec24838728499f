/** Imports a file: everything new in one transaction, or nothing; and takes an import away again. */
import { refusePaper } from '@/lib/accounts/refuse-paper'
import type { Entry } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { type AccountId, type EntryId, type ImportId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, ImportRow } from '@/lib/db/rows'
import type { TableName } from '@/lib/db/schema'
import type { EngineContext } from '@/lib/engine/context'
import type { ImportedDraft } from '@/lib/imports/define-importer'
import { firstStatus } from '@/lib/sync/first-status'
import { addAssets } from '@/lib/sync/store-outcome.store'
import type { Books } from './books.store'
import { carryWords } from './carry-words.store'
import { type ComparedFile, compareFile, type StandingEntries, takenRows } from './compare-file'
import { discoveredIn } from './discovered-in'
import { accountGone, removeEntries } from './entries-by-hand.store'
import { freeLabel } from './free-label'
import { packSegments } from './pack-segments'
import { firstHistory } from './progress'
import { applyChange, type SegmentChange } from './segment-change.store'
import { readAllEntries, readReplacementGroups } from './segments.store'

type Context = Pick<EngineContext, 'now' | 'randomBytes'>

/** Inside `books.alone`, when something is stored after it. */
export async function readStanding(books: Books, account: AccountId): Promise<StandingEntries> {
  const { key } = await books.sealer()
  const entries: Entry[] = []
  for await (const batch of readAllEntries(books.db, key, { account })) entries.push(...batch)
  return { entries, replacements: await readReplacementGroups(books.db, key, account) }
}

export interface FileImport {
  /** `null` makes a new manual account named after the file. */
  account: AccountId | null
  fileName: string
  importer: string
  timeZone: string
  drafts: readonly ImportedDraft[]
  takeConflicts: boolean
}

export interface ImportedFile {
  id: ImportId
  account: AccountId
  added: number
  duplicates: number
}

/** @throws AppError `invalid-input` for a file without facts, `not-found` when the account is gone; nothing is stored then */
export async function importFile(books: Books, context: Context, file: FileImport): Promise<ImportedFile> {
  if (file.drafts.length === 0)
    throw new AppError('invalid-input', say('No row of this file could be read. Nothing was imported.'))
  const account = file.account ?? randomId<AccountId>(context.randomBytes(16))
  return books.alone(account, async () => {
    const generation = books.generation()
    const id = randomId<ImportId>(context.randomBytes(16))
    const standing = await readStanding(books, account)
    const compared = compareFile({
      drafts: file.drafts,
      standing,
      accountId: account,
      hash: books.db.hash,
      importId: id,
    })
    const taken = takenRows(compared, file.takeConflicts)
    const row = importRow({ id, account, file, compared, added: taken.entries.length, now: context.now() })
    const add = await packSegments(await books.sealer(), account, {
      entries: taken.entries,
      raw: taken.raw,
      replaced: taken.replacements,
    })
    await storeImport(books, context, { file, row, taken, change: { add, drop: [] }, generation })
    books.forget(account)
    return { id, account, added: row.added, duplicates: row.duplicates }
  })
}

interface ImportFacts {
  id: ImportId
  account: AccountId
  file: FileImport
  compared: ComparedFile
  added: number
  now: number
}

function importRow({ id, account, file, compared, added, now }: ImportFacts): ImportRow {
  const times = compared.rows.map(({ entry }) => entry.at)
  return {
    id,
    accountId: account,
    importer: file.importer,
    fileName: file.fileName,
    timeZone: file.timeZone,
    at: now,
    added,
    duplicates: compared.rows.filter(({ verdict }) => verdict === 'duplicate').length,
    from: times.reduce((a, b) => Math.min(a, b)),
    until: times.reduce((a, b) => Math.max(a, b)),
  }
}

const IMPORT_TABLES = [
  'accounts',
  'statuses',
  'segments',
  'histories',
  'imports',
  'assets',
  'overlays',
  'links',
  'lotChoices',
] as const satisfies readonly TableName[]

interface ImportToStore {
  file: FileImport
  row: ImportRow
  taken: ReturnType<typeof takenRows>
  change: SegmentChange
  generation: number
}

async function storeImport(
  books: Books,
  { now, randomBytes }: Context,
  { file, row, taken, change, generation }: ImportToStore,
) {
  const { db } = books
  await db.transaction('rw', [...IMPORT_TABLES], async () => {
    if (file.account === null) await addManualAccount(db, row, now())
    const account = await db.accounts.get(row.accountId)
    // A backup was restored meanwhile: the file was compared with what is not there any more.
    if (!account || books.generation() !== generation) throw accountGone()
    refusePaper(account)
    await applyChange(db, change)
    await carryWords({ db, now: now(), randomBytes }, taken.replacements)
    await addAssets(db, discoveredIn(taken.entries))
    const history =
      (await db.histories.get(row.accountId)) ?? firstHistory(row.accountId, now(), account.source)
    await db.histories.put({ ...history, entries: history.entries + row.added })
    await db.imports.add(row)
  })
}

async function addManualAccount(
  db: Books['db'],
  { accountId, fileName }: ImportRow,
  now: number,
): Promise<void> {
  const taken = new Set((await db.accounts.toArray()).map(({ label }) => label))
  const wanted =
    fileName
      .replace(/\.[^.]{1,5}$/, '')
      .trim()
      .slice(0, 60) || fileName.slice(0, 60)
  const account: AccountRow = {
    id: accountId,
    label: freeLabel(wanted, taken),
    source: { kind: 'manual', positions: [] },
    paused: false,
    createdAt: now,
    tags: [],
  }
  await db.accounts.add(account)
  await db.statuses.add(firstStatus(account, now))
}

/** Takes the rows of a file away again; what they had replaced counts once more. @returns the account */
export async function undoImport(books: Books, id: ImportId): Promise<AccountId> {
  const row = await books.db.imports.get(id)
  if (!row) throw new AppError('not-found', say('This import does not exist any more.'))
  const { key } = await books.sealer()
  await removeEntries(books, row.accountId, {
    find: async () => {
      const gone = new Set<EntryId>()
      for await (const batch of readAllEntries(books.db, key, { account: row.accountId }))
        for (const entry of batch) if (entry.importId === id) gone.add(entry.id)
      return gone
    },
    also: () => books.db.imports.delete(id),
  })
  return row.accountId
}
