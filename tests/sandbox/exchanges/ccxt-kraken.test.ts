/** The unmodified ccxt class against the sandbox's Kraken: balances equal the truth, and what is wrong is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../ledger/decimal'
import { seedTruth } from '../ledger/seed-truth'
import { READ_ONLY } from './access'
import { type Client, errorOf, Kraken, totalsOf } from './ccxt-clients'
import { issueKraken } from './credentials'
import { createKraken } from './kraken'
import { krakenSignature } from './kraken-signature'
import { type Loopback, startLoopback } from './loopback'

const truth = seedTruth('kraken-client')
const balances = truth.exchanges.kraken
const reader = issueKraken(balances, READ_ONLY)
const trader = issueKraken(balances, { read: false, trade: true, withdraw: true })
let now = 1_760_000_000_000
const server = createKraken({
  accounts: [reader.account, trader.account],
  now: () => now,
  prices: truth.prices,
  tier: 'pro',
})
let loopback: Loopback

const client = (credentials: { apiKey: string; secret: string }): Client =>
  new Kraken({ ...credentials, number: String, fetchImplementation: loopback.fetch, enableRateLimit: false })

beforeAll(async () => {
  loopback = await startLoopback([server])
})
afterAll(() => loopback.close())

test('balances equal the truth code by code, exponents and suffixes included', async () => {
  const found = await client(reader.credentials).fetchBalance()
  const totals = totalsOf(found)
  const codes: Record<string, string> = {
    XXBT: 'BTC',
    'XBT.F': 'BTC.F',
    ZEUR: 'EUR',
    ZUSD: 'USD',
    'DOT.S': 'DOT.S',
  }
  for (const [code, unified] of Object.entries(codes)) {
    const held = balances.balances.find((each) => each.code === code)
    expect(totals[unified], code).toBe(plain(held?.balance ?? ''))
  }
  expect(Object.keys(totals)).toHaveLength(balances.balances.length)
  const used = found['used'] as Record<string, string>
  const withHold = balances.balances.filter(({ hold }) => hold !== '0')
  expect(withHold.length).toBeGreaterThan(0)
  expect(Object.values(used).filter((hold) => plain(hold) !== '0')).toHaveLength(withHold.length)
})

test('the plain balance spells large figures with an exponent', async () => {
  const answer = (await client(reader.credentials)['privatePostBalance']?.()) as {
    result: Record<string, string>
  }
  expect(Object.values(answer.result).some((balance) => /^\d\.\d+E\+\d+$/.test(balance))).toBe(true)
})

test('permissions and name of a key, whatever the key may do', async () => {
  now += 60_000
  const narrow = (await client(reader.credentials)['privatePostGetApiKeyInfo']?.()) as {
    result: { permissions: string[] }
  }
  expect(narrow.result.permissions).toContain('query-funds')
  expect(narrow.result.permissions).not.toContain('withdraw-funds')
  const wide = (await client(trader.credentials)['privatePostGetApiKeyInfo']?.()) as {
    result: { permissions: string[] }
  }
  expect(wide.result.permissions).toEqual(['modify-trades', 'close-trades', 'withdraw-funds'])
})

test('earn allocations repeat the flexible balances', async () => {
  const answer = (await client(reader.credentials)['privatePostEarnAllocations']?.()) as {
    result: { items: { amount_allocated: { total: { native: string } } }[] }
  }
  const flexible = balances.balances.filter(({ code }) => code.endsWith('.F'))
  expect(answer.result.items.map((each) => each.amount_allocated.total.native)).toEqual(
    flexible.map(({ balance }) => plain(balance)),
  )
})

test('tickers carry the true prices in dollars; the opening price is not the one of 24 hours ago', async () => {
  const tickers = await client(reader.credentials).fetchTickers()
  expect(tickers['BTC/USD']?.['last']).toBe(truth.prices['coin:bitcoin']?.usd)
  expect(tickers['DOGE/USD']?.['last']).toBe(truth.prices['coin:dogecoin']?.usd)
  expect(tickers['BTC/USD']?.['open']).not.toBe(truth.prices['coin:bitcoin']?.usd24hAgo)
})

describe('refused', () => {
  test.each([
    [
      'unknown key',
      () => ({ ...reader.credentials, apiKey: 'bm9ib2R5' }),
      'EAPI:Invalid key',
      'AuthenticationError',
    ],
    [
      'wrong secret',
      () => ({ ...reader.credentials, secret: trader.credentials.secret }),
      'EAPI:Invalid signature',
      'ExchangeError',
    ],
    ['no right to read', () => trader.credentials, 'EGeneral:Permission denied', 'PermissionDenied'],
  ])('%s', async (_, credentials, code, name) => {
    now += 60_000
    const error = await errorOf(client(credentials())['privatePostBalanceEx']?.())
    expect(error.message).toContain(code)
    expect(error.name).toBe(name)
  })
  test('a nonce that does not rise, and a refused signature uses up no nonce', async () => {
    now += 60_000
    const one = client(reader.credentials)
    const later = Date.now() + 1000
    one['nonce'] = (() => later) as never
    await one['privatePostBalanceEx']?.()
    const error = await errorOf(one['privatePostBalanceEx']?.())
    expect(error).toMatchObject({ name: 'InvalidNonce' })
    expect(error.message).toContain('EAPI:Invalid nonce')
    const forged = client({ ...reader.credentials, secret: trader.credentials.secret })
    forged['nonce'] = (() => later + 500_000) as never
    await errorOf(forged['privatePostBalanceEx']?.())
    one['nonce'] = (() => later + 1) as never
    await expect(one['privatePostBalanceEx']?.()).resolves.toBeDefined()
  })
  test('more calls than the counter takes; time heals', async () => {
    const strict = createKraken({ accounts: [reader.account], now: () => now, tier: 'starter' })
    let nonce = 0
    const ask = async (): Promise<string> => {
      nonce += 1
      const body = `nonce=${nonce}`
      const call = {
        path: '/0/private/Balance',
        nonce: String(nonce),
        body,
        secret: reader.credentials.secret,
      }
      const headers = { 'API-Key': reader.credentials.apiKey, 'API-Sign': krakenSignature(call) }
      const request = { method: 'POST', url: call.path, host: 'api.kraken.com', headers, body }
      return (JSON.parse((await strict.handle(request)).body) as { error: string[] }).error.join()
    }
    for (let at = 0; at < 15; at += 1) expect(await ask()).toBe('')
    expect(strict.counter(reader.credentials.apiKey)).toBe(15)
    expect(await ask()).toBe('EAPI:Rate limit exceeded')
    now += 3100
    expect(await ask()).toBe('')
  })
  test('a key that its owner deleted', async () => {
    now += 60_000
    server.revoke(trader.credentials.apiKey)
    const error = await errorOf(client(trader.credentials)['privatePostBalanceEx']?.())
    expect(error).toMatchObject({ name: 'AuthenticationError' })
  })
})

test('the large universe has as many pairs as the real one', async () => {
  const large = createKraken({ accounts: [], now: () => now, universe: 'large' })
  const answer = await large.handle({
    method: 'GET',
    url: '/0/public/AssetPairs',
    host: 'api.kraken.com',
    headers: {},
    body: '',
  })
  const { result } = JSON.parse(answer.body) as { result: Record<string, unknown> }
  expect(Object.keys(result).length).toBeGreaterThan(2000)
})
