/** The private database: Dexie over IndexedDB with sealed rows. Opened only with the vault's keys. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import { createKeyedHash, type KeyedHash } from './keyed-hash'
import { oneWriting } from './one-writing.store'
import type {
  AccountRow,
  AlertRuleRow,
  AllowanceRow,
  AssetRow,
  ChatMessageRow,
  CloseRow,
  ContactRow,
  ConversationRow,
  CredentialRow,
  CursorRow,
  FiringRow,
  HistoryRow,
  HoldingRow,
  ImportRow,
  IntentRow,
  IssueChoiceRow,
  LinkRow,
  LotChoiceRow,
  ManualPriceRow,
  MarketCacheRow,
  MomentPriceRow,
  OpenOrderRow,
  OrderReadingRow,
  OrderRow,
  OverlayRow,
  PaperRow,
  PastRateRow,
  PortfolioRow,
  PriceRow,
  RateRow,
  RequestLogRow,
  RunRow,
  SavedFilterRow,
  SegmentRow,
  SettingRow,
  SignedOrderRow,
  SnapshotRow,
  StatusRow,
  StrategyRow,
  TagRow,
  WalletTxRow,
} from './rows'
import { DATABASE_NAME, FIRST_VERSION, firstStores, SCHEMA_CHANGES, type SchemaChange } from './schema'
import { sealing } from './sealing.store'

export interface DatabaseKeys {
  rowKey: Uint8Array
  indexKey: Uint8Array
}

export interface Database extends Dexie {
  accounts: EntityTable<AccountRow, 'id'>
  credentials: EntityTable<CredentialRow, 'accountId'>
  statuses: EntityTable<StatusRow, 'accountId'>
  holdings: EntityTable<HoldingRow, 'id'>
  assets: EntityTable<AssetRow, 'id'>
  prices: EntityTable<PriceRow, 'id'>
  manualPrices: EntityTable<ManualPriceRow, 'id'>
  snapshots: EntityTable<SnapshotRow, 'id'>
  portfolios: EntityTable<PortfolioRow, 'id'>
  tags: EntityTable<TagRow, 'id'>
  settings: EntityTable<SettingRow, 'key'>
  requests: EntityTable<RequestLogRow, 'id'>
  cursors: EntityTable<CursorRow, 'id'>
  segments: EntityTable<SegmentRow, 'id'>
  histories: EntityTable<HistoryRow, 'accountId'>
  overlays: EntityTable<OverlayRow, 'id'>
  links: EntityTable<LinkRow, 'id'>
  lotChoices: EntityTable<LotChoiceRow, 'id'>
  imports: EntityTable<ImportRow, 'id'>
  closes: EntityTable<CloseRow, 'id'>
  momentPrices: EntityTable<MomentPriceRow, 'id'>
  issueChoices: EntityTable<IssueChoiceRow, 'id'>
  savedFilters: EntityTable<SavedFilterRow, 'id'>
  pastRates: Table<PastRateRow, string>
  orders: EntityTable<OrderRow, 'id'>
  openOrders: EntityTable<OpenOrderRow, 'id'>
  orderReadings: EntityTable<OrderReadingRow, 'accountId'>
  papers: EntityTable<PaperRow, 'accountId'>
  walletTxs: EntityTable<WalletTxRow, 'id'>
  signedOrders: EntityTable<SignedOrderRow, 'id'>
  contacts: EntityTable<ContactRow, 'id'>
  intents: EntityTable<IntentRow, 'id'>
  allowances: EntityTable<AllowanceRow, 'id'>
  strategies: EntityTable<StrategyRow, 'id'>
  runs: EntityTable<RunRow, 'id'>
  alertRules: EntityTable<AlertRuleRow, 'id'>
  firings: EntityTable<FiringRow, 'id'>
  conversations: EntityTable<ConversationRow, 'id'>
  chatMessages: EntityTable<ChatMessageRow, 'id'>
  rates: Table<RateRow, string>
  markets: Table<MarketCacheRow, string>
  /** Keyed hash for the ids of rows that are found by a private value. */
  hash: KeyedHash
}

/**
 * @example const db = openDatabase({ rowKey, indexKey })
 * The caller closes it (`db.close()`) on vault lock.
 */
export function openDatabase(
  { rowKey, indexKey }: DatabaseKeys,
  changes: readonly SchemaChange[] = SCHEMA_CHANGES,
): Database {
  // No row cache: it would keep opened rows in memory after a lock.
  const db = new Dexie(DATABASE_NAME, { cache: 'disabled' }) as Database
  db.version(FIRST_VERSION).stores(firstStores())
  for (const { version, stores, upgrade } of changes) {
    const next = db.version(version).stores(stores)
    if (upgrade) next.upgrade(upgrade)
  }
  db.use(oneWriting)
  db.use(sealing({ rowKey, nonce: () => crypto.getRandomValues(new Uint8Array(24)) }))
  db.hash = createKeyedHash(indexKey)
  return db
}
