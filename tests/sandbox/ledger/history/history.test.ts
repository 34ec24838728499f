/** The past adds up to the present, and no balance was ever negative. */
import { describe, expect, test } from 'vitest'
import { order, plus } from '../decimal'
import { seedTruth } from '../seed-truth'
import { netChanges } from './expected-history'
import { binanceTotals, coinbaseTotals, krakenTotals, seedHistories } from './seed-histories'
import { eventsOf } from './true-event'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED)
const { exchanges, history } = truth
const venues = {
  binance: binanceTotals(exchanges.binance),
  kraken: krakenTotals(exchanges.kraken),
  coinbase: coinbaseTotals(exchanges.coinbase),
}

const nonZero = (sums: ReadonlyMap<string, string>) =>
  Object.fromEntries([...sums].filter(([, quantity]) => quantity !== '0'))

describe.each(['binance', 'kraken', 'coinbase'] as const)(`%s, seed ${SEED}`, (venue) => {
  const events = history[venue]

  test('the sum of all events is what the account holds, to the last digit', () => {
    expect(nonZero(netChanges(events))).toEqual(nonZero(venues[venue]))
  })

  test('no balance is ever negative', () => {
    const balances = new Map<string, string>()
    for (const event of events) {
      for (const [symbol, change] of netChanges([event])) {
        const balance = plus(balances.get(symbol) ?? '0', change)
        expect(order(balance, '0'), `${symbol} at ${event.at}`).toBeGreaterThanOrEqual(0)
        balances.set(symbol, balance)
      }
    }
  })

  test('it has what makes histories hard', () => {
    const trades = eventsOf(events, 'trade')
    expect(trades.length).toBeGreaterThan(400)
    const same = (name: (trade: (typeof trades)[number]) => string) =>
      trades.length - new Set(trades.map(name)).size
    expect(same(({ market, at }) => `${market} ${at}`)).toBeGreaterThan(20)
    expect(same(({ market, at, price, quantity }) => `${market} ${at} ${price} ${quantity}`)).toBeGreaterThan(
      5,
    )
    for (const type of ['deposit', 'withdrawal', 'convert', 'reward'] as const)
      expect(eventsOf(events, type).length, type).toBeGreaterThan(3)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  })
})

test('as many trades as asked for; the same for the same seed', () => {
  const large = seedHistories(truth, { trades: 3000 })
  expect(eventsOf(large.kraken, 'trade').length).toBeGreaterThan(2000)
  expect(seedTruth(SEED).history).toEqual(history)
})
