/** Each file is there, draws and does nothing else, and stands for a coin of the catalogue. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { coin, erc20, venueSymbol } from './asset-id'
import { catalogueCoin } from './catalogue'
import { coinIcon } from './coin-icon'
import { collectionOf } from './collection'
import { COIN_ICONS } from './data/coin-icons'

const FOLDER = join(import.meta.dirname, '../../public/coins')
const slugs = COIN_ICONS.split(' ')

test('files and list are the same, no coin is there twice, and together they are small', () => {
  // The licence of the drawings lies beside them.
  const files = readdirSync(FOLDER)
    .filter((file) => file !== 'LICENSE.txt')
    .toSorted()
  expect(files).toEqual(slugs.map((slug) => `${slug}.svg`).toSorted())
  expect(new Set(slugs).size).toBe(slugs.length)
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(FOLDER, file)).length, 0)
  expect(bytes).toBeLessThan(150_000)
})

describe.each(slugs)('%s', (slug) => {
  const svg = readFileSync(join(FOLDER, `${slug}.svg`), 'utf8')
  test('is a drawing without script, and asks nobody for anything', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* viewBox="0 0 24 24">.*<\/svg>\n$/s,
    )
    const rest = svg.replace('http://www.w3.org/2000/svg', '')
    expect(rest).not.toMatch(/<script|<foreignObject|<image|<style|<use|<a\b|\son\w+=|https?:|data:|<!|<\?/i)
    // A name inside of the drawing is the only thing that may be referred to.
    expect(rest.replaceAll(/(?:url\(#|href="#)/g, '')).not.toMatch(/url\(|href=/)
  })
  test('is of a coin that the catalogue knows', () => expect(catalogueCoin(coin(slug))).toBeDefined())
})

test('a coin is known by its collection on every chain', () => {
  expect(coinIcon(collectionOf('eip155:10/native' as AssetId))).toBe('/coins/ethereum.svg')
  const usdc = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
  expect(coinIcon(collectionOf(usdc))).toBe('/coins/usd-coin.svg')
})

test('what only calls itself so has no icon: a foreign contract, a symbol of a venue, an asset of the user, a made-up id', () => {
  const others = [
    erc20('eip155:1' as never, `0x${'f'.repeat(40)}`),
    venueSymbol('kraken' as never, 'USDC'),
    'manual:usd-coin' as AssetId,
    'fiat:usd' as AssetId,
    'coin:USD-COIN' as AssetId,
    'coin:../icon/128' as AssetId,
    'coin:' as AssetId,
    'coin:toString' as AssetId,
  ]
  for (const asset of others) expect(coinIcon(collectionOf(asset)), asset).toBeUndefined()
})
