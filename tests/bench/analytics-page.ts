/** Runs inside the extension: times analytics in a Worker that stays, a round at a time. */
import type { AnswerOf, Round } from './analytics-worker'

let started: Worker | undefined

function measure<R extends Round>(round: R): Promise<AnswerOf[R]> {
  started ??= new Worker(new URL('./analytics-worker.ts', import.meta.url), { type: 'module' })
  const worker = started
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AnswerOf[R]>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(round)
  })
}

Object.assign(globalThis, { measureAnalytics: measure })
