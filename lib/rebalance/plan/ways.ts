/**
 * Every trade that could be part of a plan: at each open place, from what may be sold or spent there to what may be bought, kept
 * as money, or passed through. A locked asset is in none of them.
 */
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Side } from '@/lib/core/order'
import { CASH, type SleeveId } from '@/lib/core/rebalance'
import { type DepthStep, depthSteps } from './depth-steps'
import { isFarFromPrice } from './far-from-price'
import { type Pocket, type Purse, pocketOf } from './purse'
import type { ExchangePlace, PlanMarket, PlanPlace, PlanQuestion, WalletPlace } from './question'
import type { Wants } from './wants'
import { leastOf, swapGas, swapLoss } from './way-costs'

export type Way = { pays: AssetId; receives: AssetId } & (
  | { kind: 'order'; place: ExchangePlace; market: PlanMarket; side: Side }
  | { kind: 'swap'; place: WalletPlace }
)

/** A way with what it costs, for the choice. */
export interface PricedWay {
  way: Way
  steps: readonly DepthStep[]
  /** US dollars: the venue and the user want no less. */
  least: number
}

/** US dollars that a way loses of that much. @example lossesOf(priced, 1000) // 2.6 */
export function lossesOf({ steps }: PricedWay, usd: number): number {
  let [left, lost] = [usd, 0]
  for (const step of steps) {
    const part = Math.min(left, step.usd)
    lost += part * step.loss
    left -= part
  }
  return lost
}

export interface WaysQuestion {
  question: PlanQuestion
  wants: Wants
  sleeveOf: ReadonlyMap<AssetId, SleeveId>
  purse: Purse
  /** US dollars for one. */
  prices: ReadonlyMap<AssetId, number>
}

/** What an asset may do at a place. */
export interface Roles {
  /** May leave: to be sold, money that is there, or on its way through. */
  out: ReadonlySet<AssetId>
  /** May come: wanted, money, or on its way through. */
  in: ReadonlySet<AssetId>
}

/** @example waysOf(asked, place)[0].way // { kind: 'order', side: 'sell', pays: 'coin:bitcoin', receives: 'fiat:eur', … } */
export function waysOf(asked: WaysQuestion, place: PlanPlace): PricedWay[] {
  if (place.closed !== undefined) return []
  const roles = rolesAt(asked, place)
  return place.kind === 'exchange' ? orderWays(asked, place, roles) : swapWays(asked, place, roles)
}

/** Largest sum that a way between the two can be asked for, US dollars. */
function mostBetween(
  { wants, sleeveOf, prices, purse }: WaysQuestion,
  place: PlanPlace,
  way: [AssetId, AssetId],
) {
  const [pays, receives] = way
  const wanted = (asset: AssetId) => {
    const sleeve = sleeveOf.get(asset)
    return sleeve === undefined || sleeve === CASH ? undefined : wants.get(sleeve)
  }
  const [less, more] = [wanted(pays), wanted(receives)]
  const free = toRatio(pocketOf(purse, place, pays).free) * (prices.get(pays) ?? 0)
  return Math.min(
    less !== undefined && less < 0 ? Math.min(-less, free) : Infinity,
    more !== undefined && more > 0 ? more : Infinity,
  )
}

function orderWays(asked: WaysQuestion, place: ExchangePlace, roles: Roles): PricedWay[] {
  const { question, prices, wants } = asked
  const all = [...wants.values()].reduce((sum, usd) => sum + Math.abs(usd), 0)
  return place.markets.flatMap((market) => {
    const { base, quote, rules } = market
    const [basePrice, quotePrice] = [prices.get(base), prices.get(quote)]
    if (!isTradable(market) || basePrice === undefined || quotePrice === undefined) return []
    if (isFarFromPrice(market, { base: basePrice, quote: quotePrice })) return []
    const wayOf = (side: Side): PricedWay[] => {
      const [pays, receives] = side === 'sell' ? [base, quote] : [quote, base]
      if (!roles.out.has(pays) || !roles.in.has(receives)) return []
      const most = Math.min(all, mostBetween(asked, place, [pays, receives]))
      const least = leastOf(rules, { basePrice, quotePrice, limits: question.limits })
      if (most < least) return []
      const { slippage } = question.limits
      const steps = depthSteps(market, side, { basePrice, quotePrice, slippage, most: most * 1.01 })
      return [{ way: { kind: 'order', place, market, side, pays, receives }, steps, least }]
    }
    return [...wayOf('sell'), ...wayOf('buy')]
  })
}

