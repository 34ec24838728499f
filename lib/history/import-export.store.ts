/**
 * Reads a full export into this vault: an account for each of its accounts, which nothing reads by itself, with entries,
 * corrections, links and chosen lots; all of it in one transaction, or nothing. What stands here already is not touched: an
 * account that is connected here too is there twice then, and the page that asks must say so before.
 */
import { AppError } from '@/lib/core/errors'
import { type AccountId, type ImportId, type LinkId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, SegmentRow } from '@/lib/db/rows'
import type { TableName } from '@/lib/db/schema'
import type { EngineContext } from '@/lib/engine/context'
import { readFullExport } from '@/lib/imports/read-full-export'
import { firstStatus } from '@/lib/sync/first-status'
import { addAssets } from '@/lib/sync/store-outcome.store'
import type { Books } from './books.store'
import { discoveredIn } from './discovered-in'
import { freeLabel } from './free-label'
import { packSegments } from './pack-segments'
import { firstHistory } from './progress'
import { type RestoredExport, restoredExport } from './restored-export'
import { applyChange } from './segment-change.store'

type Context = Pick<EngineContext, 'now' | 'randomBytes'>
type Account = RestoredExport['accounts'][number]

const TABLES = [
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

export interface ImportedExport {
  accounts: AccountId[]
  entries: number
}

/** @throws AppError `invalid-input` for a damaged file, `not-supported` for a newer one; nothing is stored then */
export async function importExport(
  books: Books,
  context: Context,
  { text, fileName }: { text: string; fileName: string },
): Promise<ImportedExport> {
  const generation = books.generation()
  const id = <T extends string>() => randomId<T>(context.randomBytes(16))
  const restored = restoredExport(readFullExport(text), {
    hash: books.db.hash,
    accountId: id<AccountId>,
    importId: id<ImportId>,
    linkId: id<LinkId>,
    now: context.now(),
  })
  const segments = await seal(books, restored.accounts)
  await books.db.transaction('rw', [...TABLES], async () => {
    if (books.generation() !== generation)
      throw new AppError('refused', say('A backup was restored meanwhile. Import the export again.'))
    await storeAccounts(books, restored.accounts, { fileName, now: context.now() })
    await applyChange(books.db, { add: segments, drop: [] })
    await books.db.overlays.bulkAdd(restored.overlays)
    await books.db.links.bulkAdd(restored.links)
    await books.db.lotChoices.bulkAdd(restored.lotChoices)
  })
  return {
    accounts: restored.accounts.map((account) => account.id),
    entries: restored.accounts.reduce((sum, { entries }) => sum + entries.length, 0),
  }
}

/** Outside of the transaction, as WebCrypto has to be. */
async function seal({ sealer }: Books, accounts: readonly Account[]): Promise<SegmentRow[]> {
  const key = await sealer()
  const rows: SegmentRow[] = []
  for (const { id, entries } of accounts)
    if (entries.length > 0) rows.push(...(await packSegments(key, id, { entries })))
  return rows
}

interface Moment {
  fileName: string
  now: number
}

async function storeAccounts({ db }: Books, accounts: readonly Account[], { fileName, now }: Moment) {
  const taken = new Set((await db.accounts.toArray()).map(({ label }) => label))
  for (const { id, importId, label, positions, entries } of accounts) {
    const row: AccountRow = {
      id,
      label: freeLabel(label, taken),
      source: { kind: 'manual', positions },
      paused: false,
      createdAt: now,
      tags: [],
    }
    taken.add(row.label)
    await db.accounts.add(row)
    await db.statuses.add(firstStatus(row, now))
    await db.histories.add({ ...firstHistory(id, now, row.source), entries: entries.length })
    await addAssets(db, discoveredIn(entries))
    const times = entries.map(({ at }) => at)
    if (times.length === 0) continue
    await db.imports.add({
      id: importId,
      accountId: id,
      importer: 'holdfast',
      fileName,
      timeZone: 'UTC',
      at: now,
      added: entries.length,
      duplicates: 0,
      from: times.reduce((a, b) => Math.min(a, b)),
      until: times.reduce((a, b) => Math.max(a, b)),
    })
  }
}
