import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { answerLookup, type HeldFacts, type LookupAsset, type LookupFacts } from './answer-lookup'
import { averageOf } from './look-up.store'

const NOW = 1_000_000_000
const ether: LookupAsset = {
  asset: 'coin:ethereum' as AssetId,
  symbol: 'ETH',
  name: 'Ethereum',
  rank: 2,
  isHeld: true,
  price: amount('3000'),
  pricedAt: NOW - 120_000,
  quantity: amount('2.5'),
  value: amount('7500'),
}
const classic: LookupAsset = {
  asset: 'coin:ethereum-classic' as AssetId,
  symbol: 'ETC',
  name: 'Ethereum Classic',
  rank: 40,
  isHeld: false,
}
const facts: LookupFacts = {
  assets: [classic, ether],
  currency: 'usd',
  hideAmounts: false,
  now: NOW,
  translator: createTranslator('en-US', english),
}
const HELD: HeldFacts = { averageCost: { cost: amount('1200.5'), currency: 'eur' }, openOrders: 1 }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('an asset that is held: price with its age, holding, cost, open orders', () => {
  expect(plain(answerLookup('eth', facts, HELD).first)).toBe(
    'ETH, Ethereum: $3,000.00 (2 min. ago) · you hold 2.5 ETH, $7,500.00 · average cost €1,200.50 · 1 open order',
  )
})

test('what is held is found in the portfolio, what is not is not searched for there', () => {
  expect(answerLookup('ethereum', facts)).toMatchObject({ route: 'dashboard', find: 'ETH' })
  expect(answerLookup('etc', facts)).not.toHaveProperty('find')
  expect(answerLookup('alert eth 3200', facts)).not.toHaveProperty('find')
})

test('what is not known is said, and what has no lots is silent about them', () => {
  const first = (held: HeldFacts) => plain(answerLookup('eth', facts, held).first)
  expect(first({ averageCost: null, openOrders: 0 })).toContain('average cost not known')
  expect(first({ openOrders: 0 })).not.toContain('average')
  expect(answerLookup('etc', facts).first).toBe('ETC, Ethereum Classic: no price is known')
})

test('who hides amounts sees none here', () => {
  const { first } = answerLookup('eth', { ...facts, hideAmounts: true }, HELD)
  expect(plain(first)).toBe('ETH, Ethereum: $3,000.00 (2 min. ago) · 1 open order')
})

test('an alert is begun by its word, or chosen below', () => {
  expect(answerLookup('alert eth 3200', facts)).toMatchObject({
    first: 'Begin an alert: ETH above a price',
    isAlert: true,
  })
  expect(answerLookup('alert nothing', facts)).toMatchObject({
    first: 'The text names no asset that Holdfast knows.',
    isAlert: true,
  })
  expect(answerLookup('eth 3200', facts, HELD)).toMatchObject({
    isAlert: false,
    suggestions: [
      { content: 'alert eth 3200', description: 'Begin an alert: ETH above a price' },
      { content: 'alerts' },
    ],
  })
})

test('others that begin alike are offered, and nothing twice', () => {
  const contents = (text: string) => answerLookup(text, facts).suggestions.map(({ content }) => content)
  expect(contents('et')).toEqual(['eth', 'etc', 'alerts'])
  expect(contents('eth')).toEqual(['alert eth', 'alerts'])
  expect(contents('')).toEqual(['alerts'])
})

test('a name of a stranger is one visible line', () => {
  const odd = { ...ether, symbol: 'ODD\u202e', name: 'Odd\n\u200bcoin' }
  const { first } = answerLookup('ODD\u202e', { ...facts, assets: [odd] })
  expect(first).toContain('ODD, Odd coin')
})

test('in German', () => {
  const translator = createTranslator('de-DE', german)
  const answer = answerLookup('alarm eth über 3.200', { ...facts, translator })
  expect(answer.first).toBe('Alarm beginnen: ETH über einem Preis')
})

test('the average cost is over all lots, and unknown where one is', () => {
  const pool = (lots: { quantity: string; cost?: string }[]) => ({
    asset: ether.asset,
    accounts: [],
    isRough: false,
    lots: lots.map(({ quantity, cost }) => ({
      quantity: amount(quantity),
      ...(cost === undefined ? {} : { cost: amount(cost) }),
      term: 'short' as const,
    })),
  })
  const average = (...pools: ReturnType<typeof pool>[]) => averageOf({ currency: 'eur', pools })
  expect(average(pool([{ quantity: '1', cost: '100' }]), pool([{ quantity: '3', cost: '200' }]))).toEqual({
    currency: 'eur',
    cost: '175',
  })
  expect(average(pool([{ quantity: '1', cost: '100' }, { quantity: '1' }]))).toBeNull()
  expect(average()).toBeUndefined()
})
