/** What the X-ray judges, gathered from the ledger and the portfolio of now. Pure. */

import type { XrayFacts, XrayPast } from '@/lib/analytics/xray/facts'
import { type TradeCosts, tradeCosts } from '@/lib/analytics/xray/trade-costs'
import { type Amount, amount, multiply } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
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
  const approvals = new Map<AccountId, number>()
  for (const { accountId, reason } of entries)
    if (reason === 'approval') approvals.set(accountId, (approvals.get(accountId) ?? 0) + 1)
  return {
    histories: surroundings.histories,
    openLots: { lots: open.lots, missingLots: open.missingLots },
    issues,
    approvals,
    costs: costsOf(entries, gains, prices, now),
  }
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
