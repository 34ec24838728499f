/** Runs inside the extension: puts and reads rows of the size of a holding, sealed as the product does and plain. */
import Dexie, { type Table } from 'dexie'
import { TABLES } from '@/lib/db/schema'
import { sealing } from '@/lib/db/sealing.store'

export interface RowTimes {
  /** Milliseconds for all rows. */
  put: number
  readAll: number
  /** Milliseconds for one account's rows by index. */
  query: number
}

const ACCOUNTS = 20

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at.toString(36).padStart(8, '0')}holding-row-id`,
    accountId: `account-${at % ACCOUNTS}`.padEnd(22, '0'),
    asset: `coin:some-asset-${at}`,
    bucket: 'spot',
    quantity: `${at}.0440891300000000${at}`,
    sourceSymbol: `SYM${at}`,
    readAt: 1_780_000_000_000 + at,
  }))
}

async function time(work: () => PromiseLike<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function measure(kind: 'sealed' | 'plain', count: number): Promise<RowTimes> {
  const name = `bench-${kind}`
  await Dexie.delete(name)
  const db = new Dexie(name, { cache: 'disabled' }) as Dexie & { holdings: Table }
  db.version(1).stores({ holdings: TABLES.holdings.clear.join(', ') })
  const rowKey = crypto.getRandomValues(new Uint8Array(32))
  if (kind === 'sealed') db.use(sealing({ rowKey, nonce: () => crypto.getRandomValues(new Uint8Array(24)) }))
  await db.open()
  const rows = rowsOf(count)
  const put = await time(() => db.transaction('rw', db.holdings, () => db.holdings.bulkPut(rows)))
  const readAll = await time(() => db.holdings.toArray())
  const query = await time(() => db.holdings.where('accountId').equals('account-7'.padEnd(22, '0')).toArray())
  if ((await db.holdings.count()) !== count) throw new Error('rows are missing')
  db.close()
  await Dexie.delete(name)
  return { put, readAll, query }
}

Object.assign(globalThis, { measureRows: measure })
