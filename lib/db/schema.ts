/**
 * Tables of the private database and what of each row stays in clear on disk. Clear are random ids, keyed hashes
 * and times that an index needs; never amounts, assets, addresses or labels. `sealed: false` marks public data.
 */
import type { Transaction } from 'dexie'

export interface TableSchema {
  /** Primary key first, then indexes. All of them are clear. */
  clear: readonly [string, ...string[]]
  /** `true`: each row, on its way to the disk. `'segment'`: the writer has sealed its content before. `false`: public. */
  sealed: boolean | 'segment'
  /** Version of the schema that brought it; the first, unless told. */
  since?: number
}

/** One later version of the tables. Sealed contents change after unlock, by a job; here only stores and clear fields do. */
export interface SchemaChange {
  version: number
  /** In Dexie's words: changed or new stores only; `null` drops one. */
  stores: Record<string, string | null>
  /** Runs inside the upgrade's transaction: when it throws, the database stays as it was. */
  upgrade?: (transaction: Transaction) => Promise<void>
}

/** The store that every writing transaction names, so that they go one after the other. Nothing is ever in it. */
export const WRITING_STORE = 'writing'

export const DATABASE_NAME = 'holdfast'

/** Append, never edit. */
export const SCHEMA_CHANGES: readonly SchemaChange[] = [
  {
    // The past: entries in segments, what the user said of them, and the prices of past days.
    version: 2,
    stores: {
      segments: 'id, accountId, part, [accountId+part]',
      histories: 'accountId, dueAt',
      overlays: 'id',
      links: 'id',
      lotChoices: 'id',
      imports: 'id, accountId',
      closes: 'id',
      momentPrices: 'id',
      issueChoices: 'id',
      savedFilters: 'id',
      pastRates: 'id',
    },
  },
  {
    // The trading desk: the journal, open orders as last read, paper accounts.
    version: 3,
    stores: {
      orders: 'id, accountId, at, settleAt',
      openOrders: 'id, accountId',
      orderReadings: 'accountId',
      papers: 'accountId',
    },
  },
  {
    // Wallets: the journal of transactions, the address book, allowances as last read.
    version: 4,
    stores: {
      walletTxs: 'id, accountId, at, dueAt',
      contacts: 'id',
      allowances: 'id, accountId',
    },
  },
  {
    // What pages asked a wallet for, and what became of it.
    version: 5,
    stores: { intents: 'id, at, dueAt' },
  },
  {
    // Strategies, and the plans of theirs that are carried out.
    version: 6,
    stores: { strategies: 'id, dueAt', runs: 'id, strategyId, at, dueAt' },
  },
  {
    // Rules of alerts and what has fired; conversations with the assistant.
    version: 7,
    stores: {
      alertRules: 'id',
      firings: 'id, ruleId, at, tellAt',
      conversations: 'id, at',
      chatMessages: 'id, conversationId, at',
    },
  },
  {
    // The store that makes writing transactions wait for each other.
    version: 8,
    stores: { [WRITING_STORE]: '' },
  },
  {
    // Orders that were signed and that others carry out.
    version: 9,
    stores: { signedOrders: 'id, accountId, at, dueAt' },
  },
]

export const FIRST_VERSION = 1
export const SCHEMA_VERSION = SCHEMA_CHANGES.at(-1)?.version ?? FIRST_VERSION

export const TABLES = {
  accounts: { clear: ['id'], sealed: true },
  credentials: { clear: ['accountId'], sealed: true },
  statuses: { clear: ['accountId', 'dueAt'], sealed: true },
  holdings: { clear: ['id', 'accountId'], sealed: true },
  assets: { clear: ['id'], sealed: true },
  prices: { clear: ['id'], sealed: true },
  manualPrices: { clear: ['id'], sealed: true },
  snapshots: { clear: ['id', 'at'], sealed: true },
  portfolios: { clear: ['id'], sealed: true },
  tags: { clear: ['id'], sealed: true },
  settings: { clear: ['key'], sealed: true },
  requests: { clear: ['id', 'at'], sealed: true },
  cursors: { clear: ['id', 'accountId'], sealed: true },
  segments: { clear: ['id', 'accountId', 'part'], sealed: 'segment', since: 2 },
  histories: { clear: ['accountId', 'dueAt'], sealed: true, since: 2 },
  overlays: { clear: ['id'], sealed: true, since: 2 },
  links: { clear: ['id'], sealed: true, since: 2 },
  lotChoices: { clear: ['id'], sealed: true, since: 2 },
  imports: { clear: ['id', 'accountId'], sealed: true, since: 2 },
  closes: { clear: ['id'], sealed: true, since: 2 },
  momentPrices: { clear: ['id'], sealed: true, since: 2 },
  issueChoices: { clear: ['id'], sealed: true, since: 2 },
  savedFilters: { clear: ['id'], sealed: true, since: 2 },
  pastRates: { clear: ['id'], sealed: false, since: 2 },
  orders: { clear: ['id', 'accountId', 'at', 'settleAt'], sealed: true, since: 3 },
  openOrders: { clear: ['id', 'accountId'], sealed: true, since: 3 },
  orderReadings: { clear: ['accountId'], sealed: true, since: 3 },
  papers: { clear: ['accountId'], sealed: true, since: 3 },
  walletTxs: { clear: ['id', 'accountId', 'at', 'dueAt'], sealed: true, since: 4 },
  contacts: { clear: ['id'], sealed: true, since: 4 },
  signedOrders: { clear: ['id', 'accountId', 'at', 'dueAt'], sealed: true, since: 9 },
  allowances: { clear: ['id', 'accountId'], sealed: true, since: 4 },
  intents: { clear: ['id', 'at', 'dueAt'], sealed: true, since: 5 },
  strategies: { clear: ['id', 'dueAt'], sealed: true, since: 6 },
  runs: { clear: ['id', 'strategyId', 'at', 'dueAt'], sealed: true, since: 6 },
  alertRules: { clear: ['id'], sealed: true, since: 7 },
  firings: { clear: ['id', 'ruleId', 'at', 'tellAt'], sealed: true, since: 7 },
  conversations: { clear: ['id', 'at'], sealed: true, since: 7 },
  chatMessages: { clear: ['id', 'conversationId', 'at'], sealed: true, since: 7 },
  rates: { clear: ['currency'], sealed: false },
  markets: { clear: ['venue'], sealed: false },
} as const satisfies Record<string, TableSchema>

export type TableName = keyof typeof TABLES

/** Dexie's description of the first version's stores: `{ holdings: 'id, accountId', ... }`. */
export function firstStores(): Record<string, string> {
  const tables: readonly [string, TableSchema][] = Object.entries(TABLES)
  return Object.fromEntries(
    tables
      .filter(([, { since = FIRST_VERSION }]) => since === FIRST_VERSION)
      .map(([name, { clear }]) => [name, clear.join(', ')]),
  )
}

/** Tables whose rows belong into a backup: everything that cannot be fetched again, and last good values. */
export const BACKUP_TABLES = [
  'accounts',
  'credentials',
  'statuses',
  'holdings',
  'assets',
  'prices',
  'manualPrices',
  'snapshots',
  'portfolios',
  'tags',
  'settings',
  'cursors',
  'histories',
  'overlays',
  'links',
  'lotChoices',
  'imports',
  'issueChoices',
  'savedFilters',
  'orders',
  'papers',
  'walletTxs',
  'signedOrders',
  'contacts',
  'intents',
  'strategies',
  'runs',
  'alertRules',
  'firings',
  'conversations',
  'chatMessages',
  'segments',
] as const satisfies readonly TableName[]
