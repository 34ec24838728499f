/**
 * Death at every named point of a sync. What the exchange owes changes before each run, so that a run that is cut off
 * must leave the old balances or the new ones, never a mixture; the next tick must bring exactly what an undisturbed
 * run brings. `lib/engine/checkpoint.ts` names the points; a point that was never reached is a failure.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CHECKPOINTS, type Checkpoint } from '@/lib/engine/checkpoint'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { createVault, pauseHistories } from './support/connect-everything'
import { crash, type Held, holdEngine, killBoth, restartKilled } from './support/hold-engine'
import { openWorld, showPages, type World } from './support/open-world'
import { evaluateIn, killEngine, killWorker } from './support/reach-engine'
import { readStored, type Stored } from './support/read-stored'

/**
 * Inside a transaction nothing may be awaited: a busy loop holds the engine there. Closing its document waits for the
 * end of the loop, so the deaths of both and of the browser are the ones that strike in the middle.
 */
const IN_TRANSACTION: ReadonlySet<Checkpoint> = new Set(['sync.storing', 'sync.stored', 'prices.storing'])
/** A browser takes seconds to come back; these are points with something half done. */
const BROWSER_POINTS: readonly Checkpoint[] = ['sync.stored', 'snapshot.storing', 'view.built']
/** More than the waits between readings, prices and snapshots. */
const STEP_MS = 11 * 60_000

type Kind = 'worker' | 'engine' | 'both' | 'browser'

let world: World
let kraken: string
const hits: Record<Kind, Set<Checkpoint>> = {
  worker: new Set(),
  engine: new Set(),
  both: new Set(),
  browser: new Set(),
}

beforeAll(async () => {
  world = await openWorld({ chains: [1], evil: false })
  const { desk, sandbox } = world
  await createVault(desk)
  const { credentials, addresses } = sandbox
  const add = (source: object) => call<{ id: string }>(desk, 'accounts.add', { source })
  kraken = (await add({ kind: 'exchange', venue: 'kraken', credentials: credentials.kraken.reading })).id
  const evm = await add({ kind: 'evm', address: addresses.evm, chains: ['eip155:1'] })
  const bitcoin = await add({ kind: 'bitcoin', addresses: addresses.bitcoin })
  await pauseHistories(desk, [kraken, evm.id, bitcoin.id])
})
afterAll(async () => {
  for (const [kind, points] of Object.entries(hits))
    console.log(
      `killed ${kind}: ${points.size} of ${(kind === 'browser' ? BROWSER_POINTS : CHECKPOINTS).length} points`,
    )
  await world?.close()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'kill')))

/** Moves the clock of the exchanges on, and with `startEngine` the engine's: every account, price and snapshot is due. */
const passTime = () => {
  world.sandbox.clock.offsetMs += STEP_MS
}

/** Two sets of balances at Kraken in turn; every figure differs. */
let balances: 'a' | 'b' = 'a'
function changeBalances(): void {
  balances = balances === 'a' ? 'b' : 'a'
  for (const [index, row] of world.sandbox.truth.exchanges.kraken.balances.entries()) {
    row.balance = `${balances === 'a' ? 1 : 7}.${String(10_000 + index)}`
    row.hold = '0'
  }
}

const startEngine = (stopAt?: Checkpoint): Promise<Held> =>
  holdEngine(world, stopAt === undefined ? {} : { stopAt, isBusy: IN_TRANSACTION.has(stopAt) })

/** The alarm that the product sets for itself, due now. */
const tick = () => world.desk.evaluate(() => chrome.alarms.create('tick', { when: Date.now() }))

