/** How much of the portfolio of now stands on one asset, venue, chain or issuer. Pure. */
import { concentration } from '@/lib/analytics/risk/concentration'
import type { ConcentrationView, Share } from '@/lib/analytics/views'
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { chainOf } from '@/lib/assets/asset-id'
import { toRatio } from '@/lib/core/amount'
import type { ChainId, VenueId } from '@/lib/core/ids'
import type { AssetLine, LinePart, PortfolioView } from '@/lib/portfolio/view'

export interface PlaceNames {
  venueName: (venue: VenueId) => string
  chainName: (chain: ChainId) => string
}

interface Place {
  key: string
  label: string
}

/** @example concentrationOf(portfolio, names).assets[0] // { key: 'coin:bitcoin', label: 'BTC', share: 0.62, value: 31000 } */
export function concentrationOf(portfolio: PortfolioView, names: PlaceNames): ConcentrationView {
  const { shares, debts, unknown, hhi, effective } = concentration(
    portfolio.lines.map(({ asset, symbol, value }) => ({
      key: asset,
      label: symbol,
      value: value === null ? null : toRatio(value),
    })),
  )
  const accounts = new Map(portfolio.accounts.map((account) => [account.id, account]))
  const whole = shares.reduce((sum, { value }) => sum + value, 0)
  const by = (placeOf: (line: AssetLine, part: LinePart) => Place | undefined): Share[] =>
    sharesBy(portfolio.lines, placeOf, whole)
  return {
    currency: portfolio.currency,
    at: portfolio.builtAt,
    assets: shares,
    // Wallets stand for themselves: nobody else can lose or close them.
    venues: by((_line, { accountId }) => {
      const account = accounts.get(accountId)
      if (account?.venue !== undefined) return { key: account.venue, label: names.venueName(account.venue) }
      return account && { key: account.id, label: account.label }
    }),
    chains: by((_line, { chain: told, asset }) => {
      const chain = told ?? chainOf(asset)
      return chain && { key: chain, label: names.chainName(chain) }
    }),
    issuers: by((_line, { asset }) => {
      const issuer = stablecoinOf(asset)?.issuer
      return issuer === undefined ? undefined : { key: issuer, label: issuer }
    }),
    debts,
    unknown,
    hhi,
    effectiveAssets: effective,
  }
}

/** Largest first, as shares of everything that is owned; what belongs to no place is in none. */
function sharesBy(
  lines: readonly AssetLine[],
  placeOf: (line: AssetLine, part: LinePart) => Place | undefined,
  whole: number,
): Share[] {
  const sums = new Map<string, Share>()
  for (const line of lines)
    for (const part of line.parts) {
      const place = placeOf(line, part)
      const value = part.value === null ? 0 : toRatio(part.value)
      if (!place || value <= 0) continue
      const sum = sums.get(place.key) ?? { ...place, share: 0, value: 0 }
      sum.value += value
      sums.set(place.key, sum)
    }
  return [...sums.values()]
    .map((sum) => ({ ...sum, share: sum.value / whole }))
    .sort((a, b) => b.value - a.value)
}
