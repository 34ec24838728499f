import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import {
  burstsOf,
  type FakeFill,
  fakeContext,
  fakeHistorySession,
  type Rules,
  readToEnd,
  seeded,
} from '@/tests/fixtures/fake-history-venue'
import { featureStreams } from './feature-history'
import { LAG } from './feature-page'
import type { StreamSpec } from './feature-stream'
import { draftTrade } from './feature-trade'
import { unified } from './feature-unified'
import { largest, smallest } from './row-ids'
import { DAY } from './time-windows'

const NOW = 1_800_000_000_000
const LIMIT = 40
const trades = (more: Partial<StreamSpec>): StreamSpec => ({
  id: 'trades',
  label: say('Trades'),
  from: '2025-01-01',
  limit: LIMIT,
  full: 'halve',
  call: unified('fetchMyTrades'),
  draft: draftTrade(),
  ...more,
})
const historyOf = (more: Partial<StreamSpec>) => featureStreams(() => [trades(more)])
const truthOf = (fills: FakeFill[]) =>
  new Set(fills.map(({ id, symbol }) => `trade:${symbol.replace('/', '')}:${id}`))
const rulesOf = (fills: FakeFill[], more: Partial<Rules> = {}): Rules => ({
  fills,
  limit: LIMIT,
  page: 'newest',
  bounds: 'closed',
  now: () => NOW,
  ...more,
})
const bursts = (seed: number) => burstsOf(seeded(seed), 400, Date.UTC(2025, 0, 2), NOW - DAY, 20)
const SEEDS = [1, 2, 3, 4, 5]
const breaking = (seed: number) => {
  const random = seeded(seed + 99)
  return () => {
    if (random() < 0.2) throw new AppError('unreachable', say('lost'))
  }
}

describe.each(SEEDS)('seed %i', (seed) => {
  test.each([
    ['newest', 'closed'],
    ['newest', 'open'],
    ['oldest', 'closed'],
    ['oldest', 'open'],
  ] as const)('spans of a week, %s rows first, bounds %s: every fill, once', async (page, bounds) => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { page, bounds, span: 7 * DAY, strike: breaking(seed) })
    const { session } = fakeHistorySession(rules)
    const { ids, proven } = await readToEnd(historyOf({ days: 7 }), session, fakeContext(rules.now), 'trades')
    expect(ids).toEqual(truthOf(fills))
    expect(proven).toEqual([...proven].sort((a, b) => a - b))
    expect(proven.at(-1)).toBe(NOW - LAG)
  })

  test('any span: full answers are halved until they fit', async () => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { strike: breaking(seed) })
    const { session } = fakeHistorySession(rules)
    const { ids } = await readToEnd(historyOf({}), session, fakeContext(rules.now), 'trades')
    expect(ids).toEqual(truthOf(fills))
  })

  test('pages by number, newest first', async () => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { byId: 'after', strike: breaking(seed) })
    const { session } = fakeHistorySession(rules)
    const full: StreamSpec['full'] = ({ rows, count }) => {
      const last = smallest(rows, 'id')
      return count < LIMIT || last === undefined ? undefined : { after: last }
    }
    const { ids } = await readToEnd(historyOf({ full }), session, fakeContext(rules.now), 'trades')
    expect(ids).toEqual(truthOf(fills))
  })

  test.each([
    ['ascend', 'closed'],
    ['ascend', 'open'],
    ['climb', 'closed'],
    ['climb', 'open'],
  ] as const)('the oldest rows after a moment (%s, bounds %s)', async (full, bounds) => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { page: 'oldest', bounds, ignoresUntil: true, strike: breaking(seed) })
    const { session } = fakeHistorySession(rules)
    const { ids, last } = await readToEnd(historyOf({ full }), session, fakeContext(rules.now), 'trades')
    expect(ids).toEqual(truthOf(fills))
    expect(last.missing).toEqual([])
  })

  test('a market at a time: the walk finds every market, and goes on where it was', async () => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { symbolRequired: true, strike: breaking(seed) })
    const { session } = fakeHistorySession(rules)
    const history = historyOf({ by: 'symbol' })
    const { ids } = await readToEnd(history, session, fakeContext(rules.now), 'trades:*')
    expect(ids).toEqual(truthOf(fills))
    const one = await readToEnd(history, session, fakeContext(rules.now), 'trades:BTC/USDT')
    expect(one.ids).toEqual(truthOf(fills.filter(({ symbol }) => symbol === 'BTC/USDT')))
  })

  test('only what the venue keeps, and that is said', async () => {
    const fills = bursts(seed)
    const rules = rulesOf(fills, { keeps: 30 * DAY, span: 7 * DAY })
    const { session } = fakeHistorySession(rules)
    const history = historyOf({ days: 7, keepsDays: 30 })
    const { ids, last } = await readToEnd(history, session, fakeContext(rules.now), 'trades')
    const kept = fills.filter(({ timestamp }) => timestamp >= NOW - 30 * DAY + 60 * 60_000)
    expect([...truthOf(kept)].filter((id) => !ids.has(id))).toEqual([])
    expect(last.missing).toEqual([
      {
        what: 'history:trades:days',
        reason: say('{venue} tells trades of the last {count} days only; import a CSV for the time before.', {
          venue: 'Fake',
          count: 30,
        }),
      },
    ])
  })
})

