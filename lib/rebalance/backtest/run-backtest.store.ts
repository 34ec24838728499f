/** Backtests of an engine session: one at a time. The next one ends the one under way, and so does a lock. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type BacktestWorker, backtestInWorker } from './backtest.client'
import type { BacktestView } from './backtest-view'
import { type BacktestContext, gatherQuestion } from './gather-question.store'
import type { BacktestChoices } from './question'
import { refusalOf } from './refusal'

export interface Backtests {
  /** Input and answer of `rebalance.backtest`. @throws AppError `refused` when another one was started meanwhile, `locked` by a lock */
  backtest: (choices: BacktestChoices) => Promise<BacktestView>
  isBusy: () => boolean
  /** Ends what is under way; for a lock. */
  close: () => void
}

export interface BacktestsOptions {
  context: BacktestContext
  spawn: () => BacktestWorker
}

/** @example const { backtest, close } = createBacktests({ context, spawn: spawnBacktestWorker }) */
export function createBacktests({ context, spawn }: BacktestsOptions): Backtests {
  let running: AbortController | undefined
  return {
    backtest: async (choices) => {
      const refused = refusalOf(choices)
      if (refused) return { unknown: refused }
      running?.abort(new AppError('refused', say('Another test was started, so this one was ended.')))
      const own = new AbortController()
      running = own
      try {
        const question = await gatherQuestion(context, choices, own.signal)
        return await backtestInWorker(spawn, question, own.signal)
      } finally {
        if (running === own) running = undefined
      }
    },
    isBusy: () => running !== undefined,
    close: () => running?.abort(new AppError('locked', say('Holdfast is locked. Unlock it first.'))),
  }
}
