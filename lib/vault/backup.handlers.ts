/**
 * Backup and restore. The restore opens and checks the whole file first, then replaces all rows in one transaction:
 * a bad file changes nothing. Ids that are hashes under the old vault's key are made anew under this one's.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { armedRule } from '@/lib/db/armed-rule'
import type { Database } from '@/lib/db/database.store'
import { readDemoMark, writeDemoMark } from '@/lib/db/demo-mark.store'
import { ROW_SCHEMAS } from '@/lib/db/row-schemas'
import type { AccountRow, AlertRuleRow, FiringRow, RunRow, SegmentRow, StrategyRow } from '@/lib/db/rows'
import { BACKUP_TABLES, SCHEMA_VERSION } from '@/lib/db/schema'
import type { EngineContext } from '@/lib/engine/context'
import type { JobFacts } from '@/lib/engine/run'
import type { Handlers } from '@/lib/messages/define'
import { type BackupTables, backupTooLarge, damagedFile, openBackup, sealBackup } from './backup'
import type { BackupSummary, backupMessages } from './backup-messages'
import type { CheckSegments, FileSegment, SegmentBackup } from './backup-segments'
import type { DeriveKey } from './kdf'
import { mentionedEntries, renewIds } from './mentioned-entries'
import { refuseTradingKeys } from './pin-only'
import type { Bytes } from './primitives'
import { restoredFiring } from './restored-alerts'
import { restoredRun, restoredStrategy } from './restored-strategies'

type Row = Record<string, unknown>
type Tables = Record<(typeof BACKUP_TABLES)[number], Row[]>

export interface BackupDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>
  deriveKey: DeriveKey
  /** Recomputes what the pages see. */
  publish: () => Promise<void>
  segments: SegmentBackup
}

export function createBackupHandlers({
  context,
  deriveKey,
  publish,
  segments,
}: BackupDeps): Handlers<typeof backupMessages, Pick<JobFacts, 'pinOnly'>> {
  const { db, now, randomBytes } = context
  const open = (file: string, passphrase: string) =>
    openBackup({ file, passphrase, deriveKey, check: checkTables })
  return {
    'backup.export': async ({ passphrase }) => {
      const { tables, withoutRaw } = await fileTables(await readTables(db), segments)
      const file = await sealBackup({
        tables,
        passphrase,
        schemaVersion: SCHEMA_VERSION,
        madeAt: now(),
        deriveKey,
        random: (length) => randomBytes(length) as Bytes,
      })
      if (file.length > MOST_FILE_CHARACTERS) throw backupTooLarge()
      return { file, withoutRaw }
    },
    'backup.inspect': createBackupInspect(deriveKey, segments.check),
    'backup.restore': async ({ file, passphrase }, { pinOnly }) => {
      const opened = await open(file, passphrase)
      if (pinOnly) refuseTradingKeys(opened.tables.accounts as unknown as AccountRow[])
      // Everything is opened, checked and sealed anew before the first row is touched.
      const restored = await restoreSegments(segments, opened.tables)
      segments.forgetBefore()
      await replaceTables(
        db,
        { ...opened.tables, segments: [...restored.segments] as unknown as Row[] },
        {
          now: now(),
          renamed: restored.renamed,
        },
      )
      segments.forgetBefore()
      await publish()
      return summary(opened)
    },
  }
}

/** A message of a browser holds 64 MiB; the rest is for its envelope. */
const MOST_FILE_CHARACTERS = 60 * 1024 * 1024
/** What a byte of a segment takes in the file: base64 twice, packed once in between. */
const CHARACTERS_A_BYTE = 1.4

