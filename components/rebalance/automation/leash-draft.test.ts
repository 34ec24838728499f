import * as v from 'valibot'
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { leashSchema } from '@/lib/db/strategy-schema'
import { consentTo } from '@/lib/rebalance/automation/consent'
import { AT, buyEth, sellBtc, strategy } from '@/tests/fixtures/rebalance-page'
import { draftOfLeash, type LeashDraft, newLeash, readLeash } from './leash-draft'

const { spec } = strategy
const accounts = [sellBtc.account, buyEth.account]
const facts = { spec, wholeUsd: amount('84250.6'), accounts, now: AT, locale: 'en' }
const consented: LeashDraft = { ...newLeash(facts), consents: true }
const problemsOf = (change: Partial<LeashDraft>) => {
  const read = readLeash({ ...consented, ...change }, { now: AT, locale: 'en' })
  return 'problems' in read ? Object.keys(read.problems) : []
}

test('the bounds that it begins with are small, end by themselves, and are a consent once ticked', () => {
  const read = readLeash(consented, { now: AT, locale: 'en' })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const { leash } = read
  expect(leash).toMatchObject({
    mostPerOrderUsd: '4212',
    mostPerDayUsd: '8425',
    slippage: 0.005,
    drawdown: 0.1,
  })
  expect(leash.until).toBeLessThan(AT + 92 * 86_400_000)
  expect(v.parse(leashSchema, leash)).toEqual(leash)
  expect(consentTo({ leash, consents: true, spec, tradable: new Set(accounts), now: AT })).toMatchObject({
    on: true,
  })
})

test('what is locked is not among what it may trade', () => {
  expect(consented.assets).toEqual(['coin:bitcoin', 'coin:ethereum', 'coin:usd-coin'])
})

test('without a tick nothing is consented to', () => {
  expect(problemsOf({ consents: false })).toEqual(['consents'])
})

test('each bound that is missing or too wide is told at its field', () => {
  expect(problemsOf({ perOrder: '0' })).toEqual(['perOrder'])
  expect(problemsOf({ perOrder: '500', perDay: '499' })).toEqual(['perDay'])
  expect(problemsOf({ slippage: '21', priceGap: '', drawdown: '0' })).toEqual([
    'slippage',
    'priceGap',
    'drawdown',
  ])
  expect(problemsOf({ accounts: [], assets: [] })).toEqual(['accounts', 'assets'])
})

test('a day that is over, one after a year, and none at all are refused', () => {
  for (const until of ['2026-11-19', '2027-11-25', '', '2026-02', 'soon'])
    expect(problemsOf({ until })).toEqual(['until'])
  expect(problemsOf({ until: '2027-11-19' })).toEqual([])
})

test('where the whole is not known it begins with little', () => {
  const { wholeUsd: _, ...unknown } = facts
  expect(newLeash(unknown)).toMatchObject({ perOrder: '250', perDay: '500' })
})

test('bounds that hold stand in the form again, without the consent', () => {
  const read = readLeash(consented, { now: AT, locale: 'en' })
  if ('problems' in read) throw new Error('consented')
  const again = draftOfLeash(read.leash, 'en')
  expect(again.consents).toBe(false)
  expect(readLeash({ ...again, consents: true }, { now: AT, locale: 'en' })).toEqual(read)
})
