/** Rates of a year and of a day. Crypto is traded every day: a year has 365 of them, not the 252 of an exchange. */
export const DAYS_A_YEAR = 365

/**
 * What a rate of a year is on one day, when it compounds to the year's.
 * @example dailyRate(0.05) // 0.000133…
 */
export const dailyRate = (annual: number): number => (1 + annual) ** (1 / DAYS_A_YEAR) - 1

/** What makes a deviation of daily returns one of a year: days that do not depend on each other add their variances. */
export const ROOT_YEAR = Math.sqrt(DAYS_A_YEAR)
