/** The market and the account on the desk: remembered in the settings, never in the address, shown at once when chosen. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import type { DeskAccount } from './desk-accounts'
import { choiceOf, type DeskChoice, deskChoice } from './desk-choice'
import { findWanted, handedMarket, type WantedMarket } from './handed-market'

export interface ChosenMarket {
  choice: DeskChoice | undefined
  chooseMarket: (market: MarketRef, account?: AccountId) => void
  chooseAccount: (account: AccountId) => void
  toggleStar: (market: MarketRef) => void
  starred: (market: MarketRef) => boolean
}

/**
 * @param onError what could not be stored; the choice stays on the page
 */
export function useChosenMarket(
  desk: Settings['desk'],
  accounts: readonly DeskAccount[],
  lines: readonly MarketLine[] | null,
  onError: (thrown: unknown) => void,
): ChosenMarket {
  const [mine, setMine] = useState<DeskChoice>()
  // The same object until something changes: the parts of the desk are drawn anew for another one.
  const choice = useMemo(
    () => (mine === undefined ? deskChoice(desk, accounts, lines) : valid(mine, accounts)),
    [mine, desk, accounts, lines],
  )
  const store = (change: Partial<Pick<Settings['desk'], 'favourites' | 'market'>>) =>
    void call(settingsMessages['settings.changeDesk'], change).catch(onError)
  const choose = (next: DeskChoice) => {
    setMine(next)
    if (next.account !== undefined) store({ market: { account: next.account, ...next.market } })
  }
  const takeWanted = useRef<(wanted: WantedMarket) => void>(() => undefined)
  takeWanted.current = (wanted) => {
    const market = findWanted(wanted, lines ?? [])
    if (market) choose(choiceOf(market, accounts, choice?.account))
  }
  // Not before the markets are known: what was handed over waits for them.
  const isKnown = lines !== null
  useEffect(
    () => (isKnown ? handedMarket.follow((wanted) => takeWanted.current(wanted)) : undefined),
    [isKnown],
  )
  return {
    choice,
    chooseMarket: (market, account) => choose(choiceOf(market, accounts, account ?? choice?.account)),
    chooseAccount: (account) => choice && choose(choiceOf(choice.market, accounts, account)),
    starred: (market) => desk.favourites.includes(marketKey(market)),
    toggleStar: (market) => {
      const key = marketKey(market)
      const { favourites } = desk
      const next = favourites.includes(key) ? favourites.filter((each) => each !== key) : [...favourites, key]
      store({ favourites: next })
    },
  }
}

/** An account that was removed meanwhile is chosen no more. */
const valid = ({ market, account }: DeskChoice, accounts: readonly DeskAccount[]): DeskChoice =>
  choiceOf(market, accounts, account)
