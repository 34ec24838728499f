/** States of a run and of its legs in words, and what they mean at a glance. Pure. */
import type { LegState, LegWay, RunState } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { isOver } from '@/lib/rebalance/runs/run-row'

export type StateTone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger'

export const RUN_STATE_WORDS: Readonly<Record<RunState, { word: Sentence; tone: StateTone }>> = {
  running: { word: say('Running'), tone: 'accent' },
  waiting: { word: say('Waits for you'), tone: 'warn' },
  stopped: { word: say('Stopped'), tone: 'danger' },
  done: { word: say('Done'), tone: 'good' },
  abandoned: { word: say('Ended by you'), tone: 'neutral' },
}

export const LEG_STATE_WORDS: Readonly<Record<LegState, { word: Sentence; tone: StateTone }>> = {
  waiting: { word: say('Not begun'), tone: 'neutral' },
  sending: { word: say('Under way'), tone: 'accent' },
  done: { word: say('Done'), tone: 'good' },
  partial: { word: say('Done in part'), tone: 'warn' },
  failed: { word: say('Not done'), tone: 'danger' },
  skipped: { word: say('Left out'), tone: 'neutral' },
}

export const hasEnded = (state: RunState): boolean => isOver({ state })

const OPEN: ReadonlySet<LegState> = new Set(['waiting', 'sending'])
/** @example progressOf(run.legs) // 0.5 */
export const progressOf = (legs: readonly { state: LegState }[]): number =>
  legs.length === 0 ? 1 : legs.filter(({ state }) => !OPEN.has(state)).length / legs.length

export const isSwap = (way: LegWay): way is Extract<LegWay, { kind: 'swap' }> => way.kind === 'swap'
