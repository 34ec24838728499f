/** Coinbase's whole past against a server with its two lists: the entries are the truth, to the last digit. */
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
import { coinbaseTotals } from '@/tests/sandbox/ledger/history/seed-histories'
import { eventsOf, type TrueEvent } from '@/tests/sandbox/ledger/history/true-event'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges } from '@/tests/sandbox/open-exchanges'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { trades: 400 })
const nameIn = ({ exchanges }: typeof truth) => {
  const currencies = new Map(exchanges.coinbase.map(({ id, currency }) => [id, currency]))
  return (wallet: string): string => currencies.get(wallet) ?? wallet
}
const nameOf = nameIn(truth)

function world(
  more: Partial<HistoryWorld> = {},
  told = truth,
  events: TrueEvent[] = [...told.history.coinbase],
) {
  const history = { ...told.history, coinbase: events }
  const { servers, credentials } = openExchanges(told.exchanges, {
    now: Date.now,
    prices: told.prices,
    history,
  })
  return { venue: 'coinbase' as const, servers, credentials, log: [], ...more }
}

beforeEach(freezeTime)
afterEach(() => {
  forgetLimits()
  forgetPace()
})
afterAll(() => void vi.useRealTimers())

type Stored = Awaited<ReturnType<typeof readHistory>>
const entriesOf = (stored: Stored) => [...stored.entries.values()]
/** Each side of a move stands in its own wallet. */
const expectedOf = (events: readonly TrueEvent[], name = nameOf) =>
  expectedChanges(
    events.flatMap((event) => {
      const entry = expectedEntry(event)
      return event.type === 'move' ? entry.legs.map((leg) => ({ ...entry, legs: [leg] })) : [entry]
    }),
    name,
  )

describe(`seed ${SEED}`, () => {
  test('the entries are the truth: count, kinds, legs and fees of each, and the sums are the balances', async () => {
    const entries = entriesOf(await readHistory(world()))
    expect(figuresOf(entries)).toEqual(expectedOf(truth.history.coinbase))
    const sums = nonZero(changesOf(entries))
    expect(sums).toEqual(nonZero(netChanges(truth.history.coinbase), nameOf))
    expect(sums).toEqual(nonZero(coinbaseTotals(truth.exchanges.coinbase), nameOf))
  })

  test('fills stand in both lists and are told once; no fill is taken for a deposit', async () => {
    const entries = entriesOf(await readHistory(world()))
    const trades = eventsOf(truth.history.coinbase, 'trade')
    expect(entries.filter(({ orderId }) => orderId !== undefined).length).toBe(trades.length)
    const deposits = eventsOf(truth.history.coinbase, 'deposit')
    expect(entries.filter(({ kind }) => kind === 'deposit').length).toBe(deposits.length)
  })

  test('interrupted after every page and resumed with the cursor alone: the same', async () => {
    const whole = await readHistory(world())
    forgetPace()
    const resumed = await readHistory(world(), emptyHistory(), { restart: true })
    expect(figuresOf(entriesOf(resumed))).toEqual(figuresOf(entriesOf(whole)))
    expect(new Set(resumed.entries.keys())).toEqual(new Set(whole.entries.keys()))
    expect(resumed.repeats).toBe(0)
    for (const { page } of resumed.pages) expect(page.cursor.length).toBeLessThan(64_000)
  })

  // In the second world a side of a conversion comes below the newest row of its wallet, in the same second.
  test.each([SEED, '1795895854328'])('facts that come between pages are told, once (%s)', async (seed) => {
    const truth = seedTruth(seed, { trades: 400 })
    const events = [...truth.history.coinbase]
    const changing = world({}, truth, events)
    let late = 0
    const between = () => {
      late += 1
      if (late > 8) return
      const at = Math.floor(Date.now() / 1000) * 1000
      for (const type of ['trade', 'deposit', 'convert'] as const) {
        const [event] = eventsOf(truth.history.coinbase, type)
        if (event) events.push({ ...event, id: `late-${type}-${late}`, at })
      }
    }
    const stored = await readHistory(changing, emptyHistory(), { between })
    vi.setSystemTime(Date.now() + 2 * 86_400_000)
    await readHistory(changing, stored)
    expect(events.length).toBeGreaterThan(truth.history.coinbase.length + 20)
    expect(figuresOf(entriesOf(stored))).toEqual(expectedOf(events, nameIn(truth)))
  })

  test('a row that is pending is not counted, and read again until it is settled', async () => {
    const [deposit] = eventsOf(truth.history.coinbase, 'deposit')
    let isOpen = true
    const pending = world({
      fault: (_seen, answer) => {
        const rows = isOpen ? markPending(answer.body, `${deposit?.id}-d`) : answer.body
        return { ...answer, body: rows }
      },
    })
    const stored = await readHistory(pending)
    expect(stored.entries.has(`tx:${deposit?.id}-d`)).toBe(false)
    isOpen = false
    vi.setSystemTime(Date.now() + 3_600_000)
    await readHistory(pending, stored)
    expect(figuresOf(entriesOf(stored))).toEqual(expectedOf(truth.history.coinbase))
  })

  test('proven never runs ahead of what is stored', async () => {
    const stored = await readHistory(world())
    for (const { page } of stored.pages) if (!page.done) expect(page.provenUntil).toBe(0)
    expect(stored.pages.filter(({ page }) => page.done).length).toBe(2)
  })

  test.each([
    'fills',
    'transactions',
  ])('%s: damaged answers and a wait leave the cursor where it was', async (stream) => {
    const source = await openHistory(world())
    const before = await source.read(stream, undefined)
    for (const body of ['<html>busy</html>', '', '{"unexpected":true}', '{"data":[]', '[]']) {
      const broken = await openHistory(world({ fault: () => ({ status: 200, body }) }))
      await expect(broken.read(stream, before.cursor)).rejects.toMatchObject({ code: 'bad-answer' })
    }
    const limited = await openHistory(
      world({ fault: () => ({ status: 429, headers: { 'retry-after': '5' }, body: 'Too Many Requests' }) }),
    )
    const refused = limited.read(stream, before.cursor)
    await expect(refused).rejects.toMatchObject({ code: 'rate-limited', retryAt: expect.any(Number) })
    forgetLimits()
    await expect((await openHistory(world())).read(stream, before.cursor)).resolves.toBeDefined()
  })
})

function markPending(body: string, id: string): string {
  const answer = JSON.parse(body) as { data?: { id: string; status?: string }[] }
  for (const row of answer.data ?? []) if (row.id === id) row.status = 'pending'
  return JSON.stringify(answer)
}
