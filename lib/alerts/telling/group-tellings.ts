/** Which firings are told one by one, and which together: nobody reads ten notifications at once. Pure. */
import type { FiringRow } from '@/lib/db/rows'

/** More than that become one message. */
const MOST_APART = 3

export interface Grouped {
  apart: FiringRow[]
  /** Each is one message; those that were made one before stay it. */
  together: FiringRow[][]
}

/**
 * What was missed is told as one message, whatever there is of it; a test is told on its own.
 * @param due to be told now
 * @example groupTellings([first, second]).apart.length // 2
 */
export function groupTellings(due: readonly FiringRow[]): Grouped {
  const before = new Map<string, FiringRow[]>()
  for (const row of due)
    if (row.summary !== undefined) before.set(row.summary, [...(before.get(row.summary) ?? []), row])
  const fresh = due.filter(({ summary }) => summary === undefined)
  const tests = fresh.filter(({ isTest }) => isTest === true)
  const missed = fresh.filter(({ missed: isMissed, isTest }) => isMissed === true && isTest !== true)
  const rest = fresh.filter(({ missed: isMissed, isTest }) => isMissed !== true && isTest !== true)
  const parts = [
    { rows: missed, isTogether: missed.length > 1 },
    { rows: rest, isTogether: rest.length > MOST_APART },
  ]
  return {
    apart: [...tests, ...parts.flatMap(({ rows, isTogether }) => (isTogether ? [] : rows))],
    together: [
      ...before.values(),
      ...parts.flatMap(({ rows, isTogether }) => (isTogether ? [[...rows]] : [])),
    ],
  }
}
