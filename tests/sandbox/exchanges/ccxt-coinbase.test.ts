/** The unmodified ccxt class against the sandbox's Coinbase: balances equal the truth, and what is wrong is refused. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain, plus } from '../ledger/decimal'
import { seedTruth } from '../ledger/seed-truth'
import { READ_ONLY } from './access'
import { type Client, Coinbase, errorOf, totalsOf } from './ccxt-clients'
import { createCoinbase } from './coinbase'
import { issueCoinbase } from './credentials'
import { type Loopback, startLoopback } from './loopback'

const truth = seedTruth('coinbase-client')
const wallets = truth.exchanges.coinbase
const reader = issueCoinbase(wallets, READ_ONLY)
const blind = issueCoinbase(wallets, { read: false, trade: true, withdraw: true })
let skew = 0
const server = createCoinbase({
  accounts: [reader.account, blind.account],
  now: () => Date.now() + skew,
  prices: truth.prices,
  callsPerSecond: 1000,
})
let loopback: Loopback

const client = (credentials: { apiKey: string; secret: string }): Client =>
  new Coinbase({
    ...credentials,
    number: String,
    fetchImplementation: loopback.fetch,
    enableRateLimit: false,
  })

/** What the wallets of these kinds hold, by currency. */
function expected(belongs: (wallet: (typeof wallets)[number]) => boolean): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const wallet of wallets.filter(belongs)) {
    const amount = plus(wallet.available, wallet.hold)
    if (amount !== '0') sums[wallet.currency] = plus(sums[wallet.currency] ?? '0', amount)
  }
  return sums
}

beforeAll(async () => {
  loopback = await startLoopback([server])
})
afterAll(() => loopback.close())

describe('balances', () => {
  test('v2: every wallet with all its places, the staked one included', async () => {
    // ccxt leaves vaults out of its sum.
    expect(totalsOf(await client(reader.credentials).fetchBalance())).toEqual(
      expected(({ kind }) => kind !== 'vault'),
    )
  })
  test('a key of the newer, Ed25519 kind reads the same', async () => {
    const newer = issueCoinbase(wallets, READ_ONLY, 'ed25519')
    server.accounts.push(newer.account)
    expect(totalsOf(await client(newer.credentials).fetchBalance())).toEqual(
      expected(({ kind }) => kind !== 'vault'),
    )
  })
  test('v3: available and hold, without staked wallets', async () => {
    const found = await client(reader.credentials).fetchBalance({ v3: true })
    expect(totalsOf(found)).toEqual(expected(({ kind, staked }) => kind !== 'vault' && !staked))
    const used = found['used'] as Record<string, string>
    for (const { currency, hold } of wallets.filter((wallet) => wallet.hold !== '0')) {
      expect(plain(used[currency] ?? '0')).toBe(hold)
    }
  })
  test('v2 pages by the last id: all wallets come, each once', async () => {
    const ids: string[] = []
    let after: string | null = null
    do {
      const params: Record<string, unknown> =
        after === null ? { limit: 4 } : { limit: 4, starting_after: after }
      const page = (await client(reader.credentials)['v2PrivateGetAccounts']?.(params)) as {
        data: { id: string }[]
        pagination: { next_starting_after: string | null }
      }
      expect(page.data.length).toBeLessThanOrEqual(4)
      ids.push(...page.data.map(({ id }) => id))
      after = page.pagination.next_starting_after
    } while (after !== null)
    expect(ids).toEqual(wallets.map(({ id }) => id))
  })
  test('v3 pages by cursor', async () => {
    const first = (await client(reader.credentials)['v3PrivateGetBrokerageAccounts']?.({ limit: 5 })) as {
      has_next: boolean
      cursor: string
      accounts: { uuid: string }[]
    }
    expect(first).toMatchObject({ has_next: true })
    const second = (await client(reader.credentials)['v3PrivateGetBrokerageAccounts']?.({
      limit: 250,
      cursor: first.cursor,
    })) as typeof first
    const all = wallets.filter(({ kind, staked }) => kind !== 'vault' && !staked)
    expect([...first.accounts, ...second.accounts].map(({ uuid }) => uuid)).toEqual(all.map(({ id }) => id))
    expect(second.has_next).toBe(false)
  })
})

