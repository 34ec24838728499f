/**
 * The one place that decides whose money is real: made-up money of a paper account is in no total, gain, report or snapshot
 * unless its owner wants it there. Pure.
 */
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow, AccountSource } from '@/lib/db/rows'

/** @example countsInTotals({ kind: 'paper', venue, start: [], counted: false }) // false */
export const countsInTotals = (source: AccountSource): boolean => source.kind !== 'paper' || source.counted

/** Accounts that are in no total. @example apartAccounts(accounts).has(paper) // true */
export const apartAccounts = (accounts: readonly Pick<AccountRow, 'id' | 'source'>[]): Set<AccountId> =>
  new Set(accounts.filter(({ source }) => !countsInTotals(source)).map(({ id }) => id))
