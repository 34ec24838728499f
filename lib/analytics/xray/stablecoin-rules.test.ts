/** Stablecoins: who stands behind each, and when its price has left the money that it follows. */
import { expect, test } from 'vitest'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { line, part, XRAY_NOW, xrayFacts } from '@/tests/fixtures/xray-facts'
import { STABLECOINS } from './data/stablecoins'
import { stablecoinPeg } from './rules/stablecoin-peg'
import { stablecoinOf } from './stablecoin-of'

const coin = (asset: string, price: string | null, stale = false) =>
  line(asset, [part('a', price === null ? null : '100')], {
    price: price === null ? null : { price: amount(price), at: XRAY_NOW, source: 'test', stale },
  })
const judge = (lines: ReturnType<typeof coin>[], currency = 'usd', rates: Record<string, string> = {}) =>
  stablecoinPeg.judge(xrayFacts({ lines, currency, rates }), 0.02)

test('every coin of the table is a coin of the catalogue', () => {
  const unknown = [...STABLECOINS.keys()].filter((asset) => catalogueCoin(asset) === undefined)
  expect(unknown).toEqual([])
})

test('a bridged version has the issuer of its original, a look-alike has none', () => {
  const of = (asset: string) => stablecoinOf(asset as AssetId)
  expect(of('coin:usd-coin')).toEqual({ issuer: 'Circle', peg: 'usd' })
  expect(of('eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48')).toEqual(of('coin:usd-coin'))
  expect(of('eip155:10/erc20:0x7f5c764cbc14f9669b88837ca1490cca17c31607')?.issuer).toBe('Circle')
  expect(of('eip155:1/erc20:0x0000000000000000000000000000000000000bad')).toBeUndefined()
  expect(of('coin:bitcoin')).toBeUndefined()
})

test('a price within the threshold is none, at it neither, above it is one, in both directions', () => {
  for (const price of ['0.99', '0.98', '1.02', '1'])
    expect(judge([coin('coin:tether', price)])).toEqual({ findings: [] })
  const [low, high] = judge([coin('coin:tether', '0.979'), coin('coin:dai', '1.2')]).findings
  expect(low).toMatchObject({
    id: 'stablecoin-peg:coin:tether',
    severity: 'medium',
    sentence: { params: { share: 0.021, currency: 'USD' } },
  })
  expect(low?.sentence.template).toMatch(/less/)
  expect(high).toMatchObject({ severity: 'high' })
  expect(high?.sentence.template).toMatch(/more/)
})

test('a price in another currency is measured in the money of the peg', () => {
  const rates = { eur: '0.8', usd: '1' }
  // 0.8 EUR is one dollar; a euro coin at 0.8 EUR is not one euro.
  expect(judge([coin('coin:tether', '0.8')], 'eur', rates)).toEqual({ findings: [] })
  expect(judge([coin('coin:euro-coin', '0.8')], 'eur', rates).findings).toHaveLength(1)
  expect(judge([coin('coin:euro-coin', '1.25')], 'usd', rates)).toEqual({ findings: [] })
})

test('without a fresh price or a rate it is unknown, and the others are judged all the same', () => {
  for (const dark of [coin('coin:dai', null), coin('coin:dai', '0.5', true), coin('coin:euro-coin', '0.5')]) {
    const { findings, unknown } = judge([dark, coin('coin:tether', '0.9')])
    expect(findings.map(({ id }) => id)).toEqual(['stablecoin-peg:coin:tether'])
    expect(unknown?.params).toEqual({ assets: dark.symbol })
  }
})

test('what earns has no peg', () => {
  expect(judge([coin('coin:savings-dai', '1.15')])).toEqual({ findings: [] })
})
