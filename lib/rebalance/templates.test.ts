import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { isCatalogued } from '@/lib/assets/catalogue'
import type { AssetId } from '@/lib/core/ids'
import { specSchema } from '@/lib/db/strategy-schema'
import { methodProblems } from './targets/method-problems'
import type { TemplateFacts } from './template-start'
import { TEMPLATES } from './templates'

const id = (text: string) => text as AssetId
const factsOf = (held: readonly (readonly [string, number])[]): TemplateFacts => ({
  held: held.map(([asset, share]) => ({ asset: id(asset), share })),
  symbolOf: (asset) => asset.replace('coin:', '').toUpperCase(),
  timeZone: 'Europe/Berlin',
})
const nothing = factsOf([])
const much = factsOf([
  ['coin:bitcoin', 0.4],
  ['coin:tether', 0.2],
  ['coin:chainlink', 0.1],
  ['coin:wrapped-bitcoin', 0.1],
  ['fiat:eur', 0.08],
  ['eip155:1/erc20:0x00000000000000000000000000000000deadbeef', 0.05],
  ['manual:house', 0.04],
  ['coin:solana', 0.02],
  ['coin:pepe', 0.005],
])
const make = (which: string, facts: TemplateFacts) => {
  const template = TEMPLATES.find((each) => each.id === which)
  if (!template) throw new Error(which)
  return template.make(facts)
}

describe.each(TEMPLATES)('$id', ({ make: from }) => {
  test.each([
    ['nothing', nothing],
    ['much', much],
  ] as const)('is a strategy that can be stored, by somebody who holds %s', (_, facts) => {
    const spec = from(facts)
    expect(v.safeParse(specSchema, spec).issues).toBeUndefined()
    expect(methodProblems(spec)).toEqual([])
    for (const { assets } of spec.sleeves) expect(assets.every(isCatalogued)).toBe(true)
  })
})

test('every template has its own id, which is part of a route', () => {
  expect(new Set(TEMPLATES.map((each) => each.id)).size).toBe(TEMPLATES.length)
  expect(TEMPLATES.every((each) => /^[a-z-]+$/.test(each.id))).toBe(true)
  // Routes of the page itself.
  expect(TEMPLATES.some((each) => each.id === 'held')).toBe(false)
})

test('your coins: the larger ones that can be traded anywhere, what stands for another counted with it', () => {
  const { sleeves, cash } = make('equal-risk', much)
  expect(sleeves.map(({ assets }) => assets)).toEqual([
    ['coin:bitcoin', 'coin:wrapped-bitcoin'],
    ['coin:chainlink'],
    ['coin:solana'],
  ])
  expect(cash.assets).toEqual(['coin:tether', 'fiat:eur'])
})

test('a stand-in alone brings its coin', () => {
  const { sleeves } = make('equal-risk', factsOf([['coin:wrapped-bitcoin', 1]]))
  expect(sleeves[0]?.assets).toEqual(['coin:bitcoin', 'coin:wrapped-bitcoin'])
})

test('too few coins are filled up with well-known ones, and money is USDC where there is none', () => {
  const { sleeves, cash } = make('largest', factsOf([['coin:solana', 1]]))
  expect(sleeves.map(({ name }) => name)).toEqual(['SOLANA', 'BITCOIN', 'ETHEREUM', 'RIPPLE'])
  expect(cash.assets).toEqual(['coin:usd-coin'])
})

test('your coins as they stand to each other now', () => {
  const { method } = make('stable-floor', much)
  expect(method.params['weights']).toEqual({
    'coin:bitcoin': expect.closeTo(0.5 / 0.62, 12),
    'coin:chainlink': expect.closeTo(0.1 / 0.62, 12),
    'coin:solana': expect.closeTo(0.02 / 0.62, 12),
  })
})
