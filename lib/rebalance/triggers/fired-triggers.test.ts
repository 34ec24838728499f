import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { CASH, type DriftRow, type SleeveId, type Trigger } from '@/lib/core/rebalance'
import { firedTriggers, flowOf, type TriggerQuestion } from './fired-triggers'

const NOW = Date.UTC(2026, 10, 29, 12)

function row(sleeve: string, change: Partial<DriftRow> = {}): DriftRow {
  return {
    sleeve: sleeve as SleeveId,
    name: sleeve.toUpperCase(),
    assets: [],
    value: amount('500'),
    weight: 0.5,
    target: 0.5,
    low: 0.45,
    high: 0.55,
    toTarget: amount('0'),
    toBand: amount('0'),
    isLocked: false,
    ...change,
  }
}

function ask(trigger: Trigger, change: Partial<TriggerQuestion> = {}) {
  return firedTriggers({
    spec: { triggers: [trigger], flow: 'both' },
    now: NOW,
    madeAt: Date.UTC(2026, 0, 1),
    usdRate: amount('1'),
    ...change,
  })
}
const drifted = (...rows: DriftRow[]) => ({ drift: { rows, drift: 0.06 } })

describe('the calendar', () => {
  const monthly: Trigger = { kind: 'calendar', every: 'month', hour: 9, timeZone: 'UTC' }

  test('fires once for a date that came while the computer was off, also when several came', () => {
    expect(ask(monthly, { ranAt: Date.UTC(2026, 7, 1, 9) })).toHaveLength(1)
    expect(ask(monthly, { ranAt: NOW })).toEqual([])
  })

  test('counts from when the strategy was made, until it has been done once', () => {
    expect(ask(monthly, { madeAt: Date.UTC(2026, 10, 2) })).toEqual([])
    expect(ask(monthly, { madeAt: Date.UTC(2026, 10, 2), now: Date.UTC(2026, 11, 1, 9) })).toHaveLength(1)
    expect(ask(monthly, { madeAt: Date.UTC(2026, 10, 2), now: Date.UTC(2026, 11, 1, 9) - 1 })).toEqual([])
  })
})

describe('the band', () => {
  const band: Trigger = { kind: 'band' }

  test('is left only beyond its edges', () => {
    expect(ask(band, drifted(row('btc', { weight: 0.55 }), row('eth', { weight: 0.45 })))).toEqual([])
    expect(ask(band, drifted(row('btc', { weight: 0.5501 }), row('eth', { weight: 0.4499 })))).toMatchObject([
      { flow: 'both', why: { params: { names: 'BTC, ETH' } } },
    ])
  })

  test('says nothing of what is locked, and of money inside its band', () => {
    const out = { weight: 0.7 }
    expect(ask(band, drifted(row('btc', { ...out, isLocked: true })))).toEqual([])
    expect(ask(band, drifted(row(CASH, { weight: 0.02, target: 0, low: 0, high: 0.05 })))).toEqual([])
    expect(ask(band, drifted(row(CASH, { weight: 0.02, target: 0.1, low: 0.05, high: 0.15 })))).toHaveLength(
      1,
    )
  })

  test('cannot fire while the weights are not known', () => expect(ask(band)).toEqual([]))
})

test('the drift of the whole fires above its bound', () => {
  expect(ask({ kind: 'drift', ratio: 0.06 }, drifted(row('btc')))).toEqual([])
  expect(ask({ kind: 'drift', ratio: 0.059 }, drifted(row('btc')))).toMatchObject([
    { why: { params: { percent: '6.0' } } },
  ])
  expect(ask({ kind: 'drift', ratio: 0.001 })).toEqual([])
})

describe('money that has come', () => {
  const cash: Trigger = { kind: 'cash', usd: amount('100') }
  const money = (toTarget: string) => drifted(row(CASH, { toTarget: amount(toTarget) }))

  test('fires with so much above what is kept, in US dollars, and sells nothing', () => {
    expect(ask(cash, money('-99.99'))).toEqual([])
    expect(ask(cash, money('-100'))).toMatchObject([{ flow: 'buys' }])
    expect(ask(cash, { ...money('-90'), usdRate: amount('1.2') })).toHaveLength(1)
    expect(ask(cash, money('500'))).toEqual([])
  })

  test('is not told without a rate', () => {
    const { usdRate: _, ...rest } = { usdRate: undefined, ...money('-500') }
    expect(firedTriggers({ spec: { triggers: [cash], flow: 'both' }, now: NOW, madeAt: 0, ...rest })).toEqual(
      [],
    )
  })

  test('alone means buys only; with another trigger the strategy decides', () => {
    const spec = { triggers: [cash, { kind: 'drift', ratio: 0.01 } as const], flow: 'both' as const }
    const both = firedTriggers({ spec, now: NOW, madeAt: 0, usdRate: amount('1'), ...money('-500') })
    expect(both).toHaveLength(2)
    expect(flowOf(both)).toBe('both')
    expect(flowOf(both.slice(0, 1))).toBe('buys')
    expect(
      flowOf(ask({ kind: 'drift', ratio: 0.01 }, { ...drifted(), spec: { ...spec, flow: 'buys' } })),
    ).toBe('buys')
  })
})
