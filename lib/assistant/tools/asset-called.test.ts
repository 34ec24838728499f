import { describe, expect, test } from 'vitest'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { assetCalled } from './asset-called'

const view = examplePortfolioView(1_700_000_000_000)
const line = view.lines.find(({ symbol }) => symbol === 'DEGEN')

describe('an asset is found', () => {
  test.each([
    ['eth', 'coin:ethereum'],
    ['$BTC', 'coin:bitcoin'],
    [' usd coin ', 'coin:usd-coin'],
    ['coin:solana', 'coin:solana'],
    ['eip155:10/native', 'coin:ethereum'],
    ['eur', 'fiat:eur'],
    ['usd', 'fiat:usd'],
    ['Dogecoin', 'coin:dogecoin'],
    ['«DEGEN»', line?.asset],
  ])('%s', (named, found) => expect(assetCalled(view, named)).toBe(found))

  test('without a portfolio in the catalogue', () =>
    expect(assetCalled(undefined, 'eth')).toBe('coin:ethereum'))
})

test('an impersonator is never meant by the name that it wears, and is found by its own', () => {
  expect(assetCalled(view, 'USDC')).toBe('coin:usd-coin')
  expect(assetCalled(view, 'visit-rewards')).toBe(view.excluded[1]?.asset)
})

test('two that are held under one name are both told, and none is guessed', () => {
  if (!line) throw new Error('no line')
  const twice = { ...view, lines: [...view.lines, { ...line, asset: 'manual:degen' as typeof line.asset }] }
  expect(assetCalled(twice, 'degen')).toEqual({ several: [line.asset, 'manual:degen'] })
})

test.each([
  '',
  '   ',
  'no such coin at all',
  'coin:nothing-like-that',
  'eip155:1/erc20:0x00',
])('nothing is called "%s"', (named) => expect(assetCalled(view, named)).toBeUndefined())
