/** Runs inside the extension: times analytics in a Worker of their own. */
import type { AnalyticsTimes } from './analytics-rounds'

function measure(rounds: number): Promise<AnalyticsTimes> {
  const worker = new Worker(new URL('./analytics-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<AnalyticsTimes>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AnalyticsTimes>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage({ rounds })
  }).finally(() => worker.terminate())
}

Object.assign(globalThis, { measureAnalytics: measure })
