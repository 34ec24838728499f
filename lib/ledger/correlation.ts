/** How the largest holdings of a part move together, and whose moves the part's are. Pure. */
import { correlationMatrix } from '@/lib/analytics/risk/correlation-matrix'
import { logReturns, simpleReturns } from '@/lib/analytics/risk/price-returns'
import { riskContribution } from '@/lib/analytics/risk/risk-contribution'
import type { DayRange } from '@/lib/analytics/scope-series'
import type { CorrelationView } from '@/lib/analytics/views'
import type { Held } from './held-in-scope'
import type { Parts } from './parts'

/** A table of more is no longer read. What is left out is small: the largest come first. */
const MOST_ASSETS = 30

/** @param held of a part of the portfolio, now, in the currency of the parts */
export function correlationOf(
  held: readonly Held[],
  parts: Pick<Parts, 'closes'>,
  range: DayRange,
): CorrelationView {
  const whole = held.reduce((sum, { value }) => sum + value, 0)
  const shown = held.slice(0, MOST_ASSETS)
  const closes = held.map(({ asset }) => parts.closes(asset))
  const { matrix, days } = correlationMatrix(
    closes.slice(0, MOST_ASSETS).map((series) => logReturns(series, range)),
  )
  // All of them: a contribution is a share of the moves of everything that was asked about.
  const { shares, why } = riskContribution(
    held.map(({ value }) => value),
    closes.map((series) => simpleReturns(series, range)),
  )
  return {
    assets: shown.map(({ asset, symbol, value }) => ({ asset, symbol, weight: value / whole })),
    matrix,
    days,
    contribution: shares.slice(0, MOST_ASSETS),
    contributionWhy: why,
  }
}
