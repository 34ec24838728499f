/** A backtest that is asked for: pending, answered, or failed. The last answer stays until the next one is there. */
import { useCallback, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { StrategySpec } from '@/lib/core/rebalance'
import { call } from '@/lib/messages/call.browser'
import type { BacktestView } from '@/lib/rebalance/backtest/backtest-view'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import type { BacktestInput } from './backtest-draft'

export interface BacktestHandle {
  isPending: boolean
  answer: BacktestView | null
  error: AppError | null
  /** Another one ends the one under way. */
  run: (input: BacktestInput) => void
}

export type AskBacktest = (spec: StrategySpec, input: BacktestInput) => Promise<BacktestView>

const askEngine: AskBacktest = (spec, input) =>
  call(rebalanceMessages['rebalance.backtest'], { spec, ...input })

/** @param ask for tests */
export function useBacktest(spec: StrategySpec, ask: AskBacktest = askEngine): BacktestHandle {
  const [isPending, setPending] = useState(false)
  const [answer, setAnswer] = useState<BacktestView | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const turn = useRef(0)
  const run = useCallback(
    (input: BacktestInput) => {
      turn.current += 1
      const mine = turn.current
      setPending(true)
      setError(null)
      ask(spec, input)
        .then(
          (view) => mine === turn.current && setAnswer(view),
          (thrown: unknown) => mine === turn.current && setError(toAppError(thrown)),
        )
        .finally(() => mine === turn.current && setPending(false))
    },
    [spec, ask],
  )
  return { isPending, answer, error, run }
}
