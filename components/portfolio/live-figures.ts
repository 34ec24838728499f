/** What the headline shows: the view's own figures, or those at live prices while they come. Pure. */
import type { LivePortfolioValue } from '@/components/markets/live-portfolio'
import type { Amount } from '@/lib/core/amount'
import type { Feed } from '@/lib/markets/live'
import type { Change } from '@/lib/portfolio/view'
import type { AnyView } from './portfolio-props'
import type { Shown } from './value-scope'

export interface HeadlineFigures {
  value: Amount | null | undefined
  change: Change | null
  /** Present while the figures follow the market, and while they are behind it. */
  feed?: Feed
}

/**
 * Figures at live prices stand only for the whole, in the view's currency, and not longer than they come: a feed that is
 * interrupted leaves the view's figures, which are read every few minutes, and says nothing.
 * @example liveFigures(view, shown, undefined).value // view.netWorth
 */
export function liveFigures(
  view: AnyView,
  shown: Shown,
  live: LivePortfolioValue | undefined,
): HeadlineFigures {
  const still = { value: shown.value, change: view.change24h }
  if (shown.scope.of !== 'whole' || live?.feed.state !== 'live') return still
  const { total, currency, change24h, gain24h } = live.value ?? {}
  if (total === undefined || currency !== view.currency) return still
  const change = gain24h === undefined ? view.change24h : { ...gain24h, ratio: change24h ?? null }
  return { value: total, change, feed: live.feed }
}
