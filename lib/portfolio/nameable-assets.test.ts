import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { nameableAssets } from './nameable-assets'

const view = examplePortfolioView(1_700_000_000_000)
const ETHER = 'coin:ethereum' as AssetId

test('what is held comes first, with its line; each asset stands there once', () => {
  const all = nameableAssets(view)
  expect(all.slice(0, view.lines.length).map(({ line }) => line)).toEqual(view.lines)
  expect(all.slice(view.lines.length).every(({ line }) => line === undefined)).toBe(true)
  expect(new Set(all.map(({ asset }) => asset)).size).toBe(all.length)
})

test('a coin that is held has its rank, and the name of the catalogue where the portfolio has another', () => {
  const lines = view.lines.map((line) => (line.asset === ETHER ? { ...line, name: 'My ether' } : line))
  const find = (asset: AssetId) => nameableAssets({ lines }).find((each) => each.asset === asset)
  const otherwise = { symbol: 'ETH', name: 'Ethereum' }
  expect(find(ETHER)).toMatchObject({ name: 'My ether', otherwise, rank: 2 })
  expect(find('coin:bitcoin' as AssetId)).not.toHaveProperty('otherwise')
})

test('without a portfolio only the catalogue is known', () => {
  const all = nameableAssets(undefined)
  expect(all.length).toBeGreaterThan(500)
  expect(all.find(({ asset }) => asset === ETHER)).toMatchObject({ symbol: 'ETH', rank: 2 })
})
