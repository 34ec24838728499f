/** Which leg of a run comes next: orders before what the user must sign, each after the legs that it is paid with. Pure. */
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { isLegOver } from './run-row'

/** Legs that may be carried out now, in the plan's order. */
export function openLegs({ legs }: Pick<RunRow, 'legs'>): RunLeg[] {
  const over = new Set(legs.filter(isLegOver).map(({ id }) => id))
  const known = new Set(legs.map(({ id }) => id))
  // A leg that was left out of the plan is waited for by nobody.
  return legs.filter(
    ({ state, leg }) => state === 'waiting' && leg.after.every((id) => over.has(id) || !known.has(id)),
  )
}

/** @returns `undefined` when nothing is left to do, or the legs wait for each other. @example nextLeg(run)?.id // '1' */
export function nextLeg(run: Pick<RunRow, 'legs'>): RunLeg | undefined {
  const open = openLegs(run)
  return open.find(({ leg }) => leg.way.kind === 'order') ?? open[0]
}
