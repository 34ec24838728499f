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
