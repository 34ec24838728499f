/**
 * How wide the columns of a table are on paper: as wide as what they hold, and where that is too much, numbers keep their
 * width and texts share what is left. Pure.
 */
export interface ColumnNeed {
  /** Of its widest cell, with the gap to the next column. */
  natural: number
  isNumeric: boolean
}

const NARROWEST = 34

/** @example columnWidths([{ natural: 50, isNumeric: false }, { natural: 30, isNumeric: true }], 100) // [50, 30] */
export function columnWidths(needs: readonly ColumnNeed[], available: number): number[] {
  const whole = sum(needs.map(({ natural }) => natural))
  if (whole <= available) return needs.map(({ natural }) => natural)
  const texts = needs.filter(({ isNumeric }) => !isNumeric)
  const numbers = whole - sum(texts.map(({ natural }) => natural))
  const left = available - numbers
  // Not even the narrowest texts would fit: everything shrinks alike, and numbers are broken into lines too.
  if (left < texts.length * NARROWEST) return needs.map(({ natural }) => (natural / whole) * available)
  const shares = shareOut(
    texts.map(({ natural }) => natural),
    left,
  )
  let text = 0
  return needs.map(({ natural, isNumeric }) => {
    if (isNumeric) return natural
    text += 1
    return shares[text - 1] ?? natural
  })
}

/** Who needs less than an even share takes what it needs; the others share the rest. */
function shareOut(needs: readonly number[], available: number): number[] {
  const open = new Set(needs.keys())
  const shares = new Map<number, number>()
  let left = available
  for (;;) {
    const even = left / Math.max(open.size, 1)
    const small = [...open].filter((at) => (needs[at] ?? 0) <= even)
    if (small.length === 0) {
      for (const at of open) shares.set(at, even)
      return needs.map((_, at) => shares.get(at) ?? even)
    }
    for (const at of small) {
      const need = needs[at] ?? 0
      shares.set(at, need)
      left -= need
      open.delete(at)
    }
    if (open.size === 0) return needs.map((_, at) => shares.get(at) ?? 0)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
