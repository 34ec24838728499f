/** What a way costs beside the book: the least order, and a swap's loss and gas by the offers that are known. */
import { type Amount, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { PlanLimits } from '@/lib/core/rebalance'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { PlanOffer, WalletPlace } from './question'

/** A venue's least is met with this much to spare: prices move until the order arrives. */
export const LEAST_MARGIN = '1.02' as Amount

interface Sums {
  basePrice: number
  quotePrice: number
  limits: Pick<PlanLimits, 'leastTradeUsd' | 'slippage'>
}

/** US dollars, about: the larger of what the venue and the user want at least. @example leastOf(rules, sums) // 10.2 */
export function leastOf(
  { amount, cost, amountStep }: MarketRules,
  { basePrice, quotePrice, limits }: Sums,
): number {
  const margin = toRatio(LEAST_MARGIN)
  // A sale's least is checked at its limit, which is that much lower.
  const atLimit = margin / (1 - Math.min(0.5, limits.slippage))
  return Math.max(
    toRatio(amount.min ?? amountStep) * margin * basePrice,
    cost.min === undefined ? 0 : toRatio(cost.min) * quotePrice * atLimit,
    toRatio(limits.leastTradeUsd),
  )
}

export interface SwapSize {
  pays: AssetId
  receives: AssetId
  /** US dollars */
  usd: number
}

type Prices = ReadonlyMap<AssetId, number>

/** The offer of the nearest size; one source's word is as good as another's here. */
export function offerFor(
  { offers }: WalletPlace,
  { pays, receives, usd }: SwapSize,
  prices: Prices,
): PlanOffer | undefined {
  const distance = ({ sells }: PlanOffer) =>
    Math.abs(Math.log((toRatio(sells) * (prices.get(pays) ?? 0)) / usd))
  return offers
    .filter((offer) => offer.sell === pays && offer.buy === receives && toRatio(offer.sells) > 0)
    .sort(
      (a, b) =>
        distance(a) - distance(b) || toRatio(b.buys) / toRatio(b.sells) - toRatio(a.buys) / toRatio(a.sells),
    )[0]
}

/** Ratio, beside gas. @example swapLoss(wallet, { pays, receives, usd: 500 }, prices) // 0.003 */
export function swapLoss(place: WalletPlace, size: SwapSize, prices: Prices): number {
  const offer = offerFor(place, size, prices)
  if (offer === undefined) return place.assumedLoss
  const worth = (asset: AssetId, quantity: Amount) => toRatio(quantity) * (prices.get(asset) ?? 0)
  return 1 - worth(size.receives, offer.buys) / worth(size.pays, offer.sells)
}

/** US dollars; absent: not known. */
export function swapGas(place: WalletPlace, size: SwapSize, prices: Prices): number | undefined {
  const gas = offerFor(place, size, prices)?.gasUsd ?? place.swapGasUsd
  return gas === undefined ? undefined : toRatio(gas)
}
