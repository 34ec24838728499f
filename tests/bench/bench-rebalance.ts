/**
 * A plan over a hundred assets on ten venues, and backtests of thirty assets over five years, in a Worker of the extension. The
 * plain pass over the same closes in the same Worker tells how fast the machine is at the time.
 */
import type { Page } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'
import type { RebalanceRound, RebalanceTimes } from './rebalance-worker'

/** ms */
const PLAN_TARGET = 100
const BACKTEST_TARGET = 1_000
/** Rounds that are not counted: the first one is told by itself. */
const WARM_UP = 2

export async function benchRebalance(chromium: Chromium, rounds: number): Promise<Line[]> {
  const page = await chromium.open('rebalance.html')
  await page.waitForFunction(() => 'measureRebalance' in globalThis)
  const plan = await timesOf(page, 'plan', rounds)
  const weights = await timesOf(page, 'weights', rounds)
  const bands = await timesOf(page, 'bands', rounds)
  await page.close()
  return [
    lineOf('rebalance: plan over 100 assets on 10 venues', plan, PLAN_TARGET, 'legs'),
    lineOf(
      'rebalance: backtest, 5 years by 30 assets, weights each month',
      weights,
      BACKTEST_TARGET,
      'trades',
    ),
    lineOf(
      'rebalance: backtest, 5 years by 30 assets, equal risk in bands',
      bands,
      BACKTEST_TARGET,
      'trades',
    ),
  ]
}

async function timesOf(page: Page, round: RebalanceRound, rounds: number): Promise<RebalanceTimes[]> {
  const times: RebalanceTimes[] = []
  // As text, so that the page's function needs no type of its own here.
  for (let at = 0; at < WARM_UP + rounds; at += 1)
    times.push((await page.evaluate(`measureRebalance('${round}')`)) as RebalanceTimes)
  return times
}

function lineOf(name: string, all: readonly RebalanceTimes[], target: number, acts: string): Line {
  const took = all.map((each) => each.took)
  const warm = took.slice(WARM_UP)
  const value = median(warm)
  const plain = median(all.map((each) => each.plain))
  const [first] = all
  return {
    name,
    value,
    unit: 'ms',
    target,
    note: [
      `${first?.acts ?? 0} ${acts}, ${first?.plans ?? 0} plans`,
      `${Math.round(value / plain)}x a plain pass`,
      `cold ${Math.round(took[0] ?? Number.NaN)} ms`,
      spread(warm),
    ].join('; '),
  }
}
