/** Runs inside the extension: times plans and backtests in a Worker that stays, a round at a time. */
import type { RebalanceRound, RebalanceTimes } from './rebalance-worker'

let started: Worker | undefined

function measure(round: RebalanceRound): Promise<RebalanceTimes> {
  started ??= new Worker(new URL('./rebalance-worker.ts', import.meta.url), { type: 'module' })
  const worker = started
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<RebalanceTimes>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(round)
  })
}

Object.assign(globalThis, { measureRebalance: measure })
