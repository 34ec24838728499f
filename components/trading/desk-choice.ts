/** Which market the desk shows, and through which account: what was chosen last, else a likely one. Pure. */
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketAt, marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { Settings } from '@/lib/settings/settings'
import { type DeskAccount, tradesAt } from './desk-accounts'

export interface DeskChoice {
  market: MarketRef
  /** Absent while no account trades there, which is possible for a market that was remembered. */
  account?: AccountId
}

/** Coins and money of a first look. */
const LIKELY = ['BTC/USD', 'BTC/USDT', 'BTC/EUR', 'BTC/USDC', 'ETH/USDT']

/**
 * @param lines of all venues; `null` until they are known: then only what was chosen last can be shown
 * @returns `undefined` when nothing can be shown yet
 */
export function deskChoice(
  desk: Settings['desk'],
  accounts: readonly DeskAccount[],
  lines: readonly MarketLine[] | null,
): DeskChoice | undefined {
  const { market: saved, favourites } = desk
  if (saved !== undefined) {
    const { venue, symbol, endpoint } = saved
    const market = marketAt({ venue: venue as MarketRef['venue'], endpoint }, symbol)
    if (accounts.some((account) => tradesAt(account, market)))
      return choiceOf(market, accounts, saved.account as AccountId)
  }
  if (lines === null) return undefined
  const starred = lines.find(({ market }) => favourites.includes(marketKey(market)))
  const likely = LIKELY.map((symbol) => lines.find(({ market }) => market.symbol === symbol)).find(
    (line) => line !== undefined,
  )
  const first = starred ?? likely ?? lines[0]
  return first && choiceOf(first.market, accounts)
}

/** The wanted account when it trades there, else the first one that may trade, else the first. */
export function choiceOf(
  market: MarketRef,
  accounts: readonly DeskAccount[],
  wanted?: AccountId,
): DeskChoice {
  const there = accounts.filter((account) => tradesAt(account, market))
  const account =
    there.find(({ id }) => id === wanted) ?? there.find(({ mayTrade }) => mayTrade !== false) ?? there[0]
  return { market, ...(account === undefined ? {} : { account: account.id }) }
}