async function fileTables(
  tables: StoredTables,
  segments: SegmentBackup,
): Promise<{ tables: BackupTables; withoutRaw: boolean }> {
  const size = (rows: readonly SegmentRow[]) =>
    rows.reduce((sum, { sealed }) => sum + sealed.byteLength * CHARACTERS_A_BYTE, 0)
  const needed = tables.segments.filter(({ part }) => part !== 'raw')
  if (size(needed) > MOST_FILE_CHARACTERS) throw backupTooLarge()
  // Other tables are small beside a history that comes near the limit; what is left over is checked at the end.
  const withoutRaw = size(tables.segments) > 0.9 * MOST_FILE_CHARACTERS
  const chosen = withoutRaw ? needed : tables.segments
  return { tables: { ...tables, segments: await segments.toFile(chosen) }, withoutRaw }
}

async function restoreSegments(segments: SegmentBackup, tables: Tables) {
  try {
    return await segments.restore(tables.segments as unknown as FileSegment[], mentionedEntries(tables))
  } catch (cause) {
    throw damagedFile(cause)
  }
}

/** Needs no open vault: the recovery page looks at the file before anything is deleted. */
export function createBackupInspect(
  deriveKey: DeriveKey,
  checkSegments: CheckSegments,
): Handlers<typeof backupMessages>['backup.inspect'] {
  return async ({ file, passphrase }) => {
    const opened = await openBackup({ file, passphrase, deriveKey, check: checkTables })
    try {
      await checkSegments(opened.tables.segments as unknown as FileSegment[])
    } catch (cause) {
      throw damagedFile(cause)
    }
    return summary(opened)
  }
}

type StoredTables = Record<string, unknown[]> & { segments: SegmentRow[] }

async function readTables(db: Database): Promise<StoredTables> {
  return db.transaction('r', [...BACKUP_TABLES], async () => {
    const tables: StoredTables = { segments: [] }
    for (const name of BACKUP_TABLES) if (name !== 'segments') tables[name] = await db.table(name).toArray()
    tables.segments = await db.segments.toArray()
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
  rows: Object.entries(tables).reduce(
    (count, [name, rows]) => (name === 'segments' ? count : count + rows.length),
    0,
  ),
  entries: tables.histories.reduce(
    (sum, { entries }) => sum + (typeof entries === 'number' ? entries : 0),
    0,
  ),
})

interface Renewal {
  now: number
  renamed: ReadonlyMap<string, string>
}

async function replaceTables(db: Database, tables: Tables, renewal: Renewal): Promise<void> {
  await db.transaction('rw', [...BACKUP_TABLES, 'requests'], async () => {
    const demo = await readDemoMark(db)
    for (const name of BACKUP_TABLES) {
      await db.table(name).clear()
      await db.table(name).bulkAdd(tables[name].map((row) => rehash(db, name, row, renewal)))
    }
    await db.requests.clear()
    // Made-up money stays marked, and real money is never marked by a file.
    const settings = await db.settings.get('settings')
    if (settings) await db.settings.put({ key: 'settings', value: { ...(settings.value as object), demo } })
    await writeDemoMark(db, demo)
  })
}

/** Ids of rows that are found by a private value are keyed hashes: see the writers of these tables. */
function rehash({ hash }: Database, name: keyof Tables, row: Row, { now, renamed }: Renewal): Row {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : '')
  const renew = (value: unknown) => renewIds(value, renamed)
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
    case 'histories':
      return { ...row, dueAt: now, state: row.state === 'reading' ? 'waiting' : row.state }
    case 'strategies':
      return { ...restoredStrategy(row as unknown as StrategyRow, now) }
    case 'runs':
      return { ...restoredRun(row as unknown as RunRow, now) }
    case 'alertRules':
      return { ...armedRule(row as unknown as AlertRuleRow, now) }
    case 'firings':
      return { ...restoredFiring(row as unknown as FiringRow) }
    case 'overlays':
    case 'issueChoices':
      return { ...row, id: renew(row.id) }
    case 'links':
      return { ...row, from: renew(row.from), ...(row.to === undefined ? {} : { to: renew(row.to) }) }
    case 'lotChoices':
      return {
        ...row,
        id: renew(row.id),
        lots: (row.lots as Row[]).map((each) => ({ ...each, lot: renew(each.lot) })),
      }
    default:
      return row
  }
}
