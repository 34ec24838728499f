/** When a strategy is looked at next: its targets grow old after a day, and its calendar may come first. Pure. */
import type { StrategySpec, Targets } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { nextCalendarAt } from './triggers/next-calendar'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** What could not be told, or failed, is looked at again after this. */
const AGAIN_MS = 10 * MINUTE

/**
 * @param targets as they were just computed; `undefined`: they could not be, for now
 * @returns ms
 * @example nextLook({ triggers: [] }, targets, now) // a day from now
 */
export function nextLook(
  { triggers }: Pick<StrategySpec, 'triggers'>,
  targets: Targets | { unknown: Sentence } | undefined,
  now: number,
): number {
  const isKnown = targets !== undefined && !('unknown' in targets)
  const dates = triggers.flatMap((trigger) =>
    trigger.kind === 'calendar' ? [nextCalendarAt(trigger, now)] : [],
  )
  return Math.min(now + (isKnown ? DAY : AGAIN_MS), ...dates)
}
