/** When the summary of the week is to be written: on its day, once; a day that was missed is made up for once. Pure. */
import type { AssistantSettings } from '@/lib/settings/assistant-settings'

const DAY = 86_400_000
/** In the morning, by the clock of the user. */
const HOUR = 8

export interface DigestFacts {
  settings: Pick<AssistantSettings, 'isOn' | 'digestDay' | 'digestAt'>
  now: number
  /** How far the user's clock is ahead of UTC at a moment (ms). */
  offsetAt: (at: number) => number
}

/** The last moment at or before now at which one was to be written. */
export function lastDigestMoment(
  day: number,
  { now, offsetAt }: Pick<DigestFacts, 'now' | 'offsetAt'>,
): number {
  const midnight = Math.floor((now + offsetAt(now)) / DAY) * DAY
  for (let back = 0; ; back++) {
    const wall = midnight - back * DAY + HOUR * 3_600_000
    const at = wall - offsetAt(wall - offsetAt(wall))
    if (new Date(wall).getUTCDay() === day && at <= now) return at
  }
}

/** @returns the window that is due, by its moment, or when the next one is */
export function digestDue({ settings, now, offsetAt }: DigestFacts): { due: number } | { nextAt: number } {
  const { isOn, digestDay, digestAt } = settings
  if (!isOn || digestDay === null || digestAt === undefined) return { nextAt: Number.MAX_SAFE_INTEGER }
  const last = lastDigestMoment(digestDay, { now, offsetAt })
  if (last > digestAt) return { due: last }
  return { nextAt: lastDigestMoment(digestDay, { now: now + 7 * DAY, offsetAt }) }
}
