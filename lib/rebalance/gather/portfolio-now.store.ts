/** The portfolio in US dollars, from the rows as they are stored now: by the rules by which it is shown. */
import type { Database } from '@/lib/db/database.store'
import { buildPortfolioView, type PortfolioRows } from '@/lib/portfolio/build-view'
import { readPortfolioRows } from '@/lib/portfolio/publish.store'
import type { PortfolioView } from '@/lib/portfolio/view'

export interface PortfolioNow {
  rows: PortfolioRows
  /** In US dollars. */
  view: PortfolioView
}

/** @example (await readPortfolioNow(db, Date.now())).view.currency // 'usd' */
export async function readPortfolioNow(db: Database, now: number): Promise<PortfolioNow> {
  const rows = await readPortfolioRows(db)
  const inDollars = { ...rows, snapshots: [], settings: { ...rows.settings, currency: 'usd' } }
  return { rows, view: buildPortfolioView(inDollars, now) }
}
