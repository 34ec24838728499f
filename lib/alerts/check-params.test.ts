import { expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { checkParams } from './check-params'
import { defineAlertRule } from './define-alert-rule'
import { alertRule } from './registry'
import { priceAbove } from './rules/price-above'
import { stablecoinPeg } from './rules/stablecoin-peg'
import { unlockDate } from './rules/unlock-date'

const asset = 'coin:ethereum'
const price = { value: '3200', currency: 'usd' }
const keysOf = (checked: ReturnType<typeof checkParams>) =>
  'problems' in checked ? checked.problems.map(({ key }) => key) : []

test('what is missing takes its standard', () => {
  expect(checkParams(priceAbove, { asset, price })).toEqual({ params: { asset, price, back: 0.005 } })
})

test('what is wrong or unknown is told beside its field', () => {
  expect(keysOf(checkParams(priceAbove, { asset: 'ethereum', price, colour: 'red' }))).toEqual([
    'asset',
    'colour',
  ])
  for (const bad of [
    undefined,
    '3200',
    { value: 3200, currency: 'usd' },
    { value: '0', currency: 'usd' },
    { value: '-1', currency: 'usd' },
    { value: '1', currency: 'xyz' },
    { value: '1', currency: 'constructor' },
  ])
    expect(keysOf(checkParams(priceAbove, { asset, price: bad }))).toEqual(['price'])
  for (const bad of [-0.1, 0.6, '0.1', Number.NaN, Number.POSITIVE_INFINITY])
    expect(keysOf(checkParams(priceAbove, { asset, price, back: bad }))).toEqual(['back'])
})

test('an optional field may be empty and is absent then', () => {
  for (const empty of [undefined, null, ''])
    expect(checkParams(stablecoinPeg, { asset: empty })).toEqual({ params: { percent: 0.02 } })
  expect(keysOf(checkParams(stablecoinPeg, { asset: 'coin:bitcoin' }))).toEqual(['asset'])
  expect(checkParams(stablecoinPeg, { asset: 'coin:tether' })).toHaveProperty('params.asset', 'coin:tether')
})

test('a text is trimmed and needed, a day is a moment', () => {
  const at = 1_800_000_000_000
  expect(checkParams(unlockDate, { text: '  ARB ', at })).toEqual({
    params: { text: 'ARB', at, before: 1440 },
  })
  expect(keysOf(checkParams(unlockDate, { text: '   ', at: 1.5 }))).toEqual(['text', 'at'])
  expect(keysOf(checkParams(unlockDate, { text: 'x'.repeat(121), at: -1 }))).toEqual(['text', 'at'])
})

test('all fields together are checked when each is right', () => {
  const rule = defineAlertRule({
    ...priceAbove,
    problem: () => ({ key: 'price', ...say('Choose one.') }),
  })
  expect(keysOf(checkParams(rule, { asset, price }))).toEqual(['price'])
  expect(keysOf(checkParams(rule, { asset, price: 1 }))).toEqual(['price'])
})

test('a rule that this version does not have is none', () => expect(alertRule('moon-phase')).toBeUndefined())
