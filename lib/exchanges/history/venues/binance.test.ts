/** Binance's whole past against a server with its rules and weights: the entries are the truth, to the last digit. */
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
import { binanceTotals } from '@/tests/sandbox/ledger/history/seed-histories'
import { eventsOf, type TrueEvent } from '@/tests/sandbox/ledger/history/true-event'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges } from '@/tests/sandbox/open-exchanges'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { trades: 400 })

function world(more: Partial<HistoryWorld> = {}, events: TrueEvent[] = [...truth.history.binance]) {
  const history = { ...truth.history, binance: events }
  const { servers, credentials } = openExchanges(truth.exchanges, {
    now: Date.now,
    prices: truth.prices,
    history,
  })
  const candidates = truth.exchanges.binance.spot.map(({ asset }) => asset)
  return { venue: 'binance' as const, servers, credentials, log: [], candidates, ...more }
}

beforeEach(freezeTime)
afterEach(() => {
  forgetLimits()
  forgetPace()
})
afterAll(() => void vi.useRealTimers())

type Stored = Awaited<ReturnType<typeof readHistory>>
const entriesOf = (stored: Stored) => [...stored.entries.values()]
const expectedOf = (events: readonly TrueEvent[]) => expectedChanges(events.map(expectedEntry))
const pathOf = (url: string) => new URL(url).pathname

