import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { dayOf } from '@/lib/valuation/days'
import { type BacktestDraft, readDraft, standardDraft } from './backtest-draft'

const now = Date.UTC(2026, 10, 29, 12)
const limits = { slippage: 0.01, leastTradeUsd: amount('10') }
const draft = standardDraft({ limits }, { now, locale: 'en' })
const read = (change: Partial<BacktestDraft>, locale = 'en') =>
  readDraft({ ...draft, ...change }, { now, locale })
const wrong = (change: Partial<BacktestDraft>) => {
  const answer = read(change)
  return 'errors' in answer ? Object.keys(answer.errors) : []
}

test('three years until yesterday, with costs as they are common', () => {
  expect(read({})).toEqual({
    input: {
      from: dayOf(now) - 1095,
      until: dayOf(now) - 1,
      startUsd: '10000',
      fee: 0.001,
      slippage: 0.002,
    },
  })
})

test('the expected slippage is not above what the strategy allows', () => {
  const narrow = standardDraft({ limits: { ...limits, slippage: 0.0005 } }, { now, locale: 'de' })
  expect(narrow.slippage).toBe('0,05')
})

test('a comma is read where the language writes one', () => {
  expect(read({ start: '2500,50', fee: '0,25', slippage: '0,1' }, 'de')).toMatchObject({
    input: { startUsd: '2500.5', fee: 0.0025, slippage: 0.001 },
  })
})

test('each field says what is wrong with it', () => {
  expect(wrong({ from: '' })).toEqual(['from'])
  expect(wrong({ until: '2026-11-29' })).toEqual(['until'])
  expect(wrong({ from: '2026-01-02', until: '2026-01-01' })).toEqual(['until'])
  expect(wrong({ start: '9' })).toEqual(['start'])
  expect(wrong({ start: 'much' })).toEqual(['start'])
  expect(wrong({ fee: '11' })).toEqual(['fee'])
  expect(wrong({ fee: '-1', slippage: '' })).toEqual(['fee', 'slippage'])
  expect(wrong({ isWalking: true, partDays: '29' })).toEqual(['partDays'])
})

test('days of parts count only for a walk-forward', () => {
  expect(wrong({ partDays: 'x' })).toEqual([])
  expect(read({ isWalking: true, partDays: '90' })).toMatchObject({ input: { walkForward: 90 } })
})
