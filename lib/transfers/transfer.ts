/** What matching own transfers finds. The user's word (`LinkRow`) comes before everything that is found. */
import type { Amount } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'

/** A withdrawal and a deposit that are one movement between own accounts: it moves lots and is no disposal. */
export interface Transfer {
  from: EntryId
  to: EntryId
  by: 'hash' | 'amount' | 'user'
  /** The asset that left, as the withdrawing account names it. */
  asset: AssetId
  sent: Amount
  received: Amount
}

export interface TransferMatches {
  transfers: Transfer[]
  /** Entries with several equally good counterparts: the user is asked. */
  ambiguous: { entry: EntryId; candidates: EntryId[] }[]
  /** Withdrawals and deposits without a counterpart. */
  unmatched: EntryId[]
  /** The user's word: from or to somebody else. */
  apart: EntryId[]
}
