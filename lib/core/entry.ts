/**
 * One immutable fact of an account's past, as its source told it. Exchanges, chains and files produce drafts; the
 * history stores them as entries and never changes one: corrections are overlays, links are rows of their own.
 *
 * The account's balance of an asset changes by the sum of its legs minus the sum of its fees, exactly.
 */
import type { Amount } from './amount'
import type { AccountId, AssetId, ChainId, EntryId, ImportId } from './ids'
import type { Bucket } from './reading'

export const ENTRY_KINDS = [
  'trade', // one asset for another: buy, sell, swap, conversion, dust
  'deposit', // arrives from outside of the account; own or foreign, nobody knows yet
  'withdrawal', // leaves the account
  'income', // earned; `reason` says by what
  'fee', // a fee on its own: gas of an approval or of a failed transaction, borrow interest, margin fees
  'rollover', // another form of the same money, basis is carried: wrap, liquidity, lending, migration; `reason` says which
  'internal', // moves between buckets of one account; legs cancel
  'spend', // paid for goods or services
  'gift-sent',
  'gift-received',
  'donation',
  'lost', // no longer reachable
  'stolen',
  'worthless', // declared without value
  'adjustment', // the venue's or the user's correction of a balance
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const INCOME_REASONS = [
  'staking',
  'interest',
  'airdrop',
  'mining',
  'referral',
  'cashback',
  'rebate',
  'fork',
  'salary',
  'other-income',
] as const

export const ENTRY_REASONS = [
  ...INCOME_REASONS,
  // of rollover
  'wrap',
  'unwrap',
  'migration',
  'redenomination',
  'add-liquidity',
  'remove-liquidity',
  'lend',
  'redeem',
  'stake',
  'unstake',
  'bridge-out',
  'bridge-in',
  'borrow',
  'repay',
  // of trade
  'conversion',
  'dust',
  'margin',
  'instant',
  // of fee
  'gas',
  'approval',
  'failed',
  'funding',
] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

export interface Leg {
  asset: AssetId
  /** Signed: what came is positive, what went is negative. */
  quantity: Amount
  bucket?: Bucket
  /** What the source calls the asset ("XXBT"). Untrusted text. */
  sourceSymbol?: string
}

/** A fee that was paid beside the legs: positive is paid, negative is a rebate. */
export interface FeeLeg {
  asset: AssetId
  quantity: Amount
  sourceSymbol?: string
}

export type EntryOrigin = 'api' | 'csv' | 'chain' | 'user'

/** What a source makes of one of its rows (or of the rows that belong together). */
export interface EntryDraft {
  /**
   * Names the fact within the account, and is the same at every reading: `trade:BTCUSDT:28457`, `tx:1:0xabc…`,
   * `ledger:LXYZ`, for files a hash of the row with its occurrence. The entry's id follows from it.
   */
  nativeId: string
  /** Milliseconds since epoch. */
  at: number
  /** How exact `at` is; `ms` unless told. A day means midnight in the time zone of the import. */
  precision?: 'ms' | 's' | 'min' | 'day'
  kind: EntryKind
  reason?: EntryReason
  legs: Leg[]
  fees: FeeLeg[]
  origin: EntryOrigin
  /** Id of the stream or importer: `binance:trades`, `evm`, `csv:kraken-ledgers`. */
  source: string
  /** Transaction hash on a chain, lower case for EVM, as told by either side of a transfer. */
  txHash?: string
  chain?: ChainId
  /** Address or venue at the other side, as told. Untrusted text. */
  counterparty?: string
  orderId?: string
  /** The venue's market id: `BTCUSDT`. */
  market?: string
  /** Free text of the source. Untrusted. */
  note?: string
  /** Decoded protocol on a chain: `uniswap-v3`. */
  protocol?: string
  /** The source or the decoder did not understand the whole of it; the legs are true all the same. */
  unclear?: true
  /** The value of the whole in a fiat currency, when the source states one: `{ currency: 'usd', value: '1200' }`. */
  stated?: { currency: string; value: Amount }
  /** The source's row or rows as JSON, kept as they came. Not loaded with the ledger. */
  raw?: string
}

export interface Entry extends Omit<EntryDraft, 'raw'> {
  id: EntryId
  accountId: AccountId
  /** Set for rows of a file; undoing the import takes them away. */
  importId?: ImportId
  /** A later sighting of the same fact that has taken its place (an API row for the CSV row): this one is not counted. */
  replacedBy?: EntryId
}

/** A user's correction, laid over an entry; the entry itself stays as it was told. Absent fields are as told. */
export interface Overlay {
  kind?: EntryKind
  reason?: EntryReason
  at?: number
  legs?: Leg[]
  fees?: FeeLeg[]
  note?: string
  /** Not counted at all (a duplicate, spam). */
  ignored?: boolean
  /** Value of the whole, in place of a market price: `{ currency: 'eur', value: '310' }`. Missing basis is entered so. */
  value?: { currency: string; value: Amount }
}
