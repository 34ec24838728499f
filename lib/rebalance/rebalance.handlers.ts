/** The engine's side of rebalancing: strategies, dry runs, and handing a confirmed plan to whoever carries it out. */
import { AppError } from '@/lib/core/errors'
import type { RunId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Handlers, InputOf, OutputOf } from '@/lib/messages/define'
import { canonicalJson } from '@/lib/vault/canonical-json'
import { dryRun } from './dry-run.store'
import { computeTargets } from './gather/compute-targets.store'
import type { PlanningContext } from './gather/make-plan.store'
import { readPortfolioNow } from './gather/portfolio-now.store'
import type { PlanReview, rebalanceMessages } from './messages'
import type { Plan, PlanEdits } from './plan/plan'
import type { PlanQuestion } from './plan/question'
import type { PlanBook, PlannedAs } from './plan-book'
import { refreshTargets } from './refresh-targets.store'
import { readRuns } from './runs/change-run.store'
import { isOver } from './runs/run-row'
import { readStrategy, removeStrategy, type SavingContext, saveStrategy } from './strategies.store'

type Messages = typeof rebalanceMessages
type Input<N extends keyof Messages> = InputOf<Messages[N]>

/** Who carries plans out, one leg after the other. */
export interface RunsPort {
  /** @returns the run's id; the same plan started again is the same run */
  start: (review: PlanReview, strategy: StrategyRow) => Promise<RunId>
  resume: (input: Input<'rebalance.resume'>) => Promise<void>
  signed: (input: Input<'rebalance.signed'>) => Promise<void>
  abandon: (input: Input<'rebalance.abandon'>) => Promise<void>
}

export interface RebalanceDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>
  methodProblems: SavingContext['methodProblems']
  planning: PlanningContext
  editPlan: (question: PlanQuestion, plan: Plan, edits: PlanEdits) => Plan
  book: PlanBook
  runs: RunsPort
  automate: (input: Input<'rebalance.automate'>) => Promise<void>
  stopAll: () => Promise<OutputOf<Messages['rebalance.stopAll']>>
  backtest: (input: Input<'rebalance.backtest'>) => Promise<OutputOf<Messages['rebalance.backtest']>>
  /** A strategy or a run has changed: pages hear of it, and the drift is told anew. */
  onChanged: () => Promise<void>
  keepUndo: KeepUndo
}

/** @example compose(rebalanceMessages, createRebalanceHandlers(deps)) */
export function createRebalanceHandlers(deps: RebalanceDeps): Handlers<Messages> {
  const { context, planning, book, runs, onChanged } = deps
  const { db, now } = context
  const changing = async <T>(act: () => Promise<T>): Promise<T> => {
    const done = await act()
    await onChanged()
    return done
  }
  return {
    'rebalance.save': (input) =>
      changing(async () => {
        const id = await saveStrategy({ ...context, methodProblems: deps.methodProblems }, input)
        await refreshTargets(planning.targets, await readStrategy(db, id))
        return { id }
      }),
    'rebalance.remove': ({ id }) =>
      changing(async () => {
        const putBack = await removeStrategy(db, id)
        return deps.keepUndo(() => changing(() => putBack(now())))
      }),
    'rebalance.automate': (input) => changing(async () => nothing(await deps.automate(input))),
    'rebalance.targets': async ({ spec }) =>
      computeTargets(planning.targets, spec, await readPortfolioNow(db, now())),
    'rebalance.plan': ({ strategy, flow, aim }) =>
      changing(async () => dryRun(deps, await readStrategy(db, strategy), { flow, aim })),
    'rebalance.edit': async ({ plan: id, ...edits }) => {
      const planned = book.get(id)
      return book.keep({ ...planned, plan: deps.editPlan(planned.question, planned.plan, edits) })
    },
    'rebalance.start': (input) => changing(async () => ({ run: await start(deps, input) })),
    'rebalance.resume': (input) => changing(async () => nothing(await runs.resume(input))),
    'rebalance.signed': (input) => changing(async () => nothing(await runs.signed(input))),
    'rebalance.abandon': (input) => changing(async () => nothing(await runs.abandon(input))),
    'rebalance.stopAll': () => changing(deps.stopAll),
    'rebalance.backtest': deps.backtest,
  }
}

const nothing = (_: void): null => null

/** A run has the id of its plan: one that was begun in an earlier life of the engine is told, and nothing is begun again. */
async function start(deps: RebalanceDeps, input: Input<'rebalance.start'>): Promise<RunId> {
  const begun = await deps.context.db.runs.get(input.plan as string as RunId)
  if (begun?.hash === input.hash) return begun.id
  return deps.book.take(input, (review, planned) => startPlanned(deps, review, planned))
}

async function startPlanned(
  { context: { db }, runs }: RebalanceDeps,
  review: PlanReview,
  { strategy, spec, question }: PlannedAs,
): Promise<RunId> {
  const row = await readStrategy(db, strategy)
  const others = await readRuns(db, strategy)
  if (others.some((run) => isOver(run) && (run.events.at(-1)?.at ?? run.at) >= question.at))
    throw new AppError('refused', say('Another run has ended since this plan was made. Make it anew.'))
  if (canonicalJson(row.spec) !== canonicalJson(spec))
    throw new AppError('refused', say('The strategy was changed after this plan was made. Make it anew.'))
  return runs.start(review, row)
}
