/**
 * Memory for numbers of days that nobody needs longer than one computation. A fresh typed array costs more than the
 * arithmetic on five years of days, and figures are computed for hundreds of assets. Nothing that is returned may lie in it.
 */

/** Gives memory for so many days, with whatever was left in it: the same at every call, unless more days are asked for. */
export type LendDays = (days: number) => Float64Array

/** For what is kept. */
export const freshDays: LendDays = (days) => new Float64Array(days)

/** @example const lend = lentDays(); const index = lend(365) // 365 places, to be written before they are read */
export function lentDays(): LendDays {
  let memory = new Float64Array(0)
  return (days) => {
    if (memory.length < days) memory = new Float64Array(days)
    return memory.length === days ? memory : memory.subarray(0, days)
  }
}
