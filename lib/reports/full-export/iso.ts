import type { Iso } from './document'

/** @example iso(0) // '1970-01-01T00:00:00.000Z' */
export const iso = (at: number): Iso => new Date(at).toISOString()

/** @example isoDay(0) // '1970-01-01' */
export const isoDay = (at: number): string => iso(at).slice(0, 10)
