/** Rows that a venue booked for one act, but not always in the same second. */
import type { CsvRow } from './define-importer'

/**
 * Groups rows whose times lie at most `gap` apart from the one before, whatever order they come in.
 * @param at milliseconds of a row; what it throws is thrown
 */
export function momentsTogether(
  rows: readonly CsvRow[],
  at: (row: CsvRow) => number,
  gap: number,
): CsvRow[][] {
  const sorted = rows.map((row) => ({ row, at: at(row) })).sort((a, b) => a.at - b.at)
  const groups: { rows: CsvRow[]; last: number }[] = []
  for (const { row, at: moment } of sorted) {
    const open = groups.at(-1)
    if (open && moment - open.last <= gap) {
      open.rows.push(row)
      open.last = moment
    } else groups.push({ rows: [row], last: moment })
  }
  return groups.map((group) => group.rows)
}
