import { describe, expect, test } from 'vitest'
import { type Amount, amount, multiply, subtract, sum, toRatio } from '@/lib/core/amount'
import type { AccountId, AssetId, PortfolioId } from '@/lib/core/ids'
import {
  CASH,
  OTHERS,
  type Sleeve,
  type SleeveId,
  type StrategyDrift,
  type StrategyId,
  type StrategySpec,
  type TargetRow,
  type UnknownDrift,
} from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { AssetLine } from '@/lib/portfolio/view'
import type { WeighedView } from '../gather/weigh-scope'
import { type DriftStrategy, driftOf, driftsOf } from './drift-of'

const BTC = 'coin:bitcoin' as AssetId
const ETH = 'coin:ethereum' as AssetId
const SOL = 'coin:solana' as AssetId
const USDC = 'coin:usd-coin' as AssetId
const EUR = 'fiat:eur' as AssetId
const KRAKEN = 'kraken' as AccountId
const WALLET = 'wallet' as AccountId
const PAPER = 'paper' as AccountId
const CORE = 'core' as PortfolioId

const sleeve = (asset: AssetId, more: Partial<Sleeve> = {}): Sleeve => ({
  id: asset as string as SleeveId,
  name: asset.slice(5),
  assets: [asset],
  isLocked: false,
  ...more,
})

const spec = (more: Partial<StrategySpec> = {}): StrategySpec => ({
  scope: { of: 'whole' },
  excluded: [],
  sleeves: [sleeve(BTC), sleeve(ETH)],
  cash: { assets: [USDC, EUR], bufferRatio: 0, bufferUsd: amount('0') },
  others: 'leave',
  method: { id: 'target-weights', params: {} },
  band: { kind: 'absolute', points: 0.05 },
  aim: 'target',
  flow: 'both',
  triggers: [],
  limits: { slippage: 0.01, leastTradeUsd: amount('10') },
  ...more,
})

const target = (id: string, weight: number, band = 0.05): TargetRow => ({
  sleeve: id as SleeveId,
  weight,
  low: Math.max(0, weight - band),
  high: Math.min(1, weight + band),
})

const strategy = (more: Partial<DriftStrategy> = {}): DriftStrategy => ({
  id: 'strategy' as StrategyId,
  name: 'Core',
  spec: spec(),
  automation: { on: false },
  targets: { at: 5, rows: [target(BTC, 0.5), target(ETH, 0.4), target(CASH, 0.1)], remarks: [] },
  ...more,
})

interface Held {
  asset: AssetId
  price: string | null
  at: Partial<Record<string, string>>
  excluded?: 'hidden' | 'unlisted'
}

function line({ asset, price, at, excluded }: Held): AssetLine {
  const parts = Object.entries(at).map(([accountId, quantity = '0']) => ({
    accountId: accountId as AccountId,
    asset,
    bucket: 'spot' as const,
    quantity: amount(quantity),
    value: price === null ? null : multiply(amount(quantity), amount(price)),
    readAt: 1,
    sourceSymbol: asset,
  }))
  return {
    asset,
    symbol: asset.slice(5).toUpperCase(),
    name: asset,
    quantity: sum(parts.map(({ quantity }) => quantity)),
    price: price === null ? null : { price: amount(price), at: 1, source: 'coingecko', stale: false },
    value: price === null ? null : sum(parts.flatMap(({ value }) => (value === null ? [] : [value]))),
    share: null,
    change24h: null,
    parts,
    ...(excluded === undefined ? {} : { excluded }),
  }
}

const account = (id: AccountId, more: Partial<WeighedView['accounts'][number]> = {}) => ({
  id,
  kind: 'exchange' as const,
  label: id,
  portfolios: [],
  value: amount('1'),
  ...more,
})

const view = (held: readonly Held[], more: Partial<WeighedView> = {}): WeighedView => ({
  lines: held.filter(({ excluded }) => excluded === undefined).map(line),
  excluded: held.filter(({ excluded }) => excluded !== undefined).map(line),
  accounts: [account(KRAKEN), account(WALLET)],
  portfolios: [],
  ...more,
})

/** 10,000: BTC 3,000, ETH 6,000, money 1,000. */
const held: Held[] = [
  { asset: BTC, price: '30000', at: { [KRAKEN]: '0.1' } },
  { asset: ETH, price: '2000', at: { [KRAKEN]: '1', [WALLET]: '2' } },
  { asset: USDC, price: '1', at: { [KRAKEN]: '700' } },
  { asset: EUR, price: '1.2', at: { [WALLET]: '250' } },
]

