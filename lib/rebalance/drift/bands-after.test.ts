import { describe, expect, test } from 'vitest'
import { type Amount, amount, divide, multiply, subtract, sum, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import {
  CASH,
  type DriftRow,
  OTHERS,
  type SleeveId,
  type StrategyDrift,
  type StrategyId,
} from '@/lib/core/rebalance'
import { bandsAfter, type Traded } from './bands-after'

const BTC = 'coin:bitcoin' as AssetId
const ETH = 'coin:ethereum' as AssetId
const USDC = 'coin:usd-coin' as AssetId
const SOL = 'coin:solana' as AssetId

type Sketch = Partial<Omit<DriftRow, 'value' | 'sleeve'>> & { sleeve: string; value: string }

/** Rows that are not told are of one asset, and their band is 45..55 %. */
function drift(rows: readonly Sketch[]): StrategyDrift {
  const whole = sum(rows.map(({ value }) => value as Amount))
  return {
    strategy: 'core' as StrategyId,
    name: 'Core',
    accounts: [],
    value: whole,
    rows: rows.map(({ sleeve, value, ...more }) => ({
      sleeve: sleeve as SleeveId,
      name: sleeve,
      assets: [sleeve as AssetId],
      value: amount(value),
      weight: toRatio(divide(amount(value), whole)),
      target: 0.5,
      low: 0.45,
      high: 0.55,
      toTarget: amount('0'),
      toBand: amount('0'),
      isLocked: false,
      ...more,
    })),
    drift: 0,
    outside: 0,
    targetsAt: 1,
    isDue: false,
    isOn: false,
  }
}

const traded = (asset: AssetId, quantity: string, price = '1'): Traded => ({
  asset,
  quantity: amount(quantity),
  value: multiply(amount(quantity), amount(price)),
})
const wide = { low: 0, high: 1 }
const core = drift([
  { sleeve: ETH, value: '5000' },
  { sleeve: BTC, value: '1000', ...wide },
  { sleeve: CASH, value: '4000', assets: [USDC], ...wide },
])

describe('a trade beside a strategy', () => {
  test('that takes a sleeve out of its band says how much of it would stay inside', () => {
    const [eth, cash] = bandsAfter(core, [traded(ETH, '0.55', '2000'), traded(USDC, '-1100')])
    expect(eth).toEqual({
      strategy: 'Core',
      sleeve: ETH,
      name: ETH,
      size: 1,
      traded: [ETH],
      before: 0.5,
      after: 0.61,
      target: 0.5,
      low: 0.45,
      high: 0.55,
      move: 'leaves',
      most: '0.25',
    })
    expect(cash).toMatchObject({ sleeve: CASH, traded: [USDC], before: 0.4, move: 'stays' })
    expect(cash?.after).toBeCloseTo(0.29, 12)
    expect(cash).not.toHaveProperty('most')
  })

  test('of a sale too, and never a digit more than stays inside', () => {
    const [eth] = bandsAfter(core, [traded(ETH, '-0.7', '3000'), traded(USDC, '2100')])
    // 500 / 3000 = 0.1666…
    expect(eth).toMatchObject({ move: 'leaves', most: '0.1666' })
  })

  test('that goes further out, comes back, or stays', () => {
    const out = drift([
      { sleeve: ETH, value: '6000' },
      { sleeve: CASH, value: '4000', assets: [USDC], ...wide },
    ])
    const moveOf = (of: StrategyDrift, value: number) =>
      bandsAfter(of, [traded(ETH, String(value)), traded(USDC, String(-value))])[0]?.move
    expect(moveOf(out, 100)).toBe('further')
    expect(moveOf(out, -100)).toBe('returns')
    expect(moveOf(out, -1000)).toBe('returns')
    expect(moveOf(core, 400)).toBe('stays')
    expect(moveOf(core, 500)).toBe('stays')
    expect(moveOf(core, 501)).toBe('leaves')
  })

  test('with a coin that the strategy does not count takes from its whole', () => {
    const [eth] = bandsAfter(core, [traded(ETH, '-2000'), traded(SOL, '2000')])
    expect(eth?.after).toBeCloseTo(3000 / 8000, 12)
    const selling = drift([
      { sleeve: ETH, value: '5000' },
      { sleeve: CASH, value: '5000', ...wide },
      { sleeve: OTHERS, value: '0', assets: [], ...wide },
    ])
    expect(bandsAfter(selling, [traded(ETH, '-2000'), traded(SOL, '2000')])[0]?.after).toBeCloseTo(0.3, 12)
  })

  test('between two assets of one group moves it by what the trade loses', () => {
    const group = drift([
      { sleeve: 'majors', value: '9000', assets: [BTC, ETH], ...wide },
      { sleeve: CASH, value: '1000', ...wide },
    ])
    const [majors, ...more] = bandsAfter(group, [traded(ETH, '-1000'), traded(BTC, '990')])
    expect(more).toEqual([])
    expect(majors).toMatchObject({ size: 2, traded: [ETH, BTC], move: 'stays' })
    expect(majors?.after).toBeCloseTo(8990 / 9990, 12)
  })

  test('of a locked sleeve, or of nothing that is counted, is not its business', () => {
    const locked = drift([
      { sleeve: ETH, value: '5000', isLocked: true },
      { sleeve: CASH, value: '5000', assets: [USDC], ...wide },
    ])
    expect(bandsAfter(locked, [traded(ETH, '-1'), traded(USDC, '1')]).map(({ sleeve }) => sleeve)).toEqual([
      CASH,
    ])
    expect(bandsAfter(core, [traded(SOL, '1')])).toEqual([])
  })
})

test('what would stay inside does, and a hundredth more of the trade does not', () => {
  let found = 0
  for (let size = 13; size < 4000; size += 37) {
    for (const sign of [1, -1]) {
      const price = amount(`${1 + (size % 7) * 311.37}`)
      const quantity = divide(amount(String(size * sign)), price)
      const swap = (part: Amount) => [
        { asset: ETH, quantity: multiply(quantity, part), value: multiply(multiply(quantity, part), price) },
        {
          asset: USDC,
          quantity: amount('0'),
          value: multiply(amount(String(-size * sign)), multiply(part, amount('1.003'))),
        },
      ]
      const [eth] = bandsAfter(core, swap(amount('1')))
      if (eth?.move !== 'leaves' || eth.most === undefined) continue
      found += 1
      const part = divide(eth.most, multiply(quantity, amount(String(sign))))
      expect(bandsAfter(core, swap(part))[0]?.move).toBe('stays')
      const more = subtract(part, amount('-0.01'))
      expect(bandsAfter(core, swap(more))[0]?.move).toBe('leaves')
    }
  }
  expect(found).toBeGreaterThan(100)
})
