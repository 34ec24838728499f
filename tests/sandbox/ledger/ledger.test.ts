/** The truth itself: exact, replayable, large on demand, and the same seen from the accounts and from the servers. */
import { describe, expect, test } from 'vitest'
import { base58 } from './base58'
import { exponent, fixed, fromUnits, minus, order, plain, plus, times, total, toUnits } from './decimal'
import { collectionOf, expectedTotals, priceOf } from './expected-totals'
import { seededRandom } from './random'
import { seedTruth } from './seed-truth'
import type { Truth } from './truth'

describe('decimals', () => {
  test('exponents, signs and trailing zeros read as plain figures', () => {
    expect(plain('4.85833757636E+3')).toBe('4858.33757636')
    expect(['1e-8', '-0.10', '+5.', '0E-10', '1.5e3'].map(plain)).toEqual([
      '0.00000001',
      '-0.1',
      '5',
      '0',
      '1500',
    ])
    expect(() => plain('1,5')).toThrow(RangeError)
    expect(() => plain('')).toThrow(RangeError)
  })
  test('sums and products are exact at any size', () => {
    expect(plus('0.1', '0.2')).toBe('0.3')
    expect(minus('1', '0.000000000000000001')).toBe('0.999999999999999999')
    expect(times('123456789012345678.9', '0.000000001')).toBe('123456789.0123456789')
    expect(total(['1', '2.5', '-3.5'])).toBe('0')
    expect(order('10', '9.99')).toBeGreaterThan(0)
  })
  test('units and fixed places; too many places are an error, not a rounding', () => {
    expect(toUnits('1.5', 6)).toBe(1_500_000n)
    expect(fromUnits(1n, 18)).toBe('0.000000000000000001')
    expect(fixed('1.5', 8)).toBe('1.50000000')
    expect(() => toUnits('0.0000001', 6)).toThrow(RangeError)
    expect(() => fixed('0.123', 2)).toThrow(RangeError)
  })
  test('the exponent spelling reads back to the same figure', () => {
    expect(exponent('4858.33757636')).toBe('4.85833757636E+3')
    for (const figure of ['1', '0.00000001', '1000', '123.456', '0.05', '-42'])
      expect(plain(exponent(figure))).toBe(figure)
  })
})

test('base58 keeps leading zeros', () => expect(base58(new Uint8Array([0, 0, 58]))).toBe('1121'))

test('the generator repeats itself for a seed, and differs for another', () => {
  const draw = (seed: string): number[] =>
    Array.from({ length: 50 }, () => draws[seed]?.integer(0, 1000) ?? -1)
  const draws = { a: seededRandom('a'), b: seededRandom('b'), again: seededRandom('a') } as Record<
    string,
    ReturnType<typeof seededRandom>
  >
  const first = draw('a')
  expect(draw('again')).toEqual(first)
  expect(draw('b')).not.toEqual(first)
  expect(new Set(first).size).toBeGreaterThan(30)
})

const rows = (truth: Truth): Truth['accounts'][number]['holdings'] =>
  truth.accounts.flatMap(({ holdings }) => holdings)

