/** The lowest of many values in order, without sorting the others: a tail is a twentieth of its sample. */

/**
 * @param values numbers, none of them NaN
 * @param count how many; not more than there are
 * @returns ascending
 * @example lowestValues([3, 1, 2, 5], 2) // [1, 2]
 */
export function lowestValues(values: ArrayLike<number>, count: number): number[] {
  const lowest: number[] = []
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN
    if (lowest.length < count) lowest.push(value)
    else if (!(value < (lowest[count - 1] ?? Number.NEGATIVE_INFINITY))) continue
    settle(lowest, value)
  }
  return lowest
}

/** The last place is free: whatever is higher moves up by one. */
function settle(lowest: number[], value: number): void {
  let place = lowest.length - 1
  while (place > 0 && (lowest[place - 1] ?? 0) > value) {
    lowest[place] = lowest[place - 1] ?? 0
    place -= 1
  }
  lowest[place] = value
}
