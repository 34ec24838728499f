import { describe, expect, test } from 'vitest'
import { TAX_PRESETS, type TaxRules } from '@/lib/accounting/tax-rules'
import type { AssetId } from '@/lib/core/ids'
import { runGains } from './run-gains'
import type { Fill } from './simulated-orders'

const firstDay = Date.UTC(2023, 0, 1) / 86_400_000
const assets = ['coin:bitcoin' as AssetId]
const dollars = new Float64Array(800).fill(1)
const buy = (place: number, coins: number, usd: number, fee = 0): Fill => ({
  place,
  sleeve: 0,
  coins,
  usd,
  fee,
})
const sell = (place: number, coins: number, usd: number, fee = 0) => buy(place, -coins, -usd, fee)

const gains = (fills: readonly Fill[], rules: TaxRules = TAX_PRESETS.us, rates = dollars) =>
  runGains({ fills, assets, firstDay, rules, rates })

describe('gains of a run', () => {
  test('fees are in cost and proceeds, and a year parts short from long', () => {
    const fills = [buy(0, 1, 1000, 10), buy(300, 1, 1500), sell(400, 1.5, 3000, 30)]
    // First in, first out: one coin of day 0 for 1,010 (long), half a coin of day 300 for 750 (short), for 2,970 in all.
    expect(gains(fills)).toEqual({ currency: 'usd', realised: '1210', short: '240', long: '970' })
  })

  test('in the currency of the rules, at the rate of each day', () => {
    const rates = new Float64Array(800).fill(0.9)
    rates[400] = 0.8
    // Bought for 900 euros, sold for 800.
    expect(gains([buy(0, 1, 1000), sell(400, 1, 1000)], TAX_PRESETS.de, rates)).toMatchObject({
      currency: 'eur',
      realised: '-100',
    })
  })

  test('without a rate there is no gain, and not one of zero', () => {
    const rates = new Float64Array(800).fill(0.9)
    rates[400] = Number.NaN
    expect(gains([buy(0, 1, 1000), sell(400, 1, 1000)], TAX_PRESETS.de, rates)).toBeNull()
  })

  test('nothing sold is nothing realised', () => {
    expect(gains([buy(0, 1, 1000)])).toEqual({ currency: 'usd', realised: '0', short: '0', long: '0' })
  })

  test('the bed and breakfast rule of the UK looks at the purchase that follows', () => {
    const pounds = new Float64Array(800).fill(1)
    const fills = [buy(0, 1, 100), sell(100, 1, 50), buy(110, 1, 60), sell(300, 1, 200)]
    // The sale of day 100 is matched with the purchase of day 110: 50 - 60; the other one with the pool: 200 - 100.
    expect(gains(fills, TAX_PRESETS.uk, pounds)).toMatchObject({ currency: 'gbp', realised: '90' })
  })
})
