/** Ends of a page by the venue's own numbers, which are longer than a JavaScript number. */

const valueOf = (row: unknown, field: string): string | undefined => {
  const info = (row as { info?: unknown }).info ?? row
  const value = (info as Record<string, unknown>)[field]
  return /^\d+$/.test(String(value)) ? String(value) : undefined
}

function endOf(
  rows: readonly unknown[],
  field: string,
  later: (a: bigint, b: bigint) => boolean,
): string | undefined {
  let best: string | undefined
  for (const row of rows) {
    const value = valueOf(row, field)
    if (value !== undefined && (best === undefined || later(BigInt(value), BigInt(best)))) best = value
  }
  return best
}

/** @example smallest([{ info: { billId: '9007199254740993' } }], 'billId') // '9007199254740993' */
export const smallest = (rows: readonly unknown[], field: string): string | undefined =>
  endOf(rows, field, (a, b) => a < b)

export const largest = (rows: readonly unknown[], field: string): string | undefined =>
  endOf(rows, field, (a, b) => a > b)
