import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storeTaxRules } from '@/lib/accounting/rules.store'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import { toErrorShape } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { WantedPrices } from '@/lib/valuation/wanted-prices'
import { specOf } from '@/tests/fixtures/backtest-question'
import { plainPlan } from '@/tests/fixtures/plain-plan'
import { backtest } from './backtest'
import type { BacktestReply, BacktestWorker } from './backtest.client'
import type { BacktestContext } from './gather-question.store'
import type { BacktestQuestion } from './question'
import { createBacktests } from './run-backtest.store'

const YEAR = Date.UTC(2023, 0, 1) / 86_400_000
const NOW = Date.UTC(2024, 1, 1)

let db: Database
let wanted: WantedPrices[]
let context: BacktestContext
let capsAsked: string[]
beforeEach(() => {
  wanted = []
  capsAsked = []
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  context = {
    db,
    now: () => NOW,
    onStored: () => {},
    pastMarketCapsOf: async ({ assets, firstDay, days }) => {
      capsAsked.push(...assets)
      const cap = (asset: string) => (asset === 'coin:bitcoin' ? 3 : 1)
      return new Map(
        assets.map((asset) => [
          asset,
          Float64Array.from({ length: days }, (_, at) =>
            firstDay + at < YEAR + 20 ? Number.NaN : cap(asset),
          ),
        ]),
      )
    },
    past: {
      fetch: async (asked) => {
        wanted.push(asked)
        return { stored: 0, left: 0, failures: [] }
      },
    },
  }
})
afterEach(() => db.delete())

const store = (asset: string, close: (day: number) => number | null) =>
  db.closes.put({
    id: db.hash('close', asset, '2023'),
    asset: asset as AssetId,
    year: 2023,
    closes: Array.from({ length: 365 }, (_, day) => {
      const price = close(day)
      return price === null ? null : amount(String(price))
    }),
    sources: Array.from({ length: 365 }, () => 'test'),
    readAt: NOW,
    askedUntil: 365,
  })

/** As the Worker: what is posted is copied, and answered later; what was terminated answers nothing. */
function fakeWorkers() {
  const asked: BacktestQuestion[] = []
  let [alive, spawned] = [0, 0]
  let failing: string | undefined
  let isSilent = false
  const spawn = (): BacktestWorker => {
    let listen: (event: { data: BacktestReply }) => void = () => {}
    let fail: (event: { message: string }) => void = () => {}
    let isAlive = true
    alive += 1
    spawned += 1
    return {
      addEventListener: (type: string, listener: never) => {
        if (type === 'message') listen = listener
        else fail = listener
      },
      postMessage: (question) => {
        const copy = structuredClone(question)
        asked.push(copy)
        setTimeout(() => {
          if (!isAlive || isSilent) return
          if (failing !== undefined) fail({ message: failing })
          else listen({ data: structuredClone(computed(copy)) })
        }, 5)
      },
      terminate: () => {
        if (isAlive) alive -= 1
        isAlive = false
      },
    }
  }
  return {
    spawn,
    asked,
    counts: () => ({ alive, spawned }),
    silence: () => {
      isSilent = true
    },
    breakWith: (message: string) => {
      failing = message
    },
  }
}

const computed = (question: BacktestQuestion): BacktestReply => {
  try {
    return { ok: true, view: backtest(question, plainPlan) }
  } catch (error) {
    return { ok: false, error: toErrorShape(error) }
  }
}

const choices = {
  spec: specOf(['bitcoin', 'ethereum']),
  from: YEAR + 10,
  until: YEAR + 40,
  startUsd: amount('1000'),
  fee: 0.001,
  slippage: 0.001,
}