const known = (drift: StrategyDrift | UnknownDrift): StrategyDrift => {
  if ('unknown' in drift) throw new Error(drift.unknown.template)
  return drift
}
const told = (drift: StrategyDrift | UnknownDrift): string =>
  'unknown' in drift
    ? drift.unknown.template.replace(/\{(\w+)\}/g, (_, name) => `${drift.unknown.params?.[name]}`)
    : 'known'
const rowOf = (drift: StrategyDrift, id: string) => drift.rows.find((row) => row.sleeve === id)

describe('a strategy over the whole portfolio', () => {
  test('weights, distance, and what brings each sleeve to its target and to the nearer edge of its band', () => {
    const drift = known(driftOf(strategy(), view(held)))
    expect(drift).toMatchObject({ value: '10000', outside: 2, isDue: false, isOn: false, targetsAt: 5 })
    expect(drift.drift).toBeCloseTo(0.2, 12)
    expect(rowOf(drift, BTC)).toMatchObject({ weight: 0.3, target: 0.5, toTarget: '2000', toBand: '1500' })
    expect(rowOf(drift, ETH)).toMatchObject({ weight: 0.6, target: 0.4, toTarget: '-2000', toBand: '-1500' })
    expect(rowOf(drift, CASH)).toMatchObject({ value: '1000', weight: 0.1, toTarget: '0', toBand: '0' })
    expect(drift.accounts).toEqual([KRAKEN, WALLET])
  })

  test('at the edge of the band nothing is asked for, whatever the last bit of the numbers says', () => {
    const rows = [
      { sleeve: BTC as string as SleeveId, weight: 0.2, low: 0.2 - 0.05, high: 0.25 },
      target(ETH, 0.8),
    ]
    const targets = { at: 5, rows: [...rows, target(CASH, 0)], remarks: [] }
    const drift = known(
      driftOf(
        strategy({ targets }),
        view([
          { asset: BTC, price: '1', at: { [KRAKEN]: '15' } },
          { asset: ETH, price: '1', at: { [KRAKEN]: '85' } },
        ]),
      ),
    )
    expect(0.15 < 0.2 - 0.05).toBe(true)
    expect(drift.outside).toBe(0)
    expect(drift.rows.map(({ toBand }) => toBand)).toEqual(['0', '0', '0'])
  })

  test('a group counts all of its assets', () => {
    const majors = sleeve(BTC, { id: 'majors' as SleeveId, assets: [BTC, ETH] })
    const targets = { at: 5, rows: [target('majors', 0.8), target(CASH, 0.2)], remarks: [] }
    const drift = known(driftOf(strategy({ spec: spec({ sleeves: [majors] }), targets }), view(held)))
    expect(rowOf(drift, 'majors')).toMatchObject({ value: '9000', weight: 0.9, toTarget: '-1000' })
  })

  test('a debt lowers its sleeve and the whole', () => {
    const drift = known(
      driftOf(
        strategy(),
        view([...held.slice(0, 2), { asset: USDC, price: '1', at: { [KRAKEN]: '-1000' } }]),
      ),
    )
    expect(drift.value).toBe('8000')
    expect(rowOf(drift, CASH)).toMatchObject({ value: '-1000', weight: -0.125, toTarget: '1800' })
  })

  test('rows stand by urgency: furthest outside, then furthest from the target, then what is locked', () => {
    const three = spec({ sleeves: [sleeve(SOL, { isLocked: true }), sleeve(BTC), sleeve(ETH)] })
    const targets = { at: 5, rows: [target(BTC, 0.45), target(ETH, 0.2), target(CASH, 0.35)], remarks: [] }
    const drift = known(
      driftOf(
        strategy({ spec: three, targets }),
        view([...held, { asset: SOL, price: '100', at: { [WALLET]: '10' } }]),
      ),
    )
    expect(drift.rows.map(({ sleeve: id }) => id)).toEqual([ETH, CASH, BTC, SOL])
  })
})

