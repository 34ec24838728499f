/** Whatever is killed wherever: the venue sees at most one order for an attempt, never more than was planned, and the run knows the truth. */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { type Amount, add, amount, compare, subtract, sum } from '@/lib/core/amount'
import { type Checkpoint, ORDER_CHECKPOINTS, RUN_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { settleDue } from '@/lib/trading/settle-due.store'
import { type FakeRuns, openFakeRuns, orderLeg, RUN, type RunFate } from '@/tests/fixtures/open-fake-runs'
import { advanceRun } from './advance-run.store'
import { resumeRun } from './resume-run.store'
import { isOver } from './run-row'

let runs: FakeRuns
afterEach(async () => {
  globalThis.holdfastCheckpoint = undefined
  await runs.db.delete()
})

const legs = [
  orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' }),
  orderLeg({ id: '2', side: 'buy', base: 'ETH', amount: '0.6', limit: '101', cost: '60.06', after: ['1'] }),
  orderLeg({ id: '3', side: 'buy', base: 'BTC', amount: '0.2', limit: '101', cost: '20.02' }),
]

/** One life of the engine: it works until it waits, or dies at that point. A promise that never settles is how death looks. */
async function live(dies: (name: Checkpoint) => boolean): Promise<void> {
  let isDead = false
  await new Promise<void>((ended, failed) => {
    globalThis.holdfastCheckpoint = (name) => {
      // Inside a transaction nobody waits for it.
      if (name === 'order.claiming' || (!isDead && !dies(name))) return undefined
      isDead = true
      ended()
      return new Promise(() => {})
    }
    void work().then(ended, failed)
  })
  globalThis.holdfastCheckpoint = undefined
}

async function work(): Promise<void> {
  const context = runs.context()
  for (let minute = 0; minute < 4; minute++) {
    await advanceRun(context, RUN)
    runs.clock.now += 61_000
    await settleDue(runs.trading())
  }
  await advanceRun(context, RUN)
}

/** What the venue did, against what the run says and what the plan allowed. */
async function compareWithTruth(): Promise<void> {
  const run = await runs.run()
  expect(new Set(runs.venue.received).size).toBe(runs.venue.received.length)
  for (const { leg, orders, paid, received, state } of run.legs) {
    if (leg.way.kind !== 'order') throw new Error('only orders here')
    const taken = runs.taken.filter(({ clientId }) => orders.some((id) => clientId === `c-${id}`))
    const filled = sum(taken.map((each) => each.filled))
    expect(compare(filled, leg.way.amount)).toBeLessThanOrEqual(0)
    const inBase = (leg.way.side === 'sell' ? paid : received) ?? amount('0')
    if (state !== 'sending') expect(inBase).toBe(filled)
  }
  // No order that the run does not know.
  const known = new Set(run.legs.flatMap(({ orders }) => orders.map((id) => `c-${id}`)))
  expect(runs.venue.received.every((clientId) => known.has(clientId))).toBe(true)
}

const moved = (code: 'BTC' | 'ETH', before: string): Amount => subtract(runs.has(code), amount(before))

describe('killed once', () => {
  const POINTS = [
    ...RUN_CHECKPOINTS.filter((name) => name !== 'run.started' && name !== 'run.ended'),
    ...ORDER_CHECKPOINTS.filter((name) => name !== 'order.asked' && name !== 'order.claiming'),
  ].flatMap((name) => [1, 2, 3].map((time) => [name, time] as const))

  test.each(POINTS)('at %s, time %i: it goes on where it was, and ends as planned', async (name, time) => {
    runs = await openFakeRuns()
    await runs.start(legs)
    let seen = 0
    await live((point) => point === name && ++seen === time)
    expect(seen).toBe(time)
    await runs.restart()
    await live(() => false)
    await compareWithTruth()
    const run = await runs.run()
    // A request that was marked as sent and never left is asked for, found absent, and left to the user.
    if (name === 'order.sent') {
      expect(run.state).toBe('stopped')
      await resumeRun(runs.context(), { run: RUN, act: 'retry' })
      await live(() => false)
    }
    expect((await runs.run()).state).toBe('done')
    expect([moved('BTC', '3'), moved('ETH', '0')]).toEqual(['-0.8', '0.6'])
    await compareWithTruth()
  })
})

describe('killed again and again, by a venue that does what it likes', () => {
  const FATES: RunFate[] = ['filled', 'half', 'nothing', 'refused', 'lost answer', 'lost request']

  test.each(Array.from({ length: 40 }, (_, index) => index + 1))('world %i', async (seed) => {
    const random = lcg(seed)
    runs = await openFakeRuns()
    for (let index = 0; index < 12; index++)
      runs.fates.push(FATES[Math.floor(random() * FATES.length)] ?? 'filled')
    await runs.start(legs)
    for (let life = 0; life < 12; life++) {
      let steps = Math.floor(random() * 25)
      await live(() => steps-- <= 0)
      await runs.restart()
      const run = await runs.run()
      await compareWithTruth()
      if (isOver(run)) break
      if (run.state === 'stopped' && run.legs.every(({ state }) => state !== 'sending'))
        await resumeRun(runs.context(), { run: RUN, act: random() < 0.5 ? 'retry' : 'skip' })
    }
    runs.fates.length = 0
    await live(() => false)
    await compareWithTruth()
    const bought = add(moved('ETH', '0'), amount('0'))
    expect(compare(bought, amount('0.6'))).toBeLessThanOrEqual(0)
    expect(compare(runs.has('USD'), amount('0'))).toBeGreaterThan(0)
  })
})

function lcg(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
