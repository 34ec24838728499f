/** Months of an attribution (`2026-03`, UTC): every one of a range, and how it is called. Pure. */

/** @example monthsBetween('2025-11', '2026-01') // ['2025-11', '2025-12', '2026-01'] */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** @example monthOf(Date.UTC(2026, 2, 9)) // '2026-03' */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)

/** @example monthName('2026-03', 'en') // 'Mar 2026' */
export const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
