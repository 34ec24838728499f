/** A rule of alerts that begins anew: nothing of what it remembered holds any more, and what was before is no news to it. Pure. */
import type { AlertRuleRow } from './rows'

/** @example armedRule({ ...row, on: true }, now).episode // undefined */
export function armedRule(row: AlertRuleRow, now: number): AlertRuleRow {
  const {
    lookedAt: _looked,
    owed: _owed,
    memory: _memory,
    episode: _episode,
    problem: _problem,
    ...kept
  } = row
  return { ...kept, armedAt: now }
}
