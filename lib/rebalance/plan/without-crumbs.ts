/** Orders smaller than anybody takes, given to the largest order of the same coin: one leg fewer, and the same is traded. */
import { toRatio } from '@/lib/core/amount'
import { CASH } from '@/lib/core/rebalance'
import { pocketOf } from './purse'
import type { PricedWay, WaysQuestion } from './ways'

export interface PricedFlow {
  priced: PricedWay
  /** US dollars */
  usd: number
}

/** @example withoutCrumbs(asked, [{ priced: btcAtKraken, usd: 900 }, { priced: btcAtOkx, usd: 3 }]) // [{ priced: btcAtKraken, usd: 903 }] */
export function withoutCrumbs(asked: WaysQuestion, flows: readonly PricedFlow[]): PricedFlow[] {
  const byCoin = new Map<string | undefined, PricedFlow[]>()
  for (const flow of flows) {
    const coin = coinOf(asked, flow)
    byCoin.set(coin, [...(byCoin.get(coin) ?? []), flow])
  }
  return [...byCoin].flatMap(([coin, alike]) => (coin === undefined ? alike : gathered(asked, alike)))
}

/** What is sold for money, or bought with it, and which of the two; undefined for other trades. */
function coinOf({ sleeveOf }: WaysQuestion, { priced: { way } }: PricedFlow): string | undefined {
  const [isPaid, isCash] = [sleeveOf.get(way.pays) === CASH, sleeveOf.get(way.receives) === CASH]
  if (isPaid === isCash) return undefined
  return isPaid ? `buy ${way.receives}` : `sell ${way.pays}`
}

function gathered(asked: WaysQuestion, alike: readonly PricedFlow[]): PricedFlow[] {
  const [largest, ...others] = [...alike].sort((a, b) => b.usd - a.usd)
  if (largest === undefined) return []
  const into = { ...largest }
  const room = roomOf(asked, into)
  const kept = others.filter((flow) => {
    if (flow.usd >= flow.priced.least || into.usd + flow.usd > room) return true
    into.usd += flow.usd
    return false
  })
  return [into, ...kept]
}

/** Depth, and for a sale what is free there. */
function roomOf({ sleeveOf, purse, prices }: WaysQuestion, { priced: { way, steps } }: PricedFlow): number {
  const depth = steps.reduce((all, { usd }) => all + usd, 0)
  if (sleeveOf.get(way.pays) === CASH) return depth
  return Math.min(depth, toRatio(pocketOf(purse, way.place, way.pays).free) * (prices.get(way.pays) ?? 0))
}
