/** Plans and backtests timed in a Worker of the extension, where the product's own backtests run; a round at a time. */
import { backtest } from '@/lib/rebalance/backtest/backtest'
import { planRebalance } from '@/lib/rebalance/plan/plan-rebalance'
import { ASSETS, DAYS, type PastStrategy, pastQuestion } from './rebalance-past'
import { largeQuestion } from './rebalance-plan'

export type RebalanceRound = 'plan' | PastStrategy

export interface RebalanceTimes {
  /** ms of the plan, or of the whole backtest. */
  took: number
  /** ms of the least that anything over all days of all assets can cost: what the machine gives at the time. */
  plain: number
  /** Legs of the plan, or trades of the backtest. */
  acts: number
  /** Plans that were made. */
  plans: number
}

const PASSES = 200
const question = { plan: largeQuestion(), weights: pastQuestion('weights'), bands: pastQuestion('bands') }

function measure(round: RebalanceRound): RebalanceTimes {
  const plain = plainPass()
  let plans = 0
  const plan: typeof planRebalance = (asked) => {
    plans += 1
    return planRebalance(asked)
  }
  const startedAt = performance.now()
  const acts = round === 'plan' ? plan(question.plan).legs.length : tradesOf(question[round], plan)
  const took = performance.now() - startedAt
  if (acts < ASSETS) throw new Error('the bench measures next to nothing')
  return { took, plain, acts, plans }
}

function tradesOf(asked: (typeof question)[PastStrategy], plan: typeof planRebalance): number {
  const view = backtest(asked, plan)
  if ('unknown' in view || view.days.length !== DAYS) throw new Error('the bench has no backtest')
  return view.trades.length
}

function plainPass(): number {
  const all = [...question.bands.closes.bySleeve.values()]
  const [weights = new Float64Array(0)] = all
  let sum = 0
  const startedAt = performance.now()
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const closes of all)
      for (let day = 0; day < closes.length; day += 1) sum += (weights[day] ?? 0) * (closes[day] ?? 0)
  const took = performance.now() - startedAt
  if (!(sum > 0)) throw new Error('the plain pass came to nothing')
  return took / PASSES
}

self.onmessage = ({ data }: MessageEvent<RebalanceRound>) => self.postMessage(measure(data))
