/**
 * How much may be read of calls within calls. What comes from a page may point at the same bytes from many places, at every
 * level again; what counts is what is read, not what was sent.
 */
export interface ReadingBudget {
  /** Characters. */
  left: number
}

/** Honest calls are nested three deep at most, and each level is no longer than the one around it. */
const READS = 4

/** @example budgetFor(input) // for the calls within it */
export const budgetFor = (input: string): ReadingBudget => ({ left: input.length * READS })

/** @returns whether it may be read */
export function spend(budget: ReadingBudget, text: string): boolean {
  budget.left -= text.length
  return budget.left >= 0
}
