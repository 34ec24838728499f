/** Until when a rule may be snoozed by one act. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'

const HOUR = 3_600_000
const MORNING = 8

/** @param now ms since epoch; days are the reader's own */
export function snoozeEnds(now: number): readonly { words: Sentence; until: number }[] {
  const tomorrow = new Date(now)
  tomorrow.setDate(tomorrow.getDate() + 1)
  return [
    { words: say('Snooze for an hour'), until: now + HOUR },
    { words: say('Snooze until tomorrow morning'), until: tomorrow.setHours(MORNING, 0, 0, 0) },
    { words: say('Snooze for a week'), until: now + 7 * 24 * HOUR },
  ]
}
