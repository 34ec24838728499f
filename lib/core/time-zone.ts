/** Clocks of a time zone of the IANA database, as the browser knows it. */

const DAY = 86_400_000
const SLOT = 900_000

/** @example isTimeZone('Europe/Berlin') // true */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * How far the zone's clocks are ahead of UTC at a moment (ms). Offsets are asked once a UTC day; only days on which the clock
 * changes are asked by the quarter of an hour.
 * @throws RangeError for a zone that the browser does not know
 * @example zoneOffsets('Europe/Berlin')(Date.UTC(2026, 6, 1)) // 7_200_000
 */
export function zoneOffsets(timeZone: string): (at: number) => number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  const ask = (at: number): number => {
    const cached = known.get(at)
    if (cached !== undefined) return cached
    const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
    known.set(at, offset)
    return offset
  }
  // By the number of the UTC day; `null` where the clock changes in it. Is asked of a million moments on a few thousand days.
  const ofDays = new Map<number, number | null>()
  const ofDay = (day: number): number | null => {
    const offset = ask(day * DAY)
    const whole = offset === ask((day + 1) * DAY) ? offset : null
    ofDays.set(day, whole)
    return whole
  }
  return (at) => {
    const day = Math.floor(at / DAY)
    const known = ofDays.get(day)
    const offset = known === undefined ? ofDay(day) : known
    return offset ?? ask(Math.floor(at / SLOT) * SLOT)
  }
}
