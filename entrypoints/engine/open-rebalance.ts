/**
 * Rebalancing's part of an engine session: strategies and their targets, plans that were shown, runs and automatic mode. A lock of
 * the screen ends every plan that was shown; a lock of the vault ends the session, and the next one carries on the runs that were
 * under way.
 */
import { readView } from '@/lib/db/view.store'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { DriftsFor } from '@/lib/portfolio/publish.store'
import type { PortfolioView } from '@/lib/portfolio/view'
import { createMarketCaps } from '@/lib/prices/market-caps.client'
import { createPastMarketCaps } from '@/lib/prices/past/past-market-caps.client'
import { createAutomation } from '@/lib/rebalance/automation/automation.store'
import { createLegLeash } from '@/lib/rebalance/automation/leg-leash.store'
import { spawnBacktestWorker } from '@/lib/rebalance/backtest/backtest.client'
import { createBacktests } from '@/lib/rebalance/backtest/run-backtest.store'
import { driftsOf } from '@/lib/rebalance/drift/drift-of'
import { dryRun } from '@/lib/rebalance/dry-run.store'
import type { TargetsContext } from '@/lib/rebalance/gather/compute-targets.store'
import type { PlanningContext } from '@/lib/rebalance/gather/make-plan.store'
import { editPlan } from '@/lib/rebalance/plan/edit-plan'
import { planRebalance } from '@/lib/rebalance/plan/plan-rebalance'
import { createPlanBook } from '@/lib/rebalance/plan-book'
import { createRebalanceHandlers } from '@/lib/rebalance/rebalance.handlers'
import { refreshDueTargets } from '@/lib/rebalance/refresh-targets.store'
import { createRuns } from '@/lib/rebalance/runs/runs.store'
import { nextStrategyAt, readStrategies } from '@/lib/rebalance/strategies.store'
import { methodProblems } from '@/lib/rebalance/targets/method-problems'
import type { ExecutionsContext } from '@/lib/swaps/executions/executions-context'
import { gatherQuotes } from '@/lib/swaps/gather-quotes.store'
import { createPastPriceFetcher } from '@/lib/valuation/fetch-past-prices.store'
import type { Desk } from './open-desk'

export interface Rebalance {
  handlers: ReturnType<typeof createRebalanceHandlers>
  /** What the last life of the engine left under way goes on; after the orders of that life were looked at. */
  recover: () => Promise<void>
  /** Targets that are old, runs, triggers and automatic mode. */
  tick: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** A run is under way, or a test is computed: the engine stays. */
  isBusy: () => Promise<boolean>
  /** How the strategies stand in a view that was just built. */
  driftsFor: DriftsFor
  /** The screen was locked. */
  lockDrafts: () => void
  close: () => void
}

export interface RebalanceOptions {
  desk: Pick<Desk, 'handlers' | 'ensurePrices'>
  /** Venues, chains and the sources of offers. */
  executions: ExecutionsContext
  ledger: Pick<Ledger, 'ask' | 'changed'>
  readAgain: PlanningContext['readAgain']
  /** Builds the portfolio's view anew, with the drifts. */
  publish: () => Promise<void>
  keepUndo: KeepUndo
}

/** @example const rebalance = openRebalance(context, { desk, executions, ledger, publish }); compose(rebalanceMessages, rebalance.handlers) */
export function openRebalance(context: EngineContext, options: RebalanceOptions): Rebalance {
  const { db, now, viewKey } = context
  const { desk, publish } = options
  const planning = planningOf(context, options)
  const book = createPlanBook(context)
  const announce = () => context.announce('rebalance')
  const onChanged = async () => {
    announce()
    await publish()
  }
  const runs = createRuns({
    db,
    now,
    openDesk: options.executions.openDesk,
    review: (draft) => desk.handlers['trading.review']({ draft }, undefined),
    confirm: (confirm) => desk.handlers['trading.confirm'](confirm, undefined),
    leash: createLegLeash({ db, now }),
    announce,
    // A view that cannot be built now is built, and told, by the next tick.
    onEnded: () => void publish().catch(() => undefined),
  })
  const automation = createAutomation({
    db,
    now,
    readPortfolio: () => readView<PortfolioView>('full', viewKey),
    makePlan: (strategy, flow) => dryRun({ planning, book }, strategy, { flow }),
    startRun: runs.start,
    // What is due, and what acts by itself, stands in the view; one that cannot be built now is built, and told, by the next tick.
    announce: () => void onChanged().catch(() => undefined),
  })
  const backtests = createBacktests({
    context: { ...planning.targets, pastMarketCapsOf: createPastMarketCaps(context) },
    spawn: spawnBacktestWorker,
  })
  const handlers = createRebalanceHandlers({
    context,
    methodProblems,
    planning,
    editPlan,
    book,
    runs: {
      ...runs,
      start: (review, strategy) => runs.start({ review, strategy, by: 'hand' }),
      abandon: ({ run }) => runs.abandon(run),
    },
    automate: automation.automate,
    // Switched off first: whatever is ended after it is begun by nobody again.
    stopAll: async () => ({ strategies: await automation.switchAllOff(), runs: await runs.abandonAll() }),
    backtest: backtests.backtest,
    keepUndo: options.keepUndo,
    onChanged,
  })
  return {
    handlers,
    recover: runs.recover,
    tick: async () => {
      if (await refreshDueTargets(planning.targets)) await onChanged()
      await runs.tick()
      await automation.tick()
    },
    nextDueAt: async () => Math.min(await nextStrategyAt(db), await runs.nextDueAt()),
    isBusy: async () => backtests.isBusy() || (await runs.isBusy()),
    driftsFor: async (view) => driftsOf(await readStrategies(db), view),
    lockDrafts: () => {
      book.clear()
      backtests.close()
    },
    close: () => {
      book.clear()
      runs.close()
      backtests.close()
    },
  }
}

function planningOf(
  context: EngineContext,
  { desk, executions, ledger, readAgain }: RebalanceOptions,
): PlanningContext {
  const { db, now, fetch } = context
  const targets: TargetsContext = {
    db,
    now,
    past: createPastPriceFetcher(context),
    onStored: () => ledger.changed('prices'),
    marketCapsOf: createMarketCaps({ fetch, now }),
  }
  return {
    ...executions,
    context,
    ledger,
    targets,
    readAgain,
    askQuotes: (request) => gatherQuotes(executions, request),
    ensurePrices: desk.ensurePrices,
    planRebalance,
  }
}
