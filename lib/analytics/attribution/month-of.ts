/** @param at ms @example monthOf(Date.UTC(2026, 2, 9)) // '2026-03' */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)
