/**
 * The chosen ways as intents in the order in which they can be carried out: a leg comes after those that bring what it pays with,
 * sales come before what is paid with money, what a wallet has to sign comes last among its like, and losses come before gains, so
 * that they make room for these.
 */
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { marketKey } from '@/lib/core/order'
import { isFeeOnTop } from '@/lib/trading/draft-facts'
import type { ChosenWay } from './choose-ways'
import { keyOfPlace } from './purse'
import type { PlanLots } from './question'
import { taxSteps } from './tax-steps'
import type { Way } from './ways'

export interface Intent {
  way: Way
  /** In the coin that the way counts: the base coin of an order, what a swap sells. */
  wanted: Amount
  /** Of what it pays, US dollars, about. */
  usd: number
  /** What selling is reckoned to cost in tax, ratio; below zero: a loss is realised. */
  tax: number
  /** Of a leg that is there already. */
  id?: string
  /** The user said how much: all of it, or nothing. */
  isTyped?: boolean
}

export interface IntentsQuestion {
  /** US dollars for one. */
  prices: ReadonlyMap<AssetId, number>
  /** Of the cash sleeve. */
  isMoney: (asset: AssetId) => boolean
  lots: readonly PlanLots[]
}

/** @example intentsOf(chosen, { prices, isMoney, lots })[0].wanted // '0.25' */
export function intentsOf(
  chosen: readonly ChosenWay[],
  { prices, isMoney, lots }: IntentsQuestion,
): Intent[] {
  return inOrder(
    chosen.flatMap(({ way, usd, loss }): Intent[] => {
      const wanted = wantedOf(way, usd, prices)
      if (wanted === undefined) return []
      const pool = lots.find(
        ({ asset, accounts }) => asset === way.pays && accounts.includes(way.place.account),
      )
      const tax = pool ? (taxSteps(pool, prices.get(way.pays) ?? 0)[0]?.loss ?? 0) : 0
      // A purchase of so much takes its costs beside it; a sale pays just what it sells.
      const isPurchase = way.kind === 'order' && way.side === 'buy'
      return [{ way, wanted, usd: isPurchase ? usd * (1 + Math.max(0, loss)) : usd, tax }]
    }),
    isMoney,
  )
}

/** What comes is wanted after its fee. */
function wantedOf(way: Way, usd: number, prices: ReadonlyMap<AssetId, number>): Amount | undefined {
  const counted = way.kind === 'swap' ? way.pays : way.market.base
  const price = prices.get(counted)
  if (price === undefined || !(usd > 0)) return undefined
  const isFeeInBase = way.kind === 'order' && way.side === 'buy' && !isFeeOnTop(way.market.rules)
  const rate = isFeeInBase ? Math.max(0, Number(way.market.tier.taker)) : 0
  const quantity = usd / price / (1 - rate)
  return Number.isFinite(quantity) ? amount(String(quantity)) : undefined
}

/** @example inOrder([buy, sell], isMoney) // [sell, buy] */
export function inOrder(intents: readonly Intent[], isMoney: (asset: AssetId) => boolean): Intent[] {
  const waiting = [...intents].sort(
    (a, b) => rankOf(a, isMoney) - rankOf(b, isMoney) || a.tax - b.tax || (nameOf(a) < nameOf(b) ? -1 : 1),
  )
  // How many that wait bring this coin to this place.
  const bringing = new Map<string, number>()
  for (const { way } of waiting)
    bringing.set(coinAt(way, way.receives), (bringing.get(coinAt(way, way.receives)) ?? 0) + 1)
  const ordered: Intent[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ way }) => !bringing.get(coinAt(way, way.pays)))
    // Prices that make a circle are evened out before; if there is one nevertheless, somebody has to begin.
    const [next] = waiting.splice(Math.max(0, ready), 1)
    if (next === undefined) break
    const brought = coinAt(next.way, next.way.receives)
    bringing.set(brought, (bringing.get(brought) ?? 1) - 1)
    ordered.push(next)
  }
  return ordered
}

const coinAt = ({ place }: Way, asset: AssetId): string => `${keyOfPlace(place)} ${asset}`

const rankOf = ({ way }: Intent, isMoney: (asset: AssetId) => boolean): number =>
  (isMoney(way.pays) ? 2 : 0) + (way.kind === 'swap' ? 1 : 0)

/** @example nameOf(intent) // 'abc kraken  BTC/EUR sell' */
export const nameOf = ({ way }: Pick<Intent, 'way'>): string =>
  way.kind === 'order'
    ? `${keyOfPlace(way.place)} ${marketKey(way.market.rules.market)} ${way.side}`
    : `${keyOfPlace(way.place)} ${way.pays} ${way.receives}`
