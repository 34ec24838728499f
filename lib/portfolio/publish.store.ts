/** Builds the view from the rows, stores a snapshot when one is due, and writes the sealed records for the pages. */
import { countsInTotals } from '@/lib/accounts/counts-in-totals'
import { ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { randomId, type SnapshotId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { SnapshotRow } from '@/lib/db/rows'
import { writeViews } from '@/lib/db/view.store'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { readSettingsState } from '@/lib/settings/settings.store'
import { PRICE_FAILURES_KEY, toPriceFailures } from '@/lib/sync/price-failures'
import { buildPortfolioView, headOf, type PortfolioRows } from './build-view'
import { thinHistory } from './thin-history'
import type { PortfolioView } from './view'

const SNAPSHOT_INTERVAL = 10 * 60_000

type PublishContext = Pick<EngineContext, 'db' | 'now' | 'viewKey' | 'announce' | 'randomBytes'>

/** How the strategies stand in a view that was just built; the portfolio knows nothing of them itself. */
export type DriftsFor = (view: PortfolioView) => Promise<NonNullable<PortfolioView['drifts']>>

/** @returns the view that the pages see from now on */
export async function publishView(context: PublishContext, driftsFor?: DriftsFor): Promise<PortfolioView> {
  const rows = await readPortfolioRows(context.db)
  const now = context.now()
  const snapshotted = await storeSnapshot(context, rows, now)
  const built = buildPortfolioView(snapshotted, now)
  const drifts = (await driftsFor?.(built)) ?? []
  const view = drifts.length === 0 ? built : { ...built, drifts }
  await checkpoint('view.built')
  // Locked or deleted meanwhile: a record written now would be the only thing left on the disk.
  if (!context.db.isOpen()) throw new AppError('locked', say('Holdfast is locked. Unlock it first.'))
  await writeViews({ head: headOf(view), full: view }, context.viewKey)
  await checkpoint('view.written')
  context.announce('view')
  return view
}

/** Everything that a view is built from, as it is stored now. */
export async function readPortfolioRows(db: Database): Promise<PortfolioRows> {
  const [
    accounts,
    statuses,
    holdings,
    assets,
    prices,
    manualPrices,
    rates,
    snapshots,
    portfolios,
    tags,
    { settings, damaged: settingsDamaged },
    priceFailures,
  ] = await Promise.all([
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
    readSettingsState(db),
    db.settings.get(PRICE_FAILURES_KEY),
  ])
  return {
    accounts,
    statuses,
    holdings,
    assets,
    prices,
    manualPrices,
    rates,
    snapshots,
    portfolios,
    tags,
    settings,
    settingsDamaged,
    priceFailures: toPriceFailures(priceFailures?.value),
  }
}

/**
 * A snapshot says what it lacks. None is stored while an account has never been read or before anything is owned:
 * a chart that begins with a false zero is worse than one that begins later. Accounts that are connected one after the
 * other within an interval share one snapshot, so that the chart does not climb with each of them.
 */
async function storeSnapshot(
  context: PublishContext,
  rows: PortfolioRows,
  now: number,
): Promise<PortfolioRows> {
  // One from the future is of a clock that was set back since: it does not hold up the others.
  const last = rows.snapshots.findLast(({ at }) => at <= now)
  const isRecent = last !== undefined && now - last.at < SNAPSHOT_INTERVAL
  if (isRecent && covers(last, rows)) return rows
  const snapshot = takeSnapshot(rows, now, isRecent ? last.id : randomId(context.randomBytes(16)))
  if (!snapshot) return rows
  await checkpoint('snapshot.storing')
  const all = [...rows.snapshots.filter((each) => each.id !== snapshot.id), snapshot]
  // What no chart shows any more is not kept: ten minutes for a year would be fifty thousand sealed rows.
  const snapshots = thinHistory(all, now)
  const kept = new Set(snapshots.map((each) => each.id))
  const { db } = context
  await db.transaction('rw', db.snapshots, async () => {
    await db.snapshots.put(snapshot)
    await db.snapshots.bulkDelete(all.flatMap((each) => (kept.has(each.id) ? [] : [each.id])))
  })
  return { ...rows, snapshots }
}

/** Made-up money that does not count is in no snapshot. */
const covers = ({ byAccount }: SnapshotRow, { accounts }: PortfolioRows): boolean => {
  const counted = accounts.filter(({ source }) => countsInTotals(source))
  return counted.length === Object.keys(byAccount).length && counted.every(({ id }) => id in byAccount)
}

function takeSnapshot(rows: PortfolioRows, now: number, id: SnapshotId): SnapshotRow | undefined {
  const inDollars = { ...rows, snapshots: [], settings: { ...rows.settings, currency: 'usd' } }
  const { accounts, completeness, lines, netWorth } = buildPortfolioView(inDollars, now)
  const { missing, unpriced, stale } = completeness
  if (lines.length === 0 || missing.length > 0) return undefined
  const counted = accounts.filter(({ apart }) => !apart)
  const byAccount = Object.fromEntries(counted.map(({ id: account, value }) => [account, value ?? ZERO]))
  return { id, at: now, total: netWorth, byAccount, staleAccounts: stale, unpriced }
}
