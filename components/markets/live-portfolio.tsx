/** The portfolio's value at live prices, followed while the page that it is wrapped around is open. */
import { createContext, type ReactNode, useContext } from 'react'
import { type Live, useLive } from './live.hooks'

export type LivePortfolioValue = Live<'portfolio'>

const LivePortfolioContext = createContext<LivePortfolioValue | undefined>(undefined)

const PORTFOLIO = { kind: 'portfolio' } as const

/** @example <MarketLivePortfolio><DashboardView … /></MarketLivePortfolio> */
export function MarketLivePortfolio({ children }: { children: ReactNode }) {
  // The same object until something changes.
  const live = useLive(PORTFOLIO)
  return <LivePortfolioContext value={live}>{children}</LivePortfolioContext>
}

/** `undefined` where nothing is followed. */
export const useLivePortfolio = (): LivePortfolioValue | undefined => useContext(LivePortfolioContext)
