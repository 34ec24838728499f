/** All runs as a file: read from the private tables on the page, written as CSV, handed to the browser. */
import { saveFile } from '@/components/settings/save-file'
import { pageDatabase } from '@/components/shell/page-database'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { runsCsv } from './runs-csv'

/** @throws AppError `locked` */
export async function saveRuns(now: number): Promise<void> {
  const db = await pageDatabase()
  if (!db) throw new AppError('locked', say('Holdfast is locked.'))
  const runs = await db.runs.orderBy('at').toArray()
  saveFile(`holdfast-rebalancing-${new Date(now).toISOString().slice(0, 10)}.csv`, runsCsv(runs), 'text/csv')
}
