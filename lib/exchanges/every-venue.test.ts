/**
 * Every class of the table: it loads, its form fits what ccxt wants, its hosts are asked and no other, and it reads an answer of its
 * documented shape to the last digit. What cannot be shown here is not marked `proven` in the table.
 */
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type Amount, add, amount, parseAmount, subtract } from '@/lib/core/amount'
import { connectionTo, type FakeAnswer, fakeVenue } from '@/tests/fixtures/fake-venue'
import provenIds from '@/tests/fixtures/proven-venues.json'
import balanceFixtures from '@/tests/fixtures/venue-balances.json'
import { venues } from './catalogue'
import { credentialFields } from './credential-fields'
import { bundledVenues, loadVenueClass } from './load-venue.client'
import { readExchange } from './read-balances.client'
import { venuePlugins } from './registry'
import { forgetLimits } from './share-limits.client'

interface Fixture {
  answers: FakeAnswer[]
  credentials?: Record<string, string>
}
const fixtures = balanceFixtures as unknown as Record<string, Fixture>
const connectable = venues.filter((venue) => !venue.unsupported)

afterEach(forgetLimits)

test('the table lists every bundled class exactly once and stays small', () => {
  expect(venues.map((venue) => venue.id).sort()).toEqual(bundledVenues().sort())
  expect(JSON.stringify(venues).length).toBeLessThan(40_000)
})

test('every plug-in belongs to a venue of the table', () => {
  const ids = new Set<string>(venues.map((venue) => venue.id))
  expect(venuePlugins.filter((plugin) => !ids.has(plugin.id))).toEqual([])
})

test('no venue asks for a private key of a wallet', () => {
  const asking = venues.filter((venue) => venue.credentials.includes('privateKey')).map((venue) => venue.id)
  // Revolut X: an Ed25519 key made for the API, which holds no coins.
  expect(asking).toEqual(['revolutx'])
  expect(venues.filter((venue) => venue.walletKey)).toHaveLength(11)
})

describe.each(venues.map((venue) => [venue.id, venue] as const))('%s', (id, venue) => {
  test('loads and its form asks for what the class needs', async () => {
    const Venue = await loadVenueClass(id)
    const exchange = new Venue({})
    const required = Object.keys(exchange.requiredCredentials).filter(
      (name) => exchange.requiredCredentials[name],
    )
    expect(exchange.id).toBe(id)
    if (!venue.walletKey) expect(venue.credentials).toEqual(required)
    else expect(required.includes('privateKey') || id === 'dydx').toBe(true)
    expect(credentialFields(venue).every((field) => field.label.template.length > 0)).toBe(true)
    if (!venue.unsupported) expect(venue.hosts.length).toBeGreaterThan(0)
  })
})

/** Made anew: no key, not even a worthless one, is kept in the repository. */
const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })

async function readFixture(id: string, fixture: Fixture) {
  const fake = fakeVenue(fixture.answers)
  const connection = connectionTo(id, fake.fetch)
  if ('privateKey' in connection.credentials) connection.credentials['privateKey'] = pem()
  Object.assign(connection.credentials, fixture.credentials)
  return { ...(await readExchange(connection)), requests: fake.requests }
}

/** All figures of the answers, with sums and differences of two: what a quantity can be made of. */
function figuresOf(body: unknown): Amount[] {
  if (typeof body === 'object' && body !== null) return Object.values(body).flatMap(figuresOf)
  const figure = parseAmount(body)
  return figure === undefined ? [] : [figure]
}

/** Phemex counts in hundred-millionths, Nado in units of 10^-18. */
const SCALED: Record<string, true> = { nado: true, phemex: true }

describe.each(Object.keys(fixtures))('%s', (id) => {
  test('reads an answer of its documented shape, exactly, from its own hosts only', async () => {
    const fixture = fixtures[id]
    if (!fixture) throw new Error(`no fixture for ${id}`)
    const { holdings, requests } = await readFixture(id, fixture)
    expect(holdings.length).toBeGreaterThan(0)
    const hosts = connectable.find((venue) => venue.id === id)?.hosts ?? []
    expect(
      [...new Set(requests.map(({ url }) => new URL(url).hostname))].filter((host) => !hosts.includes(host)),
    ).toEqual([])
    if (SCALED[id]) return
    const figures = [...new Set(figuresOf(fixture.answers.map(({ body }) => body)))]
    const explained = new Set(figures.flatMap((a) => figures.flatMap((b) => [a, add(a, b), subtract(a, b)])))
    const totals = holdings.map(({ quantity }) => amount(quantity))
    const pairs = new Set(totals.flatMap((a) => totals.map((b) => add(a, b))))
    expect(
      totals.filter(
        (quantity) => !explained.has(quantity) && ![...pairs].some((pair) => explained.has(pair)),
      ),
    ).toEqual([])
  })

  test.each([
    ['an empty body', ''],
    ['a page of HTML', '<html><body>Service temporarily unavailable</body></html>'],
    ['half an answer', '{"data":[{"asset":"BTC","free":"1.0"'],
    ['an object without its fields', {}],
    ['a message in place of balances', { message: 'try again later' }],
  ])('%s with status 200 is an error, never an empty account', async (_name, body) => {
    const fixture = fixtures[id]
    const answers = (fixture?.answers ?? []).map((answer) => ({ ...answer, body }))
    await expect(readFixture(id, { ...fixture, answers })).rejects.toMatchObject({ name: 'AppError' })
  })
})

test('the table marks exactly the venues as proven that are proven here', () => {
  expect(Object.keys(fixtures).sort()).toEqual([...provenIds].sort())
  expect(
    venues
      .filter((venue) => venue.proven)
      .map((venue) => venue.id)
      .sort(),
  ).toEqual([...provenIds].sort())
})
