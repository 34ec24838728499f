/** The order of the holdings table. What is unknown stands last in both directions. Pure. */
import { type Amount, compare } from '@/lib/core/amount'
import type { AssetLine } from '@/lib/portfolio/view'

export type LineColumn = 'name' | 'price' | 'change' | 'value'

type Line = Omit<AssetLine, 'parts'>

/** @example sortLines(lines, { column: 'value', descending: true }) */
export function sortLines<L extends Line>(
  lines: readonly L[],
  sort: { column: LineColumn; descending: boolean },
): L[] {
  const direction = sort.descending ? -1 : 1
  return [...lines].sort((a, b) => {
    switch (sort.column) {
      case 'name':
        return -direction * a.name.localeCompare(b.name) // the first click sorts names from A
      case 'price':
        return amounts(a.price?.price, b.price?.price, direction)
      case 'change':
        return unknownLast(a.change24h, b.change24h, direction, (x, y) => x - y)
      case 'value':
        return amounts(a.value, b.value, direction)
      default:
        return sort.column satisfies never
    }
  })
}

const amounts = (a: Amount | null | undefined, b: Amount | null | undefined, direction: number) =>
  unknownLast(a, b, direction, compare)

function unknownLast<T>(
  a: T | null | undefined,
  b: T | null | undefined,
  direction: number,
  order: (a: T, b: T) => number,
) {
  const noA = a === null || a === undefined
  const noB = b === null || b === undefined
  if (noA || noB) return Number(noA) - Number(noB)
  return direction * order(a, b)
}
