/** How much of each sleeve is to be traded: bands by hand, of a whole of 10,000. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { type Band, CASH, type SleeveId } from '@/lib/core/rebalance'
import { holding, planQuestion, pricesOf, sleeve } from '@/tests/fixtures/plan-question'
import { bandOf, cashBandOf } from '../targets/band-of'
import type { PlanQuestion } from './question'
import { standOf } from './stand'
import { wantsOf } from './wants'

/** Weights as parts of the whole, and values in dollars. */
function questionOf(
  band: Band,
  rows: Readonly<Record<string, readonly [weight: number, value: number]>>,
  change: Partial<PlanQuestion> = {},
): PlanQuestion {
  const names = Object.keys(rows)
  return planQuestion({
    sleeves: names.map((name) => sleeve(name)),
    prices: pricesOf(Object.fromEntries(names.map((name) => [name, '1']))),
    holdings: Object.entries(rows).map(([name, [, value]]) =>
      holding('kraken', name === 'cash' ? 'usd' : name, String(value)),
    ),
    targets: Object.entries(rows).map(([name, [weight]]) => ({
      sleeve: (name === 'cash' ? CASH : `coin:${name}`) as SleeveId,
      weight,
      ...(name === 'cash' ? cashBandOf(band, weight) : bandOf(band, weight)),
    })),
    aim: 'edge',
    limits: { slippage: 0.01, leastTradeUsd: amount('1') },
    ...change,
  })
}

const wantsIn = (question: PlanQuestion, cost = 0) =>
  Object.fromEntries(
    [...wantsOf(question, standOf(question), cost).wants].map(([id, usd]) => [
      id.replace('coin:', ''),
      Math.round(usd * 1e6) / 1e6,
    ]),
  )

test('5/25: five points of a large weight, a quarter of a small one', () => {
  const rows = { btc: [0.6, 6700], eth: [0.3, 2600], sol: [0.1, 700], cash: [0, 0] } as const
  // BTC 55..65 %: 67 is outside, to 64.9. ETH 25..35 %: 26 is inside. SOL 7.5..12.5 %: 7 is outside, to 7.55.
  expect(wantsIn(questionOf({ kind: '5/25' }, rows))).toEqual({ btc: -210, sol: 55 })
})

test('an absolute band is points of the whole', () => {
  const rows = { btc: [0.5, 5600], eth: [0.5, 4400], cash: [0, 0] } as const
  // 45..55 %: 56 to 54.9; 44 to 45.1.
  expect(wantsIn(questionOf({ kind: 'absolute', points: 0.05 }, rows))).toEqual({ btc: -110, eth: 110 })
})

test('a relative band is a part of the target', () => {
  const rows = { btc: [0.8, 7500], eth: [0.2, 2500], cash: [0, 0] } as const
  // ETH 16..24 %: 25 to 23.92; BTC 64..96 %: inside, and the money stays.
  expect(wantsIn(questionOf({ kind: 'relative', ratio: 0.2 }, rows))).toEqual({ eth: -108 })
})

test('on the edge is inside', () => {
  const rows = { btc: [0.5, 5500], eth: [0.5, 4500], cash: [0, 0] } as const
  expect(wantsIn(questionOf({ kind: 'absolute', points: 0.05 }, rows))).toEqual({})
})

test('money comes from cash first, then from what is most above its target', () => {
  const rows = { btc: [0.45, 5100], eth: [0.33, 3700], sol: [0.2, 1000], cash: [0.02, 200] } as const
  const question = questionOf({ kind: 'absolute', points: 0.07 }, rows)
  // SOL 13..27 %: 10 to 13.14. Cash 0..9 %: all 200 go, which leaves 114 to be raised; BTC is 600 above, ETH 400.
  expect(wantsIn(question)).toEqual({ btc: -114, sol: 314 })
})

test('what sales bring goes to cash first, then to what is most below its target', () => {
  const rows = { btc: [0.3, 5100], eth: [0.4, 3000], sol: [0.3, 1900], cash: [0, 0] } as const
  const question = questionOf({ kind: 'absolute', points: 0.12 }, rows)
  // BTC 18..42 %: 51 to 41.76, which brings 924. Cash 0..12 % has room for it.
  expect(wantsIn(question)).toEqual({ btc: -924 })
  const narrow = {
    ...question,
    targets: question.targets.map((row) => (row.sleeve === CASH ? { ...row, high: 0.05 } : row)),
  }
  // Cash to 4.95 %: 429 are left for SOL, 1,100 below, before ETH, 1,000 below.
  expect(wantsIn(narrow)).toEqual({ btc: -924, sol: 429 })
})

test('all the way to the target, and what trading costs is no longer there', () => {
  const rows = { btc: [0.5, 6000], eth: [0.5, 4000], cash: [0, 0] } as const
  const question = questionOf({ kind: '5/25' }, rows, { aim: 'target' })
  expect(wantsIn(question)).toEqual({ btc: -1000, eth: 1000 })
  expect(wantsIn(question, 20)).toEqual({ btc: -1010, eth: 990 })
})

test('purchases are cut to the money above the buffer', () => {
  const rows = { btc: [0.9, 5000], eth: [0.1, 1000], cash: [0, 4000] } as const
  const question = questionOf({ kind: '5/25' }, rows, { aim: 'target', bufferUsd: amount('1500') })
  expect(wantsIn(question)).toEqual({ btc: 2500 })
  expect(wantsOf(question, standOf(question)).bound).toBe('money')
})

test('the bound on turnover makes purchases and sales smaller alike', () => {
  const rows = { btc: [0.5, 6000], eth: [0.5, 4000], cash: [0, 0] } as const
  const limits = { slippage: 0.01, leastTradeUsd: amount('1'), turnover: 0.05 }
  expect(wantsIn(questionOf({ kind: '5/25' }, rows, { aim: 'target', limits }))).toEqual({
    btc: -500,
    eth: 500,
  })
})

test('a want below the least trade is left', () => {
  const rows = { btc: [0.5, 5030], eth: [0.5, 4970], cash: [0, 0] } as const
  const limits = { slippage: 0.01, leastTradeUsd: amount('50') }
  expect(wantsIn(questionOf({ kind: '5/25' }, rows, { aim: 'target', limits }))).toEqual({})
})
