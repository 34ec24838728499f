/** The whole journal as a file: read from the private tables on the page, written as CSV, handed to the browser. */
import { saveFile } from '@/components/settings/save-file'
import { pageDatabase } from '@/components/shell/page-database'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { journalCsv } from '@/lib/trading/journal-csv'

/** @throws AppError `locked` */
export async function saveJournal(now: number): Promise<void> {
  const db = await pageDatabase()
  if (!db) throw new AppError('locked', say('Holdfast is locked.'))
  const [rows, accounts] = await Promise.all([db.orders.orderBy('at').toArray(), db.accounts.toArray()])
  const labels = new Map(accounts.map(({ id, label }) => [id, label]))
  saveFile(
    `holdfast-orders-${new Date(now).toISOString().slice(0, 10)}.csv`,
    journalCsv(rows, labels),
    'text/csv',
  )
}
