/** How long nobody has looked at a rule, and what follows from that. Pure. */
import type { AlertRuleRow } from '@/lib/db/rows'

/** Nobody looked for longer than that: what happened meanwhile was missed (ms). */
export const AWAY_MS = 10 * 60_000
/**
 * Prices are looked at every five minutes. After a longer pause the way of a price through it is asked for, and a rule keeps that
 * stretch until it is answered (ms).
 */
const GAP_MS = 6 * 60_000

/** Nobody has looked at all of that. @example isGap(now - 7 * 60_000, now) // true */
export const isGap = (from: number, until: number): boolean => until - from > GAP_MS

/** @example hasGap({ at, lookedAt: now - 7 * 60_000 }, now) // true */
export const hasGap = (row: SeenRule, now: number): boolean => isGap(seenSince(row), now)

type SeenRule = Pick<AlertRuleRow, 'owed' | 'lookedAt' | 'armedAt' | 'at'>

/** Since when not everything was seen (ms): what is still owed, the last look, or the moment from which on a rule counts. */
export const seenSince = (row: SeenRule): number => row.owed?.[0]?.from ?? lastSeen(row)

/** The last look, or the moment from which on a rule counts (ms). */
export const lastSeen = ({ lookedAt, armedAt, at }: SeenRule): number => lookedAt ?? armedAt ?? at