describe('what is counted', () => {
  test('an excluded account neither counts nor is named', () => {
    const drift = known(driftOf(strategy({ spec: spec({ excluded: [WALLET] }) }), view(held)))
    expect(drift).toMatchObject({ value: '5700', accounts: [KRAKEN] })
  })

  test('a portfolio counts its accounts; one that was removed is said', () => {
    const more = {
      accounts: [account(KRAKEN), account(WALLET, { portfolios: [CORE] })],
      portfolios: [{ id: CORE }],
    }
    const scoped = strategy({ spec: spec({ scope: { of: 'portfolio', portfolio: CORE } }) })
    expect(known(driftOf(scoped, view(held, more))).value).toBe('4300')
    expect(told(driftOf(scoped, view(held, { ...more, portfolios: [] })))).toMatch(
      /^The portfolio .* does not exist/,
    )
  })

  test('made-up money counts only where it is named alone', () => {
    const accounts = [account(KRAKEN), account(WALLET), account(PAPER, { kind: 'paper' })]
    const paper = [line({ asset: BTC, price: '30000', at: { [PAPER]: '1' } })]
    expect(known(driftOf(strategy(), view(held, { accounts, paper }))).value).toBe('10000')
    const alone = strategy({ spec: spec({ scope: { of: 'accounts', accounts: [PAPER] } }) })
    expect(known(driftOf(alone, view(held, { accounts, paper }))).value).toBe('30000')
  })

  test('others are no part of the whole, unless they are to be sold', () => {
    const more: Held[] = [...held, { asset: SOL, price: '100', at: { [WALLET]: '10' } }]
    expect(known(driftOf(strategy(), view(more))).value).toBe('10000')
    const drift = known(driftOf(strategy({ spec: spec({ others: 'sell' }) }), view(more)))
    expect(drift.value).toBe('11000')
    expect(rowOf(drift, OTHERS)).toMatchObject({
      assets: [SOL],
      value: '1000',
      target: 0,
      toTarget: '-1000',
      toBand: '0',
    })
    expect(sum(drift.rows.map(({ toTarget }) => toTarget))).toBe('0')
  })

  test('other assets without a price are left out, as in the total of the portfolio', () => {
    const more: Held[] = [...held, { asset: SOL, price: null, at: { [WALLET]: '10' } }]
    expect(known(driftOf(strategy({ spec: spec({ others: 'sell' }) }), view(more))).value).toBe('10000')
  })

  test('a locked sleeve keeps the weight that it has, and the others share what it leaves', () => {
    const locked = spec({ sleeves: [sleeve(BTC, { isLocked: true }), sleeve(ETH)] })
    // Computed when BTC had a fifth of the whole; now it has 30 %.
    const targets = { at: 5, rows: [target(ETH, 0.6), target(CASH, 0.2)], remarks: [] }
    const drift = known(driftOf(strategy({ spec: locked, targets }), view(held)))
    expect(rowOf(drift, BTC)).toMatchObject({
      isLocked: true,
      weight: 0.3,
      target: 0.3,
      toTarget: '0',
      toBand: '0',
    })
    expect(rowOf(drift, ETH)?.target).toBeCloseTo(0.525, 12)
    expect(rowOf(drift, CASH)?.target).toBeCloseTo(0.175, 12)
    // The strategy's own band, around what the target has become.
    expect(rowOf(drift, ETH)?.low).toBeCloseTo(0.475, 12)
    expect(rowOf(drift, ETH)?.high).toBeCloseTo(0.575, 12)
    expect(sum(drift.rows.map(({ toTarget }) => toTarget))).toBe('0')
  })
})

describe('what cannot be told is not told', () => {
  const cases: [string, DriftStrategy, WeighedView][] = [
    ['The targets of this strategy have not been computed yet.', strategy(), view(held)],
    ['Too few days.', strategy({ targets: { unknown: say('Too few days.'), at: 1 } }), view(held)],
    [
      'The price of ETHEREUM is not known.',
      strategy(),
      view([{ asset: ETH, price: null, at: { [KRAKEN]: '1' } }]),
    ],
    [
      'BITCOIN is not counted in your portfolio.',
      strategy(),
      view([...held.slice(1), { asset: BTC, price: '1', at: { [KRAKEN]: '1' }, excluded: 'hidden' }]),
    ],
    [
      'wallet has not been read yet.',
      strategy(),
      view(held, { accounts: [account(KRAKEN), account(WALLET, { value: null })] }),
    ],
    ['The accounts of this strategy have nothing that it counts.', strategy(), view([])],
    [
      'The accounts of this strategy have nothing that it counts.',
      strategy(),
      view([{ asset: USDC, price: '1', at: { [KRAKEN]: '-5' } }]),
    ],
    [
      'No account is left in this strategy. Edit it and choose accounts that exist.',
      strategy(),
      view([], { accounts: [] }),
    ],
  ]
  test.each(cases)('%s', (sentence, row, shown) => {
    const { targets: _targets, ...absent } = row
    const asked = sentence.includes('computed yet') ? absent : row
    expect(told(driftOf(asked, shown))).toBe(sentence)
  })

  test('a sleeve that came after the targets were computed', () => {
    const drift = driftOf(
      strategy({ spec: spec({ sleeves: [sleeve(BTC), sleeve(ETH), sleeve(SOL)] }) }),
      view(held),
    )
    expect(told(drift)).toBe('The targets of this strategy have not been computed yet.')
  })

  test('what is unpriced in an account that does not count stops nothing', () => {
    const more: Held[] = [...held.slice(1), { asset: BTC, price: null, at: { [WALLET]: '1', [KRAKEN]: '0' } }]
    expect(known(driftOf(strategy({ spec: spec({ excluded: [WALLET] }) }), view(more))).value).toBe('2700')
  })
})

