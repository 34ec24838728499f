import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { getAddress } from 'ethers'
import { expect, test } from 'vitest'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { erc20 } from './asset-id'
import { catalogueCoin, catalogueCoins, catalogueToken, catalogueTokens, isCatalogued } from './catalogue'
import { BRIDGED, COINS, NATIVES } from './data/curated'

const chain = (id: number) => `eip155:${id}` as ChainId

test('the catalogue stays small enough to ship: 60 kB compressed', () => {
  expect(gzipSync(readFileSync('lib/assets/data/catalogue.json')).length).toBeLessThan(60_000)
})

test('every curated EVM address passes its own checksum', () => {
  const addresses = [
    ...COINS.flatMap(({ contracts = [] }) => contracts.map(([on, address]) => [on, address] as const)),
    ...BRIDGED.map(({ chain: on, address }) => [on, address] as const),
  ].filter(([on]) => on.startsWith('eip155:'))
  expect(addresses.length).toBeGreaterThan(80)
  for (const [, address] of addresses) expect(getAddress(address.toLowerCase())).toBe(address)
})

test('every native belongs to a coin of the catalogue', () => {
  for (const [, slug] of NATIVES) expect(catalogueCoin(`coin:${slug}` as AssetId), slug).toBeDefined()
})

test('no contract is listed twice or malformed', () => {
  const seen = new Map<AssetId, AssetId>()
  for (const { asset, members } of catalogueCoins()) {
    for (const member of members) {
      expect(seen.get(member), `${member} in ${asset}`).toBeUndefined()
      seen.set(member, asset)
      expect(member).toMatch(
        /^(eip155:\d+\/(native|erc20:0x[0-9a-f]{40})|solana:\w+\/(native|token:\w{32,44})|bip122:\w+\/native)$/,
      )
    }
  }
  expect(seen.size).toBeGreaterThan(1400)
})

test('candidates of a chain come best known first, with decimals where curated', () => {
  const tokens = catalogueTokens(chain(8453))
  expect(tokens.length).toBeGreaterThan(20)
  const usdc = tokens.find(({ address }) => address === '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913')
  expect(usdc).toMatchObject({
    asset: erc20(chain(8453), '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'),
    symbol: 'USDC',
    decimals: 6,
  })
  expect(tokens.findIndex((token) => token === usdc)).toBeLessThan(10)
  expect(catalogueTokens(chain(424242))).toEqual([])
})

test('all default chains have candidates, and the dollar tokens are among them', () => {
  for (const id of [1, 10, 8453, 42161, 137, 56, 43114, 100, 59144, 534352, 324]) {
    const symbols = catalogueTokens(chain(id)).map(({ symbol }) => symbol)
    expect(
      symbols.some((symbol) => symbol.startsWith('USDC')),
      `USDC on ${id}`,
    ).toBe(true)
    expect(
      symbols.some((symbol) => /^USD[T₮]/.test(symbol)),
      `USDT on ${id}`,
    ).toBe(true)
  }
})

test("Polygon's native placeholder contract is no token", () => {
  expect(isCatalogued(erc20(chain(137), '0x0000000000000000000000000000000000001010'))).toBe(false)
})

test('a contract that a bridge made is listed on its own', () => {
  const bridged = erc20(chain(42161), '0xff970a61a04b1ca14834a43f5de4533ebddb5cc8')
  expect(catalogueToken(bridged)).toMatchObject({ symbol: 'USDC.e', decimals: 6, collection: bridged })
})
