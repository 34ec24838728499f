/** Runs `analytics-rounds.ts` in a Worker of the extension, where the product's ledger computes its figures. */
import { measureAnalytics } from './analytics-rounds'

self.onmessage = ({ data }: MessageEvent<{ rounds: number }>) => self.postMessage(measureAnalytics(data.rounds))
