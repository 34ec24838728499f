import { expect, test } from 'vitest'
import { suggestAssets } from './suggest-assets'

test('an exact symbol comes before longer names', () => {
  expect(suggestAssets('btc', 'en')[0]).toEqual({ asset: 'coin:bitcoin', symbol: 'BTC', name: 'Bitcoin' })
})

test('money of states is found by its code and by its name in the language of the reader', () => {
  expect(suggestAssets('chf', 'en')[0]?.asset).toBe('fiat:chf')
  expect(suggestAssets('Schweizer', 'de').map(({ asset }) => asset)).toContain('fiat:chf')
})

test('nothing typed suggests nothing', () => {
  expect(suggestAssets('  ', 'en')).toEqual([])
})
