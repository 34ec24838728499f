/** Which row a key leads to. Pure. */

export interface RowStep {
  from: number
  total: number
  /** Rows that are seen at once. */
  page: number
}

/**
 * @returns `undefined` for keys that do not move; at an end the row stays
 * @example rowAfter('PageDown', { from: 3, total: 1000, page: 12 }) // 15
 */
export function rowAfter(key: string, { from, total, page }: RowStep): number | undefined {
  if (total === 0) return undefined
  const to = target(key, from, { total, page })
  return to === undefined ? undefined : Math.max(0, Math.min(to, total - 1))
}

function target(key: string, from: number, { total, page }: Omit<RowStep, 'from'>): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return from + Math.max(1, page)
    case 'PageUp':
      return from - Math.max(1, page)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}
