/**
 * Death at every named point of the reading of the past, in the middle of Kraken's ledger. Each time the past is forgotten and
 * read anew up to the point; what lives on must end with the entries of the truth, each once, under the same ids.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Checkpoint, HISTORY_CHECKPOINTS } from '@/lib/engine/checkpoint'
import type { EntryView } from '@/lib/ledger/views'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { crash, type Held, holdEngine, killBoth, restartKilled } from './support/hold-engine'
import { openWorld, showPages, type World } from './support/open-world'
import { evaluateIn, killEngine, killWorker } from './support/reach-engine'
import { readEntries, readHistories, waitForHistory } from './support/read-ledger'
import { linesOf, trueEntries } from './support/true-entries'

type Kind = 'worker' | 'engine' | 'both' | 'browser'

const IN_TRANSACTION: ReadonlySet<Checkpoint> = new Set(['history.storing', 'history.stored'])
const BROWSER_POINTS: readonly Checkpoint[] = ['history.stored', 'history.committed']
/** Neither the first page nor the last. */
const VISIT = 3

let world: World
let account: string
const hits: Record<Kind, Set<Checkpoint>> = {
  worker: new Set(),
  engine: new Set(),
  both: new Set(),
  browser: new Set(),
}
let undisturbed: string[]

beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 150 })
  await createVault(world.desk)
})
afterAll(async () => {
  for (const [kind, points] of Object.entries(hits)) console.log(`killed ${kind}: ${[...points].join(', ')}`)
  await world?.close()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'history-kill')))

const connect = async (): Promise<string> => {
  const source = { kind: 'exchange', venue: 'kraken', credentials: world.sandbox.credentials.kraken.reading }
  return (await call<{ id: string }>(world.desk, 'accounts.add', { source, label: 'Kraken' })).id
}
/** What makes an entry the same in another account's past, too: the source's own name for it. */
const told = (entries: readonly EntryView[]) => linesOf(entries)

async function expectWhole(): Promise<void> {
  await waitForHistory(world.desk, 1)
  const entries = await readEntries(world.desk)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(told(entries)).toEqual(undisturbed)
}

test('undisturbed, the past is the truth; asked again from its beginning, every id is the same', async () => {
  account = await connect()
  await waitForHistory(world.desk, 1)
  const first = await readEntries(world.desk)
  undisturbed = told(first)
  expect(undisturbed).toEqual(linesOf(trueEntries(world.sandbox.truth, 'kraken')))
  await call(world.desk, 'history.readAgain', { account })
  await waitForHistory(world.desk, 1)
  const second = await readEntries(world.desk)
  expect(second.map(({ id }) => id).toSorted()).toEqual(first.map(({ id }) => id).toSorted())
})

/** Removes the account, connects it again, and dies at the point while its past is read. */
async function killAt(kind: Kind, point: Checkpoint, kill: (held: Held) => Promise<void>): Promise<void> {
  await call(world.desk, 'accounts.remove', { id: account })
  const held = await holdEngine(world, { stopAt: point, visit: VISIT, isBusy: IN_TRANSACTION.has(point) })
  account = await connect()
  await held.reached(point)
  await kill(held)
  hits[kind].add(point)
  await call(world.desk, 'history.read', {})
  await expectWhole()
}

describe('the worker dies', () => {
  for (const point of HISTORY_CHECKPOINTS)
    test(`at ${point}`, () =>
      killAt('worker', point, async ({ session }) => {
        await killWorker(world.extension)
        if (!IN_TRANSACTION.has(point)) await evaluateIn(session, 'globalThis.goOn?.()')
      }))
})

describe('the engine dies', () => {
  for (const point of HISTORY_CHECKPOINTS)
    test(`at ${point}`, () => killAt('engine', point, () => killEngine(world.extension)))
})

describe('worker and engine die', () => {
  for (const point of HISTORY_CHECKPOINTS)
    test(`at ${point}`, () =>
      killAt('both', point, (held) => (IN_TRANSACTION.has(point) ? crash(world, held) : killBoth(world))))
})

describe('the browser dies', () => {
  for (const point of BROWSER_POINTS)
    test(`at ${point}`, () => killAt('browser', point, () => restartKilled(world)))
})

test('every point was hit by every kind of death', () => {
  for (const kind of ['worker', 'engine', 'both'] as const)
    expect([...hits[kind]].toSorted(), kind).toEqual([...HISTORY_CHECKPOINTS].toSorted())
  expect([...hits.browser].toSorted()).toEqual([...BROWSER_POINTS].toSorted())
})

test('a pause outlives the end of the browser, and so does its end', async () => {
  await call(world.desk, 'history.pause', { account, paused: true })
  await restartKilled(world)
  await call(world.desk, 'history.read', {})
  expect((await readHistories(world.desk))[0]).toMatchObject({ accountId: account, paused: true })
  await call(world.desk, 'history.pause', { account, paused: false })
  await restartKilled(world)
  await eventually('the end of the pause', async () =>
    expect((await readHistories(world.desk))[0]).toMatchObject({ accountId: account, paused: false }),
  )
  await call(world.desk, 'history.readAgain', { account })
  await expectWhole()
})