test('the rights of a key are told, also to one that may not read', async () => {
  const narrow = await client(reader.credentials)['v3PrivateGetBrokerageKeyPermissions']?.()
  expect(narrow).toMatchObject({ can_view: true, can_trade: false, can_transfer: false })
  const wide = await client(blind.credentials)['v3PrivateGetBrokerageKeyPermissions']?.()
  expect(wide).toMatchObject({ can_view: false, can_trade: true, can_transfer: true })
})

test('tickers carry the true prices and changes', async () => {
  const tickers = await client(reader.credentials).fetchTickers()
  expect(tickers['SOL/USD']?.['last']).toBe(truth.prices['coin:solana']?.usd)
  expect(tickers['SOL/USD']?.['percentage']).toBe(truth.prices['coin:solana']?.percent)
})

describe('refused with nothing but "Unauthorized"', () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const secret = stranger.privateKey.export({ type: 'sec1', format: 'pem' })
  test.each([
    ['another key pair', () => ({ ...reader.credentials, secret }), 'signature'],
    [
      'unknown key name',
      () => ({ ...reader.credentials, apiKey: `${reader.credentials.apiKey}0` }),
      'unknown-key',
    ],
  ])('%s', async (_, credentials, fault) => {
    const error = await errorOf(client(credentials())['v3PrivateGetBrokerageAccounts']?.())
    expect(error.name).toBe('AuthenticationError')
    expect(error.message).toContain('Unauthorized')
    expect(server.lastFault()).toBe(fault)
  })
  test.each([
    ['slow clock', 10 * 60_000, 'expired'],
    ['fast clock', -10 * 60_000, 'early'],
  ])('%s', async (_, wrong, fault) => {
    skew = wrong
    const error = await errorOf(client(reader.credentials)['v2PrivateGetAccounts']?.())
    skew = 0
    expect(error.name).toBe('AuthenticationError')
    expect(server.lastFault()).toBe(fault)
  })
  test('a token made for another call', async () => {
    const headers: Record<string, string> = {}
    const spy = new Coinbase({
      ...reader.credentials,
      enableRateLimit: false,
      fetchImplementation: (url: string, init: { headers: Record<string, string> }) => {
        Object.assign(headers, init.headers)
        return loopback.fetch(url, init)
      },
    })
    await spy['v2PrivateGetAccounts']?.()
    const replayed = await loopback.fetch('https://api.coinbase.com/api/v3/brokerage/accounts', { headers })
    expect(replayed.status).toBe(401)
    expect(await replayed.text()).toBe('Unauthorized\n')
    expect(server.lastFault()).toBe('uri')
  })
})

test('a key without the right to read, too many calls, a deleted key', async () => {
  const denied = await errorOf(client(blind.credentials)['v3PrivateGetBrokerageAccounts']?.())
  expect(denied.message).toContain('PERMISSION_DENIED')
  const strict = createCoinbase({ accounts: [reader.account], now: Date.now, callsPerSecond: 0 })
  const other = await startLoopback([strict])
  const options = { ...reader.credentials, fetchImplementation: other.fetch, enableRateLimit: false }
  const limited = await errorOf(new Coinbase(options)['v3PrivateGetBrokerageAccounts']?.())
  await other.close()
  expect(limited.name).toBe('RateLimitExceeded')
  server.revoke(blind.credentials.apiKey)
  const gone = await errorOf(client(blind.credentials)['v3PrivateGetBrokerageKeyPermissions']?.())
  expect(gone.name).toBe('AuthenticationError')
})
