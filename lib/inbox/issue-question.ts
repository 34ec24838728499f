/** What the inbox is found from: the ledger's findings, and how to name and value things. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { HistoryRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Candidate, TransferMatches } from '@/lib/transfers/transfer'
import type { Mismatch } from '@/lib/valuation/mismatches'

/** A disposal of which some or all of the cost is unknown, as accounting found it. */
export interface MissingBasis {
  entryId: EntryId
  accountId: AccountId
  asset: AssetId
  at: number
  /** Of which nobody knows the cost. */
  quantity: Amount
  /** What was received for that quantity; `null`: unknown. */
  proceeds: Amount | null
}

export interface IssueQuestion {
  /** In order of time, with overlays. */
  entries: readonly EffectiveEntry[]
  matches: TransferMatches
  /** Of accounts whose history is complete; for others a difference is no finding. */
  mismatches: readonly Mismatch[]
  missingBasis: readonly MissingBasis[]
  /** Collections that lack a price somewhere, and the first day (ms). */
  unpriced: readonly { asset: AssetId; at: number }[]
  histories: readonly HistoryRow[]
  dismissed: ReadonlySet<string>
  collectionOf: (asset: AssetId) => AssetId
  isCounted: (asset: AssetId) => boolean
  /** Receipts of what was lent and debts: interest comes without a transaction. */
  growsByItself?: (asset: AssetId) => boolean
  symbolOf: (asset: AssetId) => string
  labelOf: (account: AccountId) => string
  /** In the ledger's currency; `null`: nobody knows. */
  worthOf: (asset: AssetId, quantity: Amount, at: number) => Amount | null
  now: number
}

/** An issue of the form that pages see (`IssueView`), before it is known whether the user dismissed it. */
export interface Issue {
  id: string
  kind:
    | 'negative-balance'
    | 'live-mismatch'
    | 'missing-basis'
    | 'unmatched-transfer'
    | 'ambiguous-transfer'
    | 'unknown-symbol'
    | 'unpriced-asset'
    | 'unclear-entry'
    | 'history-gap'
  severity: 'high' | 'medium' | 'low'
  sentence: Sentence
  accountId?: AccountId
  asset?: AssetId
  symbol?: string
  entryId?: EntryId
  candidates?: readonly Candidate[]
  at?: number
  quantity?: Amount
  value?: Amount | null
  dismissed: boolean
}

export type FoundIssue = Omit<Issue, 'dismissed'>
