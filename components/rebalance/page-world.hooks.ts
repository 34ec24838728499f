/** What every page of rebalancing reads: the portfolio, the strategies and runs, names of assets and the rate of the page's currency. */
import { useCallback, useMemo } from 'react'
import { useView } from '@/components/shell/live.hooks'
import { useRates } from '@/components/trading/desk-tables.hooks'
import { useNow } from '@/components/ui/now.hooks'
import { describeAsset } from '@/lib/assets/describe'
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import { useRuns, useStrategies } from './rebalance-tables.hooks'

export interface PageWorld {
  /** `null` until it is read. */
  view: PortfolioView | null
  strategies: readonly StrategyRow[] | null
  runs: readonly RunRow[] | null
  symbolOf: (asset: AssetId) => string
  portfolioName: (portfolio: string) => string | undefined
  /** Units of the page's currency for one US dollar; `null`: not known. */
  rate: Amount | null
  currency: string
  /** True until the setting is known: an amount must not flash up before it is hidden. */
  hidden: boolean
  now: number
}

const ONE = amount('1')

export function usePageWorld(): PageWorld {
  const { full, head } = useView()
  const strategies = useStrategies()
  const runs = useRuns()
  const rates = useRates()
  const now = useNow()
  const symbols = useMemo(
    () =>
      new Map(
        [...(full?.lines ?? []), ...(full?.excluded ?? []), ...(full?.paper ?? [])].map(
          ({ asset, symbol }) => [asset, symbol],
        ),
      ),
    [full],
  )
  const symbolOf = useCallback(
    (asset: AssetId) => symbols.get(asset) ?? describeAsset(asset).symbol,
    [symbols],
  )
  const portfolioName = useCallback(
    (portfolio: string) => full?.portfolios.find(({ id }) => id === portfolio)?.name,
    [full],
  )
  const currency = (full ?? head)?.currency ?? 'usd'
  return {
    view: full,
    strategies,
    runs,
    symbolOf,
    portfolioName,
    rate: currency === 'usd' ? ONE : (rates.get(currency) ?? null),
    currency,
    hidden: (full ?? head)?.hideAmounts ?? true,
    now,
  }
}
