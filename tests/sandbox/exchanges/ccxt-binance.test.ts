/** The unmodified ccxt class against the sandbox's Binance: balances equal the truth, and what is wrong is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain, plus, total } from '../ledger/decimal'
import { seedTruth } from '../ledger/seed-truth'
import { READ_ONLY } from './access'
import { createBinance } from './binance'
import { Binance, type Client, errorOf, totalsOf } from './ccxt-clients'
import { issueBinance } from './credentials'
import { type Loopback, startLoopback } from './loopback'

const truth = seedTruth('binance-client', { derivatives: true })
const balances = truth.exchanges.binance
const hmac = issueBinance(balances, READ_ONLY)
const edwards = issueBinance(balances, { read: true, trade: true, withdraw: true }, 'ed25519')
const foreign = issueBinance(balances, READ_ONLY)
foreign.account.foreignAddress = true
let skew = 0
const server = createBinance({
  accounts: [hmac.account, edwards.account, foreign.account],
  now: () => Date.now() + skew,
  prices: truth.prices,
})
let loopback: Loopback
let spot: Client

const client = (credentials: { apiKey: string; secret: string }): Client =>
  new Binance({ ...credentials, number: String, fetchImplementation: loopback.fetch, enableRateLimit: false })

beforeAll(async () => {
  loopback = await startLoopback([server])
  spot = client(hmac.credentials)
})
afterAll(() => loopback.close())

describe('balances', () => {
  test('spot equals the truth, flexible earn comes a second time as LD', async () => {
    const balance = await spot.fetchBalance()
    const found = totalsOf(balance)
    for (const { asset, free, locked } of balances.spot) expect(found[asset]).toBe(plus(free, locked))
    const inOrders = balances.spot.filter(({ locked }) => locked !== '0')
    expect(inOrders.length).toBeGreaterThan(0)
    const used = balance['used'] as Record<string, string>
    for (const { asset, locked } of inOrders) expect(plain(used[asset] ?? '0')).toBe(locked)
    for (const { asset, amount } of balances.flexible) expect(found[`LD${asset}`]).toBe(amount)
  })
  test('funding, cross and isolated margin, futures', async () => {
    const funding = totalsOf(await spot.fetchBalance({ type: 'funding' }))
    for (const { asset, free } of balances.funding) expect(funding[asset]).toBe(free)
    const cross = totalsOf(await spot.fetchBalance({ type: 'margin' }))
    for (const { asset, free } of balances.margin ?? []) expect(cross[asset]).toBe(free)
    const linear = await spot.fetchBalance({ type: 'swap', subType: 'linear' })
    const assets = (linear['info'] as { assets: { asset: string; walletBalance: string }[] }).assets
    expect(total(assets.map(({ walletBalance }) => walletBalance))).toBe(
      total((balances.usdm ?? []).map(({ walletBalance }) => walletBalance)),
    )
  })
  test('earn positions by the implicit endpoints, ten to a page', async () => {
    const flexible = (await spot['sapiGetSimpleEarnFlexiblePosition']?.({ size: 100 })) as {
      rows: unknown[]
      total: number
    }
    expect(
      flexible.rows.map((row) => row as { asset: string; totalAmount: string }).map(({ asset }) => asset),
    ).toEqual(balances.flexible.map(({ asset }) => asset))
    const locked = (await spot['sapiGetSimpleEarnLockedPosition']?.()) as { total: number }
    expect(locked.total).toBe(balances.locked.length)
  })
  test('an Ed25519 key signs as well', async () => {
    const found = totalsOf(await client(edwards.credentials).fetchBalance())
    for (const { asset, free, locked } of balances.spot) expect(found[asset]).toBe(plus(free, locked))
  })
})

test('the rights of a key are told', async () => {
  const narrow = await spot['sapiGetAccountApiRestrictions']?.()
  expect(narrow).toMatchObject({
    enableReading: true,
    enableSpotAndMarginTrading: false,
    enableWithdrawals: false,
  })
  const wide = await client(edwards.credentials)['sapiGetAccountApiRestrictions']?.()
  expect(wide).toMatchObject({ enableSpotAndMarginTrading: true, enableWithdrawals: true })
})

test('tickers carry the true prices in dollars', async () => {
  const tickers = await spot.fetchTickers()
  expect(tickers['BTC/USDT']?.['last']).toBe(truth.prices['coin:bitcoin']?.usd)
  expect(tickers['BTC/USDT']?.['open']).toBe(truth.prices['coin:bitcoin']?.usd24hAgo)
  expect(Object.keys(tickers).length).toBeGreaterThan(50)
})

describe('refused', () => {
  test.each([
    ['wrong secret', () => ({ ...hmac.credentials, secret: 'x'.repeat(64) }), '-1022', 'AuthenticationError'],
    ['malformed key', () => ({ ...hmac.credentials, apiKey: 'short' }), '-2014', 'AuthenticationError'],
    ['unknown key', () => ({ ...hmac.credentials, apiKey: 'A'.repeat(64) }), '-2008', 'AuthenticationError'],
    ['foreign address', () => foreign.credentials, '-2015', 'AuthenticationError'],
  ])('%s', async (_, credentials, code, name) => {
    const error = await errorOf(client(credentials())['privateGetAccount']?.())
    expect(error.message).toContain(code)
    expect(error.name).toBe(name)
  })
  test('a clock that is wrong by a minute, either way', async () => {
    for (const wrong of [60_000, -60_000]) {
      skew = wrong
      const error = await errorOf(client(hmac.credentials)['privateGetAccount']?.())
      skew = 0
      expect(error.message).toContain('-1021')
      expect(error.name).toBe('InvalidNonce')
    }
  })
  test('sub-accounts', async () => {
    const error = await errorOf(spot['sapiGetSubAccountList']?.())
    expect(error.message).toContain('not authorized to execute')
  })
  test('a margin account that was never opened', async () => {
    const bare = issueBinance({ spot: [], funding: [], flexible: [], locked: [] }, READ_ONLY)
    server.accounts.push(bare.account)
    const error = await errorOf(client(bare.credentials)['sapiGetMarginAccount']?.())
    expect(error.message).toContain('-3003')
  })
  test('a key that its owner deleted', async () => {
    server.revoke(edwards.credentials.apiKey)
    const error = await errorOf(client(edwards.credentials)['privateGetAccount']?.())
    expect(error.message).toContain('-2015')
  })
})

test('weights: 429 with Retry-After above the limit, then 418 for who goes on', async () => {
  let now = 1_700_000_000_000
  const strict = createBinance({ accounts: [], now: () => now, weightLimits: { api: 10 } })
  const status = async (): Promise<number> => {
    const request = {
      method: 'GET',
      url: '/api/v3/ticker/price',
      host: 'api.binance.com',
      headers: {},
      body: '',
    }
    const answer = await strict.handle(request)
    if (answer.status !== 200) expect(Number(answer.headers?.['retry-after'])).toBeGreaterThan(0)
    else expect(answer.headers?.['x-mbx-used-weight-1m']).toBe(String(strict.usedWeight('api')))
    return answer.status
  }
  const seen: number[] = []
  for (let at = 0; at < 9; at += 1) seen.push(await status())
  expect(seen).toEqual([200, 200, 429, 429, 429, 429, 429, 418, 418])
  now += 61_000
  expect(await status()).toBe(418)
  now += 61_000
  expect(await status()).toBe(200)
})
