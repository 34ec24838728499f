/** Five years of thirty assets by chance, half of each day's move the market's, and strategies over them. */
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import type { BacktestQuestion } from '@/lib/rebalance/backtest/question'
import { specOf } from '@/tests/fixtures/backtest-question'
import { seededRandom } from '@/tests/sandbox/ledger/random'

export const [ASSETS, DAYS] = [30, 1826]
/** Days before the test that methods look back at. */
const BACK = 91
const UNTIL = Date.UTC(2026, 0, 1) / 86_400_000
const NAMES = Array.from({ length: ASSETS }, (_, at) => `asset-${at}`)

export type PastStrategy = 'weights' | 'bands'

const SPECS: Readonly<Record<PastStrategy, StrategySpec>> = {
  weights: specOf(NAMES, {
    method: {
      id: 'target-weights',
      params: { weights: Object.fromEntries(NAMES.map((name) => [`coin:${name}`, 0.98 / ASSETS])) },
    },
    triggers: [{ kind: 'calendar', every: 'month', hour: 0, timeZone: 'Europe/Berlin' }],
  }),
  bands: specOf(NAMES, {
    method: { id: 'equal-risk-contribution', params: { days: BACK - 1 } },
    band: { kind: '5/25' },
    triggers: [{ kind: 'band' }],
  }),
}

/** @example backtest(pastQuestion('bands'), planRebalance) */
export function pastQuestion(strategy: PastStrategy): BacktestQuestion {
  const length = DAYS + BACK
  return {
    spec: SPECS[strategy],
    from: UNTIL - DAYS + 1,
    until: UNTIL,
    startUsd: amount('100000'),
    fee: 0.001,
    slippage: 0.001,
    closes: { firstDay: UNTIL - length + 1, bySleeve: drawCloses(length) },
    symbols: new Map(NAMES.map((name) => [`coin:${name}` as AssetId, name])),
    rules: { ...TAX_PRESETS.de, currency: 'eur' },
    rates: Float64Array.from({ length }, (_, at) => 0.9 + 0.05 * Math.sin(at / 90)),
  }
}

function drawCloses(length: number): Map<SleeveId, Float64Array> {
  const random = seededRandom('past')
  const move = () => random.integer(-1000, 1000) / 33_000
  const market = Array.from({ length }, move)
  return new Map(
    NAMES.map((name, rank) => {
      let price = 1 + rank * 7
      const swing = 0.4 + (rank % 7) / 5
      const closes = Float64Array.from({ length }, (_, day) => {
        price *= Math.exp(0.0004 + swing * ((market[day] ?? 0) + move()))
        return price
      })
      return [`coin:${name}` as SleeveId, closes]
    }),
  )
}
