/**
 * Death at every named point of a run: a plan over two exchanges is carried out, engine, worker or both are ended twice in the middle,
 * and the run goes on by itself each time. Each venue saw one order for each attempt, nobody bought more than was planned,
 * and what the run says of itself is what the venues have, to the last digit.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { compare, ZERO } from '@/lib/core/amount'
import type { RunRow } from '@/lib/db/rows'
import { RUN_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { readJournal } from './support/at-the-desk'
import {
  COINS,
  changesOf,
  connectVenue,
  countOrders,
  driftOf,
  dryRun,
  expectWeights,
  heldByTruth,
  movedBy,
  type Place,
  putAt,
  readRuns,
  runBecomes,
  SEED,
  saveStrategy,
  specFor,
  startRun,
  toEightPlaces,
  weightsOf,
} from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { holdEngine, killBoth } from './support/hold-engine'
import { openWorld, showPages, type World } from './support/open-world'
import { evaluateIn, killEngine, killWorker } from './support/reach-engine'

/** Too little bitcoin, and at no venue money enough for all of it. */
const OFF = { binance: { BTC: 16_000, USDT: 9_000 }, kraken: { BTC: 8_000, USD: 9_000 } } as const
const PLACES = ['binance', 'kraken'] as const

let world: World
let strategy: string
const placeOf = new Map<string, Place>()
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  for (const venue of PLACES) placeOf.set(await connectVenue(world, venue, OFF[venue]), venue)
  const [bitcoin] = specFor([]).sleeves
  strategy = await saveStrategy(
    world,
    'Bitcoin',
    specFor([...placeOf.keys()], {
      sleeves: bitcoin ? [bitcoin] : [],
      method: { id: 'target-weights', params: { weights: { [COINS.BTC]: 0.9 } } },
    }),
  )
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'rebalance-kill')))
afterEach(async () => {
  for (const { id, state } of await readRuns(world))
    if (state !== 'done' && state !== 'abandoned') await call(world.desk, 'rebalance.abandon', { run: id })
})

const truth = () => heldByTruth(world, PLACES)

/** Everything is off its targets again, and Holdfast has read it. */
async function throwOff(): Promise<void> {
  for (const venue of PLACES) putAt(world, venue, OFF[venue])
  const weights = weightsOf(world, await truth())
  await eventually('the balances that are off', async () => {
    await call(world.desk, 'sync.now', {})
    expectWeights(await driftOf(world, strategy), weights)
  })
}

const isOver = ({ state }: RunRow) => state === 'done' || state === 'stopped' || state === 'abandoned'

/** One order of the journal for each that arrived; what came of all of them is what the run says, and what the venues have. */
async function expectOneEach(run: RunRow, arrived: number, before: Awaited<ReturnType<typeof truth>>) {
  const journal = new Map((await readJournal(world)).map((row) => [row.id, row]))
  const sent = run.legs.flatMap(({ orders }) =>
    orders.filter((id) => (journal.get(id)?.found.length ?? 0) > 0),
  )
  expect(arrived).toBe(sent.length)
  for (const { leg, orders } of run.legs) {
    if (leg.way.kind !== 'order') continue
    const filled = orders.map((id) => Number(journal.get(id)?.found[0]?.filled ?? 0))
    expect(filled.reduce((all, each) => all + each, 0)).toBeLessThanOrEqual(Number(leg.way.amount) + 1e-12)
  }
  expect(toEightPlaces(changesOf(before, await truth()))).toEqual(toEightPlaces(movedBy(run.legs, placeOf)))
}

const KINDS = {
  worker: () => killWorker(world.extension),
  engine: () => killEngine(world.extension),
  both: () => killBoth(world),
} as const

interface Death {
  kind: keyof typeof KINDS
  point: (typeof RUN_CHECKPOINTS)[number]
  /** Times that its life of the engine comes to the point until then; the first when absent. */
  visit?: number
}

/**
 * Each run is ended twice: on its first leg, and, by the next life of the engine, on its second one or at its end. So every point is
 * died at once at least, at half the plans.
 */
const DEATHS: readonly (readonly [Death, Death])[] = [
  [
    { kind: 'engine', point: 'run.started' },
    { kind: 'engine', point: 'run.confirmed', visit: 2 },
  ],
  [
    { kind: 'engine', point: 'run.checked' },
    { kind: 'engine', point: 'run.followed', visit: 2 },
  ],
  [
    { kind: 'engine', point: 'run.reviewed' },
    { kind: 'engine', point: 'run.ended' },
  ],
  [
    { kind: 'engine', point: 'run.claimed' },
    { kind: 'both', point: 'run.confirmed', visit: 2 },
  ],
  [
    { kind: 'both', point: 'run.claimed' },
    { kind: 'worker', point: 'run.claimed', visit: 2 },
  ],
]

test('no point is left out', () => {
  const points = new Set(DEATHS.flat().map(({ point }) => point))
  expect(RUN_CHECKPOINTS.filter((point) => !points.has(point))).toEqual([])
})

/** Ends worker, engine or both when the engine comes to the point. @param begin what brings it there */
async function die({ kind, point, visit = 1 }: Death, begin: () => Promise<unknown> = async () => {}) {
  const held = await holdEngine(world, { stopAt: point, visit })
  const begun = begin().catch(() => undefined)
  await held.reached(point)
  await KINDS[kind]()
  if (kind === 'worker') await evaluateIn(held.session, 'void globalThis.goOn?.()')
  await held.session.detach().catch(() => undefined)
  await begun
}

describe('death in the middle of a run', () => {
  test.each(
    DEATHS.map(([first, second]) => ({ first, second })),
  )('$first.kind killed at $first.point, then $second.kind at $second.point', async ({ first, second }) => {
    await throwOff()
    const review = await dryRun(world, strategy)
    expect(review.plan.legs).toHaveLength(2)
    const [before, received] = [await truth(), PLACES.map((venue) => countOrders(world, venue))]
    await die(first, () => startRun(world, review))
    await die(second)
    const run = await runBecomes(world, review.id, isOver)
    if (run.state !== 'done')
      throw new Error(`it has ${run.state}: ${JSON.stringify([run.why, run.error, run.events])}`)
    expect((await readRuns(world)).filter(({ id }) => String(id) === review.id)).toHaveLength(1)
    const arrived = PLACES.map((venue, at) => countOrders(world, venue) - (received[at] ?? 0))
    await expectOneEach(
      run,
      arrived.reduce((all, each) => all + each, 0),
      before,
    )
    for (const { leg, paid = ZERO, received: got = ZERO } of run.legs) {
      expect(compare(paid, ZERO)).toBe(1)
      expect(compare(got, leg.receives.quantity)).toBeLessThanOrEqual(1)
    }
    const { BTC } = weightsOf(world, await truth())
    expect(BTC).toBeGreaterThan(0.87)
    expect(BTC).toBeLessThan(0.93)
  })
})