/** Everything stored, without times and without what is random or counts up at every try. */
function withoutTimes({ tables, view }: Stored) {
  const by = <T>(rows: readonly T[], keyOf: (row: T) => string) =>
    rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
  return {
    accounts: by(tables.accounts, ({ id }) => id),
    credentials: by(tables.credentials, ({ accountId }) => accountId),
    statuses: by(tables.statuses, ({ accountId }) => accountId).map(
      ({ accountId, state, failures, error, notIncluded }) => ({
        accountId,
        state,
        failures,
        error,
        notIncluded,
      }),
    ),
    holdings: by(tables.holdings, ({ id }) => id).map(({ readAt: _, ...row }) => row),
    assets: by(tables.assets, ({ id }) => id),
    prices: by(tables.prices, ({ id }) => id).map(({ at: _, ...row }) => row),
    settings: tables.settings,
    cursors: by(
      tables.cursors.filter(({ subject }) => !subject.startsWith('history:')),
      ({ id }) => id,
    ).map(({ accountId, subject, value }) => ({
      accountId,
      subject,
      value: subject === 'nonce' ? '' : value,
    })),
    netWorth: view?.netWorth,
    lines: view?.lines.map(({ asset, quantity, value }) => ({ asset, quantity, value })),
    completeness: view?.completeness,
  }
}

/** What undisturbed runs leave. */
const references: Partial<Record<'a' | 'b', ReturnType<typeof withoutTimes>>> = {}

/** Kraken's holdings as they are stored. */
const krakenHoldings = ({ tables }: Stored): string[] =>
  tables.holdings
    .filter(({ accountId }) => accountId === kraken)
    .map(({ asset, bucket, quantity }) => `${asset} ${bucket} ${quantity}`)
    .toSorted()

/** A tick that nothing disturbs. */
async function undisturbed(): Promise<void> {
  const { session, reached } = await startEngine()
  await tick()
  await reached('view.written')
  await session.detach().catch(() => undefined)
}

/** Runs up to the point, kills there, looks at what is left, lets the next tick run, compares with an undisturbed run. */
async function killAt(kind: Kind, point: Checkpoint, kill: (held: Held) => Promise<void>): Promise<void> {
  passTime()
  changeBalances()
  const before = krakenHoldings(await readStored(world.desk))
  const held = await startEngine(point)
  await tick()
  await held.reached(point)
  await kill(held)
  hits[kind].add(point)
  const left = krakenHoldings(await readStored(world.desk))
  await undisturbed()
  // A tick of the product's own may run beside ours: what counts is where they end.
  await eventually(
    'what an undisturbed run leaves',
    async () => expect(withoutTimes(await readStored(world.desk))).toEqual(references[balances]),
    10_000,
  )
  const after = krakenHoldings(await readStored(world.desk))
  expect([before, after], 'holdings after the death: the old ones or the new ones').toContainEqual(left)
}

const releaseAt = (held: Held, point: Checkpoint): Promise<unknown> =>
  IN_TRANSACTION.has(point) ? Promise.resolve() : evaluateIn(held.session, 'globalThis.goOn?.()')

test('every point is reached by an undisturbed tick', async () => {
  for (const _ of ['a', 'b']) {
    passTime()
    changeBalances()
    const { reached } = await startEngine()
    await tick()
    for (const point of CHECKPOINTS) await reached(point)
    references[balances] = withoutTimes(await readStored(world.desk))
  }
  expect(references.a?.statuses.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
  expect(references.a?.holdings).not.toEqual(references.b?.holdings)
})

describe('the worker dies', () => {
  for (const point of CHECKPOINTS)
    test(`at ${point}`, () =>
      killAt('worker', point, async (held) => {
        await killWorker(world.extension)
        await releaseAt(held, point)
        await held.reached('view.written')
      }))
})

describe('the engine dies', () => {
  for (const point of CHECKPOINTS)
    test(`at ${point}`, () => killAt('engine', point, () => killEngine(world.extension)))
})

describe('worker and engine die', () => {
  for (const point of CHECKPOINTS)
    test(`at ${point}`, () =>
      killAt('both', point, (held) => (IN_TRANSACTION.has(point) ? crash(world, held) : killBoth(world))))
})

describe('the browser dies', () => {
  for (const point of BROWSER_POINTS)
    test(`at ${point}`, () => killAt('browser', point, () => restartKilled(world)))
})

test('every point was hit by every kind of death', () => {
  for (const kind of ['worker', 'engine', 'both'] as const)
    expect([...hits[kind]].toSorted(), kind).toEqual([...CHECKPOINTS].toSorted())
  expect([...hits.browser].toSorted()).toEqual([...BROWSER_POINTS].toSorted())
})