test.each([
  'open',
  'closed',
] as const)('fills at the very edges of spans are read, bounds %s', async (bounds) => {
  const edges: number[] = []
  const noting: StreamSpec['call'] = (exchange, question) => {
    edges.push(question.since, question.until)
    return unified('fetchMyTrades')(exchange, question)
  }
  const empty = fakeHistorySession(rulesOf([]))
  const context = fakeContext(() => NOW)
  await readToEnd(historyOf({ days: 7, call: noting }), empty.session, context, 'trades')
  const one = bursts(1)[0] as FakeFill
  const moments = [...new Set(edges.flatMap((edge) => [-2, -1, 0, 1, 2].map((shift) => edge + shift)))]
  const inside = moments.filter((moment) => moment > Date.UTC(2025, 0, 1) && moment < NOW - 10)
  const fills = inside.map((timestamp, n) => ({ ...one, id: String(n + 1), timestamp }))
  const { session } = fakeHistorySession(rulesOf(fills, { bounds, span: 7 * DAY }))
  const { ids } = await readToEnd(historyOf({ days: 7 }), session, context, 'trades')
  expect(ids).toEqual(truthOf(fills))
  expect(fills.length).toBeGreaterThan(300)
})

test('the next round asks for what came since, and for the last minutes again', async () => {
  const fills = bursts(1)
  let now = NOW - 30 * DAY
  const rules = rulesOf(fills, { span: 7 * DAY, now: () => now })
  const { session, asked } = fakeHistorySession(rules)
  const history = historyOf({ days: 7 })
  const first = await readToEnd(history, session, fakeContext(rules.now), 'trades')
  const before = asked()
  now = NOW
  fills.push({ ...(fills[0] as FakeFill), id: '42', timestamp: NOW - 30 * DAY - LAG / 2 })
  const second = await readToEnd(history, session, fakeContext(rules.now), 'trades', first.cursor)
  expect(new Set([...first.ids, ...second.ids])).toEqual(truthOf(fills))
  expect(asked() - before).toBeLessThan(60)
})

test('a venue that gives its newest rows only: that is said, not passed over', async () => {
  const fills = bursts(1)
  const rules = rulesOf(fills, { ignoresUntil: true })
  const { session } = fakeHistorySession(rules)
  const { last } = await readToEnd(historyOf({ full: 'climb' }), session, fakeContext(rules.now), 'trades')
  expect(last.missing?.map(({ what }) => what)).toEqual(['history:trades:cut'])
})

test('more fills in one moment than a page holds are an error, never a gap', async () => {
  const one = bursts(1)[0] as FakeFill
  const fills = Array.from({ length: LIMIT + 1 }, (_, n) => ({ ...one, id: String(n + 1) }))
  for (const full of ['halve', 'ascend'] as const) {
    const { session } = fakeHistorySession(
      rulesOf(fills, { page: 'oldest', ignoresUntil: full === 'ascend' }),
    )
    await expect(
      readToEnd(
        historyOf({ full }),
        session,
        fakeContext(() => NOW),
        'trades',
      ),
    ).rejects.toMatchObject({
      code: 'bad-answer',
    })
  }
})

test('a walk is repeated after a week and asks only for what came since', async () => {
  const fills = bursts(2)
  let now = NOW - 8 * DAY
  const rules = rulesOf(fills, { symbolRequired: true, now: () => now })
  const { session } = fakeHistorySession(rules)
  const history = historyOf({ by: 'symbol' })
  const first = await readToEnd(history, session, fakeContext(rules.now), 'trades:*')
  now += DAY
  const resting = await history.read(session, 'trades:*', first.cursor, fakeContext(rules.now))
  expect({ done: resting.done, cursor: resting.cursor }).toEqual({ done: true, cursor: first.cursor })
  now = NOW
  const second = await readToEnd(history, session, fakeContext(rules.now), 'trades:*', resting.cursor)
  expect(new Set([...first.ids, ...second.ids])).toEqual(truthOf(fills))
  expect(second.ids.size).toBeLessThan(first.ids.size / 4)
})

