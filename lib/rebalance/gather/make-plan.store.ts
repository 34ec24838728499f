/** A dry run: everything is asked anew, the plan is made, and made once more with what swaps really cost. Nothing is sent. */
import { native } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { StrategySpec, Targets } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import type { Plan } from '../plan/plan'
import type { PlanQuestion } from '../plan/question'
import type { PlannedAs } from '../plan-book'
import { computeTargets, type TargetsContext } from './compute-targets.store'
import { coinsOf, type GatherContext, gatherQuestion } from './gather-question.store'
import { routeMoney } from './markets-to-ask'
import { movedSince } from './moved-since.store'
import { type PortfolioNow, readPortfolioNow } from './portfolio-now.store'
import { type AskQuotes, swapsOf, withOffers } from './swap-offers.store'
import { weighScope } from './weigh-scope'

export interface PlanningContext extends GatherContext {
  targets: TargetsContext
  askQuotes: AskQuotes
  /** Reads balances anew; what fails stands in the accounts' rows. */
  readAgain: (accounts: readonly AccountId[]) => Promise<unknown>
  /** Sees to prices of these assets; never rejects. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  planRebalance: (question: PlanQuestion) => Plan
}

export interface PlanChoices {
  flow?: StrategySpec['flow'] | undefined
  aim?: StrategySpec['aim'] | undefined
}

/**
 * @returns a sentence where no plan can be made; with the targets where these are known
 * @throws AppError when something fails without which there is no plan
 * @example await makePlan(planning, row, { flow: 'buys' }) // { plan: { legs, … }, targets, question, failures: [] }
 */
export async function makePlan(
  planning: PlanningContext,
  { id, spec: stored }: Pick<StrategyRow, 'id' | 'spec'>,
  { flow, aim }: PlanChoices = {},
): Promise<PlannedAs | { unknown: Sentence; targets?: Targets }> {
  const spec = { ...stored, flow: flow ?? stored.flow, aim: aim ?? stored.aim }
  const now = await freshPortfolio(planning, spec)
  const weighed = weighScope(spec, now.view)
  if ('unknown' in weighed) return weighed
  const targets = await computeTargets(planning.targets, spec, now)
  if ('unknown' in targets) return targets
  const gathered = await gatherQuestion(planning, { spec, now, weighed, targets })
  if ('unknown' in gathered) return { ...gathered, targets }
  const { question, plan, remarks } = await planTwice(planning, gathered.question)
  return {
    strategy: id,
    spec: stored,
    question,
    plan,
    targets,
    failures: gathered.failures,
    remarks: [...gathered.remarks, ...remarks],
  }
}

/** With what own orders have moved since it was read, and with prices that are not old, where somebody tells them. */
async function freshPortfolio(
  { context, readAgain, ensurePrices }: PlanningContext,
  spec: StrategySpec,
): Promise<PortfolioNow> {
  const moved = await movedSince(context.db, context.now())
  if (moved.length > 0) await readAgain(moved)
  const held = await context.db.holdings.toArray()
  const others = spec.others === 'sell' ? held.map(({ asset }) => asset) : []
  const natives = held.flatMap(({ chain }) => (chain === undefined ? [] : [native(chain)]))
  await ensurePrices([...new Set([...coinsOf(spec), ...routeMoney, ...natives, ...others].map(collectionOf))])
  return readPortfolioNow(context.db, context.now())
}

async function planTwice(
  { askQuotes, planRebalance }: PlanningContext,
  question: PlanQuestion,
): Promise<{ question: PlanQuestion; plan: Plan; remarks: Sentence[] }> {
  const first = planRebalance(question)
  const swaps = swapsOf(first.legs)
  if (swaps.length === 0) return { question, plan: first, remarks: [] }
  const offered = await withOffers(askQuotes, question, swaps)
  return { ...offered, plan: planRebalance(offered.question) }
}