describe('truth', () => {
  const truth = seedTruth('truth')

  test('same seed, same truth; another seed, another', () => {
    expect(seedTruth('truth')).toEqual(truth)
    expect(expectedTotals(seedTruth('other')).netWorth).not.toBe(expectedTotals(truth).netWorth)
  })
  test('two thousand holdings on demand, each of them priced', () => {
    const large = seedTruth('large', { holdings: 2000 })
    expect(rows(large).length).toBeGreaterThanOrEqual(2000)
    for (const { asset } of rows(large)) expect(order(priceOf(large, asset), '0')).toBeGreaterThan(0)
    expect(() => seedTruth('large', { holdings: 100_000 })).toThrow(RangeError)
  })
  test('no row twice, none zero', () => {
    for (const { holdings } of truth.accounts) {
      const keys = holdings.map(({ asset, bucket }) => `${asset} ${bucket}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { quantity } of holdings) expect(quantity).not.toBe('0')
    }
  })
  test('what the servers will say adds up to what the accounts hold', () => {
    const { binance, kraken, coinbase } = truth.exchanges
    const held = (venue: string, asset: string): string =>
      total(
        (truth.accounts.find((account) => account.venue === venue)?.holdings ?? [])
          .filter((holding) => holding.asset === asset)
          .map(({ quantity }) => quantity),
      )
    const usdt = [
      ...binance.spot.filter(({ asset }) => asset === 'USDT').flatMap(({ free, locked }) => [free, locked]),
      ...binance.funding.filter(({ asset }) => asset === 'USDT').map(({ free }) => free),
      ...binance.flexible.filter(({ asset }) => asset === 'USDT').map(({ amount }) => amount),
    ]
    expect(held('binance', 'coin:tether')).toBe(total(usdt))
    const bitcoin = kraken.balances.filter(({ code }) => ['XXBT', 'XBT.F', 'BTC.B'].includes(code))
    expect(bitcoin.some(({ hold }) => hold !== '0')).toBe(true)
    expect(held('kraken', 'coin:bitcoin')).toBe(total(bitcoin.map(({ balance }) => balance)))
    const solana = coinbase.filter(({ currency }) => currency === 'SOL')
    expect(held('coinbase', 'coin:solana')).toBe(
      total(solana.flatMap(({ available, hold }) => [available, hold])),
    )
  })
  test('a fee credit is no holding', () => {
    expect(truth.exchanges.kraken.balances.some(({ code }) => code === 'KFEE')).toBe(true)
    expect(rows(truth).some(({ sourceSymbol }) => sourceSymbol === 'KFEE')).toBe(false)
  })
  test('the price of a day ago and the change give the price, exactly', () => {
    for (const { usd, usd24hAgo, percent } of Object.values(truth.prices)) {
      expect(usd).toBe(times(usd24hAgo, plus('1', times(percent, '0.01'))))
    }
  })
  test('chains: integer units, one collection over chains and venues', () => {
    const base = truth.evm.chains[8453]
    expect(BigInt(base?.native ?? -1)).toBeGreaterThan(0n)
    expect(collectionOf(truth, 'eip155:8453/native')).toBe('coin:ethereum')
    expect(collectionOf(truth, 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48')).toBe(
      'coin:usd-coin',
    )
    expect(() => seedTruth('x', { chains: [56] })).toThrow(RangeError)
  })
  test('margin and futures only on demand', () => {
    expect(truth.exchanges.binance.margin).toBeUndefined()
    const wide = seedTruth('truth', { derivatives: true })
    expect(rows(wide).some(({ bucket }) => bucket === 'margin')).toBe(true)
    expect(rows(wide).some(({ bucket }) => bucket === 'futures')).toBe(true)
  })
})

describe('totals', () => {
  const truth = seedTruth('totals')
  test('net worth is the sum of the collections and of the accounts, to the last digit', () => {
    const { netWorth, collections, accounts } = expectedTotals(truth)
    expect(total(Object.values(collections).map(({ value }) => value))).toBe(netWorth)
    expect(total(Object.values(accounts))).toBe(netWorth)
  })
  test('in another currency by its rate; an unknown currency is an error', () => {
    const dollars = expectedTotals(truth).netWorth
    expect(expectedTotals(truth, { currency: 'eur' }).netWorth).toBe(times(dollars, '0.8'))
    expect(expectedTotals(truth, { currency: 'eur', rates: { eur: '0.9' } }).netWorth).toBe(
      times(dollars, '0.9'),
    )
    expect(() => expectedTotals(truth, { currency: 'xyz' })).toThrow(RangeError)
  })
  test('a known sum by hand', () => {
    const holdings = [
      { asset: 'coin:bitcoin', bucket: 'spot' as const, sourceSymbol: 'BTC', quantity: '0.00000003' },
    ]
    const prices = { 'coin:bitcoin': { usd: '91234.5', usd24hAgo: '91234.5', percent: '0' } }
    const tiny = {
      ...truth,
      prices,
      collections: {},
      accounts: [{ label: 'One', kind: 'exchange' as const, holdings }],
    }
    expect(expectedTotals(tiny).netWorth).toBe('0.002737035')
  })
})
