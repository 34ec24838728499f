/** Germany: § 23 EStG, one year by the calendar, each account by itself, as the preset says. Numbers are made up. */
import { expect, test } from 'vitest'
import {
  B,
  BTC,
  buy,
  entry,
  gainOf,
  gainsOf,
  linesOf,
  move,
  openLots,
  sell,
  yearOf,
} from '@/tests/fixtures/scenarios/ledger'
import { TAX_PRESETS } from './tax-rules'

const de = { rules: TAX_PRESETS.de }
const buys = (id: string, when: string, quantity: string, paid: string) =>
  buy(id, when, quantity, BTC, paid, 'eur')
const sells = (id: string, when: string, quantity: string, got: string) =>
  sell(id, when, quantity, BTC, got, 'eur')

test('after one year a gain is exempt: on the day itself it is not yet', () => {
  const answer = gainsOf(
    [
      buys('b', '2023-03-01', '3', '30'),
      sells('day', '2024-03-01', '1', '50'),
      sells('next', '2024-03-02', '1', '60'),
    ],
    de,
  )
  expect(yearOf(answer, '2024')).toMatchObject({ short: '40', exempt: '50', gain: '90', long: '0' })
})

test('one sale may have an exempt and a taxed part', () => {
  const answer = gainsOf(
    [
      buys('old', '2022-03-01', '1', '10'),
      buys('new', '2024-01-01', '1', '40'),
      sells('s', '2024-03-02', '2', '100'),
    ],
    de,
  )
  expect(answer.outgoes[0]?.matches.map(({ term }) => term)).toEqual(['exempt', 'short'])
  expect(yearOf(answer, '2024')).toMatchObject({ short: '10', exempt: '40' })
})

test('midnight is midnight in Berlin, also in summer', () => {
  const answer = gainsOf(
    [
      buys('b', '2023-07-10T21:59', '2', '20'),
      sells('before', '2024-07-10T21:59', '1', '15'),
      sells('after', '2024-07-10T22:00', '1', '16'),
    ],
    de,
  )
  expect(yearOf(answer, '2024')).toMatchObject({ short: '5', exempt: '6' })
})

test('the year ends at midnight in Berlin', () => {
  const answer = gainsOf(
    [
      buys('b', '2023-07-10', '2', '20'),
      sells('old', '2023-12-31T22:59', '1', '15'),
      sells('new', '2023-12-31T23:00', '1', '17'),
    ],
    de,
  )
  expect(yearOf(answer, '2023')).toMatchObject({ gain: '5' })
  expect(yearOf(answer, '2024')).toMatchObject({ gain: '7' })
})

test('first in, first out by account; a transfer does not begin the year anew', () => {
  const answer = gainsOf(
    [
      buys('a', '2022-01-10', '1', '10'),
      { ...buys('b', '2024-02-10', '1', '40'), accountId: B },
      { ...sells('taxed', '2024-03-10', '1', '50'), accountId: B },
      { ...sells('exempt', '2024-05-10', '1', '50'), accountId: B },
    ],
    { ...de, moves: [move('m', '2024-04-10', ['1', BTC])] },
  )
  expect(linesOf(answer, 'taxed')).toEqual(['fifo 1 40 10'])
  expect(linesOf(answer, 'exempt')).toEqual(['fifo 1 10 40'])
  expect(yearOf(answer, '2024')).toMatchObject({ short: '10', exempt: '40' })
})

test('an airdrop counts as nothing when it comes and costs nothing when it goes; staking counts at its value', () => {
  const prices = { [BTC]: '30' }
  const answer = gainsOf(
    [
      entry('drop', '2024-01-10', 'income', [['1', BTC]], { reason: 'airdrop' }),
      entry('stake', '2024-01-11', 'income', [['1', BTC]], { reason: 'staking' }),
      sells('s1', '2024-02-10', '1', '50'),
      sells('s2', '2024-02-11', '0.5', '25'),
    ],
    { ...de, prices },
  )
  expect(yearOf(answer, '2024')).toMatchObject({ income: '30', unvalued: 0 })
  expect(gainOf(answer, 's1')).toBe('50')
  expect(gainOf(answer, 's2')).toBe('10')
  expect(openLots(answer)).toEqual(['stake:0 0.5 15'])
})
