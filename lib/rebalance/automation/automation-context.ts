/** What the parts of automatic mode share while the engine's session lasts. */
import type { Sentence } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { PlanReview } from '../messages'
import type { Runs } from '../runs/runs.store'

export interface AutomationContext extends Pick<EngineContext, 'db' | 'now'> {
  /** The portfolio as it is shown; `undefined` before the first one was built. */
  readPortfolio: () => Promise<PortfolioView | undefined>
  /** A dry run as the page gets it: everything is asked anew, and nothing is sent. */
  makePlan: (strategy: StrategyRow, flow: 'both' | 'buys') => Promise<PlanReview | { unknown: Sentence }>
  startRun: Runs['start']
  /** A strategy has changed. */
  announce: () => void
}
