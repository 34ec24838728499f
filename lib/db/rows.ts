/**
 * The rows of the private database, as the rest of the code sees them (opened). What stays in clear on disk is
 * listed in `schema.ts`; everything else of a row is sealed.
 */
import type { AlertRepeat, AlertRuleId, FiringId, FiringWords } from '@/lib/core/alert'
import type { Amount } from '@/lib/core/amount'
import type {
  ChatMessageId,
  ChatState,
  ConversationId,
  PrivacyLevel,
  TokenUse,
  ToolCall,
} from '@/lib/core/chat'
import type { Overlay } from '@/lib/core/entry'
import type { ErrorShape } from '@/lib/core/errors'
import type {
  AccountId,
  AssetId,
  ChainId,
  EntryId,
  ImportId,
  LinkId,
  PortfolioId,
  SnapshotId,
  TagId,
  VenueId,
} from '@/lib/core/ids'
import type { IntentId, Note } from '@/lib/core/note'
import type { OrderEvent, OrderId, OrderState, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import type { Bucket, DiscoveredAsset, NotIncluded } from '@/lib/core/reading'
import type {
  Automation,
  LegState,
  PlanLeg,
  RunEvent,
  RunId,
  RunState,
  StrategyId,
  StrategySpec,
  Targets,
} from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { SignedOrderId, SignedOrderState } from '@/lib/core/signed-order'
import type {
  AssetAmount,
  PreparedTx,
  TxCheck,
  TxEvent,
  TxPurpose,
  TxReceipt,
  Units,
  WalletTxId,
  WalletTxState,
} from '@/lib/core/wallet-tx'
import type { RequestLogLine } from '@/lib/engine/guarded-fetch.client'

/** What an exchange said about the key. `unknown`: the venue offers no way to ask. */
export interface KeyRights {
  canRead: boolean | 'unknown'
  canTrade: boolean | 'unknown'
  canWithdraw: boolean | 'unknown'
  checkedAt: number
}

export type AccountSource =
  | {
      kind: 'exchange'
      venue: VenueId
      rights: KeyRights /** Own endpoint, replaces the venue's host. */
      endpoint?: string
    }
  | {
      kind: 'evm'
      address: string
      chains: ChainId[]
      ensName?: string
      /** Who can sign for it; absent: it is only watched. */
      signer?: SignerRef
    }
  | { kind: 'bitcoin'; addresses: string[] }
  | { kind: 'bitcoin-xpub'; xpub: string }
  | { kind: 'solana'; address: string }
  | { kind: 'manual'; positions: ManualPosition[] }
  | PaperSource

/** Where the key of an address is. We never have it. */
export type SignerRef =
  /** `wallet`: which of the wallet's builds (`stable`, `flask`), or an extension id. */
  | { kind: 'metamask'; wallet: string }
  /** BIP-32: `m/44'/60'/0'/0/0`. */
  | { kind: 'ledger'; path: string }

/**
 * Made-up money that trades against a venue's true books, without a key. It is in no total, gain or report unless the user
 * wants it `counted`; what it holds stands in its `PaperRow`.
 */
export interface PaperSource {
  kind: 'paper'
  venue: VenueId
  /** Own endpoint, replaces the venue's host. */
  endpoint?: string
  start: PaperStart[]
  counted: boolean
}

/** What a paper account began with, by the venue's common code. */
export interface PaperStart {
  code: string
  quantity: Amount
}

export interface ManualPosition {
  asset: AssetId
  symbol: string
  quantity: Amount
}

export interface AccountRow {
  id: AccountId
  label: string
  source: AccountSource
  paused: boolean
  createdAt: number
  tags: TagId[]
}

/** Kept apart from the account so that nothing but a sync job ever opens it. Values by ccxt's credential names. */
export interface CredentialRow {
  accountId: AccountId
  credentials: Record<string, string>
}

export type SyncState = 'waiting' | 'syncing' | 'ok' | 'failed'

export interface StatusRow {
  accountId: AccountId
  /** When the next attempt is due (ms). In clear, so that due accounts are found by index. */
  dueAt: number
  state: SyncState
  lastGoodAt?: number
  lastTriedAt?: number
  /** Failures in a row since the last good reading. */
  failures: number
  error?: ErrorShape
  notIncluded: NotIncluded[]
}

export interface HoldingRow {
  /** Keyed hash of account, asset, bucket: the same holding has the same id after every sync. */
  id: string
  accountId: AccountId
  asset: AssetId
  bucket: Bucket
  quantity: Amount
  chain?: ChainId
  sourceSymbol: string
  /** When the source said so (ms). */
  readAt: number
}

/** What the user decided on an asset; absent means the default rules (`lib/assets/listing.ts`). */
export type AssetChoice = 'wanted' | 'hidden'

export interface AssetRow extends Omit<DiscoveredAsset, 'id'> {
  /** Keyed hash of the asset id. */
  id: string
  asset: AssetId
  choice?: AssetChoice
}

export interface PriceRow {
  /** Keyed hash of the asset id. */
  id: string
  asset: AssetId
  /** US dollars for one unit. */
  price: Amount
  /** When the source says that the price was valid (ms). */
  at: number
  source: string
  /** Price 24 hours before `at`, in US dollars, when the source tells. */
  price24hAgo?: Amount
}

/** The user's own price for an asset; it comes before every source. */
export interface ManualPriceRow {
  id: string
  asset: AssetId
  price: Amount
  currency: string
  at: number
}

/** Units of `currency` for one US dollar. Public data, in clear. */
export interface RateRow {
  currency: string
  rate: Amount
  /** When the source published it (ms). */
  at: number
  source: string
  /** When it was last asked for. */
  readAt?: number
}

export interface SnapshotRow {
  id: SnapshotId
  at: number
  /** US dollars. */
  total: Amount
  /** US dollars per account. */
  byAccount: Record<AccountId, Amount>
  /** Accounts whose value was stale or unknown at that moment. */
  staleAccounts: AccountId[]
  /** Assets that had no price. */
  unpriced: AssetId[]
}

export interface PortfolioRow {
  id: PortfolioId
  name: string
  accounts: AccountId[]
}

export interface TagRow {
  id: TagId
  name: string
}

export interface SettingRow {
  key: string
  value: unknown
}

/** The journal of orders: one row an attempt, written before anything is sent. Kept for ever, exported on demand. */
export interface OrderRow {
  id: OrderId
  accountId: AccountId
  /** When the review began (ms). */
  at: number
  /** When the venue is to be asked next (ms); `SETTLED` when nothing more is to be asked. In clear, found by index. */
  settleAt: number
  state: OrderState
  order: ResolvedOrder
  /** Of `order`, as the user saw it. */
  hash: string
  /** Given to the venue with the order; the same for ever. */
  clientId: string
  /** Of the engine's session that made the draft: another session, a lock or a restart ends it. */
  session: string
  /** Hash of the word that the review gave out; a confirm brings the word back, once. */
  nonceHash?: string
  /** The review ends then (ms). */
  expiresAt: number
  /** US dollars at the review, for the day's limit. */
  worth?: Amount
  /** When the venue last told all orders of this client id (ms); absent: copies of the request may not be known yet. */
  askedAt?: number
  /** When the venue first said, after the order was sent, that it knows no such order (ms). */
  missedAt?: number
  /** The venue refused; the order counts as rejected when the venue then says that it knows none. */
  refusal?: ErrorShape
  /** Price in the middle of the book at the review, in the quote coin. */
  reference?: Amount
  sentAt?: number
  /** The venue's id of the order that this one replaces (an edit). */
  replaces?: string
  /** Newest last. */
  events: OrderEvent[]
  /** As the venue told last; more than one means that the request was doubled on its way. */
  found: VenueOrder[]
  error?: ErrorShape
}

/** Later than any clock. */
export const SETTLED = 8_640_000_000_000_000

/** The journal of wallet transactions: one row an attempt, written before anybody is asked to sign. Kept for ever. */
export interface WalletTxRow {
  id: WalletTxId
  accountId: AccountId
  /** When the review began (ms). */
  at: number
  /** When the chain is to be asked next (ms); `SETTLED` when nothing more is to be asked. In clear, found by index. */
  dueAt: number
  state: WalletTxState
  tx: PreparedTx
  purpose: TxPurpose
  signer: SignerRef
  /** Of `tx`, as the user saw it. */
  hash: string
  /** Of the engine's session that made the draft: another session, a lock or a restart ends it. */
  session: string
  wordHash?: string
  expiresAt: number
  /** As the review showed them. */
  checks: readonly TxCheck[]
  /** What the review expected: signed changes of the account's balances. Absent: the node could not tell. */
  expected?: { asset: AssetId; quantity: Amount }[]
  /** The chain's hash; a wallet may have changed gas or number, so it is not `hash`. */
  txHash?: string
  /** The number that the wallet gave it, where it is another one than `tx.nonce`. */
  usedNonce?: number
  /** Signed bytes, when they were ours to send. */
  raw?: string
  sentAt?: number
  /** Block below which it is not looked for, when its answer was lost. */
  fromBlock?: number
  /** The attempt that it is to replace, or that has replaced it. */
  replaces?: WalletTxId
  replacedBy?: WalletTxId
  receipt?: TxReceipt
  /** Its entry is in the history. */
  entered?: boolean
  /** Newest last. */
  events: TxEvent[]
  error?: ErrorShape
}

/** An order that the user signed and a solver carries out. */
export interface SignedOrderRow {
  id: SignedOrderId
  accountId: AccountId
  /** When it was signed (ms). */
  at: number
  /** When its source is to be asked next (ms); `SETTLED` when nothing more is to be asked. In clear, found by index. */
  dueAt: number
  state: SignedOrderState
  /** Id of the quote source that has it. */
  source: string
  sourceName: string
  /** The source's own id; known before the order is sent, as it follows from what is signed. */
  uid: string
  chain: ChainId
  /** Lower case. */
  from: string
  pays: AssetAmount
  /** As it was offered. */
  receives: AssetAmount
  minimum: Amount
  /** Decimals of what is paid and of what comes. */
  decimals: { pays: number; receives: number }
  /** Until when it can be carried out (ms). */
  until: number
  /** What it came to. */
  result?: { paid: Amount; received: Amount }
  /** In which a solver settled it. */
  txHash?: string
  /** Its entry is in the history. */
  entered?: boolean
  error?: ErrorShape
}

/** An address that the user gave a name. */
export interface ContactRow {
  /** Keyed hash of the address. */
  id: string
  address: string
  name: string
  note?: string
  at: number
}

/** A right that somebody has over a wallet's tokens, as last read; all rows of an account are replaced together. */
export interface AllowanceRow {
  /** Keyed hash of account, chain, token, spender and way. */
  id: string
  accountId: AccountId
  chain: ChainId
  /** Contract, lower case. */
  token: string
  spender: string
  via: 'erc20' | 'permit2'
  /** In the smallest unit. */
  units: Units | 'unlimited'
  /** Permit2 only (ms). */
  expiresAt?: number
  /** When it was last given (ms). */
  grantedAt?: number
  /** When the spender last took something (ms); absent: never seen. */
  usedAt?: number
  readAt: number
}

/** An open order as last read; all rows of an account are replaced together. */
export interface OpenOrderRow extends VenueOrder {
  /** Keyed hash of account and the venue's id. */
  id: string
  accountId: AccountId
  readAt: number
}

/** When the open orders of an account were last read, and what failed. */
export interface OrderReadingRow {
  accountId: AccountId
  lastGoodAt?: number
  lastTriedAt: number
  error?: ErrorShape
}

/** What a paper account holds and has done. Changed in one transaction at a time. */
export interface PaperRow {
  accountId: AccountId
  /** Free and reserved by orders, by the venue's common code. */
  balances: Record<string, { free: Amount; reserved: Amount }>
  orders: PaperOrder[]
  fills: PaperFill[]
  nextId: number
  /** By ccxt's symbol; absent: nothing was taken there yet. */
  markets?: Record<string, PaperMarketRow>
}

/** What a paper account has seen of a market, so that nothing is taken twice. */
export interface PaperMarketRow {
  /** Levels that are still offered as they were when something of them was taken. */
  taken: PaperTaken[]
  /** Of the newest public trade that was looked at (ms). */
  tradedAt: number
}

export interface PaperTaken {
  side: 'bids' | 'asks'
  price: Amount
  /** What the book offered there, and how much of that is gone. */
  size: Amount
  taken: Amount
}

export interface PaperOrder extends VenueOrder {
  order: ResolvedOrder
  /** Best price since it began, of a trailing stop. */
  best?: Amount
  /** A stop whose trigger has been touched. */
  triggered?: boolean
  /** What is reserved for it, in the coin that it pays with; absent: nothing. */
  held?: Amount
}

export interface PaperFill {
  id: string
  orderId: string
  at: number
  symbol: string
  side: 'buy' | 'sell'
  amount: Amount
  price: Amount
  cost: Amount
  fee: { code: string; quantity: Amount }
}

export type RequestLogRow = RequestLogLine & { id: string }

/** Stripped markets of a venue; public data, in clear. */
export interface MarketCacheRow {
  venue: VenueId
  at: number
  json: string
}

/** Where a resumable reading of an account goes on: last scanned block, last nonce. */
export interface CursorRow {
  /** Keyed hash of account and subject. */
  id: string
  accountId: AccountId
  subject: string
  value: string
}

/**
 * Some hundred entries of one account (`lib/history/segment-codec.ts`), sealed as a whole with AES-256-GCM outside of
 * the transaction that stores it. Only what is below lies in clear.
 */
export interface SegmentRow {
  /** Random. */
  id: string
  accountId: AccountId
  /**
   * `entries`: loaded with the ledger. `raw`: the sources' rows, opened one at a time. `replaced`: which entries another
   * sighting of the same fact has replaced (`lib/history/replacements.ts`).
   */
  part: 'entries' | 'raw' | 'replaced'
  iv: Uint8Array
  sealed: ArrayBuffer
}

export type HistoryState = 'waiting' | 'reading' | 'paused' | 'complete' | 'failed' | 'not-supported'

/** How far one stream of an account's history has come. */
export interface StreamProgress {
  id: string
  label: Sentence
  state: 'waiting' | 'reading' | 'complete' | 'failed'
  done: number
  total?: number
  provenUntil?: number
  error?: ErrorShape
  missing: NotIncluded[]
  /** When it was last read to its end (ms). */
  readAt?: number
}

/** How far an account's history has come, for pages; the cursors themselves stand in `cursors`. */
export interface HistoryRow {
  accountId: AccountId
  /** When it is read next (ms). In clear, so that due accounts are found by index. */
  dueAt: number
  state: HistoryState
  /** Set by the user; survives restarts. */
  paused: boolean
  entries: number
  streams: StreamProgress[]
  startedAt?: number
  /** The end of the reading under way, guessed from its pace (ms). */
  estimatedEndAt?: number
  lastGoodAt?: number
  failures: number
  error?: ErrorShape
  /** Streams that the reading under way has still to ask; absent: none is under way. */
  todo?: string[]
}

export interface OverlayRow {
  /** The entry's id. */
  id: EntryId
  overlay: Overlay
  at: number
  /** What stood here before, newest first, so that each change can be undone. */
  earlier: (Overlay | null)[]
}

/**
 * The user's word on two entries: one transfer, or not. What the matcher finds by itself is computed anew each time and not
 * stored.
 */
export interface LinkRow {
  id: LinkId
  verdict: 'linked' | 'apart'
  /** Withdrawal and deposit. For `apart` without a `to`: a leg that goes to or comes from somebody else. */
  from: EntryId
  to?: EntryId
  at: number
}

/** The lots that the user wants a disposal to take: specific identification. */
export interface LotChoiceRow {
  /** Id of the disposing entry. */
  id: EntryId
  lots: { lot: string; quantity: Amount }[]
  at: number
}

/** One imported file. */
export interface ImportRow {
  id: ImportId
  accountId: AccountId
  importer: string
  fileName: string
  timeZone: string
  at: number
  added: number
  duplicates: number
  from?: number
  until?: number
}

/** Daily closes (UTC midnight) of an asset for one year, in US dollars. */
export interface CloseRow {
  /** Keyed hash of asset and year. */
  id: string
  asset: AssetId
  year: number
  /** By day of the year, 0-based; `null`: no source knows one. */
  closes: (Amount | null)[]
  /** Id of the source, by day. */
  sources: (string | null)[]
  readAt: number
  /** Asked up to this day of the year (exclusive). */
  askedUntil: number
  /** The accounts where the asset was known to be then: an exchange that comes later may know what nobody knew. */
  askedOf?: AccountId[]
}

/** A price at one moment, asked for the value of an entry. US dollars. */
export interface MomentPriceRow {
  /** Keyed hash of asset and minute. */
  id: string
  asset: AssetId
  /** Start of the minute (ms). */
  minute: number
  /** `null`: asked, and no source knows. */
  price: Amount | null
  /** When the price was valid (ms). */
  at: number
  source: string
  readAt: number
}

/** What the user did with an issue of the inbox. */
export interface IssueChoiceRow {
  /** The issue's stable id. */
  id: string
  choice: 'dismissed'
  at: number
}

/** A saved filter of the history page. */
export interface SavedFilterRow {
  id: string
  name: string
  filter: unknown
  at: number
}

/** Daily reference rates of one currency for one year: units for one US dollar. Public data, in clear. */
export interface PastRateRow {
  /** `eur:2024` */
  id: string
  currency: string
  year: number
  /** By day of the year, 0-based; `null` on days without a publication (weekends). */
  rates: (Amount | null)[]
  source: string
  readAt: number
}

/** What a page asked a wallet for, what was said about it, and what became of it: the journal of annotation. */
export interface IntentRow {
  id: IntentId
  at: number
  /** When it is looked at next; `SETTLED`: nothing more is to be learned. */
  dueAt: number
  /** By the browser: `https://app.example`. */
  origin: string
  method: string
  chain: ChainId
  /** Lower case. */
  from: string
  accountId?: AccountId
  /** The call, when one was asked for; of several, the first. */
  call?: { to: string; value: Units; data: string }
  /** What it would swap, as far as the call or the simulation told; `expected` is the simulation's. */
  swap?: { protocol?: string; pays: AssetAmount; least?: AssetAmount; expected?: AssetAmount }
  /** US dollars for one, at that moment: of what is paid and of what comes. */
  mid?: { pays: Amount; receives: Amount }
  /** As it was said; its lines are not computed again. */
  note: Note
  outcome?: 'sent' | 'signed' | 'refused' | 'failed'
  hash?: string
  /** Its number, once a node has shown it waiting: a wallet that speeds it up sends it under another hash. */
  waiting?: { nonce: number; fromBlock: number }
  /** Once it is in a block; quantities by what the receipt's transfers come to for `from`. */
  result?: { receipt: TxReceipt; paid?: Amount; received?: Amount; receivedAsset?: AssetId }
}

/** A strategy of the user's. */
export interface StrategyRow {
  id: StrategyId
  name: string
  /** When it was made (ms). */
  at: number
  /** When its triggers and targets are looked at next (ms). In clear, found by index. */
  dueAt: number
  spec: StrategySpec
  automation: Automation
  /** As last computed; absent: not yet. */
  targets?: Targets | { unknown: Sentence; at: number }
  /** Of the last dry run. */
  lastCost?: { usd: Amount; at: number }
  /** When the last run that has done something began (ms): calendar and DCA count from there. */
  ranAt?: number
  /** When a trigger was last answered by a plan without a leg (ms): the calendar counts from there, too. */
  answeredAt?: number
  /** A trigger has fired since (ms), and nothing was done about it. */
  firedAt?: number
  /** When automatic mode last made a plan (ms). */
  triedAt?: number
  /** What triggers and automatic mode had to tell, newest last; the oldest are dropped. */
  notices?: StrategyNotice[]
}

export interface StrategyNotice {
  at: number
  /** `due`: a trigger has fired. `acted`: a run was begun. `held`: nothing was done, and why. `off`: automatic mode was switched off. */
  kind: 'due' | 'acted' | 'held' | 'off'
  sentence: Sentence
  run?: RunId
}

/** A plan that is carried out: one row, written before each step. Kept for ever, exported on demand. */
export interface RunRow {
  id: RunId
  strategyId: StrategyId
  at: number
  /** When the engine looks at it next (ms); `SETTLED` when it has ended or waits for the user. In clear, found by index. */
  dueAt: number
  by: 'hand' | 'automation'
  state: RunState
  /** The strategy's name then. */
  name: string
  legs: RunLeg[]
  /** Of the plan that was confirmed. */
  hash: string
  /** US dollars of the whole and of everything it was to cost, then. */
  wholeUsd: Amount
  costUsd: Amount
  /** Why it waits or has stopped, and what can be done. */
  why?: Sentence
  error?: ErrorShape
  /** It was under way in a backup (ms of the restore): it can only be ended. */
  restoredAt?: number
  /** Newest last. */
  events: RunEvent[]
}

export interface RunLeg {
  /** Of the plan; its whole content is the leg as it was confirmed. */
  id: string
  leg: PlanLeg
  state: LegState
  /** Attempts in the journal of orders, newest last; written before the order is confirmed. */
  orders: OrderId[]
  /** The wallet's transaction. */
  tx?: WalletTxId
  /** What came of it so far, by the journals: in the coins that were paid and received. */
  paid?: Amount
  received?: Amount
  note?: Sentence
  /** How many of `orders` there were when the user last had it tried again; absent: never. */
  retried?: number
  /** Times in a row that nothing could be sent, for a reason that may pass. */
  tries?: number
}

/** A rule of alerts. */
export interface AlertRuleRow {
  id: AlertRuleId
  /** When it was made (ms). */
  at: number
  /** Id of the plug-in (`lib/alerts/rules`). */
  kind: string
  /** The user's own name for it; absent: what it looks for is its name. */
  name?: string
  /** Values of the plug-in's fields. */
  params: Record<string, unknown>
  repeat: AlertRepeat
  on: boolean
  /** Not told before (ms); what happens meanwhile goes to the inbox only. */
  snoozedUntil?: number
  /** Made by Holdfast at the beginning, not by the user. */
  isStarting?: true
  /** When it was last changed or switched on (ms); absent: not since it was made. What happened before is no news to it. */
  armedAt?: number
  /** When it was last looked at (ms); absent: never, or not since it was changed. */
  lookedAt?: number
  /** Stretches before that in which nobody looked, and whose price nobody has told yet; oldest first. */
  owed?: OwedStretch[]
  /** What the plug-in keeps from one look to the next. */
  memory?: unknown
  /** While a condition holds: since when, how often it was told, and when last (ms). */
  episode?: { since: number; told: number; lastAt: number }
  /** Of its last firing (ms). */
  firedAt?: number
  /** Why it could not be looked at the last time. */
  problem?: Sentence
}

/** Between two looks (ms). `firedAt`: when the rule had last told something at its beginning. */
export interface OwedStretch {
  from: number
  until: number
  firedAt?: number
}

/** What a rule has found: one row a rule and window. The inbox shows it; the browser is told once. */
export interface FiringRow {
  id: FiringId
  ruleId: AlertRuleId
  /** What it happened at (ms). */
  at: number
  /** When the browser is to be told (ms); `SETTLED` when it was told, or is not to be. In clear, found by index. */
  tellAt: number
  kind: string
  words: FiringWords
  /** Told to the browser (ms). */
  toldAt?: number
  /** Seen in the inbox (ms). */
  seenAt?: number
  /** It happened while nobody looked: Holdfast was closed or locked. */
  missed?: true
  isTest?: true
  /** It is told to the browser together with others: the id of that one message. */
  summary?: string
}

/** A conversation with the assistant. */
export interface ConversationRow {
  id: ConversationId
  /** When it was last added to (ms). In clear, for the order of the list. */
  at: number
  startedAt: number
  title: string
  level: PrivacyLevel
  /** What stands for accounts and addresses in what is sent: `account-3f9a` and what it is. Drawn for this conversation alone. */
  veil: { token: string; kind: 'account' | 'address' | 'name'; real: string }[]
  /** How many figures were numbered so far. */
  figures: number
}

export interface ChatMessageRow {
  id: ChatMessageId
  conversationId: ConversationId
  at: number
  role: 'user' | 'assistant'
  /** As the user typed it, or as the model wrote it, tokens and all. */
  text: string
  state: ChatState
  /** Of an answer: rounds of tools, in order. `before`: length of `text` at which it was called. Calls of one `round` were made at once. */
  calls: (ToolCall & { before: number; round?: number })[]
  model?: string
  use?: TokenUse
  /** US dollars, where the model's prices are known. */
  costUsd?: Amount
  error?: ErrorShape
}