describe('a backtest', () => {
  test('is computed from stored closes, with the rules of the user', async () => {
    await store('coin:bitcoin', (day) => 100 + day)
    await store('coin:ethereum', () => 10)
    await storeTaxRules(db, { ...TAX_PRESETS.us, currency: 'usd' })
    const workers = fakeWorkers()
    const { backtest: ask } = createBacktests({ context, spawn: workers.spawn })
    const view = await ask(choices)
    if ('unknown' in view) throw new Error(view.unknown.template)
    expect(view.days).toHaveLength(31)
    const bought = 500 / 1.001 / 1.001
    expect(view.strategy.at(-1)).toBeCloseTo(bought + (bought * 140) / 111, 6)
    expect(workers.asked[0]).toMatchObject({ rules: { currency: 'usd' } })
    expect([...(workers.asked[0]?.symbols ?? [])]).toEqual([
      ['coin:bitcoin', 'BTC'],
      ['coin:ethereum', 'ETH'],
    ])
    expect(workers.counts()).toEqual({ alive: 0, spawned: 1 })
  })

  test('asks for closes that are missing, and says what nobody knows', async () => {
    await store('coin:bitcoin', () => 100)
    const { backtest: ask } = createBacktests({ context, spawn: fakeWorkers().spawn })
    const view = await ask(choices)
    expect(wanted.flatMap(({ closes }) => closes.map(({ asset }) => asset))).toEqual(['coin:ethereum'])
    expect('unknown' in view ? [] : view.remarks).toContainEqual({
      template: 'Left out, because no past price is stored: {names}.',
      params: { names: 'ETHEREUM' },
    })
  })

  test('by market value is computed from those of its own days, and no other asks for them', async () => {
    await store('coin:bitcoin', () => 100)
    await store('coin:ethereum', () => 10)
    const { backtest: ask } = createBacktests({ context, spawn: fakeWorkers().spawn })
    await ask(choices)
    expect(capsAsked).toEqual([])
    const method = { id: 'market-cap', params: { cap: 1 } }
    const view = await ask({ ...choices, spec: { ...choices.spec, method } })
    if ('unknown' in view) throw new Error(view.unknown.template)
    expect(capsAsked).toEqual(['coin:bitcoin', 'coin:ethereum'])
    expect(view.days[0]).toBe(YEAR + 20)
    const [bitcoin, ether] = view.trades.map(({ usd }) => usd)
    expect((bitcoin ?? 0) / (ether ?? 1)).toBeCloseTo(3, 6)
  })

  test('that cannot be told starts no Worker', async () => {
    const workers = fakeWorkers()
    const { backtest: ask } = createBacktests({ context, spawn: workers.spawn })
    expect(await ask({ ...choices, until: choices.from })).toHaveProperty('unknown')
    expect(workers.counts().spawned).toBe(0)
  })

  test('is ended by the next one', async () => {
    await store('coin:bitcoin', () => 100)
    await store('coin:ethereum', () => 10)
    const workers = fakeWorkers()
    const { backtest: ask, isBusy } = createBacktests({ context, spawn: workers.spawn })
    const first = ask(choices).catch((error: unknown) => error)
    const second = ask(choices)
    expect(await first).toMatchObject({ code: 'refused' })
    expect(isBusy()).toBe(true)
    expect(await second).toHaveProperty('days')
    expect(isBusy()).toBe(false)
    expect(workers.counts().alive).toBe(0)
  })

  test('is ended by a lock while its Worker computes', async () => {
    await store('coin:bitcoin', () => 100)
    await store('coin:ethereum', () => 10)
    const workers = fakeWorkers()
    workers.silence()
    const { backtest: ask, close } = createBacktests({ context, spawn: workers.spawn })
    const asked = ask(choices).catch((error: unknown) => error)
    await expect.poll(() => workers.counts().alive).toBe(1)
    close()
    expect(await asked).toMatchObject({ code: 'locked' })
    expect(workers.counts().alive).toBe(0)
  })

  test('whose Worker breaks says so', async () => {
    await store('coin:bitcoin', () => 100)
    await store('coin:ethereum', () => 10)
    const workers = fakeWorkers()
    workers.breakWith('out of memory')
    const { backtest: ask } = createBacktests({ context, spawn: workers.spawn })
    await expect(ask(choices)).rejects.toMatchObject({ code: 'internal' })
    expect(workers.counts().alive).toBe(0)
  })

  test('in euros takes the rate of each day', async () => {
    await store('coin:bitcoin', () => 100)
    await store('coin:ethereum', () => 10)
    await storeTaxRules(db, TAX_PRESETS.de)
    await db.pastRates.put({
      id: 'eur 2023',
      currency: 'eur',
      year: 2023,
      source: 'test',
      rates: Array.from({ length: 365 }, () => amount('0.8')),
      readAt: NOW,
    })
    const workers = fakeWorkers()
    const { backtest: ask } = createBacktests({ context, spawn: workers.spawn })
    const view = await ask(choices)
    expect('unknown' in view ? null : view.figures.strategy.gain).toMatchObject({
      currency: 'eur',
      realised: '0',
    })
    expect(workers.asked[0]?.rates.every((rate) => Math.abs(rate - 0.8) < 1e-12)).toBe(true)
  })
})
