/** Kraken's whole past against a server with its paging, counters and nonces: the entries are the truth, to the last digit. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetPace } from '@/lib/exchanges/history/pace.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { changesOf, expectedChanges, figuresOf, nonZero } from '@/tests/sandbox/exchanges/compare-history'
import {
  emptyHistory,
  freezeTime,
  type HistoryWorld,
  openHistory,
  readHistory,
} from '@/tests/sandbox/exchanges/history-reader'
import { expectedEntry, netChanges } from '@/tests/sandbox/ledger/history/expected-history'
import { krakenTotals } from '@/tests/sandbox/ledger/history/seed-histories'
import { eventsOf, type TrueEvent } from '@/tests/sandbox/ledger/history/true-event'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges } from '@/tests/sandbox/open-exchanges'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { trades: 300 })

function world(more: Partial<HistoryWorld> = {}, events: TrueEvent[] = [...truth.history.kraken]) {
  const history = { ...truth.history, kraken: events }
  const { servers, credentials } = openExchanges(truth.exchanges, {
    now: Date.now,
    prices: truth.prices,
    history,
  })
  return { venue: 'kraken' as const, servers, credentials, log: [], events, ...more }
}

beforeEach(freezeTime)
afterEach(() => {
  forgetLimits()
  forgetPace()
})
afterAll(() => void vi.useRealTimers())

const entriesOf = (stored: Awaited<ReturnType<typeof readHistory>>) => [...stored.entries.values()]

/** Moves into staking are two rows with references of their own. */
const expectedOf = (events: readonly TrueEvent[]) =>
  events.flatMap((event) => {
    const entry = expectedEntry(event)
    return event.type === 'move' ? entry.legs.map((leg) => ({ ...entry, legs: [leg] })) : [entry]
  })

describe(`seed ${SEED}`, () => {
  test('the entries are the truth: count, kinds, legs and fees of each, and the sums are the balances', async () => {
    const stored = await readHistory(world())
    const entries = entriesOf(stored)
    expect(figuresOf(entries)).toEqual(expectedChanges(expectedOf(truth.history.kraken)))
    expect(nonZero(changesOf(entries))).toEqual(nonZero(netChanges(truth.history.kraken)))
    expect(nonZero(changesOf(entries))).toEqual(nonZero(krakenTotals(truth.exchanges.kraken)))
    expect(stored.repeats).toBe(0)
  })

  test('trades have their order and market, also of a pair that is gone; transfers their hash and address', async () => {
    const entries = entriesOf(await readHistory(world()))
    for (const trade of eventsOf(truth.history.kraken, 'trade')) {
      const entry = entries.find(({ nativeId }) => nativeId === `trade:T0${trade.id.slice(2)}`)
      expect(entry).toMatchObject({ orderId: `O${trade.orderId.slice(1)}`, market: trade.market })
    }
    expect(entries.some(({ market }) => market === 'WAVESUSD')).toBe(true)
    for (const { txHash, address, at } of eventsOf(truth.history.kraken, 'withdrawal', 'deposit')) {
      if (txHash !== undefined)
        expect(entries).toContainEqual(expect.objectContaining({ at, txHash, counterparty: address }))
    }
  })

  test('interrupted after every page and resumed with the cursor alone: the same, nothing twice', async () => {
    const whole = await readHistory(world())
    forgetPace()
    const resumed = await readHistory(world(), emptyHistory(), { restart: true })
    expect(entriesOf(resumed)).toEqual(entriesOf(whole))
    expect(resumed.repeats).toBe(0)
    for (const { page } of resumed.pages) expect(page.cursor.length).toBeLessThan(64_000)
  })

  test('proven never runs ahead of what is stored', async () => {
    const whole = entriesOf(await readHistory(world()))
    forgetPace()
    const stored = emptyHistory()
    await readHistory(world(), stored, {
      between: ({ entries, pages }) => {
        const proven = pages.at(-1)?.page.provenUntil ?? 0
        for (const { at, nativeId } of whole) if (at <= proven) expect(entries.has(nativeId)).toBe(true)
      },
    })
    expect(stored.pages.at(-1)?.page.provenUntil).toBeGreaterThan(truth.history.kraken.at(-1)?.at ?? 0)
  })

  test('rows that arrive between pages shift every offset: none is skipped, none told twice', async () => {
    const events = [...truth.history.kraken]
    const shifting = world({}, events)
    let late = 0
    const between = () => {
      late += 1
      if (late > 6) return
      const [trade] = eventsOf(truth.history.kraken, 'trade')
      if (trade) events.push({ ...trade, id: `ZZZZZ${late}-LATER-ZZZZZZ`, at: Date.now() - 10 })
    }
    const stored = await readHistory(shifting, emptyHistory(), { between })
    vi.setSystemTime(Date.now() + 3_600_000)
    await readHistory(shifting, stored)
    expect(late).toBeGreaterThan(5)
    expect(figuresOf(entriesOf(stored))).toEqual(expectedChanges(expectedOf(events)))
  })

  test('a row that the ledger books late, in the middle of what was read, is found at the next reading', async () => {
    const events = [...truth.history.kraken]
    const late = events.splice(40, 1)
    const changing = world({}, events)
    const stored = await readHistory(changing)
    events.splice(40, 0, ...late)
    await readHistory(changing, stored)
    expect(figuresOf(entriesOf(stored))).toEqual(expectedChanges(expectedOf(truth.history.kraken)))
  })

  test('when nothing is new, one call is enough', async () => {
    const quiet = world()
    const stored = await readHistory(quiet)
    quiet.log.length = 0
    await readHistory(quiet, stored)
    expect(quiet.log.length).toBe(1)
  })

  test.each([
    ['garbage', () => '<html></html>'],
    ['an empty body', () => ''],
    ['a body cut off', (body: string) => body.slice(0, body.length / 2)],
    ['a list without rows', () => '{"error":[],"result":{"ledger":{},"count":99}}'],
    ['an empty account', () => '{"error":[],"result":{"ledger":{},"count":0}}'],
    ['rows missing from a page', (body: string) => withoutSomeRows(body)],
  ])('%s with status 200 is an error, and the cursor stays', async (_name, damage) => {
    const damaged = world()
    const source = await openHistory(damaged)
    const first = await source.read('ledgers', undefined)
    const broken = world({ fault: (_seen, answer) => ({ ...answer, body: damage(answer.body) }) })
    const again = await openHistory(broken)
    await expect(again.read('ledgers', first.cursor)).rejects.toMatchObject({ code: 'bad-answer' })
    await expect((await openHistory(damaged)).read('ledgers', first.cursor)).resolves.toBeDefined()
  })

  test('the call counter is never run over', async () => {
    const counted = world({
      fault: (_seen, answer) => {
        expect(answer.body).not.toContain('Rate limit')
        return answer
      },
    })
    await readHistory(counted)
    expect(counted.log.length).toBeGreaterThan(20)
  })
})

function withoutSomeRows(body: string): string {
  const answer = JSON.parse(body) as { result: { ledger: Record<string, unknown> } }
  const rows = Object.entries(answer.result.ledger)
  return JSON.stringify({
    ...answer,
    result: { ...answer.result, ledger: Object.fromEntries(rows.slice(3)) },
  })
}
