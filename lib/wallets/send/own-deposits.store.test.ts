/** Three exchanges asked about one address, by the documented shapes of their answers. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { FAKE_CREDENTIALS, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import { createOwnDeposits } from './own-deposits.store'

const ETHEREUM = 'eip155:1' as ChainId
const BASE = 'eip155:8453' as ChainId
const MINE = '0xD316E95Fd9E8E237Cb11f8200Babbc5D8D177BA4'
const address = MINE.toLowerCase()
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(async () => {
  forgetLimits()
  await db.delete()
})

const SECRETS: Record<string, Record<string, string>> = {
  coinbase: { ...FAKE_CREDENTIALS, secret: '0123456789abcdef0123456789abcdef' },
}
async function ask(
  venue: string,
  answers: FakeAnswer[],
  question = { address, asset: USDC, chain: ETHEREUM },
) {
  const id = `account-of-${venue}` as AccountId
  const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: NOW } as const
  await db.accounts.put({
    id,
    label: venue,
    source: { kind: 'exchange', venue: venue as VenueId, rights },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  await db.credentials.put({ accountId: id, credentials: SECRETS[venue] ?? FAKE_CREDENTIALS })
  const { fetch, requests } = fakeVenue(answers)
  const ownDeposits = createOwnDeposits({ db, fetch, now: () => NOW })
  return { facts: await ownDeposits(question), requests, ownDeposits }
}

const network = (name: string, depositEnable = true) => ({ network: name, depositEnable })
const binance = (...networks: ReturnType<typeof network>[]): FakeAnswer[] => [
  {
    path: 'config/getall',
    body: [
      { coin: 'USDC', networkList: networks },
      { coin: 'ETH', networkList: [network('ETH')] },
    ],
  },
  { path: 'deposit/address/list', body: [{ coin: 'ETH', address: MINE, tag: '', isDefault: 1 }] },
]
const form = (text: string) => encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29')
const kraken = (...methods: [string, string[]][]): FakeAnswer[] => [
  ...methods.map(([method, addresses]) => ({
    path: 'DepositAddresses',
    sends: `method=${form(method)}`,
    body: { error: [], result: addresses.map((each) => ({ address: each, expiretm: '0', new: true })) },
  })),
  { path: 'DepositAddresses', body: { error: [], result: [] } },
  {
    path: 'DepositMethods',
    body: { error: [], result: methods.map(([method]) => ({ method, limit: false })) },
  },
]

describe('accepted, when the exchange says so for the coin and the chain', () => {
  test('Binance: by the coin’s networks, because one address serves them all', async () => {
    const { facts } = await ask('binance', binance(network('ETH'), network('BASE')))
    expect(facts).toEqual([{ account: 'account-of-binance', venueName: 'Binance', state: 'accepts' }])
  })

  test('Kraken: by the way of depositing, and no new address is asked for', async () => {
    const { facts, requests } = await ask('kraken', kraken(['USDC - Base', []], ['USDC (ERC20)', [MINE]]))
    expect(facts).toMatchObject([{ state: 'accepts' }])
    expect(requests.some(({ body = '' }) => body.includes('new='))).toBe(false)
  })

  test('Coinbase: by the network of the address', async () => {
    const { facts } = await ask('coinbase', [
      { path: 'accounts/USDC/addresses', body: { data: [{ address: MINE, network: 'ethereum' }] } },
    ])
    expect(facts).toMatchObject([{ state: 'accepts' }])
  })
})

describe('the user’s, but not for this', () => {
  test('Binance does not take the coin over this chain, or not now', async () => {
    const { facts } = await ask('binance', binance(network('ETH', false), network('BASE')))
    expect(facts).toMatchObject([{ state: 'other', places: ['USDC (BASE)'] }])
  })

  test('Kraken gives it for another chain', async () => {
    const { facts } = await ask('kraken', kraken(['USDC (ERC20)', []], ['USDC - Base', [MINE]]))
    expect(facts).toMatchObject([{ state: 'other', places: ['USDC (USDC - Base)'] }])
  })

  test('Coinbase gives it for another coin', async () => {
    const { facts } = await ask('coinbase', [
      { path: 'accounts/USDC/addresses', body: { data: [] } },
      { path: 'accounts/ETH/addresses', body: { data: [{ address: MINE, network: 'ethereum' }] } },
    ])
    expect(facts).toMatchObject([{ state: 'other', places: ['ETH (ethereum)'] }])
  })

  test('a coin that only looks like the venue’s is another one', async () => {
    const fake = `eip155:1/erc20:0x${'ee'.repeat(20)}` as AssetId
    const { facts } = await ask('binance', binance(network('ETH')), { address, asset: fake, chain: ETHEREUM })
    expect(facts).toMatchObject([{ state: 'other' }])
  })
})

test('a word for a network that is not known is said, not guessed', async () => {
  const { facts } = await ask('kraken', kraken(['USDC', [MINE]]), { address, asset: USDC, chain: BASE })
  expect(facts).toMatchObject([{ state: 'network-unknown', network: 'USDC' }])
})

test('an address that is not told there is not the user’s', async () => {
  const { facts } = await ask('binance', binance(network('ETH')), {
    address: `0x${'99'.repeat(20)}`,
    asset: USDC,
    chain: ETHEREUM,
  })
  expect(facts).toEqual([])
})

test('an exchange that does not answer has told nothing; one without a way to ask is not mentioned', async () => {
  const { facts } = await ask('binance', [{ status: 503, body: 'maintenance' }])
  expect(facts).toMatchObject([{ state: 'not-told' }])
  await db.accounts.clear()
  expect((await ask('bitstamp', [])).facts).toEqual([])
})

test('the same question within minutes asks the exchange once', async () => {
  const { ownDeposits, requests } = await ask('binance', binance(network('ETH')))
  const before = requests.length
  await ownDeposits({ address, asset: USDC, chain: ETHEREUM })
  expect(requests).toHaveLength(before)
})
