/** What the X-ray judges, gathered from the ledger and the portfolio of now. Pure. */

import type { XrayApprovals, XrayFacts, XrayPast } from '@/lib/analytics/xray/facts'
import { type TradeCosts, tradeCosts } from '@/lib/analytics/xray/trade-costs'
import { erc20 } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import { isDoor } from '@/lib/chains/allowance'
import { type Amount, amount, multiply } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { AllowanceRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { createPricing } from '@/lib/portfolio/pricing'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { Gains } from './gains'
import { placeNames } from './place-names'
import type { PastPrices, Surroundings } from './read-surroundings.store'
import type { IssueView } from './views'

export interface XrayQuestion {
  portfolio: PortfolioView
  surroundings: Surroundings
  stored: Pick<PastPrices, 'rates' | 'manualPrices'>
  /** That count. */
  entries: readonly EffectiveEntry[]
  gains: Pick<Gains, 'view' | 'valueOf'>
  /** In the currency of the tax rules, as the gains are. */
  prices: PriceBook
  issues: readonly IssueView[]
  now: number
}

const YEAR_MS = 365 * 86_400_000

export function xrayFacts(question: XrayQuestion): XrayFacts {
  const { portfolio, surroundings, stored, now } = question
  const { currency, rate } = createPricing({ ...surroundings, ...stored }, now)
  return {
    now,
    portfolio,
    rates: new Map([
      ...stored.rates.map((row): [string, Amount] => [row.currency, row.rate]),
      ['usd', amount('1')],
      [currency, rate],
    ]),
    ...placeNames(surroundings.settings),
    past: pastOf(question),
  }
}

function pastOf({ surroundings, entries, gains, issues, prices, now }: XrayQuestion): XrayPast {
  const { open } = gains.view()
  return {
    histories: surroundings.histories,
    openLots: { lots: open.lots, missingLots: open.missingLots },
    issues,
    approvals: approvalsOf(surroundings),
    costs: costsOf(entries, gains, prices, now),
  }
}

function approvalsOf({ accounts, allowances, approvalReadings, assets }: Surroundings) {
  const known = new Map(assets.map((row) => [row.asset, row]))
  const symbolOf = ({ chain, token }: AllowanceRow) => {
    const asset = erc20(chain, token)
    return describeAsset(asset, known.get(asset)).symbol
  }
  return new Map(
    accounts.flatMap(({ id, source }): [AccountId, XrayApprovals][] => {
      const readings = approvalReadings.filter(({ accountId }) => accountId === id)
      if (source.kind !== 'evm' || readings.length === 0) return []
      const isComplete = source.chains.every((chain) =>
        readings.some((each) => each.chain === chain && each.isComplete),
      )
      const unlimited = allowances
        // The right of Permit2 is a door: what may be taken through it stands by itself.
        .filter(({ accountId, units, ...pair }) => accountId === id && units === 'unlimited' && !isDoor(pair))
        .map(symbolOf)
      return [[id, { unlimited, isComplete }]]
    }),
  )
}

const costsOf = (
  entries: readonly EffectiveEntry[],
  gains: Pick<Gains, 'valueOf'>,
  prices: PriceBook,
  now: number,
): TradeCosts[] =>
  tradeCosts({
    entries,
    from: now - YEAR_MS,
    until: now,
    valueOf: (entry) => gains.valueOf(entry)?.value ?? null,
    worthOf: (asset, quantity, at) => {
      const known = prices.priceAt(asset, at)
      return known === undefined ? null : multiply(quantity, known.price)
    },
  })
