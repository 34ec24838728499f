/** How a run and its legs move on: every change adds to the events, and none is taken away. Pure. */
import type { ErrorShape } from '@/lib/core/errors'
import type { LegState, RunState } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { type RunLeg, type RunRow, SETTLED } from '@/lib/db/rows'

export interface RunMove {
  at: number
  state?: RunState
  /** Id of the leg that it is about. */
  leg?: string
  note?: Sentence
  /** When it is looked at next (ms); a run that is not running is looked at no more unless this is told. */
  dueAt?: number
  /** Why it waits or has stopped; what was told before is over. */
  why?: Sentence
  error?: ErrorShape
}

/** @example movedRun(row, { at, state: 'stopped', leg: '2', why: say('…') }).events.at(-1) // { at, state: 'stopped', leg: '2', note } */
export function movedRun(row: RunRow, move: RunMove): RunRow {
  const { at, state = row.state, leg, why, error } = move
  const note = move.note ?? why
  const { why: _, error: __, ...rest } = row
  return {
    ...rest,
    state,
    dueAt: move.dueAt ?? (state === 'running' ? at : SETTLED),
    ...(why === undefined ? {} : { why }),
    ...(error === undefined ? {} : { error }),
    events: [
      ...row.events,
      { at, state, ...(leg === undefined ? {} : { leg }), ...(note === undefined ? {} : { note }) },
    ],
  }
}

/** @example withLeg(row, '1', (leg) => ({ ...leg, state: 'sending' })) */
export const withLeg = (row: RunRow, id: string, change: (leg: RunLeg) => RunLeg): RunRow => ({
  ...row,
  legs: row.legs.map((each) => (each.id === id ? change(each) : each)),
})

/** Nothing more is sent for it. */
export const isOver = ({ state }: Pick<RunRow, 'state'>): boolean => state === 'done' || state === 'abandoned'

const LEG_ENDS: ReadonlySet<LegState> = new Set(['done', 'partial', 'failed', 'skipped'])
export const isLegOver = ({ state }: Pick<RunLeg, 'state'>): boolean => LEG_ENDS.has(state)

export const isFollowed = (row: Pick<RunRow, 'legs'>): boolean =>
  row.legs.some(({ state }) => state === 'sending')

/** Something was bought or sold. */
export const hasDone = ({ legs }: Pick<RunRow, 'legs'>): boolean =>
  legs.some(({ state }) => state === 'done' || state === 'partial')
