/** Everything that the ledger needs beside the entries, read from the database in one go. */
import { type BookMiddles, middlesOf } from '@/lib/analytics/attribution/book-middles'
import { readIndexes } from '@/lib/analytics/indexes/indexes.store'
import type { MarketIndex } from '@/lib/analytics/indexes/market-index'
import { chainOfSubject, isSearched, readApprovalState } from '@/lib/chains/approvals/approval-state'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type {
  AccountRow,
  AllowanceRow,
  AssetRow,
  CloseRow,
  CursorRow,
  HistoryRow,
  HoldingRow,
  ImportRow,
  IssueChoiceRow,
  LinkRow,
  LotChoiceRow,
  ManualPriceRow,
  MomentPriceRow,
  OverlayRow,
  PastRateRow,
  PortfolioRow,
  PriceRow,
  RateRow,
  StatusRow,
  TagRow,
} from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import { readSettings } from '@/lib/settings/settings.store'

/** What the user said of the entries. */
export interface Words {
  overlays: OverlayRow[]
  links: LinkRow[]
  lotChoices: LotChoiceRow[]
}

export interface PastPrices {
  closes: CloseRow[]
  moments: MomentPriceRow[]
  pastRates: PastRateRow[]
  rates: RateRow[]
  manualPrices: ManualPriceRow[]
}

export interface Surroundings {
  accounts: AccountRow[]
  statuses: StatusRow[]
  portfolios: PortfolioRow[]
  tags: TagRow[]
  holdings: HoldingRow[]
  assets: AssetRow[]
  /** The latest prices. */
  prices: PriceRow[]
  histories: HistoryRow[]
  issueChoices: IssueChoiceRow[]
  imports: ImportRow[]
  /** What wallets have allowed, as last read, and how far that was read. */
  allowances: AllowanceRow[]
  approvalReadings: ApprovalReading[]
  settings: Settings
  /** What the user brought to compare with. */
  indexes: MarketIndex[]
}

/** How far the approvals of an account on one chain were read. */
export interface ApprovalReading {
  accountId: AccountId
  chain: ChainId
  isComplete: boolean
}

function readingOf({ accountId, subject, value }: CursorRow): ApprovalReading[] {
  const chain = chainOfSubject(subject)
  const state = chain === undefined ? undefined : readApprovalState(value)
  return chain === undefined || !state ? [] : [{ accountId, chain, isComplete: isSearched(state) }]
}

export async function readWords(db: Database): Promise<Words> {
  const [overlays, links, lotChoices] = await Promise.all([
    db.overlays.toArray(),
    db.links.toArray(),
    db.lotChoices.toArray(),
  ])
  return { overlays, links, lotChoices }
}

/** What books told when orders were reviewed here. */
export const readMiddles = async (db: Database): Promise<BookMiddles> => middlesOf(await db.orders.toArray())

export async function readPastPrices(db: Database): Promise<PastPrices> {
  const [closes, moments, pastRates, rates, manualPrices] = await Promise.all([
    db.closes.toArray(),
    db.momentPrices.toArray(),
    db.pastRates.toArray(),
    db.rates.toArray(),
    db.manualPrices.toArray(),
  ])
  return { closes, moments, pastRates, rates, manualPrices }
}

export async function readSurroundings(db: Database): Promise<Surroundings> {
  const [
    accounts,
    statuses,
    portfolios,
    tags,
    holdings,
    assets,
    prices,
    histories,
    issueChoices,
    imports,
    allowances,
    cursors,
    settings,
    indexes,
  ] = await Promise.all([
    db.accounts.toArray(),
    db.statuses.toArray(),
    db.portfolios.toArray(),
    db.tags.toArray(),
    db.holdings.toArray(),
    db.assets.toArray(),
    db.prices.toArray(),
    db.histories.toArray(),
    db.issueChoices.toArray(),
    db.imports.toArray(),
    db.allowances.toArray(),
    db.cursors.toArray(),
    readSettings(db),
    readIndexes(db),
  ])
  return {
    accounts,
    statuses,
    portfolios,
    tags,
    holdings,
    assets,
    prices,
    histories,
    issueChoices,
    imports,
    allowances,
    approvalReadings: cursors.flatMap(readingOf),
    settings,
    indexes,
  }
}
