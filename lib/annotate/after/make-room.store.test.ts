import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { ChainId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import { openDatabase } from '@/lib/db/database.store'
import { type IntentRow, SETTLED } from '@/lib/db/rows'
import { storeOutcome } from './follow-intents.store'
import { KEPT_DAYS, makeRoom } from './make-room.store'

const DAY = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 10, 1)
const HASH = `0x${'ab'.repeat(32)}`
const idOf = (number: number) => `${number}`.padStart(22, '0') as IntentId

const intent = (number: number, more: Partial<IntentRow> = {}): IntentRow => ({
  id: idOf(number),
  at: NOW - 10 * DAY + number,
  dueAt: SETTLED,
  origin: 'https://app.example',
  method: 'eth_sendTransaction',
  chain: 'eip155:1' as ChainId,
  from: `0x${'11'.repeat(20)}`,
  note: {
    id: idOf(number),
    at: NOW,
    origin: 'https://app.example',
    state: 'whole',
    headline: { sentence: { template: 'x' } },
    level: 'info',
    lines: [],
    notRun: [],
  },
  ...more,
})
const result = {
  receipt: { hash: HASH, ok: true, block: 1, at: NOW, gasUsed: '1', gasCost: '1' },
  paid: amount('1'),
} as unknown as NonNullable<IntentRow['result']>

async function journal(rows: readonly IntentRow[]) {
  const db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.intents.clear()
  await db.intents.bulkPut(rows)
  return db
}

test('a flood of requests pushes out no swap that was carried out', async () => {
  const db = await journal([
    intent(1, { result }),
    intent(2),
    intent(3),
    intent(4, { dueAt: NOW }),
    intent(5),
    intent(6, { at: NOW }),
  ])
  await makeRoom(db, NOW, { most: 4, spare: 1 })
  expect(await db.intents.orderBy('at').primaryKeys()).toEqual([1, 4, 6].map(idOf))
  await makeRoom(db, NOW, { most: 2, spare: 0 })
  expect(await db.intents.orderBy('at').primaryKeys()).toEqual([4, 6].map(idOf))
})
test('what is older than it is kept goes', async () => {
  const db = await journal([intent(1, { at: NOW - KEPT_DAYS * DAY - 1, result }), intent(2)])
  await makeRoom(db, NOW)
  expect(await db.intents.toCollection().primaryKeys()).toEqual([idOf(2)])
})
test('of hashes that one site tells, some are followed at a time, and those of others all the same', async () => {
  const other = 'https://other.example'
  const db = await journal([
    ...Array.from({ length: 20 }, (_, at) => intent(at + 1)),
    intent(30, { origin: other }),
  ])
  const following = { db, now: () => NOW, chainOf: () => Promise.reject(new Error('not asked')) }
  for (const id of await db.intents.orderBy('at').primaryKeys())
    await storeOutcome(following, { id, outcome: 'sent', hash: HASH })
  expect(await db.intents.where('dueAt').equals(NOW).count()).toBe(16)
  expect(await db.intents.get(idOf(20))).toMatchObject({ outcome: 'sent', dueAt: SETTLED })
  expect(await db.intents.get(idOf(30))).toMatchObject({ dueAt: NOW })
})
