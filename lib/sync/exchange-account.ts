/** Accounts at exchanges, and which of them may be asked in the background. */
import type { AccountRow, AccountSource } from '@/lib/db/rows'

export type ExchangeAccount = AccountRow & { source: Extract<AccountSource, { kind: 'exchange' }> }

/**
 * Not paused, and not with a key that is too strong.
 * @example accounts.filter(mayBeAsked).map(({ source }) => source.venue)
 */
export const mayBeAsked = (account: AccountRow): account is ExchangeAccount =>
  !account.paused && account.source.kind === 'exchange' && account.source.rights.canWithdraw !== true
