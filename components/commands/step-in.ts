/** Where an arrow leads in a list of choices: it goes round at its ends. Pure. */

const PAGE = 8

/** @returns `undefined` for a key that moves nothing. @example stepIn('ArrowUp', 0, 5) // 4 */
export function stepIn(key: string, from: number, total: number): number | undefined {
  if (total === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % total
    case 'ArrowUp':
      return (from + total - 1) % total
    case 'PageDown':
      return Math.min(total - 1, from + PAGE)
    case 'PageUp':
      return Math.max(0, from - PAGE)
    default:
      return undefined
  }
}
