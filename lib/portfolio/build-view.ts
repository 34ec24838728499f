/**
 * The portfolio as people see it, from rows. Pure and exact: every total is the sum of `quantity x price x rate`
 * without rounding. What has no price, no reading or no listing is said, and never counted as zero.
 */

import { apartAccounts } from '@/lib/accounts/counts-in-totals'
import { collectionOf } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import { listingOf } from '@/lib/assets/listing'
import { type Amount, add, multiply, sum, toRatio, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { isUsual, shownSections } from '@/lib/dashboards/popup-sections'
import type {
  AccountRow,
  AssetRow,
  HoldingRow,
  ManualPriceRow,
  PortfolioRow,
  PriceRow,
  RateRow,
  SnapshotRow,
  StatusRow,
  TagRow,
} from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import type { PriceFailureRow } from '@/lib/sync/price-failures'
import { staleAfter } from '@/lib/sync/schedule'
import { accountLine } from './account-line'
import { dayChange } from './day-change'
import { withContents } from './line-contents'
import { createPricing, type Pricing } from './pricing'
import { thinHistory } from './thin-history'
import type {
  AssetLine,
  Change,
  Completeness,
  ExclusionReason,
  HistoryPoint,
  LinePart,
  PortfolioHead,
  PortfolioView,
} from './view'

export interface PortfolioRows {
  accounts: AccountRow[]
  statuses: StatusRow[]
  holdings: HoldingRow[]
  assets: AssetRow[]
  prices: PriceRow[]
  manualPrices: ManualPriceRow[]
  rates: RateRow[]
  snapshots: SnapshotRow[]
  portfolios: PortfolioRow[]
  tags: TagRow[]
  settings: Settings
  /** The stored settings do not open; `settings` are the defaults. */
  settingsDamaged?: boolean
  priceFailures?: readonly PriceFailureRow[]
}

/** How many lines the first paint has: what a popup and most of a side panel show. Each more costs the first frame. */
const HEAD_LINES = 20
/** As many as the dashboard shows of one strategy; the popup shows the first. */
const HEAD_DRIFT_ROWS = 6

/** @param now ms since epoch */
export function buildPortfolioView(rows: PortfolioRows, now: number): PortfolioView {
  const pricing = createPricing(rows, now)
  const apart = apartAccounts(rows.accounts)
  const lines = assetLines(rows, pricing, ({ accountId }) => !apart.has(accountId))
  const paper = apart.size === 0 ? [] : assetLines(rows, pricing, ({ accountId }) => apart.has(accountId))
  const included = lines.filter(isIncluded)
  const netWorth = sum(included.flatMap(({ value }) => (value === null ? [] : [value])))
  for (const line of included) line.share = shareOf(line.value, netWorth)
  const accounts = accountLines(rows, [...included, ...paper.filter(isIncluded)], now)
  const counted = accounts.filter((account) => !account.apart)
  const completeness: Completeness = {
    accounts: counted.length,
    stale: counted.filter(({ stale, lastGoodAt }) => stale && lastGoodAt !== undefined).map(({ id }) => id),
    missing: counted.filter(({ value }) => value === null).map(({ id }) => id),
    unpriced: included.filter(({ value }) => value === null).map(({ asset }) => asset),
    excluded: lines.length - included.length,
  }
  return {
    version: 1,
    builtAt: now,
    currency: pricing.currency,
    ...(pricing.currency === rows.settings.currency ? {} : { wantedCurrency: rows.settings.currency }),
    demo: rows.settings.demo,
    hideAmounts: rows.settings.hideAmounts,
    ...(isUsual(rows.settings.popup) ? {} : { sections: shownSections(rows.settings.popup) }),
    ...(rows.settingsDamaged ? { settingsDamaged: true } : {}),
    netWorth,
    change24h: changeOf(included, pricing),
    ...(rows.priceFailures?.length ? { priceFailures: [...rows.priceFailures] } : {}),
    completeness,
    history: historyOf(rows, pricing, {
      at: now,
      value: toRatio(netWorth),
      complete: isComplete(completeness),
    }),
    lines: included.sort(byValue),
    excluded: lines.filter(({ excluded }) => excluded !== undefined).sort(byValue),
    ...(paper.length === 0 ? {} : { paper: paper.sort(byValue) }),
    accounts,
    portfolios: rows.portfolios.map(({ id, name }) => ({ id, name })),
    tags: rows.tags.map(({ id, name }) => ({ id, name })),
  }
}

/** The snapshots, and the present moment as the last point. */
function historyOf({ snapshots }: PortfolioRows, { rate }: Pricing, present: HistoryPoint): HistoryPoint[] {
  const past = thinHistory(snapshots, present.at).map(({ at, total, staleAccounts, unpriced }) => ({
    at,
    value: toRatio(multiply(total, rate)),
    complete: staleAccounts.length === 0 && unpriced.length === 0,
  }))
  return past.length === 0 ? [] : [...past.filter(({ at }) => at < present.at), present]
}

const isComplete = ({ stale, missing, unpriced }: Completeness) =>
  stale.length + missing.length + unpriced.length === 0

/** The small first record: the largest lines, without parts, and the most urgent rows of each strategy. */
export function headOf({
  lines,
  excluded: _excluded,
  paper: _paper,
  drifts,
  ...rest
}: PortfolioView): PortfolioHead {
  return {
    ...rest,
    ...(drifts === undefined ? {} : { drifts: drifts.map(headOfDrift) }),
    lines: lines.slice(0, HEAD_LINES).map(({ parts: _parts, ...line }) => line),
    lineCount: lines.length,
  }
}

const headOfDrift = (drift: AnyDrift): AnyDrift =>
  'unknown' in drift ? drift : { ...drift, rows: drift.rows.slice(0, HEAD_DRIFT_ROWS) }

type AnyDrift = StrategyDrift | UnknownDrift

const isIncluded = ({ excluded }: AssetLine): boolean => excluded === undefined

function assetLines(
  rows: PortfolioRows,
  pricing: Pricing,
  isWanted: (holding: HoldingRow) => boolean,
): AssetLine[] {
  const discovered = new Map(rows.assets.map((row) => [row.asset, row]))
  const known = new Set(rows.accounts.map(({ id }) => id))
  const lines = new Map<string, AssetLine>()
  for (const holding of rows.holdings) {
    // A row of an account that was removed a moment ago is not anybody's.
    if (!known.has(holding.accountId) || !isWanted(holding)) continue
    const row = discovered.get(holding.asset)
    const collection = collectionOf(holding.asset)
    const excluded = exclusion(
      listingOf({ asset: holding.asset, row: chosenRow(row, discovered.get(collection)) }),
    )
    const key = `${collection} ${excluded ?? ''}`
    const line =
      lines.get(key) ?? newLine(collection, row ?? discovered.get(collection), pricing, excluded, holding)
    lines.set(key, addPart(line, partOf(holding, pricing)))
  }
  return [...lines.values()].map((line) => withContents(line, discovered))
}

/** A choice is made on a line, and a line is a collection: it holds for every member that has no choice of its own. */
function chosenRow(
  own: AssetRow | undefined,
  collection: AssetRow | undefined,
): Parameters<typeof listingOf>[0]['row'] {
  const choice = own?.choice ?? collection?.choice
  if (choice === undefined) return own
  return { ...(own ?? { symbol: '', name: '', foundBy: 'log' }), choice }
}

const exclusion = (listing: ReturnType<typeof listingOf>): ExclusionReason | undefined =>
  listing === 'included' ? undefined : listing

function newLine(
  asset: AssetId,
  row: AssetRow | undefined,
  pricing: Pricing,
  excluded: ExclusionReason | undefined,
  holding: HoldingRow,
): AssetLine {
  const { symbol, name } = describeAsset(
    asset,
    row ?? { symbol: holding.sourceSymbol, name: holding.sourceSymbol },
  )
  return {
    asset,
    symbol,
    name,
    quantity: ZERO,
    price: pricing.priceOf(asset),
    value: null,
    share: null,
    change24h: pricing.changeOf(asset),
    parts: [],
    ...(excluded ? { excluded } : {}),
  }
}

function addPart(line: AssetLine, part: LinePart): AssetLine {
  return {
    ...line,
    quantity: add(line.quantity, part.quantity),
    value: part.value === null ? line.value : add(line.value ?? ZERO, part.value),
    parts: [...line.parts, part],
  }
}

function partOf(
  { accountId, asset, chain, bucket, quantity, readAt, sourceSymbol }: HoldingRow,
  pricing: Pricing,
): LinePart {
  const value = pricing.valueOf(collectionOf(asset), quantity)
  return { accountId, asset, bucket, quantity, value, readAt, sourceSymbol, ...(chain ? { chain } : {}) }
}

function accountLines(rows: PortfolioRows, included: readonly AssetLine[], now: number) {
  const values = new Map<AccountId, Amount>()
  for (const { parts } of included)
    for (const { accountId, value } of parts)
      if (value !== null) values.set(accountId, add(values.get(accountId) ?? ZERO, value))
  const statuses = new Map(rows.statuses.map((status) => [status.accountId, status]))
  return rows.accounts
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .map((account) =>
      accountLine({
        account,
        status: statuses.get(account.id),
        value: values.get(account.id) ?? ZERO,
        portfolios: rows.portfolios
          .filter(({ accounts }) => accounts.includes(account.id))
          .map(({ id }) => id),
        maxAge: staleAfter(rows.settings.syncMinutes),
        now,
      }),
    )
}

function changeOf(lines: readonly AssetLine[], pricing: Pricing): Change | null {
  if (lines.length === 0) return null
  return dayChange(
    lines.map(({ asset, quantity, value }) => ({ value, before: pricing.value24hAgo(asset, quantity) })),
  )
}

function shareOf(value: Amount | null, netWorth: Amount): number | null {
  const total = toRatio(netWorth)
  return value === null || total <= 0 ? null : toRatio(value) / total
}

const byValue = (a: AssetLine, b: AssetLine): number =>
  (b.value === null ? Number.NEGATIVE_INFINITY : toRatio(b.value)) -
    (a.value === null ? Number.NEGATIVE_INFINITY : toRatio(a.value)) || a.symbol.localeCompare(b.symbol, 'en')
