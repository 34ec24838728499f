/**
 * Strategies and runs out of a backup: a file is older than what has happened since, so nothing in it acts by itself, and no run in
 * it is carried on.
 */
import type { RunState } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { type RunRow, SETTLED, type StrategyRow } from '@/lib/db/rows'

/** Automatic mode is off, whatever it was. */
export function restoredStrategy(row: StrategyRow, now: number): StrategyRow {
  const { automation } = row
  const why = say(
    'A backup was restored. Look at the strategy, then switch automatic mode on again if you want it.',
  )
  return { ...row, dueAt: now, automation: automation.on ? { on: false, at: now, why } : automation }
}

const ENDED: ReadonlySet<RunState> = new Set(['done', 'abandoned'])

/** One that was under way has stopped, and can only be ended; an order that was on its way is followed all the same. */
export function restoredRun(row: RunRow, now: number): RunRow {
  if (ENDED.has(row.state)) return row
  const isFollowed = row.legs.some(({ state }) => state === 'sending')
  const why = say(
    'A backup was restored while this run was under way. What it has done since the backup is not known: look at your accounts, end this run, and make a new plan.',
  )
  return {
    ...row,
    state: 'stopped',
    restoredAt: now,
    dueAt: isFollowed ? now : SETTLED,
    why,
    events: [...row.events, { at: now, state: 'stopped', note: why }],
  }
}
