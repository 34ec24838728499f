/**
 * What a leg, and its run, become when an attempt at it has ended. The rest of an order that was filled in part is tried once
 * more; then it counts as it is. What was refused stops the run: the user decides. Pure.
 */
import { compare, isZero } from '@/lib/core/amount'
import type { ErrorCode, ErrorShape } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { type OrderRow, type RunLeg, type RunRow, SETTLED } from '@/lib/db/rows'
import { attemptOf, sumOrders, wasTaken } from './order-outcome'
import { movedRun, withLeg } from './run-row'

/** Orders that the venue has taken, for one leg, until the user is asked. */
const MOST_TAKEN = 2
/** Times in a row that nothing could be sent, until the user is asked. */
const MOST_TRIES = 5
const FIRST_PAUSE_MS = 3_000

const PASSING: ReadonlySet<ErrorCode> = new Set(['unreachable', 'rate-limited', 'unavailable'])

/**
 * @param rows of all of the leg's orders, in their order; not empty
 * @returns `undefined` while nobody knows what became of the last one: then nothing may be sent
 */
export function afterAttempt(
  run: RunRow,
  leg: RunLeg,
  { rows, at }: { rows: readonly OrderRow[]; at: number },
): RunRow | undefined {
  const last = rows.at(-1)
  if (last === undefined) return undefined
  const attempt = attemptOf(last)
  const { filled, ...came } = sumOrders(rows)
  const counted = withLeg(run, leg.id, (each) => ({ ...each, ...(isZero(filled) ? {} : came) }))
  const hasSome = !isZero(filled)
  switch (attempt.kind) {
    case 'pending':
      return undefined
    case 'not-sent':
      if (hasSome) return endLeg(counted, leg.id, { state: 'partial', at, note: attempt.error?.sentence })
      return afterNothing(counted, leg, { at, error: attempt.error })
    case 'refused': {
      const why = attempt.error ?? refused
      if (hasSome) return endLeg(counted, leg.id, { state: 'partial', at, note: why.sentence })
      return stopAt(counted, leg.id, { state: 'failed', at, error: why })
    }
    case 'ended': {
      const { way } = leg.leg
      if (way.kind === 'order' && compare(filled, way.amount) >= 0)
        return endLeg(counted, leg.id, { state: 'done', at })
      const taken = rows.slice(leg.retried ?? 0).filter(wasTaken).length
      if (taken < MOST_TAKEN && run.state === 'running') return waitAgain(counted, leg.id, at)
      if (hasSome) return endLeg(counted, leg.id, { state: 'partial', at, note: nobodyMore })
      return stopAt(counted, leg.id, { state: 'failed', at, error: { code: 'refused', sentence: nobody } })
    }
    default:
      return attempt satisfies never
  }
}

/** Nothing was sent for the leg: it is tried again later where the reason may pass, else the run stops. */
export function afterNothing(
  run: RunRow,
  leg: RunLeg,
  { at, error }: { at: number; error?: ErrorShape | undefined },
): RunRow {
  const tries = (leg.tries ?? 0) + 1
  const mayPass = error === undefined || PASSING.has(error.code)
  if (!mayPass || tries >= MOST_TRIES)
    return stopAt(run, leg.id, { state: 'waiting', at, error: error ?? interrupted })
  const dueAt = Math.max(error?.retryAt ?? 0, at + (error ? FIRST_PAUSE_MS * 2 ** (tries - 1) : 0))
  const next = withLeg(run, leg.id, (each) => ({ ...each, state: 'waiting', tries }))
  return stayed(next, { at, leg: leg.id, note: error?.sentence, dueAt })
}

/** @example endLeg(run, '1', { state: 'done', at }) */
export function endLeg(
  run: RunRow,
  id: string,
  { state, at, note }: { state: RunLeg['state']; at: number; note?: Sentence | undefined },
): RunRow {
  const next = withLeg(run, id, ({ note: _, tries: __, ...leg }) => ({
    ...leg,
    state,
    ...(note === undefined ? {} : { note }),
  }))
  return stayed(next, { at, leg: id, note: note ?? (state === 'done' ? done : undefined) })
}

/** Nothing more is sent until the user has decided. */
export function stopAt(
  run: RunRow,
  id: string,
  { state, at, error }: { state: RunLeg['state']; at: number; error: ErrorShape },
): RunRow {
  const next = withLeg(run, id, (leg) => ({ ...leg, state, note: error.sentence }))
  if (run.state !== 'running') return stayed(next, { at, leg: id, note: error.sentence })
  return movedRun(next, { at, state: 'stopped', leg: id, why: error.sentence, error })
}

const waitAgain = (run: RunRow, id: string, at: number): RunRow =>
  stayed(
    withLeg(run, id, ({ tries: _, ...leg }) => ({ ...leg, state: 'waiting' })),
    { at, leg: id },
  )

/** In the state in which the run is: one that was ended or stopped meanwhile only learns what came of its orders. */
function stayed(
  run: RunRow,
  { note, ...move }: { at: number; leg: string; note?: Sentence | undefined; dueAt?: number },
): RunRow {
  const told = note === undefined ? {} : { note }
  if (run.state === 'running') return movedRun(run, { ...move, ...told })
  const event = { at: move.at, state: run.state, leg: move.leg, ...told }
  return { ...run, dueAt: SETTLED, events: [...run.events, event] }
}

const done = say('It is done.')
const refused: ErrorShape = {
  code: 'refused',
  sentence: say('The order never arrived. Nothing was bought or sold.'),
}
const interrupted: ErrorShape = {
  code: 'internal',
  sentence: say('It was interrupted again and again before anything was sent. Try it again.'),
}
const nobody = say(
  'Nothing could be had within the bound of the plan. Try again, leave it out, or end this run and make a new plan.',
)
const nobodyMore = say('The rest could not be had within the bound of the plan.')
