import * as v from 'valibot'
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import { specSchema } from '@/lib/db/strategy-schema'
import { METHODS } from '@/lib/rebalance/methods/registry'
import { readDraft } from './read-draft'
import { draftOf, newDraft, oneAsset, type StrategyDraft } from './strategy-draft'

const facts = { methods: METHODS, locale: 'en', timeZone: 'Europe/Berlin' }
const BTC = 'coin:bitcoin' as AssetId
const ETH = 'coin:ethereum' as AssetId
const spare = 'spare' as SleeveId

const filled: StrategyDraft = {
  ...newDraft(facts),
  name: ' Core ',
  sleeves: [oneAsset({ asset: BTC, symbol: 'BTC' }, spare), oneAsset({ asset: ETH, symbol: 'ETH' }, spare)],
  params: { 'target-weights': { weights: { [BTC]: '60', [ETH]: '30.5' } } },
}

const problemsOf = (draft: StrategyDraft, locale = 'en') => {
  const reading = readDraft(draft, METHODS, locale)
  return 'problems' in reading
    ? Object.fromEntries([...reading.problems].map(([at, { template }]) => [at, template]))
    : {}
}
const specOf = (draft: StrategyDraft, locale = 'en'): StrategySpec => {
  const reading = readDraft(draft, METHODS, locale)
  if ('problems' in reading) throw new Error(JSON.stringify([...reading.problems]))
  return reading.spec
}

test('a filled form is a strategy that the message takes, and the same form again', () => {
  const spec = specOf(filled)
  expect(spec.method).toEqual({ id: 'target-weights', params: { weights: { [BTC]: 0.6, [ETH]: 0.305 } } })
  expect(v.parse(specSchema, spec)).toEqual(spec)
  expect(specOf(draftOf({ name: 'Core', spec }, facts))).toEqual(spec)
})

test('every trigger, limit and bound comes back as it was, also a second trigger of a kind', () => {
  const spec: StrategySpec = {
    ...specOf(filled),
    excluded: ['old' as StrategySpec['excluded'][number]],
    band: { kind: 'relative', ratio: 0.15 },
    triggers: [
      { kind: 'calendar', every: 'quarter', hour: 7, timeZone: 'UTC' },
      { kind: 'drift', ratio: 0.075 },
      { kind: 'cash', usd: amount('250.5') },
      { kind: 'calendar', every: 'day', hour: 1, timeZone: 'UTC' },
    ],
    limits: { slippage: 0.0025, leastTradeUsd: amount('25'), gainsBudget: amount('1000'), turnover: 0.4 },
  }
  for (const locale of ['en', 'de'])
    expect(specOf(draftOf({ name: 'Core', spec }, { ...facts, locale }), locale)).toEqual(spec)
})

test('each wrong field has its own sentence', () => {
  expect(
    problemsOf({
      ...filled,
      name: ' ',
      cash: [],
      bufferPercent: '101',
      slippage: 'little',
      leastTrade: '0',
      scope: 'portfolio',
      triggers: { ...filled.triggers, calendar: { ...filled.triggers.calendar, on: true, hour: '24' } },
    }),
  ).toEqual({
    name: 'Give the strategy a name.',
    cash: 'Choose at least one coin or currency that counts as money.',
    portfolio: 'Choose a portfolio.',
    bufferPercent: 'Enter a percentage from {least} to {most}.',
    slippage: 'Enter a percentage from {least} to {most}.',
    leastTrade: 'Enter an amount above zero.',
    hour: 'Enter an hour from 0 to 23.',
  })
})

test('a weight that is not typed is asked for, and is not taken for nothing', () => {
  const weights = { [BTC]: '60', [ETH]: '' }
  expect(problemsOf({ ...filled, params: { 'target-weights': { weights } } })).toEqual({
    [`param:weights:${ETH}`]: 'Enter a number from {least} to {most}.',
  })
})

test('weights above the whole are refused, a third three times is not', () => {
  expect(
    problemsOf({ ...filled, params: { 'target-weights': { weights: { [BTC]: '60', [ETH]: '40.01' } } } }),
  ).toEqual({
    'param:weights': 'The weights come to more than 100 %.',
  })
  expect(
    problemsOf({ ...filled, params: { 'target-weights': { weights: { [BTC]: '66.67', [ETH]: '33.33' } } } }),
  ).toEqual({})
})

test('a comma is a decimal mark in German and no figure in English', () => {
  const draft = { ...filled, params: { 'target-weights': { weights: { [BTC]: '60,5', [ETH]: '30' } } } }
  expect(specOf({ ...draft, slippage: '0,5', bandPoints: '5' }, 'de').method.params.weights).toMatchObject({
    [BTC]: 0.605,
  })
  expect(Object.keys(problemsOf(draft))).toEqual([`param:weights:${BTC}`])
})

test('a locked asset needs no weight, and everything locked is refused', () => {
  const [btc, eth] = filled.sleeves.map((each) => ({ ...each, isLocked: true }))
  const [, free] = filled.sleeves
  if (!btc || !eth || !free) throw new Error('two sleeves')
  const params = { 'target-weights': { weights: { [ETH]: '100' } } }
  expect(problemsOf({ ...filled, params, sleeves: [btc, free] })).toEqual({})
  expect(problemsOf({ ...filled, params, sleeves: [btc, eth] })).toMatchObject({
    sleeves: expect.any(String),
  })
})

test('an empty group and crossed bounds are told at their sleeve', () => {
  const [btc] = filled.sleeves
  if (!btc) throw new Error('a sleeve')
  const group = { ...btc, id: 'g' as SleeveId, name: '', assets: [] }
  const params = { 'target-weights': { weights: { [BTC]: '50', g: '50' } } }
  expect(problemsOf({ ...filled, params, sleeves: [{ ...btc, min: '50', max: '40' }, group] })).toEqual({
    [`sleeve:${BTC}:max`]: 'The most is below the least.',
    'sleeve:g:name': 'Give the group a name.',
    'sleeve:g:assets': 'Add an asset to this group, or take it out.',
  })
})

test('an asset whose id is too long for a sleeve gets another one', () => {
  const long = `solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:${'m'.repeat(44)}` as AssetId
  expect(oneAsset({ asset: long, symbol: 'LONG' }, spare)).toMatchObject({ id: 'spare', assets: [long] })
})

test('weights of one’s own are asked for only where they count', () => {
  const tilt = (params: Record<string, string>) => ({
    ...filled,
    method: 'momentum-tilt',
    params: { 'momentum-tilt': params },
  })
  expect(specOf(tilt({})).method.params).toMatchObject({ base: 'equal', weights: {} })
  expect(Object.keys(problemsOf(tilt({ base: 'weights' })))).not.toEqual([])
})
