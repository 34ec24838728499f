/** The engine's side of the backtest's Worker: one for each test, ended with its answer, by the next test, or by a lock. */
import { AppError, type ErrorShape, fromErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { BacktestView } from './backtest-view'
import type { BacktestQuestion } from './question'

export type BacktestReply = { ok: true; view: BacktestView } | { ok: false; error: ErrorShape }

/** The part of `Worker` that is used. */
export interface BacktestWorker {
  postMessage(question: BacktestQuestion): void
  addEventListener(type: 'message', listener: (event: { data: BacktestReply }) => void): void
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void
  terminate(): void
}

const broken = (cause: unknown) =>
  new AppError(
    'internal',
    say('The test could not be computed: memory may be short. Choose fewer assets or fewer days.'),
    { cause },
  )

/**
 * @param signal ends the Worker; the answer is then the signal's reason
 * @throws AppError of the Worker, or when it breaks
 * @example await backtestInWorker(spawnBacktestWorker, question, AbortSignal.timeout(60_000))
 */
export async function backtestInWorker(
  spawn: () => BacktestWorker,
  question: BacktestQuestion,
  signal: AbortSignal,
): Promise<BacktestView> {
  signal.throwIfAborted()
  const worker = spawn()
  let end = () => {}
  try {
    return await new Promise<BacktestView>((resolve, reject) => {
      end = () => reject(signal.reason)
      signal.addEventListener('abort', end)
      worker.addEventListener('message', ({ data }) => {
        if (data.ok) resolve(data.view)
        else reject(fromErrorShape(data.error))
      })
      worker.addEventListener('error', ({ message }) => reject(broken(new Error(message))))
      worker.postMessage(question)
    })
  } finally {
    signal.removeEventListener('abort', end)
    worker.terminate()
  }
}

/** Vite bundles the Worker's file from this expression. */
export const spawnBacktestWorker = (): BacktestWorker =>
  new Worker(new URL('./backtest.worker.ts', import.meta.url), { type: 'module' })
