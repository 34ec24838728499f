/** Runs while the engine lives: each is carried on by one hand at a time, and goes on by itself after a restart. */
import type { RunId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { RunRow } from '@/lib/db/rows'
import { SETTLED } from '@/lib/db/rows'
import { createDueLoop } from '@/lib/engine/due-loop'
import { abandonAll, abandonRun } from './abandon-runs.store'
import { advanceRun } from './advance-run.store'
import { changeRun, readDueRuns } from './change-run.store'
import { type Resume, resumeRun, type Signed, takeSigned } from './resume-run.store'
import type { RunsContext } from './runs-context'
import { type RunStart, startRun } from './start-run.store'

export interface Runs {
  /** Begins a run and does not wait for it. Started again, the same plan is the same run. @throws AppError see `startRun` */
  start: (start: RunStart) => Promise<RunId>
  /** @throws AppError see `resumeRun` */
  resume: (resume: Resume) => Promise<void>
  /** @throws AppError see `takeSigned` */
  signed: (signed: Signed) => Promise<void>
  abandon: (id: RunId) => Promise<void>
  /** @returns how many were ended */
  abandonAll: (why?: Sentence) => Promise<number>
  /** Carries on everything that is due, once. */
  tick: () => Promise<void>
  /** What the last life of the engine left; called when the engine opens, after `recoverOrders`. */
  recover: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** A run is under way: the engine must not be closed. */
  isBusy: () => Promise<boolean>
  close: () => void
}

/** The engine stays for a run that moves, but not for ever: ticks carry it on. */
const BUSY_MS = 60 * 60_000

/** @example const runs = createRuns(context); await runs.recover(); await runs.start({ review, strategy, by: 'hand' }) */
export function createRuns(context: RunsContext): Runs {
  const { db, now, announce } = context
  const underWay = new Map<RunId, Promise<void>>()
  let isClosed = false

  const advance = (id: RunId): Promise<void> => {
    const known = underWay.get(id)
    if (known) return known
    const going = advanceRun(context, id).finally(() => underWay.delete(id))
    underWay.set(id, going)
    return going
  }
  const work = async () => {
    const due = await readDueRuns(db, now() + 1)
    const ends = await Promise.allSettled(due.map(({ id }) => advance(id)))
    const broken = ends.find((end) => end.status === 'rejected')
    if (broken) throw broken.reason
  }
  const nextDueAt = async () => Math.min(...(await readDueRuns(db)).map(({ dueAt }) => dueAt), SETTLED)
  const loop = createDueLoop({ now, work, nextDueAt, never: SETTLED })
  const changed = () => {
    announce()
    if (!isClosed) loop.wake()
  }

  return {
    start: async (start) => {
      const { row } = await startRun(context, start)
      changed()
      return row.id
    },
    resume: async (resume) => {
      await resumeRun(context, resume)
      changed()
    },
    signed: async (signed) => {
      await takeSigned(context, signed)
      changed()
    },
    abandon: async (id) => {
      await abandonRun(context, id)
      changed()
      context.onEnded()
    },
    abandonAll: async (why) => {
      const count = await abandonAll(context, why)
      if (count > 0) {
        changed()
        context.onEnded()
      }
      return count
    },
    tick: async () => {
      await loop.run()
      loop.wake()
    },
    recover: async () => {
      for (const run of await readDueRuns(db))
        await changeRun(db, run.id, (latest) => ({ ...latest, dueAt: Math.min(latest.dueAt, now()) }))
      loop.wake()
    },
    nextDueAt,
    isBusy: async () => (await readDueRuns(db)).some((run) => isMoving(run, now())),
    close: () => {
      isClosed = true
      loop.close()
    },
  }
}

const isMoving = ({ events, at }: RunRow, now: number): boolean =>
  Math.abs(now - (events.at(-1)?.at ?? at)) < BUSY_MS
