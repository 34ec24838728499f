/** Days of the UTC calendar as whole numbers since 1970-01-01, and where they stand in the rows of a year. */
export const DAY_MS = 86_400_000

/** @example dayOf(Date.UTC(1970, 0, 2, 23)) // 1 */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS)

export const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY_MS

export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()

export const daysIn = (year: number): number => firstDayOf(year + 1) - firstDayOf(year)

/** @example isoDay(0) // '1970-01-01' */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
