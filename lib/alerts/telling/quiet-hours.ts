/** When nothing is shown: by the clock of the person's time zone, over midnight too, through changes of that clock. Pure. */
import { zoneOffsets } from '@/lib/core/time-zone'
import type { QuietHours } from '@/lib/settings/alert-settings'

const MINUTE = 60_000
const DAY_MINUTES = 1440
/** A day, and the longest that a clock is set back. */
const LONGEST = DAY_MINUTES + 180

/**
 * The first minute at which it is not quiet any more, on the clock as it then is.
 * @returns `undefined`: it is not quiet now; equal ends are no quiet hours
 * @example quietUntil({ from: 1320, until: 420, timeZone: 'UTC' }, Date.UTC(2026, 0, 1, 23)) // 7 o'clock the next morning
 */
export function quietUntil(quiet: QuietHours | null, now: number): number | undefined {
  if (quiet === null || quiet.from === quiet.until) return undefined
  const offsetAt = zoneOffsets(quiet.timeZone)
  const isQuiet = (at: number): boolean => {
    const minute = Math.floor((at + offsetAt(at)) / MINUTE) % DAY_MINUTES
    return quiet.from < quiet.until
      ? minute >= quiet.from && minute < quiet.until
      : minute >= quiet.from || minute < quiet.until
  }
  if (!isQuiet(now)) return undefined
  const first = Math.floor(now / MINUTE) + 1
  for (let minute = first; minute < first + LONGEST; minute += 1)
    if (!isQuiet(minute * MINUTE)) return minute * MINUTE
  return undefined
}
