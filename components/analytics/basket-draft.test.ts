import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { type DraftPart, draftOf, percentSum, readBasket, readPercent } from './basket-draft'

const part = (key: number, slug: string, percent: string): DraftPart => ({
  key,
  asset: slug === '' ? '' : coin(slug),
  percent,
})

test('shares are read with point, comma and sign of percent', () => {
  expect(['33.3', '33,3', ' 33.3 % '].map(readPercent)).toEqual(['33.3', '33.3', '33.3'])
})

test('nothing, less than nothing, more than all and words are no shares', () => {
  expect(['', '0', '-5', '100.01', 'half'].map(readPercent)).toEqual(Array(5).fill(undefined))
})

test('tenths are added exactly', () => {
  const thirds = [part(0, 'bitcoin', '33.3'), part(1, 'ethereum', '33.3'), part(2, 'cardano', '33.4')]
  expect(percentSum(thirds)).toBe('100')
  expect(readBasket(thirds)).toHaveProperty('parts')
})

test('a basket that does not come to 100 % is refused with its sum', () => {
  const read = readBasket([part(0, 'bitcoin', '99.9')])
  expect('errors' in read && read.errors.whole?.params).toEqual({ sum: '99.9' })
})

test('an asset that is missing or there twice is said at its row', () => {
  const read = readBasket([part(0, '', '50'), part(1, 'bitcoin', '25'), part(2, 'bitcoin', '25')])
  expect('errors' in read && Object.keys(read.errors.parts)).toEqual(['0', '2'])
})

test('a basket comes back as it was typed', () => {
  const read = readBasket([part(0, 'bitcoin', '33.3'), part(1, 'ethereum', '66.7')])
  expect('parts' in read && draftOf(read.parts).map(({ percent }) => percent)).toEqual(['33.3', '66.7'])
})