/** A limit order that is filled at once or cancelled, or a market order that the book says will stay within the limit. */
const isTradable = ({ rules: { active, abilities } }: PlanMarket): boolean =>
  active && (abilities.kinds.limit.offered || abilities.kinds.market.offered)

function swapWays(asked: WaysQuestion, place: WalletPlace, roles: Roles): PricedWay[] {
  const { question, prices } = asked
  const least = toRatio(question.limits.leastTradeUsd)
  return place.tokens.flatMap(({ asset: pays }) =>
    place.tokens.flatMap(({ asset: receives }): PricedWay[] => {
      const price = prices.get(pays)
      if (pays === receives || !roles.out.has(pays) || !roles.in.has(receives)) return []
      if (price === undefined || !prices.has(receives)) return []
      const free = toRatio(pocketOf(asked.purse, place, pays).free) * price
      const usd = Math.min(free, mostBetween(asked, place, [pays, receives]))
      const size = { pays, receives, usd }
      const [gas, loss] = [swapGas(place, size, prices), swapLoss(place, size, prices)]
      if (gas === undefined || usd < least || gas > MOST_GAS * usd || loss > question.limits.slippage)
        return []
      const way: Way = { kind: 'swap', place, pays, receives }
      return [{ way, steps: [{ usd, loss: loss + gas / usd }], least: Math.max(least, gas / MOST_GAS) }]
    }),
  )
}

/** Gas may be this part of what is swapped, no more. */
export const MOST_GAS = 0.1

/** @example rolesAt(asked, place).out.has('coin:bitcoin') // true while it is to be sold and free there */
export function rolesAt({ question, wants, sleeveOf, purse, prices }: WaysQuestion, place: PlanPlace): Roles {
  const listed = listedAt(place)
  const sleeves = new Map(question.sleeves.map((sleeve) => [sleeve.id, sleeve]))
  const through = hubsAt(place)
  const roles = { out: new Set<AssetId>(), in: new Set<AssetId>() }
  const isFree = (pocket: Pocket) => toRatio(pocket.free) > 0
  for (const asset of listed) {
    const id = sleeveOf.get(asset)
    const sleeve = id === undefined ? undefined : sleeves.get(id)
    if (!prices.has(asset) || sleeve?.isLocked) continue
    const isMoney = id === CASH
    const wanted = (id !== undefined && wants.get(id)) || 0
    // While nothing may be sold, what belongs to a sleeve is on no way to something else.
    const isHub = isMoney || (through.has(asset) && (question.flow === 'both' || id === undefined))
    if (isHub || (wanted < 0 && isFree(pocketOf(purse, place, asset)))) roles.out.add(asset)
    if (
      isHub ||
      (wanted > 0 && asset === sleeve?.assets.find((each) => listed.has(each) && prices.has(each)))
    )
      roles.in.add(asset)
  }
  return roles
}

function listedAt(place: PlanPlace): Set<AssetId> {
  if (place.kind === 'wallet') return new Set(place.tokens.map(({ asset }) => asset))
  return new Set(place.markets.flatMap((market) => (isTradable(market) ? [market.base, market.quote] : [])))
}

/** Coins that others are traded against. Swaps need none: sources find their own way. */
const hubsAt = (place: PlanPlace): Set<AssetId> =>
  new Set(place.kind === 'wallet' ? [] : place.markets.map(({ quote }) => quote))
