/**
 * What pages see of the ledger: entries as they count (with overlays, transfers and prices), gains, lots, issues, values.
 * Computed in the ledger's Worker, asked a page at a time. Money is in the currency that is named beside it; `null`
 * means unknown and is never shown as zero.
 */
import type { Amount } from '@/lib/core/amount'
import type { EntryKind, EntryOrigin, EntryReason, Overlay } from '@/lib/core/entry'
import type { AccountId, AssetId, ChainId, EntryId, PortfolioId, TagId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { Candidate } from '@/lib/transfers/transfer'

/** `known`: all of the cost is known. `partial`: some of it. `missing`: none; such gains are in no total. */
export type Basis = 'known' | 'partial' | 'missing'
export type Term = 'short' | 'long' | 'exempt' | 'mixed' | 'none'

export interface LegView {
  asset: AssetId
  symbol: string
  /** Signed. Of a fee: positive is paid. */
  quantity: Amount
  value: Amount | null
}

/** How a deposit or withdrawal stands to the other accounts. */
export type TransferView =
  /** Found by the matcher, or said by the user; `by` tells which. */
  | { state: 'linked'; other: EntryId; otherAccount: AccountId; by: 'hash' | 'amount' | 'user' }
  /** Several candidates, nearest first: the user is asked. */
  | { state: 'ambiguous'; candidates: readonly Candidate[] }
  /** With what comes nearest, if anything does. */
  | { state: 'unmatched'; candidates: readonly Candidate[] }
  /** The user's word: from or to somebody else. */
  | { state: 'apart' }

export interface EntryView {
  id: EntryId
  accountId: AccountId
  at: number
  precision: 'ms' | 's' | 'min' | 'day'
  kind: EntryKind
  reason?: EntryReason
  legs: LegView[]
  fees: LegView[]
  origin: EntryOrigin
  source: string
  importId?: string
  txHash?: string
  chain?: ChainId
  protocol?: string
  counterparty?: string
  market?: string
  note?: string
  unclear: boolean
  edited: boolean
  ignored: boolean
  /** Value of the whole at that time, in the ledger's currency. */
  value: Amount | null
  /** `stated`, `user`, or the price source with its granularity: `defillama, day`. */
  valueSource?: string
  transfer?: TransferView
  /** Of all disposals in this entry. */
  gain?: { gain: Amount | null; basis: Basis; term: Term }
}

export interface EntryPage {
  currency: string
  /** How many entries match. */
  total: number
  offset: number
  rows: EntryView[]
  /** The ledger's state that this page belongs to; another one means: ask again. */
  revision: number
}

/** One line of the computation of a disposal: which lot, how much of it, at which cost. */
export interface MatchView {
  lot: string
  /** The entry that acquired it, when there is one. */
  acquiredBy?: EntryId
  acquiredAt: number | null
  quantity: Amount
  cost: Amount | null
  proceeds: Amount | null
  gain: Amount | null
  term: Term
  /** Why this lot: `fifo`, `same-day`, `30-days`, `section-104`, `average`, `specific`, `missing`, ... */
  rule: string
  /** The lot's way through own accounts: entries that moved it. */
  movedBy: EntryId[]
}

export interface DisposalView {
  entryId: EntryId
  accountId: AccountId
  at: number
  asset: AssetId
  symbol: string
  quantity: Amount
  proceeds: Amount | null
  cost: Amount | null
  gain: Amount | null
  basis: Basis
  /** Quantity whose cost is known. */
  basisKnown: Amount
  term: Term
  kind: EntryKind
  matches: MatchView[]
}

export interface EntryDetail {
  currency: string
  entry: EntryView
  /** As the source told it, before overlays. */
  original: Pick<EntryView, 'at' | 'kind' | 'reason' | 'legs' | 'fees' | 'note'>
  overlay?: Overlay
  /** How many changes can be undone. */
  undoable: number
  /** The source's rows as they came (JSON), for every sighting of this fact. */
  raw: { source: string; text: string }[]
  disposals: DisposalView[]
  /** Lots that this entry made, with what is left of each. */
  lots: LotView[]
}

export interface LotView {
  id: string
  asset: AssetId
  symbol: string
  accountId: AccountId
  acquiredBy?: EntryId
  /** `null`: unknown, nobody has seen it arrive. */
  acquiredAt: number | null
  quantity: Amount
  left: Amount
  /** Of what is left. */
  cost: Amount | null
  basis: Basis
  /** When it becomes long-term or exempt (ms); absent when it is, or never. */
  longTermAt?: number
}

export interface YearSummary {
  /** First and last moment of the tax year, and its name: `2024`, `2024/25`. */
  label: string
  from: number
  until: number
  method: string
  proceeds: Amount
  cost: Amount
  /** Gains and losses with a known basis. */
  gain: Amount
  gains: Amount
  losses: Amount
  short: Amount
  long: Amount
  exempt: Amount
  income: Amount
  fees: Amount
  disposals: number
  /** Disposals with missing or partial basis: out of the gain, and how much was received for them. */
  missing: { disposals: number; proceeds: Amount }
  /** Disposals or income whose value nobody knows: in no figure. */
  unvalued: number
}

export interface GainsView {
  currency: string
  years: YearSummary[]
  /** Over all open lots: cost known, and share of quantity-value without basis. */
  open: { cost: Amount; value: Amount | null; unrealised: Amount | null; missingLots: number; lots: number }
}

export type IssueKind =
  | 'negative-balance'
  | 'live-mismatch'
  | 'missing-basis'
  | 'unmatched-transfer'
  | 'ambiguous-transfer'
  | 'unknown-symbol'
  | 'unpriced-asset'
  | 'unclear-entry'
  | 'history-gap'

export interface IssueView {
  /** Stable over rebuilds: kind and subject. */
  id: string
  kind: IssueKind
  severity: 'high' | 'medium' | 'low'
  /** What is wrong, for the user. */
  sentence: Sentence
  accountId?: AccountId
  asset?: AssetId
  symbol?: string
  entryId?: EntryId
  /** Of a transfer whose other end is not known: what it may be, nearest first. */
  candidates?: readonly Candidate[]
  at?: number
  quantity?: Amount
  /** In the ledger's currency: what is at stake. */
  value?: Amount | null
  dismissed: boolean
}

/** Daily values, UTC midnight. Chart points, so numbers. */
export interface ValueSeries {
  currency: string
  /** First day (ms, UTC midnight). */
  from: number
  /** One a day; `null`: that day has unknowns and is a gap. */
  values: (number | null)[]
  /** What the gaps lack: assets without a price, accounts with a gap in their history. */
  gaps: { from: number; until: number; unpriced: AssetId[]; accounts: AccountId[] }[]
  /** From this day on nothing is missing; `null`: never complete so far. */
  completeSince: number | null
  /** Of the whole only: every collection that has a series of its own, held today or once. */
  held?: { asset: AssetId; symbol: string }[]
}

export type LedgerPhase = 'loading' | 'transfers' | 'pricing' | 'matching' | 'valuing' | 'ready'

export interface LedgerState {
  revision: number
  phase: LedgerPhase
  entries: number
  /** Moments and days whose prices are still being asked. */
  pricesWanted: number
  currency: string
  /** ms */
  builtAt?: number
}

/** What can be chosen on the analytics pages: only parts that have a past. */
export interface AnalyticsChoices {
  currency: string
  /** First day with an entry (ms, midnight); `null`: there is none. */
  since: number | null
  accounts: { id: AccountId; label: string; tags: TagId[] }[]
  portfolios: { id: PortfolioId; name: string; accounts: AccountId[] }[]
  tags: { id: TagId; name: string; accounts: AccountId[] }[]
  /** Collections, held today or once. */
  assets: { asset: AssetId; symbol: string }[]
  chains: ChainId[]
  /** Imported indexes, as benchmarks. */
  indexes: { id: string; name: string; from: number; until: number }[]
}
