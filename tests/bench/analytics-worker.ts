/** Runs `analytics-rounds.ts` in a Worker of the extension, where the product's ledger computes its figures. */
import type { OneDayTimes } from './analytics-days'
import { type AnalyticsRounds, type RecomputeTimes, startRounds } from './analytics-rounds'

export type Round = keyof AnswerOf
export interface AnswerOf {
  /** How many entries there are. */
  entries: number
  recompute: RecomputeTimes
  nextDay: OneDayTimes
}

let started: AnalyticsRounds | undefined

function answer(round: Round): AnswerOf[Round] {
  started ??= startRounds()
  switch (round) {
    case 'entries':
      return started.entries
    case 'recompute':
      return started.recompute()
    case 'nextDay':
      return started.nextDay()
    default:
      return round satisfies never
  }
}

self.onmessage = ({ data }: MessageEvent<Round>) => self.postMessage(answer(data))
