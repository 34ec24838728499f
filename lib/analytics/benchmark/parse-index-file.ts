/**
 * A file of an index: a date and a level in each line, newest first or oldest first. No line is guessed: what cannot be
 * read is named by its number, and a file whose dates or numbers can be read in two ways is refused.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ImportProblem } from '@/lib/imports/define-importer'
import { parseCsv } from '@/lib/imports/parse-csv'
import { firstDayOf } from '@/lib/valuation/days'
import { headerFit, type IndexRow, indexRows } from './index-columns'
import { dateReader } from './index-dates'
import { hasLevel, levelReader } from './index-levels'
import type { IndexPoint } from './index-series'

/** There was no coin before: levels that are older compare with nothing. */
const FIRST_DAY = firstDayOf(2009)
const LAST_DAY = firstDayOf(2100)

export interface IndexFile {
  /** Oldest first, each day once, from 2009 on. */
  points: IndexPoint[]
  /** Lines that were left out, in their order. Days without a level (holidays) are none. */
  problems: ImportProblem[]
}

/**
 * @throws AppError `too-large`, or `invalid-input` with a sentence that says what to change in the file
 * @example parseIndexFile('Date,Close\n2024-01-03,4704.81\n2024-01-02,4742.83').points // [{ day: 19_724, level: 4742.83 }, …]
 */
export function parseIndexFile(text: string): IndexFile {
  const { table, ragged } = parseCsv(text, headerFit)
  const rows = indexRows(table).filter(({ level }) => hasLevel(level))
  const problems = [...ragged]
  const found = readRows(rows, problems)
  const points = [...found]
    .flatMap(([day, { level }]) => (level === undefined || day < FIRST_DAY ? [] : [{ day, level }]))
    .toSorted((a, b) => a.day - b.day)
  if (points.length < 2)
    throw new AppError(
      'invalid-input',
      say('An index needs levels on two days since 2009 at least. This file has fewer.'),
    )
  return { points, problems: problems.toSorted((a, b) => a.line - b.line) }
}

/** Level by day; `undefined` where two lines differ. */
function readRows(rows: readonly IndexRow[], problems: ImportProblem[]): Map<number, { level?: number }> {
  const dayOf = dateReader(rows.map(({ date }) => date))
  const levelOf = levelReader(rows.map(({ level }) => level))
  const found = new Map<number, { level?: number }>()
  for (const row of rows) {
    const [day, level] = [dayOf(row.date), levelOf(row.level)]
    const before = day === undefined ? undefined : found.get(day)
    if (day === undefined || day >= LAST_DAY)
      problems.push({ line: row.line, reason: say('"{text}" is no date.', { text: row.date }) })
    else if (level === undefined)
      problems.push({ line: row.line, reason: say('"{text}" is no level above zero.', { text: row.level }) })
    else if (!before) found.set(day, { level })
    else if (before.level !== level) {
      found.set(day, {})
      problems.push({
        line: row.line,
        reason: say('Another line has a different level for this day, so neither is used.'),
      })
    }
  }
  return found
}
