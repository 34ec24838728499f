/** Builds the view from the rows, stores a snapshot when one is due, and writes the sealed records for the pages. */
import { sum } from '@/lib/core/amount'
import { type AccountId, randomId, type SnapshotId } from '@/lib/core/ids'
import { writeViews } from '@/lib/db/view.store'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { readSettings } from '@/lib/settings/settings.store'
import { buildPortfolioView, headOf, type PortfolioRows } from './build-view'
import type { PortfolioView } from './view'

const SNAPSHOT_INTERVAL = 10 * 60_000

type PublishContext = Pick<EngineContext, 'db' | 'now' | 'viewKey' | 'announce' | 'randomBytes'>

/** @returns the view that the pages see from now on */
export async function publishView(context: PublishContext): Promise<PortfolioView> {
  const rows = await readRows(context)
  const now = context.now()
  const snapshotted = await storeSnapshot(context, rows, now)
  const view = buildPortfolioView(snapshotted, now)
  await checkpoint('view.built')
  await writeViews({ head: headOf(view), full: view }, context.viewKey)
  await checkpoint('view.written')
  context.announce('view')
  return view
}

async function readRows({ db }: PublishContext): Promise<PortfolioRows> {
  const [accounts, statuses, holdings, assets, prices, manualPrices, rates, snapshots, portfolios, tags, settings] =
    await Promise.all([
      db.accounts.toArray(),
      db.statuses.toArray(),
      db.holdings.toArray(),
      db.assets.toArray(),
      db.prices.toArray(),
      db.manualPrices.toArray(),
      db.rates.toArray(),
      db.snapshots.orderBy('at').toArray(),
      db.portfolios.toArray(),
      db.tags.toArray(),
      readSettings(db),
    ])
  return { accounts, statuses, holdings, assets, prices, manualPrices, rates, snapshots, portfolios, tags, settings }
}

/**
 * A snapshot says what it lacks. None is stored while an account has never been read or before anything is owned:
 * a chart that begins with a false zero is worse than one that begins later.
 */
async function storeSnapshot(context: PublishContext, rows: PortfolioRows, now: number): Promise<PortfolioRows> {
  const last = rows.snapshots.at(-1)
  if (last && now - last.at < SNAPSHOT_INTERVAL) return rows
  const inDollars = buildPortfolioView({ ...rows, snapshots: [], settings: { ...rows.settings, currency: 'usd' } }, now)
  const { missing, unpriced, stale } = inDollars.completeness
  if (inDollars.lines.length === 0 || missing.length > 0) return rows
  await checkpoint('snapshot.storing')
  const snapshot = {
    id: randomId<SnapshotId>(context.randomBytes(16)),
    at: now,
    total: sum([inDollars.netWorth]),
    byAccount: Object.fromEntries(inDollars.accounts.flatMap(({ id, value }) => (value === null ? [] : [[id, value]]))) as Record<
      AccountId,
      typeof inDollars.netWorth
    >,
    staleAccounts: stale,
    unpriced,
  }
  await context.db.snapshots.put(snapshot)
  return { ...rows, snapshots: [...rows.snapshots, snapshot] }
}
