/** One look at a strategy: whether its consent still holds, whether a trigger has fired, and who is to do what about it. */
import { type Amount, compare, multiply } from '@/lib/core/amount'
import type { StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { readRuns } from '../runs/change-run.store'
import { isFollowed, isOver } from '../runs/run-row'
import { changeStrategy } from '../strategies.store'
import { type Fired, firedTriggers } from '../triggers/fired-triggers'
import { actByItself } from './act-by-itself.store'
import type { AutomationContext } from './automation-context'
import { expired, hasFallen } from './beyond-leash'
import { oldReading } from './old-reading.store'
import { driftIn, knowsRuns, type Standing } from './standing.store'
import { noticed, switchedOff } from './strategy-notices'

/** @param standing `undefined` before the first portfolio was built */
export async function lookAtStrategy(
  context: AutomationContext,
  id: StrategyId,
  standing: Standing | undefined,
): Promise<void> {
  const { db, now, announce } = context
  const { row: before } = await readWhole(db.strategies.get(id))
  if (!before) return
  const runs = await readRuns(db, id)
  const isNews = standing !== undefined && (await knowsRuns(db, standing, runs))
  const known = isNews ? standing : undefined
  let fired: Fired[] = []
  const row = await changeStrategy(db, id, (current) => {
    const held = heldTo(current, known, now())
    fired = whatFired(held, known, now())
    const open = runs.find((run) => !isOver(run))
    return open ? toldOf(held, open) : withFired(held, fired, { known, at: now() })
  })
  if (row && JSON.stringify(row) !== JSON.stringify(before)) announce()
  if (!row?.automation.on || fired.length === 0 || known === undefined) return
  // Also of a run that was ended an order may still be on its way: what it brings is in no plan yet.
  if (!runs.every((run) => isOver(run) && !isFollowed(run))) return
  const old = await oldReading(db, driftIn(known, id)?.accounts ?? [], now())
  if (old === undefined) return actByItself(context, row, fired)
  if (!old.isFailing) return
  await changeStrategy(db, id, (latest) => noticed(latest, { at: now(), kind: 'held', sentence: old.why }))
  announce()
}

/** The consent ends with its time and with a fall of the whole; until then the highest value is remembered. */
function heldTo(row: StrategyRow, standing: Standing | undefined, now: number): StrategyRow {
  const { automation } = row
  if (!automation.on) return row
  const { leash, consentedAt, peakUsd } = automation
  if (now >= leash.until) return switchedOff(row, now, expired)
  // A clock that was set back makes no consent longer than it was.
  if (now < consentedAt)
    return switchedOff(
      row,
      now,
      say('The clock of this computer was set back. Switch automatic mode on again.'),
    )
  const whole = wholeOf(row, standing)
  if (whole === undefined) return row
  const peak = peakUsd === undefined || compare(whole, peakUsd) > 0 ? whole : peakUsd
  if (!hasFallen({ whole, peak, drawdown: leash.drawdown }))
    return peak === peakUsd ? row : { ...row, automation: { ...automation, peakUsd: peak } }
  return switchedOff(
    row,
    now,
    say('The whole is more than {percent} % below its highest value, so automatic mode was switched off.', {
      percent: (leash.drawdown * 100).toFixed(1),
    }),
  )
}

function wholeOf({ id }: StrategyRow, standing: Standing | undefined): Amount | undefined {
  const drift = standing && driftIn(standing, id)
  return drift && standing.usdRate && multiply(drift.value, standing.usdRate)
}

function whatFired(row: StrategyRow, standing: Standing | undefined, now: number): Fired[] {
  const drift = standing && driftIn(standing, row.id)
  const done = Math.max(row.ranAt ?? 0, row.answeredAt ?? 0)
  return firedTriggers({
    spec: row.spec,
    now,
    madeAt: row.at,
    ...(done > 0 ? { ranAt: done } : {}),
    ...(drift === undefined ? {} : { drift }),
    ...(standing?.usdRate === undefined ? {} : { usdRate: standing.usdRate }),
  })
}

/** A run of automatic mode that has stopped is told once; the user decides how it goes on. */
function toldOf(row: StrategyRow, { id, by, state, why, events }: RunRow): StrategyRow {
  if (by !== 'automation' || state !== 'stopped' || why === undefined) return row
  return noticed(row, { at: events.at(-1)?.at ?? 0, kind: 'held', sentence: why, run: id })
}

/** Weights that have come back by themselves are due no more; what is not known takes nothing back. */
function withFired(
  row: StrategyRow,
  fired: readonly Fired[],
  { known, at }: { known: Standing | undefined; at: number },
): StrategyRow {
  const [first] = fired
  if (first === undefined) {
    if (row.firedAt === undefined || !known || !driftIn(known, row.id)) return row
    const { firedAt: _, ...rest } = row
    return rest
  }
  if (row.firedAt !== undefined) return row
  return noticed({ ...row, firedAt: at }, { at, kind: 'due', sentence: first.why })
}
