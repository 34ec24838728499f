/**
 * The whole way against servers that check what the real ones check (signature over the exact bytes, time, nonce, rights): the reading
 * equals a ledger that no product code touches, in every bucket and to the last digit.
 */
import { afterEach, describe, expect, test } from 'vitest'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type Amount, add, amount, isZero, ZERO } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { type KeyKind, type OpenExchanges, openExchanges, type Venue } from '@/tests/sandbox/open-exchanges'
import type { ExchangeConnection } from './open-session.client'
import { readExchange } from './read-balances.client'
import { readRights } from './read-rights.client'
import { forgetLimits } from './share-limits.client'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { derivatives: true })
const full = openExchanges(truth.exchanges, { now: Date.now, prices: truth.prices })
/** Without derivatives wallets: Binance ticks "futures" and "margin" on a key for whoever has such a wallet. */
const plain = openExchanges(seedTruth(SEED).exchanges, { now: Date.now, prices: truth.prices })

/** Straight into the servers' handlers, without a socket. */
const into =
  (servers: OpenExchanges['servers']): GuardedFetch =>
  async ({ url, method = 'GET', headers = {}, body = '' }) => {
    const { host, pathname, search } = new URL(url)
    const server = servers.find(({ hosts }) => hosts.includes(host))
    if (!server) throw new Error(`no server for ${host}`)
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const answer = await server.handle({ method, url: pathname + search, host, headers: lower, body })
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }

let nonce = Date.now()
const connection = (
  venue: Venue,
  kind: KeyKind,
  { servers, credentials }: OpenExchanges = full,
): ExchangeConnection => ({
  venue: venue as VenueId,
  credentials: { ...credentials[venue][kind] },
  fetch: into(servers),
  cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
  nextNonce: () => ++nonce,
  now: Date.now,
})

interface Row {
  asset: string
  bucket: string
  quantity: string
}

function byPlace(rows: readonly Row[]): Record<string, Amount> {
  const sums = new Map<string, Amount>()
  for (const { asset, bucket, quantity } of rows) {
    const place = `${asset} ${bucket}`
    sums.set(place, add(sums.get(place) ?? ZERO, amount(quantity)))
  }
  return Object.fromEntries([...sums].filter(([, sum]) => !isZero(sum)))
}

afterEach(forgetLimits)

describe.each(['binance', 'kraken', 'coinbase'] as const)(`%s, seed ${SEED}`, (venue) => {
  test('the reading equals the ledger in every bucket', async () => {
    const reading = await readExchange({ ...connection(venue, 'reading'), mapSymbol: mapVenueSymbol })
    const expected = truth.accounts
      .filter((account) => account.venue === venue)
      .flatMap(({ holdings }) => holdings)
    expect(expected.length).toBeGreaterThan(0)
    expect(byPlace(reading.holdings)).toEqual(byPlace(expected))
  })

  test('the rights of three keys are told apart', async () => {
    const right = (kind: KeyKind) => readRights(connection(venue, kind, plain))
    expect(await right('reading')).toMatchObject({ canRead: true, canTrade: false, canWithdraw: false })
    expect(await right('trading')).toMatchObject({ canRead: true, canTrade: true, canWithdraw: false })
    expect(await right('withdrawing')).toMatchObject({ canRead: true, canTrade: true, canWithdraw: true })
  })

  test('a key that the venue does not know is refused', async () => {
    const known = connection(venue, 'reading')
    const apiKey = `${known.credentials['apiKey']?.slice(0, -4)}AAAA`
    const wrong = { ...known, credentials: { ...known.credentials, apiKey }, mapSymbol: mapVenueSymbol }
    await expect(readExchange(wrong)).rejects.toMatchObject({ code: 'credentials-refused' })
  })
})
