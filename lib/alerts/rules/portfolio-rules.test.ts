import { describe, expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { AssetLine, LinePart, PortfolioView } from '@/lib/portfolio/view'
import { HOUR, inWords, lookAtCondition, MINUTE, NOW } from '@/tests/fixtures/alert-facts'
import { examplePortfolioView, KRAKEN } from '@/tests/fixtures/portfolio-view'
import { assetShare } from './asset-share'
import { drift } from './drift'
import { gasBelow } from './gas-below'
import { portfolioChange } from './portfolio-change'
import { portfolioValue } from './portfolio-value'
import { stablecoinPeg } from './stablecoin-peg'
import { venueShare } from './venue-share'

const id = <T extends string>(text: string): T => text as T

function lineOf(asset: string, value: string | null, part: Partial<LinePart> = {}): AssetLine {
  const money = value === null ? null : amount(value)
  return {
    asset: id<AssetId>(asset),
    symbol: asset.split(':')[1]?.toUpperCase() ?? '',
    name: asset,
    quantity: amount('1'),
    price: money === null ? null : { price: money, at: NOW, source: 'test', stale: false },
    value: money,
    share: null,
    change24h: null,
    parts: [
      {
        accountId: KRAKEN,
        asset: id<AssetId>(asset),
        bucket: 'spot',
        quantity: amount('1'),
        value: money,
        readAt: NOW,
        sourceSymbol: asset,
        ...part,
      },
    ],
  }
}

const viewOf = (netWorth: string, lines: AssetLine[], more: Partial<PortfolioView> = {}): PortfolioView => ({
  ...examplePortfolioView(NOW),
  currency: 'usd',
  netWorth: amount(netWorth),
  lines,
  excluded: [],
  completeness: { accounts: 1, stale: [], missing: [], unpriced: [], excluded: 0 },
  ...more,
})

describe('the value of the portfolio', () => {
  const value = (
    netWorth: string,
    side: string,
    more: Partial<PortfolioView> = {},
    lines = [lineOf('coin:a', '1')],
  ) =>
    lookAtCondition(portfolioValue, {
      params: { side, value: { value: '1000', currency: 'usd' } },
      facts: { portfolio: viewOf(netWorth, lines, more) },
    }).holds

  test('holds beyond the limit and not at it', () => {
    expect(['999', '1000', '1001'].map((worth) => value(worth, 'above'))).toEqual([false, false, true])
    expect(['999', '1000', '1001'].map((worth) => value(worth, 'below'))).toEqual([true, false, false])
  })

  test('what has no price can only raise it', () => {
    const unpriced = [lineOf('coin:a', '1'), lineOf('coin:b', null)]
    expect(value('1001', 'above', {}, unpriced)).toBe(true)
    expect(value('999', 'above', {}, unpriced)).toBe('unknown')
    expect(value('999', 'below', {}, unpriced)).toBe('unknown')
    expect(value('1001', 'below', {}, unpriced)).toBe(false)
    const debt = [lineOf('coin:b', null, { bucket: 'debt' })]
    expect(value('1001', 'above', {}, debt)).toBe('unknown')
    const missing = { completeness: { accounts: 2, stale: [], missing: [KRAKEN], unpriced: [], excluded: 0 } }
    expect([value('999', 'below', missing), value('1001', 'above', missing)]).toEqual(['unknown', true])
  })

  test('says nothing of now by what was computed long ago, or at old prices', () => {
    expect(value('1001', 'above', { builtAt: NOW - 15 * MINUTE })).toBe(true)
    expect(value('1001', 'above', { builtAt: NOW - 16 * MINUTE })).toBe('unknown')
    const [line] = [lineOf('coin:a', '1')]
    const old = (share: number): AssetLine[] => [
      { ...line, share, price: { price: amount('1'), at: 0, source: 'x', stale: true } },
    ]
    expect(value('1001', 'above', {}, old(0.06))).toBe('unknown')
    expect(value('1001', 'above', {}, old(0.05))).toBe(true)
  })

  test('is compared in the money of the rule, whatever the pages show', () => {
    const asked = (rates: ReadonlyMap<string, Amount>) =>
      lookAtCondition(portfolioValue, {
        params: { side: 'above', value: { value: '1000', currency: 'usd' } },
        facts: { portfolio: viewOf('950', [lineOf('coin:a', '1')], { currency: 'eur' }), rates },
      }).holds
    expect(asked(new Map([['eur', amount('0.9')]]))).toBe(true)
    expect(asked(new Map([['eur', amount('0.95')]]))).toBe(false)
    expect(asked(new Map())).toBe('unknown')
  })
})

describe('the change of the portfolio', () => {
  const change = (
    ratio: number | null,
    more: { way?: string; incomplete?: boolean; memory?: unknown } = {},
  ) =>
    lookAtCondition(portfolioChange, {
      params: { percent: 0.1, way: more.way ?? 'either' },
      memory: more.memory,
      facts: {
        portfolio: viewOf('1000', [], {
          change24h: { value: amount('-100'), ratio, incomplete: more.incomplete ?? false },
        }),
      },
    })

  test('holds at exactly the percent', () => {
    expect(change(-0.1).holds).toBe(true)
    expect(change(-0.0999).holds).toBe(false)
    expect(change(-0.1, { way: 'up' }).holds).toBe(false)
    const { words } = change(-0.1)
    expect(words && inWords(words.body)).toBe('You lost 100 usd.')
  })

  test('is unknown where prices of a day ago are missing, unless it is sure', () => {
    expect(change(null).holds).toBe('unknown')
    expect(change(0.05, { incomplete: true }).holds).toBe('unknown')
    expect(change(0.2, { incomplete: true }).holds).toBe(true)
  })

  test('goes on until it is clearly less, and the other way begins anew', () => {
    const memory = { way: 'up', since: NOW - HOUR }
    expect(change(0.08, { memory })).toMatchObject({ holds: true, since: NOW - HOUR })
    expect(change(0.079, { memory }).holds).toBe(false)
    expect(change(-0.1, { memory })).toMatchObject({ holds: true, since: NOW })
  })
})

describe('concentration', () => {
  const lines = [lineOf('coin:bitcoin', '600'), lineOf('coin:ethereum', '300'), lineOf('fiat:usd', '100')]
  const shares = (
    percent: number,
    more: { params?: object; lines?: AssetLine[]; memory?: unknown; now?: number } = {},
  ) =>
    lookAtCondition(assetShare, {
      params: { percent, ...more.params },
      memory: more.memory,
      facts: {
        now: more.now ?? NOW,
        portfolio: viewOf('1000', more.lines ?? lines, { builtAt: more.now ?? NOW }),
      },
    })

  test('holds above the share and not at it; money counts only where it is named', () => {
    expect(shares(0.6).holds).toBe(false)
    const { words } = shares(0.59)
    expect(words && inWords(words.title)).toBe('BITCOIN is 0.6 of your net worth')
    expect(shares(0.05, { lines: [lineOf('fiat:usd', '1000')] }).holds).toBe(false)
    expect(shares(0.05, { params: { asset: 'fiat:usd' } }).holds).toBe(true)
    expect(shares(0.31, { params: { asset: 'coin:ethereum' } }).holds).toBe(false)
  })

  test('is unknown while a price is missing that decides', () => {
    const open = [...lines, lineOf('coin:x', null)]
    expect(shares(0.59, { lines: open }).holds).toBe('unknown')
  })

  test('another one that joins begins anew, and one that is just below goes on', () => {
    const first = shares(0.59)
    const later = NOW + HOUR
    const both = shares(0.29, { memory: first.memory, now: later })
    expect(both.since).toBe(later)
    expect(both.words && inWords(both.words.body)).toBe('Above 0.29: ETHEREUM, BITCOIN.')
    expect(shares(0.605, { memory: first.memory }).since).toBe(NOW)
    expect(shares(0.605, { memory: first.memory }).holds).toBe(true)
    expect(shares(0.605).holds).toBe(false)
    expect(shares(0.62, { memory: first.memory }).holds).toBe(false)
  })

  test('accounts of one exchange count together', () => {
    const asked = (percent: number, venue?: string) =>
      lookAtCondition(venueShare, {
        params: { percent, ...(venue ? { venue } : {}) },
        facts: { portfolio: viewOf('1000', lines) },
      })
    expect(asked(0.9).words && inWords(asked(0.9).words?.title ?? { sentence: say('') })).toBe(
      '1 of your net worth is at venue kraken',
    )
    expect([asked(1).holds, asked(0.5, 'binance').holds, asked(0.5, 'kraken').holds]).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('a stablecoin', () => {
  const TETHER = id<AssetId>('coin:tether')
  const EURC = id<AssetId>('coin:euro-coin')
  const peg = (
    usd: string,
    more: {
      asset?: AssetId
      named?: boolean
      at?: number
      rates?: ReadonlyMap<string, Amount>
      memory?: unknown
    } = {},
  ) => {
    const { asset = TETHER, named = false, at = NOW } = more
    return lookAtCondition(stablecoinPeg, {
      params: { percent: 0.02, ...(named ? { asset } : {}) },
      memory: more.memory,
      facts: {
        prices: new Map([[asset, { usd: amount(usd), at, source: 'x' }]]),
        portfolio: viewOf('1', [lineOf(asset, '1'), lineOf('coin:bitcoin', '1')]),
        ...(more.rates ? { rates: more.rates } : {}),
      },
    })
  }

  test('off its peg by more than the limit, in both directions, and not at it', () => {
    expect(['0.98', '0.9799', '1.02', '1.0201'].map((usd) => peg(usd).holds)).toEqual([
      false,
      true,
      false,
      true,
    ])
    const { words } = peg('0.9')
    expect(words && inWords(words.title)).toBe('TETHER costs 0.1 less than one USD')
  })

  test('of the euro is measured in euros', () => {
    expect(peg('1.1111', { asset: EURC }).holds).toBe(false)
    expect(peg('1', { asset: EURC }).holds).toBe(true)
    expect(peg('1', { asset: EURC, rates: new Map() }).holds).toBe('unknown')
  })

  test('with an old price is unknown, and what was off stays off until it is clearly back', () => {
    expect(peg('0.9', { at: NOW - 16 * MINUTE }).holds).toBe('unknown')
    const { memory } = peg('0.9')
    expect(peg('0.98', { memory }).holds).toBe(true)
    expect(peg('0.986', { memory }).holds).toBe(false)
    expect(peg('0.9', { memory, at: 0 })).toMatchObject({ holds: 'unknown', memory })
  })

  test('that is named is looked at though it is not held', () => {
    expect(peg('0.9', { named: true }).holds).toBe(true)
    expect(
      lookAtCondition(stablecoinPeg, { params: { asset: EURC }, facts: { prices: new Map() } }).holds,
    ).toBe('unknown')
  })
})

test('gas holds below the limit, not at it, and is dear again only well above', () => {
  const chain = id<ChainId>('eip155:1')
  const gas = (gwei: string, more: { at?: number; memory?: unknown } = {}) =>
    lookAtCondition(gasBelow, {
      params: { chain, gwei: 0.05 },
      memory: more.memory,
      facts: { gas: new Map([[chain, { gwei: amount(gwei), at: more.at ?? NOW }]]) },
    }).holds
  expect([gas('0.0499'), gas('0.05'), gas('0.06')]).toEqual([true, false, false])
  expect([gas('0.0599', { memory: { holds: true } }), gas('0.06', { memory: { holds: true } })]).toEqual([
    true,
    false,
  ])
  expect(gas('0.01', { at: NOW - 16 * MINUTE })).toBe('unknown')
  expect(lookAtCondition(gasBelow, { params: { chain }, facts: { gas: new Map() } }).holds).toBe('unknown')
})

test('drift tells of strategies outside their bands, and says why one is unknown', () => {
  const row = {
    sleeve: id<never>('s'),
    name: 'BTC',
    assets: [],
    value: amount('1'),
    weight: 0.7,
    target: 0.5,
    low: 0.45,
    high: 0.55,
    toTarget: amount('1'),
    toBand: amount('1'),
    isLocked: false,
  }
  const known = {
    strategy: id<StrategyId>('one'),
    name: 'One',
    accounts: [],
    value: amount('1'),
    rows: [row],
    drift: 0.2,
    outside: 1,
    targetsAt: NOW,
    isDue: false,
    isOn: false,
  }
  const unknown = { strategy: id<StrategyId>('two'), name: 'Two', unknown: say('Choose one.'), isOn: false }
  const asked = (drifts: PortfolioView['drifts'], strategy?: string) =>
    lookAtCondition(drift, {
      params: strategy ? { strategy } : {},
      facts: { portfolio: viewOf('1', [], drifts ? { drifts } : {}) },
    })
  expect(asked([known, unknown])).toMatchObject({ holds: true, words: { route: 'rebalance/one' } })
  expect(asked([{ ...known, outside: 0, rows: [] }, unknown])).toMatchObject({
    holds: 'unknown',
    why: unknown.unknown,
  })
  expect(asked([{ ...known, outside: 0 }]).holds).toBe(false)
  expect(asked([known], 'two').holds).toBe(false)
  expect(asked([known, { ...known, strategy: id<StrategyId>('three') }]).words?.route).toBe('rebalance')
})