describe(`seed ${SEED}`, () => {
  test('the entries are the truth: count, kinds, legs and fees of each, and the sums are the balances', async () => {
    const entries = entriesOf(await readHistory(world()))
    expect(figuresOf(entries)).toEqual(expectedOf(truth.history.binance))
    expect(nonZero(changesOf(entries))).toEqual(nonZero(netChanges(truth.history.binance)))
    expect(nonZero(changesOf(entries))).toEqual(nonZero(binanceTotals(truth.exchanges.binance)))
  })

  test('coins that are held are searched first; the rest, sold out and delisted, by the search of all markets', async () => {
    const stored = emptyHistory()
    await readHistory(world(), stored)
    const likely = stored.pages
      .filter(({ stream }) => stream.id === 'trades')
      .flatMap(({ page }) => page.entries)
    const every = stored.pages
      .filter(({ stream }) => stream.id === 'trades:all')
      .flatMap(({ page }) => page.entries)
    const trades = eventsOf(truth.history.binance, 'trade')
    expect(likely.length).toBeGreaterThan(trades.length / 2)
    expect(new Set(every.map(({ nativeId }) => nativeId)).size).toBe(trades.length)
    // Whether it was traded, and for what, follows from the seed.
    const isDelisted = ({ market }: { market?: string }) => market?.startsWith('WAVES') === true
    expect(likely.filter(isDelisted)).toEqual([])
    expect(new Set(every.filter(isDelisted).map(({ nativeId }) => nativeId)).size).toBe(
      trades.filter(isDelisted).length,
    )
  })

  test('interrupted after every page and resumed with the cursor alone: the same', async () => {
    const whole = await readHistory(world())
    forgetPace()
    const resumed = await readHistory(world(), emptyHistory(), { restart: true })
    const byId = (stored: Stored) =>
      entriesOf(stored)
        .map(({ nativeId }) => nativeId)
        .sort()
    expect(byId(resumed)).toEqual(byId(whole))
    expect(figuresOf(entriesOf(resumed))).toEqual(figuresOf(entriesOf(whole)))
    for (const { page } of resumed.pages) expect(page.cursor.length).toBeLessThan(64_000)
  })

  test('many fills of one millisecond over several pages of ids: none is lost', async () => {
    const [first] = eventsOf(truth.history.binance, 'trade')
    if (!first) throw new Error('the truth has no trades')
    const fills = Array.from({ length: 1203 }, (_, index) => ({
      ...first,
      id: `7${index}`,
      number: 1_000_000 + index,
    }))
    const entries = entriesOf(await readHistory(world({}, [...truth.history.binance, ...fills])))
    const found = entries.filter(({ nativeId }) => /:1\d{6}$/.test(nativeId))
    expect(found.length).toBe(1203)
  })

  test('trade ids count within a market: the same number in two markets is two facts', async () => {
    const entries = entriesOf(await readHistory(world()))
    const numbers = entries.flatMap(({ nativeId }) => /^trade:\w+:(\d+)$/.exec(nativeId)?.[1] ?? [])
    expect(new Set(numbers).size).toBeLessThan(numbers.length)
  })

  test('a trade and a deposit that come between pages are told, once', async () => {
    const events = [...truth.history.binance]
    const changing = world({}, events)
    let late = 0
    const between = () => {
      late += 1
      if (late % 10 !== 0 || late > 100) return
      const [trade] = eventsOf(truth.history.binance, 'trade')
      const [deposit] = eventsOf(truth.history.binance, 'deposit')
      const at = Math.floor(Date.now() / 1000) * 1000 - 1000
      if (trade) events.push({ ...trade, id: `8${late}`, number: 2_000_000 + late, at })
      if (deposit) events.push({ ...deposit, id: `9${late}`, at })
    }
    const stored = await readHistory(changing, emptyHistory(), { between })
    vi.setSystemTime(Date.now() + 3_600_000)
    await readHistory(changing, stored)
    expect(events.length).toBeGreaterThan(truth.history.binance.length + 8)
    expect(figuresOf(entriesOf(stored))).toEqual(expectedOf(events))
  })

  test('no span is longer than the venue answers, and none is left out', async () => {
    const asked = world()
    await readHistory(asked)
    const spans = asked.log
      .filter(({ url }) => pathOf(url) === '/sapi/v1/capital/deposit/hisrec')
      .map(({ url }) => new URL(url).searchParams)
      .map((params) => [Number(params.get('startTime')), Number(params.get('endTime'))] as const)
    expect(spans[0]?.[0]).toBe(Date.UTC(2017, 6, 1))
    for (const [index, [from, until]] of spans.entries()) {
      expect(until - from).toBeLessThan(90 * 86_400_000)
      if (index > 0) expect(from).toBe((spans[index - 1]?.[1] ?? 0) + 1)
    }
  })

  test('the weights of address and user are never run over', async () => {
    const counted = world({
      fault: (_seen, answer) => {
        expect([429, 418]).not.toContain(answer.status)
        return answer
      },
    })
    await readHistory(counted)
    expect(counted.log.length).toBeGreaterThan(200)
  })

  test('interest that two lists tell is one entry', async () => {
    const entries = entriesOf(await readHistory(world()))
    const interest = eventsOf(truth.history.binance, 'reward').filter(({ reason }) => reason === 'interest')
    expect(interest.length).toBeGreaterThan(0)
    expect(entries.filter(({ reason }) => reason === 'interest').length).toBe(interest.length)
  })

  test('afterwards only known and likely markets are asked', async () => {
    const quiet = world()
    const stored = await readHistory(quiet)
    const first = quiet.log.filter(({ url }) => pathOf(url) === '/api/v3/myTrades').length
    quiet.log.length = 0
    vi.setSystemTime(Date.now() + 3_600_000)
    await readHistory(quiet, stored)
    const again = quiet.log.filter(({ url }) => pathOf(url) === '/api/v3/myTrades')
    expect(again.length).toBeLessThan(first)
    expect(quiet.log.length).toBeGreaterThan(0)
  })

  test('a market taken away for good is passed over', async () => {
    const gone = world({
      fault: ({ url }, answer) =>
        url.includes('symbol=WAVESUSDT')
          ? { status: 400, body: '{"code":-1121,"msg":"Invalid symbol."}' }
          : answer,
    })
    const entries = entriesOf(await readHistory(gone))
    const told = eventsOf(truth.history.binance, 'trade').filter(({ market }) => market !== 'WAVESUSDT')
    expect(entries.filter(({ nativeId }) => nativeId.startsWith('trade:')).length).toBe(told.length)
  })

  test.each([
    'deposits',
    'withdrawals',
    'trades',
    'converts',
    'dust',
    'dividends',
    'earn-realtime',
    'bank-in',
  ])('%s: garbage, an empty or cut body and a wait leave the cursor where it was', async (stream) => {
    const source = await openHistory(world())
    const before = await source.read(stream, undefined)
    for (const damage of [
      () => ({ status: 200, body: '<html>busy</html>' }),
      () => ({ status: 200, body: '' }),
      () => ({ status: 200, body: '{"unexpected":true}' }),
      (answer: { body: string }) => ({ status: 200, body: answer.body.slice(0, -1) }),
    ]) {
      const broken = await openHistory(world({ fault: (_seen, answer) => damage(answer) }))
      const reading = broken.read(stream, before.cursor)
      await expect(reading).rejects.toMatchObject({ code: 'bad-answer' })
    }
    const limited = await openHistory(
      world({ fault: () => ({ status: 429, headers: { 'retry-after': '30' }, body: '{"code":-1003}' }) }),
    )
    const refused = limited.read(stream, before.cursor)
    await expect(refused).rejects.toMatchObject({ code: 'rate-limited', retryAt: expect.any(Number) })
    forgetLimits()
    await expect((await openHistory(world())).read(stream, before.cursor)).resolves.toBeDefined()
  })

  test('a list that the key may not see is said, and proves nothing', async () => {
    const narrow = world({
      fault: ({ url }, answer) =>
        pathOf(url).startsWith('/sapi/v1/simple-earn')
          ? { status: 401, body: '{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}' }
          : answer,
    })
    const stored = await readHistory(narrow)
    const pages = stored.pages.filter(({ stream }) => stream.id === 'earn-realtime')
    expect(pages.map(({ page }) => [page.provenUntil, page.missing?.length])).toEqual([[0, 1]])
  })
})
