/** Runs `analytics-rounds.ts` in a Worker of the extension, where the product's ledger computes its figures. */
import type { OneDayTimes } from './analytics-days'
import { type AnalyticsRounds, type EntriesTimes, type FigureTimes, startRounds } from './analytics-rounds'

export type Round = keyof AnswerOf
export interface AnswerOf {
  /** How many entries there are. */
  entries: number
  fromEntries: EntriesTimes
  figures: FigureTimes
  plain: number
  nextDay: OneDayTimes
}

let started: AnalyticsRounds | undefined

function answer(round: Round): AnswerOf[Round] {
  started ??= startRounds()
  switch (round) {
    case 'entries':
      return started.entries
    case 'fromEntries':
      return started.fromEntries()
    case 'figures':
      return started.figures()
    case 'plain':
      return started.plain()
    case 'nextDay':
      return started.nextDay()
    default:
      return round satisfies never
  }
}

self.onmessage = ({ data }: MessageEvent<Round>) => self.postMessage(answer(data))