test('strategies stand by what they ask for, the unknown ones last', () => {
  const calm = { at: 5, rows: [target(BTC, 0.3), target(ETH, 0.6), target(CASH, 0.1)], remarks: [] }
  const named = (name: string, more: Partial<DriftStrategy>) => strategy({ name, ...more })
  const drifts = driftsOf(
    [
      named('unknown', { targets: { unknown: say('No.'), at: 1 } }),
      named('calm', { targets: calm }),
      named('outside', {}),
      named('due', { targets: calm, firedAt: 7 }),
    ],
    view(held),
  )
  expect(drifts.map(({ name }) => name)).toEqual(['due', 'outside', 'calm', 'unknown'])
})

describe('over many random portfolios', () => {
  const random = seeded(20_261_129)
  const assets = Array.from({ length: 12 }, (_, at) => `coin:asset-${at}` as AssetId)

  function example() {
    const count = 1 + Math.floor(random() * 8)
    const sleeves = assets.slice(0, count).map((asset) => sleeve(asset, { isLocked: random() < 0.2 }))
    const parts = [...sleeves.filter(({ isLocked }) => !isLocked).map(({ id }) => id), CASH]
    const raw = parts.map(() => random())
    const all = raw.reduce((a, b) => a + b, 0)
    const rows = parts.map((id, at) => target(id, (raw[at] ?? 0) / all, random() * 0.1))
    const holds: Held[] = [...assets, USDC].map((asset) => ({
      asset,
      price: (random() * 10 ** Math.floor(random() * 6)).toFixed(7),
      at: { [KRAKEN]: (random() * 100).toFixed(9), [WALLET]: random() < 0.1 ? '-0.5' : random().toFixed(18) },
    }))
    const row = strategy({
      spec: spec({ sleeves, others: random() < 0.5 ? 'sell' : 'leave' }),
      targets: { at: 1, rows, remarks: [] },
    })
    return { row, shown: view(holds) }
  }

  test('weights come to 1, what brings all back comes to 0, and inside the band nothing is asked for', () => {
    for (let run = 0; run < 300; run++) {
      const { row, shown } = example()
      const drift = known(driftOf(row, shown))
      const { rows } = drift
      expect(sum(rows.map(({ value }) => value))).toBe(drift.value)
      expect(rows.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 9)
      expect(sum(rows.map(({ toTarget }) => toTarget))).toBe('0')
      for (const each of rows) {
        const inside = each.weight >= each.low - 1e-9 && each.weight <= each.high + 1e-9
        expect(each.toBand === '0').toBe(inside || each.isLocked)
        if (each.isLocked) expect(each.toTarget).toBe('0')
        const after = weightWith(each.value, each.toBand, drift.value)
        expect(after).toBeGreaterThan(each.low - 1e-9)
        expect(after).toBeLessThan(each.high + 1e-9)
      }
    }
  })

  test('carrying out what brings it back leaves nothing to do', () => {
    for (let run = 0; run < 50; run++) {
      const { row, shown } = example()
      const before = known(driftOf(row, shown))
      const moved = view(
        before.rows
          .filter(({ assets: [asset] }) => asset !== undefined)
          .flatMap(({ sleeve: id, assets: [asset], value, toTarget }) =>
            id === OTHERS || asset === undefined
              ? []
              : [{ asset, price: '1', at: { [KRAKEN]: subtract(value, multiply(toTarget, amount('-1'))) } }],
          ),
      )
      const after = known(driftOf(row, moved))
      expect(after.value).toBe(before.value)
      expect(after.outside).toBe(0)
      expect(after.drift).toBeLessThan(1e-9)
    }
  })
})

const weightWith = (value: Amount, change: Amount, whole: Amount) =>
  (toRatio(value) + toRatio(change)) / toRatio(whole)

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296
  }
}