test('streams: likely markets first, then the walk through all', async () => {
  const { session } = fakeHistorySession(rulesOf([]))
  const context = fakeContext(() => NOW, ['BTC', 'ETH'])
  const streams = await historyOf({ by: 'symbol', keepsDays: 30 }).streams(session, context)
  expect(streams.map(({ id, order, keepsDays }) => [id, order, keepsDays])).toEqual([
    ['trades:BTC/USDT', 0, 30],
    ['trades:ETH/USDT', 0, 30],
    ['trades:*', 100, 30],
  ])
})

test.each([
  ['no id', { id: undefined }],
  ['an empty id', { id: '' }],
  ['no time', { timestamp: undefined }],
  ['no amount', { amount: undefined }],
  ['no price', { price: undefined }],
  ['a word for an amount', { amount: 'many' }],
  ['another side', { side: 'both' }],
  ['a market that nobody knows', { symbol: 'XYZZY' }],
])('a fill with %s is refused, and nothing of the page counts', async (_name, change) => {
  const fills = bursts(1).slice(0, 3)
  const { session } = fakeHistorySession(rulesOf(fills))
  const parse = session.exchange['parseTrade'] as (raw: FakeFill) => object
  session.exchange['parseTrade'] = (raw: FakeFill) => ({ ...parse(raw), ...change })
  await expect(
    historyOf({}).read(
      session,
      'trades',
      undefined,
      fakeContext(() => NOW),
    ),
  ).rejects.toMatchObject({
    code: 'bad-answer',
  })
})

test.each([
  ['no list', { message: 'try later' }],
  ['a null without the word of success', { data: null }],
])('%s is an error, not the end of the history', async (_name, body) => {
  const { session } = fakeHistorySession(rulesOf([]))
  const { exchange } = session
  exchange['fetchMyTrades'] = () => {
    const told = exchange.parseJson(JSON.stringify(body)) as Record<string, unknown>
    const list = (exchange['safeList'] as (...args: unknown[]) => unknown)(told, 'data', [])
    return Promise.resolve((exchange['parseTrades'] as (...args: unknown[]) => unknown)(list))
  }
  await expect(
    historyOf({}).read(
      session,
      'trades',
      undefined,
      fakeContext(() => NOW),
    ),
  ).rejects.toMatchObject({
    code: 'bad-answer',
  })
})

test('a cursor of another form starts the stream anew', async () => {
  const fills = bursts(3)
  const { session } = fakeHistorySession(rulesOf(fills))
  const { ids } = await readToEnd(
    historyOf({}),
    session,
    fakeContext(() => NOW),
    'trades',
    '{"old":true}',
  )
  expect(ids).toEqual(truthOf(fills))
})

test('a list by number: the next round begins at the last number, not at the first', async () => {
  const fills = bursts(4)
  const late = fills.slice(-5)
  const told = fills.slice(0, -5)
  let sent = 0
  const parse = (fill: FakeFill) => ({ ...fill, info: fill })
  const after = (rows: readonly unknown[]) => {
    const last = largest(rows, 'id')
    return last === undefined ? undefined : { from: last }
  }
  const spec: Partial<StreamSpec> = {
    call: (_exchange, { more, limit }) => {
      const from = BigInt(more?.['from'] ?? 0)
      const rows = told.filter(({ id }) => BigInt(id) >= from).slice(0, limit)
      sent += rows.length
      return Promise.resolve(rows.map(parse))
    },
    rowsOf: (answer) => answer as unknown[],
    full: ({ rows, count }) => (count < LIMIT ? undefined : after(rows)),
    onwards: ({ rows }) => after(rows),
  }
  const { session } = fakeHistorySession(rulesOf([]))
  const context = fakeContext(() => NOW)
  const first = await readToEnd(historyOf(spec), session, context, 'trades')
  expect(first.ids).toEqual(truthOf(told))
  told.push(...late)
  sent = 0
  const second = await readToEnd(historyOf(spec), session, context, 'trades', first.cursor)
  expect(new Set([...first.ids, ...second.ids])).toEqual(truthOf(fills))
  expect(sent).toBe(6)
})
