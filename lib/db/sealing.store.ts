/**
 * Dexie core middleware that seals rows on their way to IndexedDB and opens them on the way back, so that no code
 * above it can store a private field in clear by mistake. Synchronous on purpose: awaiting WebCrypto inside a
 * transaction commits it early in Firefox.
 */
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import { TABLES, type TableName, WRITING_STORE } from './schema'
import { openRow, type SealedRow, type SealOptions, sealRow } from './seal-rows'

export interface SealingOptions {
  rowKey: Uint8Array
  /** 24 fresh random bytes at each call. */
  nonce: () => Uint8Array
}

/** Closest to the disk: every other middleware works on opened rows. */
const LEVEL = -100

export function sealing({ rowKey, nonce }: SealingOptions): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    level: LEVEL,
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name)
        if (name === WRITING_STORE) return table
        const schema = TABLES[name as TableName]
        if (schema.sealed === 'segment') return guardTable(table)
        return schema.sealed
          ? sealTable(table, { key: rowKey, table: name, clear: schema.clear }, nonce)
          : table
      },
    }),
  }
}

function sealTable(table: DBCoreTable, options: SealOptions, nonce: () => Uint8Array): DBCoreTable {
  const open = (row: unknown) =>
    row === undefined || row === null ? row : openRow(row as SealedRow, options)
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request)
      const values = request.values.map((row: object) => sealRow(row, options, nonce()))
      // Hints of partial updates hold opened values: they stop here.
      if (request.type === 'add')
        return table.mutate({ type: 'add', trans: request.trans, values, ...keysOf(request) })
      return table.mutate({ type: 'put', trans: request.trans, values, ...keysOf(request) })
    },
    // `then` instead of await: an await of our own would leave Dexie's transaction zone.
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
  }
}

const SEGMENT_FIELDS = ['accountId', 'id', 'iv', 'part', 'sealed']

/** Sealed by the writer, so nothing is sealed here; a row with any field that could carry something in clear is refused. */
function guardTable(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      if (request.type === 'add' || request.type === 'put') request.values.forEach(refuseClear)
      return table.mutate(request)
    },
  }
}

function refuseClear(row: Record<string, unknown>): void {
  const isSealed =
    Object.keys(row).sort().join() === SEGMENT_FIELDS.join() &&
    typeof row.id === 'string' &&
    typeof row.accountId === 'string' &&
    (row.part === 'entries' || row.part === 'raw' || row.part === 'replaced') &&
    row.iv instanceof Uint8Array &&
    row.iv.length === 12 &&
    row.sealed instanceof ArrayBuffer
  if (!isSealed) throw new TypeError('a segment is stored sealed, with nothing else beside it')
}

const keysOf = (request: { keys?: unknown[]; wantResults?: boolean }) => ({
  ...(request.keys ? { keys: request.keys } : {}),
  ...(request.wantResults === undefined ? {} : { wantResults: request.wantResults }),
})

function openedCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    value: { get: () => open(cursor.value) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
    },
    advance: { value: (count: number) => cursor.advance(count) },
    start: { value: (onNext: () => void) => cursor.start(onNext) },
    stop: { value: (value?: unknown) => cursor.stop(value) },
    next: { value: () => cursor.next() },
    fail: { value: (error: Error) => cursor.fail(error) },
  }) as DBCoreCursor
}
