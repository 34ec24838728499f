/** What matching own transfers finds. The user's word (`LinkRow`) comes before everything that is found. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'

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

/** What may be the other end of an entry. Nothing is assumed: the user chooses. */
export interface Candidate {
  entry: EntryId
  accountId: AccountId
  at: number
  precision?: 'ms' | 's' | 'min' | 'day'
  /** What moved there, above zero. */
  quantity: Amount
  /** What left less what arrived, if these two are one transfer; below zero: more arrived than left. */
  lost: Amount
}

export interface TransferMatches {
  transfers: Transfer[]
  /** Entries with several equally good counterparts: the user is asked. */
  ambiguous: { entry: EntryId; candidates: EntryId[] }[]
  /** Withdrawals and deposits without a counterpart. */
  unmatched: EntryId[]
  /** For entries of `ambiguous` their candidates, for those of `unmatched` what comes nearest; nearest first. */
  near: (entry: EntryId) => readonly Candidate[]
  /** The user's word: from or to somebody else. */
  apart: EntryId[]
}
