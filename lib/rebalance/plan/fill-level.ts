/** Water filling: money goes to the deepest lacks until they are level, then to all of them alike. */

/**
 * @param lacks above zero: how much each is short of
 * @param money at most that much is given
 * @param least an allotment below it is not worth its while: its money goes to the others
 * @returns what each is given, in the order of `lacks`; none more than it lacks
 * @example fillLevel([50, 30, 5], 40, 0) // [30, 10, 0]
 */
export function fillLevel(lacks: readonly number[], money: number, least: number): number[] {
  const isOut = lacks.map((lack) => lack <= 0)
  for (;;) {
    const level = levelOf(
      lacks.filter((_, index) => !isOut[index]),
      money,
    )
    const given = lacks.map((lack, index) => (isOut[index] ? 0 : Math.max(0, lack - level)))
    const smallest = given.reduce(
      (found, each, index) => (each > 0 && each < least && each < (given[found] ?? Infinity) ? index : found),
      -1,
    )
    if (smallest < 0) return given
    isOut[smallest] = true
  }
}

/** How much of each lack stays when the money is spent. */
function levelOf(lacks: readonly number[], money: number): number {
  const sorted = [...lacks].sort((a, b) => b - a)
  let total = 0
  for (const [index, lack] of sorted.entries()) {
    total += lack
    const level = (total - money) / (index + 1)
    if (level >= (sorted[index + 1] ?? 0)) return Math.max(0, level)
  }
  return 0
}
