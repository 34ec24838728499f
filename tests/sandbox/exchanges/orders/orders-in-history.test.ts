/** What orders have done is in the past that each venue tells: read by the product, it is the truth and the balances. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPace } from '@/lib/exchanges/history/pace.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { minus } from '../../ledger/decimal'
import { expectedTotals } from '../../ledger/expected-totals'
import { netChanges } from '../../ledger/history/expected-history'
import { binanceTotals, coinbaseTotals, krakenTotals } from '../../ledger/history/seed-histories'
import { retellAccount } from '../../ledger/retell-accounts'
import { seedTruth } from '../../ledger/seed-truth'
import { openExchanges, type Venue } from '../../open-exchanges'
import type { Client } from '../ccxt-clients'
import { changesOf, nonZero } from '../compare-history'
import { freezeTime, readHistory } from '../history-reader'
import { startLoopback } from '../loopback'

beforeEach(freezeTime)
afterEach(() => {
  forgetLimits()
  forgetPace()
})
afterAll(() => void vi.useRealTimers())

const CASES = [
  { venue: 'binance', made: 'Binance', market: 'BTC/USDT', quote: 'USDT' },
  { venue: 'kraken', made: 'Kraken', market: 'BTC/USD', quote: 'ZUSD' },
  { venue: 'coinbase', made: 'Coinbase', market: 'BTC/USD', quote: 'USD' },
] as const

/** Enough money of the quote, told by the past as well. */
function fund(truth: ReturnType<typeof seedTruth>, venue: Venue, quote: string): void {
  const { binance, kraken, coinbase } = truth.exchanges
  const wallet = coinbase.find(({ kind }) => kind === 'fiat')
  if (venue === 'binance') binance.spot.push({ asset: quote, free: '5000', locked: '0' })
  else if (venue === 'kraken') kraken.balances = kraken.balances.filter(({ code }) => code !== quote)
  else if (wallet) wallet.available = '5000'
  if (venue === 'kraken') kraken.balances.push({ code: quote, balance: '5000', hold: '0' })
}

test.each(CASES)('$venue', async ({ venue, made, market, quote }) => {
  const seeded = seedTruth(`orders at ${venue}`, { trades: 30 })
  // The seeded past must lead to the money that is spent here: without one, the past begins with the orders.
  const truth = { ...seeded, history: { binance: [], kraken: [], coinbase: [] } }
  fund(truth, venue, quote)
  const options = { now: Date.now, prices: truth.prices, history: truth.history, uncounted: true }
  const { servers, credentials, trading } = openExchanges(truth.exchanges, options)
  trading[venue].watch(({ kind }) => {
    if (kind === 'orders') retellAccount(truth, venue)
  })
  const totals = () => {
    const { binance, kraken, coinbase } = truth.exchanges
    if (venue === 'binance') return binanceTotals(binance)
    return venue === 'kraken' ? krakenTotals(kraken) : coinbaseTotals(coinbase)
  }
  const before = new Map(totals())
  const worth = expectedTotals(truth).collections['coin:bitcoin']?.quantity ?? '0'
  const loopback = await startLoopback(servers)
  // Not before time stands still: ccxt keeps the first clock that it sees.
  const { [made]: Made } = await import('../ccxt-clients')
  const client: Client = new Made({
    ...credentials[venue].trading,
    number: String,
    enableRateLimit: false,
    fetchImplementation: loopback.fetch,
  })
  let nonce = Date.now()
  if (venue === 'kraken') client['nonce'] = (() => (nonce += 1)) as never
  const price = trading[venue].last(market)
  await client.createOrder(market, 'market', 'buy', '0.02', price, { cost: '2000' })
  const resting = await client.createOrder(
    market,
    'limit',
    'buy',
    '0.01',
    String(Math.floor(Number(price) * 0.9)),
  )
  trading[venue].fill(resting.id, '0.004')
  await client.createOrder(market, 'market', 'sell', '0.003')
  await loopback.close()
  const history = truth.history[venue]
  expect(history.length).toBeGreaterThanOrEqual(3)
  vi.setSystemTime(Date.now() + 60_000)
  const candidates = ['BTC', 'USDT']
  const stored = await readHistory({ venue, servers, credentials, candidates, log: [] })
  const told = changesOf([...stored.entries.values()])
  expect(stored.entries.size).toBe(history.length)
  const nameOf = (symbol: string): string =>
    truth.exchanges.coinbase.find(({ id }) => id === symbol)?.currency ?? symbol
  expect(nonZero(told)).toEqual(nonZero(netChanges(history), nameOf))
  const after = totals()
  const moved = new Map([...after].map(([symbol, held]) => [symbol, minus(held, before.get(symbol) ?? '0')]))
  expect(nonZero(moved, nameOf)).toEqual(nonZero(told))
  expect(expectedTotals(truth).collections['coin:bitcoin']?.quantity).not.toBe(worth)
})
