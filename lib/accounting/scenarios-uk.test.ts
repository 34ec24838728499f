/**
 * The worked examples of HMRC's Cryptoassets Manual, page by page. HMRC rounds costs up to whole pounds on the way; here
 * they stay exact, so a figure may differ from the page by less than one pound, which the test says.
 */
import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import {
  at,
  buy,
  entry,
  gainOf,
  gainsOf,
  linesOf,
  move,
  pool,
  type Scenario,
  sell,
  yearOf,
} from '@/tests/fixtures/scenarios/ledger'
import { TAX_PRESETS } from './tax-rules'

const T = 'coin:token' as AssetId
const uk: Scenario = { rules: TAX_PRESETS.uk }
const buys = (id: string, when: string, quantity: string, paid: string) =>
  buy(id, when, quantity, T, paid, 'gbp')
const sells = (id: string, when: string, quantity: string, got: string) =>
  sell(id, when, quantity, T, got, 'gbp')

test('CRYPTO22251: a sale takes its share of the pool', () => {
  const answer = gainsOf(
    [
      buys('first', '2023-01-10', '100', '1000'),
      buys('second', '2023-09-18', '50', '125000'),
      sells('sale', '2023-12-01', '50', '300000'),
    ],
    uk,
  )
  expect(gainOf(answer, 'sale')).toBe('258000')
  expect(pool(answer, T)).toEqual(['100', '84000'])
  expect(linesOf(answer, 'sale').every((line) => line.startsWith('section-104'))).toBe(true)
})

test('CRYPTO22252: purchases of the day come first, also for the sale before them (£937.50, told as £938)', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '5000', '500'),
      sells('morning', '2023-06-23T08:00', '1000', '800'),
      buys('noon', '2023-06-23T13:00', '1600', '1000'),
      sells('evening', '2023-06-23T18:00', '500', '600'),
    ],
    uk,
  )
  expect(linesOf(answer, 'morning')).toEqual(['same-day 1000 625 175'])
  expect(linesOf(answer, 'evening')).toEqual(['same-day 500 312.5 287.5'])
  expect(pool(answer, T)).toEqual(['5100', '562.5'])
})

test('CRYPTO22253: within 30 days the earliest sale takes the earliest purchase, and day 31 is too late', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '2000', '1000'),
      sells('march', '2023-03-31', '1000', '400'),
      sells('april', '2023-04-20', '500', '150'),
      buys('21st', '2023-04-21', '700', '175'),
      buys('28th', '2023-04-28', '500', '100'),
      buys('1st', '2023-05-01', '500', '150'),
    ],
    uk,
  )
  expect(linesOf(answer, 'march')).toEqual(['30-days 700 175 105', '30-days 300 60 60'])
  expect(linesOf(answer, 'april')).toEqual(['30-days 200 40 20', '30-days 300 90 0'])
  expect(gainOf(answer, 'march')).toBe('165')
  expect(gainOf(answer, 'april')).toBe('20')
  expect(pool(answer, T)).toEqual(['2200', '1060'])
})

test('CRYPTO22254: several purchases of one day are one, and the rest comes from the pool (£79.50, told as £79)', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '8000', '1000'),
      sells('s1', '2023-01-31T10:00', '5000', '500'),
      buys('b1', '2023-01-31T11:00', '4000', '320'),
      buys('b2', '2023-01-31T12:00', '1000', '75'),
      buys('b3', '2023-01-31T13:00', '1000', '70'),
      sells('s2', '2023-01-31T14:00', '2000', '142'),
      buys('b4', '2023-01-31T15:00', '500', '35'),
    ],
    uk,
  )
  expect(yearOf(answer, '2022/23')).toMatchObject({ proceeds: '642', cost: '562.5', gain: '79.5' })
  expect(pool(answer, T)).toEqual(['7500', '937.5'])
})

test('CRYPTO22255: 30 days, then the pool', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '14000', '200000'),
      sells('sale', '2023-08-30', '4000', '160000'),
      buys('again', '2023-09-11', '500', '17500'),
    ],
    uk,
  )
  expect(linesOf(answer, 'sale')).toEqual(['30-days 500 17500 2500', 'section-104 3500 50000 90000'])
  expect(gainOf(answer, 'sale')).toBe('92500')
  expect(pool(answer, T)).toEqual(['10500', '150000'])
})

