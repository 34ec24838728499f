/** Firings under the days on which they happened, and those that a filter leaves. Pure. */
import type { AlertGroup } from '@/lib/core/alert'
import type { FiringRow } from '@/lib/db/rows'

export type FiringFilter = 'all' | 'unseen' | AlertGroup

export const filterFirings = (
  firings: readonly FiringRow[],
  filter: FiringFilter,
  groupOf: (kind: string) => AlertGroup | undefined,
): readonly FiringRow[] => {
  if (filter === 'all') return firings
  if (filter === 'unseen') return firings.filter(({ seenAt }) => seenAt === undefined)
  return firings.filter(({ kind }) => groupOf(kind) === filter)
}

export interface FiringDay {
  /** Midnight of the reader's own day (ms). */
  day: number
  firings: readonly FiringRow[]
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** @param firings newest first; so are the days */
export function firingDays(firings: readonly FiringRow[]): FiringDay[] {
  const days: { day: number; firings: FiringRow[] }[] = []
  for (const firing of firings) {
    const day = midnight(firing.at)
    const last = days.at(-1)
    if (last?.day === day) last.firings.push(firing)
    else days.push({ day, firings: [firing] })
  }
  return days
}

/** Whole days between two midnights, over changes of the clock too. @example daysAgo(yesterday, now) // 1 */
export const daysAgo = (day: number, now: number): number => Math.round((midnight(now) - day) / 86_400_000)
