/**
 * From a clock on a wall to a moment. A time that the clocks skipped (spring) counts as the hour after it; one that
 * they showed twice (autumn) counts as the first of both.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** Milliseconds that the zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(moment / 1000) * 1000
}

const DAY = 86_400_000

/**
 * @param wall the clock's figures as if they were UTC (`Date.UTC(2024, 2, 31, 2, 30)`)
 * @throws RangeError for a zone that the browser does not know
 * @example momentOf(Date.UTC(2024, 0, 1, 12), 'Europe/Berlin') // Date.UTC(2024, 0, 1, 11)
 */
export function momentOf(wall: number, timeZone: string): number {
  const [before, after] = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)]
  const moments = [before, after].map((offset) => wall - offset)
  const shown = moments.filter((moment) => moment + offsetAt(moment, timeZone) === wall)
  return shown.length > 0 ? Math.min(...shown) : wall - before
}
