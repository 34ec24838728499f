/** Minutes since midnight as a field of a clock holds them. Pure. */

/** @example clockText(450) // '07:30' */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** @example readClock('07:30') // 450 */
export function readClock(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const minute = Number(hours) * 60 + Number(minutes)
  return minute < 1440 ? minute : undefined
}
