/** The Worker of `backtest.client.ts`: one question, one answer; then it is ended. */
import { toErrorShape } from '@/lib/core/errors'
import { planRebalance } from '../plan/plan-rebalance'
import { backtest } from './backtest'
import type { BacktestReply } from './backtest.client'
import type { BacktestQuestion } from './question'

const answer = (question: BacktestQuestion): BacktestReply => {
  try {
    return { ok: true, view: backtest(question, planRebalance) }
  } catch (error) {
    return { ok: false, error: toErrorShape(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<BacktestQuestion>) => self.postMessage(answer(data)))
