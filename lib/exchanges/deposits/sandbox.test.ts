/** Deposit addresses from servers that check signature, rights and numbers like the real ones. */
import { afterEach, describe, expect, test } from 'vitest'
import type { ChainId, VenueId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import {
  BINANCE_EVM,
  coinbaseAddress,
  KRAKEN_BASE,
  KRAKEN_ERC20,
} from '@/tests/sandbox/exchanges/deposit-addresses'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges, type Venue } from '@/tests/sandbox/open-exchanges'
import { forgetLimits } from '../share-limits.client'
import { readDepositAddresses } from './read-deposit-addresses.client'

const truth = seedTruth('deposits')
const { servers, credentials } = openExchanges(truth.exchanges, { now: Date.now, prices: truth.prices })
const ETHEREUM = 'eip155:1' as ChainId
const BASE = 'eip155:8453' as ChainId
let nonce = Date.now()

/** Straight into the servers' handlers, without a socket. */
const fetch: GuardedFetch = async ({ url, method = 'GET', headers = {}, body = '' }) => {
  const { host, pathname, search } = new URL(url)
  const server = servers.find(({ hosts }) => hosts.includes(host))
  if (!server) throw new Error(`no server for ${host}`)
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const answer = await server.handle({ method, url: pathname + search, host, headers: lower, body })
  return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
}

const read = (venue: Venue, chain = ETHEREUM) =>
  readDepositAddresses(
    {
      venue: venue as VenueId,
      credentials: { ...credentials[venue].reading },
      fetch,
      cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
      nextNonce: () => ++nonce,
      now: Date.now,
    },
    { code: 'USDC', chain },
  )

afterEach(forgetLimits)

describe('a key that may only read is told the addresses of a coin', () => {
  test('by Binance', async () => {
    expect(await read('binance')).toContainEqual({
      address: BINANCE_EVM,
      code: 'USDC',
      network: 'ETH',
      chain: ETHEREUM,
    })
  })

  test('by Kraken, the wanted network first', async () => {
    const told = await read('kraken', BASE)
    expect(told).toEqual([
      { address: KRAKEN_BASE, code: 'USDC', network: 'USDC - Base', chain: BASE },
      { address: KRAKEN_ERC20, code: 'USDC', network: 'USDC (ERC20)', chain: ETHEREUM },
    ])
  })

  test('by Coinbase', async () => {
    expect(await read('coinbase')).toEqual([
      { address: coinbaseAddress('USDC', 'ethereum'), code: 'USDC', network: 'ethereum', chain: ETHEREUM },
      { address: coinbaseAddress('USDC', 'base'), code: 'USDC', network: 'base', chain: BASE },
    ])
  })
})
