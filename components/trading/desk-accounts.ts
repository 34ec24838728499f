/** Accounts that can be traded through: exchange keys and paper accounts. Pure. */
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { AccountRow, OpenOrderRow } from '@/lib/db/rows'

export interface DeskAccount {
  id: AccountId
  label: string
  venue: VenueId
  endpoint?: string
  paper: boolean
  /** `unknown`: the venue does not tell what a key may do; it will when an order comes. */
  mayTrade: boolean | 'unknown'
}

/** In the order of their labels; paused accounts too: they are not read, and can still trade. */
export function deskAccounts(rows: readonly AccountRow[]): DeskAccount[] {
  return rows
    .flatMap(({ id, label, source }): DeskAccount[] => {
      if (source.kind !== 'exchange' && source.kind !== 'paper') return []
      const { venue, endpoint } = source
      const paper = source.kind === 'paper'
      return [
        {
          id,
          label,
          venue,
          ...(endpoint === undefined ? {} : { endpoint }),
          paper,
          mayTrade: source.kind === 'paper' ? true : source.rights.canTrade,
        },
      ]
    })
    .sort((a, b) => a.label.localeCompare(b.label))
}

/** Whether a market is at the account's venue, or at the same server of the user's own. */
export const tradesAt = (account: DeskAccount, { venue, endpoint }: MarketRef): boolean =>
  account.venue === venue && account.endpoint === endpoint

/** Whether an open order is in the market, by the account that has it. */
export function isInMarket(
  order: OpenOrderRow,
  market: MarketRef,
  accounts: readonly DeskAccount[],
): boolean {
  const account = accounts.find(({ id }) => id === order.accountId)
  return account !== undefined && order.symbol === market.symbol && tradesAt(account, market)
}