test('CRYPTO22256: same day, 30 days and the pool together (loss of £163,636.36, told as £163,637)', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '100000', '300000'),
      buys('july', '2023-07-31T10:00', '10000', '45000'),
      sells('s1', '2023-07-31T11:00', '30000', '150000'),
      sells('s2', '2023-08-05', '20000', '100000'),
      buys('august', '2023-08-06', '50000', '225000'),
      sells('s3', '2023-08-07', '100000', '150000'),
    ],
    uk,
  )
  expect(linesOf(answer, 's1')).toEqual(['same-day 10000 45000 5000', '30-days 20000 90000 10000'])
  expect(gainOf(answer, 's1')).toBe('15000')
  expect(linesOf(answer, 's2')).toEqual(['30-days 20000 90000 10000'])
  // 100,000 of the pool's 110,000, which cost £345,000.
  expect(gainOf(answer, 's3')).toMatch(/^-163636\.363636/)
  const [quantity, cost] = pool(answer, T)
  expect(quantity).toBe('10000')
  expect(cost).toMatch(/^31363\.636363/)
})

test('CG51560, example 3: a purchase 31 days later leaves the sale to the pool; 30 days later it does not', () => {
  const of = (bought: string) =>
    gainsOf(
      [
        buys('pool', '2008-06-02', '10000', '10000'),
        sells('sale', '2009-02-28', '2000', '6000'),
        buys('again', bought, '3000', '18000'),
      ],
      uk,
    )
  expect(linesOf(of('2009-03-31'), 'sale')).toEqual(['section-104 2000 2000 4000'])
  expect(linesOf(of('2009-03-30'), 'sale')).toEqual(['30-days 2000 12000 -6000'])
})

test('the day is the day in London: in summer it ends at 23:00 UTC', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '10', '100'),
      buys('late', '2023-07-31T23:30', '1', '40'),
      sells('sale', '2023-08-01T12:00', '1', '50'),
    ],
    uk,
  )
  expect(linesOf(answer, 'sale')).toEqual(['same-day 1 40 10'])
})

test('the tax year begins on 6 April in London, which is 5 April 23:00 UTC', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '10', '100'),
      sells('before', '2024-04-05T22:59', '1', '15'),
      sells('after', '2024-04-05T23:00', '1', '17'),
    ],
    uk,
  )
  expect(yearOf(answer, '2023/24')).toMatchObject({ gain: '5', disposals: 1 })
  expect(yearOf(answer, '2024/25')).toMatchObject({ gain: '7', disposals: 1 })
  expect(answer.years.at(-1)?.from).toBe(at('2024-04-05T23:00'))
  expect(answer.years.at(-1)?.until).toBe(at('2025-04-05T22:59') + 59_999)
})

test('a sale of the old year takes a purchase of the new year, and belongs to the old one', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '10', '100'),
      sells('sale', '2024-04-01', '10', '150'),
      buys('again', '2024-04-10', '10', '120'),
    ],
    uk,
  )
  expect(yearOf(answer, '2023/24')).toMatchObject({ gain: '30' })
  expect(pool(answer, T)).toEqual(['10', '100'])
})

test('all accounts are one pool, whatever the rules say of accounts', () => {
  const there = move('m', '2023-02-01', ['5', T])
  const answer = gainsOf(
    [
      buys('a', '2023-01-10', '10', '100'),
      { ...buys('b', '2023-03-10', '10', '300'), accountId: there.entries[1].accountId },
      sells('sale', '2023-12-01', '10', '400'),
    ],
    { rules: { ...TAX_PRESETS.uk, pools: [{ from: 2009, value: 'account' }] }, moves: [there] },
  )
  expect(gainOf(answer, 'sale')).toBe('200')
  expect(pool(answer, T)).toEqual(['10', '200'])
})

test('a deposit that nobody knows is no purchase: it takes no sale of its day and hides no cost', () => {
  const answer = gainsOf(
    [
      buys('pool', '2023-01-10', '10', '100'),
      entry('unknown', '2023-06-01T09:00', 'deposit', [['5', T]]),
      buys('bought', '2023-06-01T10:00', '2', '30'),
      sells('sale', '2023-06-01T11:00', '4', '80'),
    ],
    uk,
  )
  expect(linesOf(answer, 'sale')).toEqual(['same-day 2 30 10', 'section-104 2 20 20'])
})

test('the fee of a transfer is a disposal of its day like any other', () => {
  const lost = move('m', '2023-06-01T09:00', ['5', T], { received: '4' })
  const answer = gainsOf([buys('pool', '2023-01-10', '10', '100'), buys('bought', '2023-06-01', '1', '30')], {
    ...uk,
    prices: { [T]: '35' },
    moves: [lost],
  })
  expect(linesOf(answer, 'm-out')).toEqual(['same-day 1 30 5'])
  expect(pool(answer, T)).toEqual(['10', '100'])
})
