import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { createSamples } from './samples.store'
import { thinSamples } from './thin-samples'

const ETHER = 'coin:ethereum' as AssetId
const MINUTE = 60_000
const DAY = 86_400_000
const NOW = 1_900_000_000_000

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const priced = (at: number, usd: string) => new Map([[ETHER, { at, usd: amount(usd) }]])

test('readings outlive the engine; the same price is read once, and one of the future never', async () => {
  const samples = createSamples(db)
  await samples.take(priced(NOW, '1'), [ETHER], NOW)
  await samples.take(priced(NOW, '1'), [ETHER], NOW + 1)
  await samples.take(priced(NOW + 5 * MINUTE, '2'), [ETHER], NOW + 5 * MINUTE)
  await samples.take(priced(NOW + DAY, '3'), [ETHER], NOW + 6 * MINUTE)
  const later = await createSamples(db).read()
  expect(later.get(ETHER)).toEqual([
    { at: NOW, usd: '1' },
    { at: NOW + 5 * MINUTE, usd: '2' },
  ])
})

test('an asset that no rule names any more is forgotten', async () => {
  const samples = createSamples(db)
  await samples.take(priced(NOW, '1'), [ETHER], NOW)
  await samples.take(new Map(), [], NOW + 1)
  expect(await createSamples(db).read()).toEqual(new Map())
})

test('a month of readings each minute stays small, dense of late, with some from the beginning', () => {
  let kept: { at: number; usd: ReturnType<typeof amount> }[] = []
  for (let at = NOW - 31 * DAY; at <= NOW; at += MINUTE)
    kept = thinSamples([...kept, { at, usd: amount('1') }], at)
  expect(kept.length).toBeLessThan(350)
  expect(kept.filter(({ at }) => NOW - at < 30 * MINUTE).length).toBeGreaterThanOrEqual(29)
  for (const hours of [2, 12, 24, 72, 168, 600]) {
    const wanted = NOW - hours * 3_600_000
    const nearest = Math.min(...kept.map(({ at }) => Math.abs(at - wanted)))
    expect(nearest).toBeLessThanOrEqual(hours * 3_600_000 * 0.1)
  }
  expect(kept.at(-1)?.at).toBe(NOW)
})
