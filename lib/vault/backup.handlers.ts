/**
 * Backup and restore. The restore opens and checks the whole file first, then replaces all rows in one transaction:
 * a bad file changes nothing. Ids that are hashes under the old vault's key are made anew under this one's.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readDemoMark, writeDemoMark } from '@/lib/db/demo-mark.store'
import { ROW_SCHEMAS } from '@/lib/db/row-schemas'
import type { AccountRow } from '@/lib/db/rows'
import { BACKUP_TABLES, SCHEMA_VERSION } from '@/lib/db/schema'
import type { EngineContext } from '@/lib/engine/context'
import type { JobFacts } from '@/lib/engine/run'
import type { Handlers } from '@/lib/messages/define'
import { type BackupTables, openBackup, sealBackup } from './backup'
import type { BackupSummary, backupMessages } from './backup-messages'
import type { DeriveKey } from './kdf'
import { refuseTradingKeys } from './pin-only'
import type { Bytes } from './primitives'

type Row = Record<string, unknown>
type Tables = Record<(typeof BACKUP_TABLES)[number], Row[]>

export interface BackupDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>
  deriveKey: DeriveKey
  /** Recomputes what the pages see. */
  publish: () => Promise<void>
}

export function createBackupHandlers({
  context,
  deriveKey,
  publish,
}: BackupDeps): Handlers<typeof backupMessages, Pick<JobFacts, 'pinOnly'>> {
  const { db, now, randomBytes } = context
  const open = (file: string, passphrase: string) =>
    openBackup({ file, passphrase, deriveKey, check: checkTables })
  return {
    'backup.export': async ({ passphrase }) => ({
      file: await sealBackup({
        tables: await readTables(db),
        passphrase,
        schemaVersion: SCHEMA_VERSION,
        madeAt: now(),
        deriveKey,
        random: (length) => randomBytes(length) as Bytes,
      }),
    }),
    'backup.inspect': createBackupInspect(deriveKey),
    'backup.restore': async ({ file, passphrase }, { pinOnly }) => {
      const opened = await open(file, passphrase)
      if (pinOnly) refuseTradingKeys(opened.tables.accounts as unknown as AccountRow[])
      await replaceTables(db, opened.tables, now())
      await publish()
      return summary(opened)
    },
  }
}

/** Needs no open vault: the recovery page looks at the file before anything is deleted. */
export function createBackupInspect(deriveKey: DeriveKey): Handlers<typeof backupMessages>['backup.inspect'] {
  return async ({ file, passphrase }) =>
    summary(await openBackup({ file, passphrase, deriveKey, check: checkTables }))
}

async function readTables(db: Database): Promise<BackupTables> {
  return db.transaction('r', [...BACKUP_TABLES], async () => {
    const tables: Record<string, unknown[]> = {}
    for (const name of BACKUP_TABLES) tables[name] = await db.table(name).toArray()
    return tables
  })
}

/** @throws AppError or a schema error at the first row that does not fit */
function checkTables(tables: BackupTables, schemaVersion: number): Tables {
  if (schemaVersion > SCHEMA_VERSION)
    throw new AppError(
      'not-supported',
      say('A newer Holdfast made this backup. Update the extension to restore it.'),
    )
  const checked = BACKUP_TABLES.map((name) => [
    name,
    v.parse(v.array(ROW_SCHEMAS[name] as v.GenericSchema), tables[name] ?? []),
  ])
  return Object.fromEntries(checked) as Tables
}

const summary = ({
  madeAt,
  schemaVersion,
  tables,
}: {
  madeAt: number
  schemaVersion: number
  tables: Tables
}): BackupSummary => ({
  madeAt,
  version: schemaVersion,
  accounts: tables.accounts.length,
  rows: Object.values(tables).reduce((count, rows) => count + rows.length, 0),
})

async function replaceTables(db: Database, tables: Tables, now: number): Promise<void> {
  await db.transaction('rw', [...BACKUP_TABLES, 'requests'], async () => {
    const demo = await readDemoMark(db)
    for (const name of BACKUP_TABLES) {
      await db.table(name).clear()
      await db.table(name).bulkAdd(tables[name].map((row) => rehash(db, name, row, now)))
    }
    await db.requests.clear()
    // Made-up money stays marked, and real money is never marked by a file.
    const settings = await db.settings.get('settings')
    if (settings) await db.settings.put({ key: 'settings', value: { ...(settings.value as object), demo } })
    await writeDemoMark(db, demo)
  })
}

/** Ids of rows that are found by a private value are keyed hashes: see the writers of these tables. */
function rehash({ hash }: Database, name: keyof Tables, row: Row, now: number): Row {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : '')
  switch (name) {
    case 'holdings':
      return { ...row, id: hash('holding', text('accountId'), text('asset'), text('bucket'), text('chain')) }
    case 'assets':
      return { ...row, id: hash('asset', text('asset')) }
    case 'prices':
    case 'manualPrices':
      return { ...row, id: hash('price', text('asset')) }
    case 'cursors':
      return { ...row, id: hash('cursor', text('accountId'), text('subject')) }
    case 'statuses':
      // Last good values of another day: every account is read anew, and none is in the middle of a reading.
      return { ...row, dueAt: now, state: row.state === 'syncing' ? 'waiting' : row.state }
    default:
      return row
  }
}
