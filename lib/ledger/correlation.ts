/** How the largest holdings move together, and whose moves the portfolio's are. Pure. */
import { correlationMatrix } from '@/lib/analytics/risk/correlation-matrix'
import { logReturns, simpleReturns } from '@/lib/analytics/risk/price-returns'
import { riskContribution } from '@/lib/analytics/risk/risk-contribution'
import type { DayRange } from '@/lib/analytics/scope-series'
import type { CorrelationView } from '@/lib/analytics/views'
import { isZero, toRatio } from '@/lib/core/amount'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { Parts } from './parts'

/** A table of more is no longer read. What is left out is small: the largest come first. */
const MOST_ASSETS = 30

/** @param portfolio of now, in the currency of the parts */
export function correlationOf(
  portfolio: PortfolioView,
  parts: Pick<Parts, 'closes'>,
  range: DayRange,
): CorrelationView {
  const held = portfolio.lines.flatMap(({ asset, symbol, value }) =>
    value === null || isZero(value) ? [] : [{ asset, symbol, value: toRatio(value) }],
  )
  const whole = held.reduce((sum, { value }) => sum + value, 0)
  const shown = held.slice(0, MOST_ASSETS)
  const closes = held.map(({ asset }) => parts.closes(asset))
  const { matrix, days } = correlationMatrix(
    closes.slice(0, MOST_ASSETS).map((series) => logReturns(series, range)),
  )
  // All of them: a contribution is a share of the whole portfolio's moves.
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
