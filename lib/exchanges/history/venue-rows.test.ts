/**
 * Rows of the shape that each venue documents, through ccxt's own class and our wire, to entries with exact legs and fees. An answer
 * without them is an error, never the end of a history.
 */
import { afterEach, describe, expect, test } from 'vitest'
import type { EntryDraft } from '@/lib/core/entry'
import { connectionTo, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import fixtures from '@/tests/fixtures/venue-history.json'
import type { MarketCache } from '../markets.client'
import { forgetLimits } from '../share-limits.client'
import { openExchangeHistory } from './open-history.client'

interface Fixture {
  /** Id, base, quote, and the venue's own names of both. */
  markets: string[][]
  credentials?: Record<string, string>
  streams: Record<string, { answers: FakeAnswer[]; entries: string[] }>
}
const venues = Object.entries(fixtures as unknown as Record<string, Fixture>)
const cases = venues.flatMap(([id, fixture]) =>
  Object.entries(fixture.streams).map(([stream, { answers, entries }]) => ({
    id,
    stream,
    fixture,
    answers,
    entries,
  })),
)

afterEach(forgetLimits)

function marketsOf({ markets }: Fixture): MarketCache {
  const rows = markets.map(([id = '', base = '', quote = '', baseId, quoteId]) => ({
    id,
    symbol: `${base}/${quote}`,
    base,
    quote,
    baseId,
    quoteId,
    active: true,
    type: 'spot',
    spot: true,
    swap: false,
    contract: false,
    precision: {},
    limits: {},
  }))
  const json = JSON.stringify({
    markets: Object.fromEntries(rows.map((row) => [row.symbol, row])),
    currencies: {},
  })
  return { read: () => Promise.resolve({ at: NOW, json }), write: () => Promise.resolve() }
}

async function readOnce(id: string, stream: string, fixture: Fixture, answers: FakeAnswer[]) {
  const fake = fakeVenue(answers)
  const connection = connectionTo(id, fake.fetch, { cache: marketsOf(fixture) })
  Object.assign(connection.credentials, fixture.credentials)
  const history = await openExchangeHistory({ ...connection, candidates: () => Promise.resolve([]) })
  const page = await history.read(stream, undefined)
  return { ...page, urls: fake.requests.map(({ url }) => url) }
}

const signed = (quantity: string): string => (quantity.startsWith('-') ? quantity : `+${quantity}`)
const codeOf = (asset: string): string => asset.slice(asset.indexOf('/') + 1)

function told({ nativeId, kind, reason, legs, fees, txHash, unclear }: EntryDraft): string {
  const moved = legs.map(({ quantity, asset }) => `${signed(quantity)} ${codeOf(asset)}`).join(', ')
  const parts = [`${nativeId} ${kind}${reason === undefined ? '' : `/${reason}`} ${moved}`]
  parts.push(...fees.map(({ quantity, asset }) => `fee ${quantity} ${codeOf(asset)}`))
  if (txHash !== undefined) parts.push(`tx ${txHash}`)
  if (unclear) parts.push('unclear')
  return parts.join('; ')
}

describe.each(cases)('$id $stream', ({ id, stream, fixture, answers, entries }) => {
  test('rows of the documented shape become entries with exact legs and fees', async () => {
    const page = await readOnce(id, stream, fixture, answers)
    expect(page.entries.map(told)).toEqual(entries)
    expect(page.entries.every(({ raw, origin }) => raw !== undefined && origin === 'api')).toBe(true)
  })

  test.each([
    ['an empty body', ''],
    ['a page of HTML', '<html><body>down</body></html>'],
    ['an object without its list', {}],
    ['a message in place of rows', { message: 'try again later' }],
  ])('%s with status 200 is an error', async (_name, body) => {
    const broken = answers.map((answer) => ({ ...answer, body }))
    await expect(readOnce(id, stream, fixture, broken)).rejects.toMatchObject({ name: 'AppError' })
  })
})

test('a withdrawal under way is not stored, and nothing is proven past it', async () => {
  const okx = venues.find(([id]) => id === 'okx')?.[1]
  const row = { amt: '1', wdId: '7', fee: '0.1', txId: '', ccy: 'ETH', to: '0xA4', state: '0' }
  const ts = NOW - 86_400_000
  const body = { code: '0', msg: '', data: [{ ...row, ts: String(ts) }] }
  if (!okx) throw new Error('no fixture')
  const page = await readOnce('okx', 'withdrawals', okx, [{ path: 'withdrawal-history', body }])
  expect({ entries: page.entries, done: page.done, provenUntil: page.provenUntil }).toEqual({
    entries: [],
    done: true,
    provenUntil: ts - 1,
  })
})

const fixtureOf = (id: string): Fixture => {
  const fixture = venues.find(([each]) => each === id)?.[1]
  if (!fixture) throw new Error('no fixture')
  return fixture
}

test('what contracts move in the trading account of OKX is said, not counted', async () => {
  const okx = fixtureOf('okx')
  const page = await readOnce('okx', 'trading-income', okx, okx.streams['trading-income']?.answers ?? [])
  expect(page.entries.some(({ raw }) => raw?.includes('SWAP'))).toBe(false)
  expect(page.missing?.map(({ what }) => what)).toEqual([
    'history:trading-income:days',
    'history:derivatives',
    'history:trading-income:other',
  ])
})

test('a full page of bills goes on before its oldest bill, within the same span', async () => {
  const bill = { ccy: 'USDT', balChg: '1', type: '2', subType: '2', instType: 'SPOT', ts: String(NOW - 1) }
  const full = Array.from({ length: 100 }, (_, index) => ({
    ...bill,
    billId: String(623950854533513000n + BigInt(index)),
  }))
  const interest = { ...bill, billId: '7', type: '7', subType: '9', instType: '', balChg: '-0.5' }
  const page = await readOnce('okx', 'trading-income', fixtureOf('okx'), [
    { path: 'after=623950854533513000', body: { code: '0', msg: '', data: [interest] } },
    { path: 'bills-archive', body: { code: '0', msg: '', data: full } },
  ])
  expect(page.entries.map(told)).toEqual(['bill:7 fee ; fee 0.5 USDT'])
  const spans = page.urls
    .map((url) => new URL(url).searchParams)
    .map((asked) => [asked.get('begin'), asked.get('end')])
  expect(spans).toHaveLength(2)
  expect(spans[1]).toEqual(spans[0])
})

test('each kind of the log of Bybit is asked for within a span', async () => {
  const row = {
    id: '1',
    type: 'AUTO_DEDUCTION',
    currency: 'USDT',
    change: '-1',
    transactionTime: String(NOW - 1),
  }
  const answer = (list: unknown[]) => ({ retCode: 0, retMsg: 'OK', result: { list, nextPageCursor: '' } })
  const page = await readOnce('bybit', 'trading-income', fixtureOf('bybit'), [
    { path: 'type=AUTO_DEDUCTION', body: answer([row]) },
    { path: 'transaction-log', body: answer([]) },
  ])
  expect(page.urls.map((url) => new URL(url).searchParams.get('type'))).toEqual([
    'INTEREST',
    'AIRDROP',
    'FEE_REFUND',
    'AUTO_DEDUCTION',
  ])
  expect(page.entries).toHaveLength(1)
})

test('a conversion of Bybit that is under way is not stored, and nothing is proven past it', async () => {
  const at = NOW - 86_400_000
  const sides = { fromCoin: 'ETH', fromAmount: '0.1', toCoin: 'BTC', toAmount: '0.005' }
  const row = { exchangeTxId: '7', ...sides, exchangeStatus: 'processing', createdAt: String(at) }
  const body = { retCode: 0, retMsg: 'ok', result: { list: [row] } }
  const page = await readOnce('bybit', 'conversions', fixtureOf('bybit'), [
    { path: 'query-convert-history', body },
  ])
  expect({ entries: page.entries, done: page.done, provenUntil: page.provenUntil }).toEqual({
    entries: [],
    done: true,
    provenUntil: at - 1,
  })
})

test('rows of MEXC that do not say how many pages there are, are no whole answer', async () => {
  const mexc = fixtureOf('mexc')
  const [answer] = mexc.streams['rebate']?.answers ?? []
  const { totalPageNum: _pages, ...body } = (answer?.body ?? {}) as Record<string, unknown>
  await expect(readOnce('mexc', 'rebate', mexc, [{ body }])).rejects.toMatchObject({ code: 'bad-answer' })
})

test('bank orders and sweeps of Binance.US are asked for without a number of rows, which it would refuse', async () => {
  const binanceus = fixtureOf('binanceus')
  for (const stream of ['bank-in', 'bank-out', 'dust']) {
    const page = await readOnce('binanceus', stream, binanceus, binanceus.streams[stream]?.answers ?? [])
    expect(page.urls.map((url) => new URL(url).searchParams.has('limit'))).not.toContain(true)
  }
})

test('pages of MEXC are asked for until the last that it counts', async () => {
  const share = { asset: 'USDT', type: 'spot', amount: '1', uid: '7', updateTime: 1700000000000 }
  const page = (number: number) => ({
    path: `page=${number}`,
    body: {
      page: number,
      totalRecords: 3,
      totalPageNum: 3,
      data: [{ ...share, tradeTime: 1700000000000 + number }],
    },
  })
  const fake = fakeVenue([page(1), page(2), page(3)])
  const history = await openExchangeHistory({
    ...connectionTo('mexc', fake.fetch, { cache: marketsOf(fixtureOf('mexc')) }),
    candidates: () => Promise.resolve([]),
  })
  const times: (string | undefined)[] = []
  let cursor: string | undefined
  for (let read = 0; read < 3; read += 1) {
    const told = await history.read('referral', cursor)
    times.push(...told.entries.map(({ nativeId }) => nativeId.split(':')[4]))
    cursor = told.cursor
  }
  expect(times).toEqual(['1700000000001', '1700000000002', '1700000000003'])
})

test('a side list that a venue refuses is left out and said; its trades are not', async () => {
  const refusal = [{ status: 400, body: { code: -1130, msg: 'Data sent for a parameter is not valid.' } }]
  const page = await readOnce('binanceus', 'income', fixtureOf('binanceus'), refusal)
  expect({ done: page.done, missing: page.missing?.map(({ what }) => what) }).toEqual({
    done: true,
    missing: ['history:income:withheld'],
  })
  await expect(
    readOnce('binanceus', 'trades:BTC/USD', fixtureOf('binanceus'), refusal),
  ).rejects.toMatchObject({ name: 'AppError' })
})

test.each([
  ['binanceus', 'income', 'history:income:referral'],
  ['bitget', 'income', 'history:income:products'],
  ['cryptocom', 'earn-staking', 'history:income:other'],
  ['gemini', 'staking', 'history:income:other'],
  ['htx', 'income', 'history:income:products'],
  ['mexc', 'dust', 'history:income:products'],
])('%s says which income it does not tell, with %s', async (id, stream, what) => {
  const fixture = fixtureOf(id)
  const page = await readOnce(id, stream, fixture, fixture.streams[stream]?.answers ?? [])
  expect(page.missing?.map((each) => each.what)).toContain(what)
})
