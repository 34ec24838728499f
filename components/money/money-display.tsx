/** How a page shows money: the currency of its figures and the one switch that hides every amount on it. */
import { createContext, type ReactNode, useContext } from 'react'

export interface MoneyDisplay {
  /** Lower-case code: `usd`, `eur`, `btc`. */
  currency: string
  hidden: boolean
  /** From 100,000 on "$1.23M", the full figure in the tooltip: for the popup. */
  compact: boolean
}

const Display = createContext<MoneyDisplay>({ currency: 'usd', hidden: false, compact: false })

export const useMoneyDisplay = (): MoneyDisplay => useContext(Display)

/** @example <MoneyDisplayProvider display={{ currency: 'eur', hidden: hideAmounts, compact: true }}>...</MoneyDisplayProvider> */
export function MoneyDisplayProvider({ display, children }: { display: MoneyDisplay; children: ReactNode }) {
  return <Display value={display}>{children}</Display>
}
