/**
 * What is sold and bought where, and how much of it: the cheapest flow over all places, then without the orders that came out
 * smaller than anybody takes. What such an order was to trade goes to the largest one of the same coin; where there is none, the
 * way is left out and the rest is chosen again. So it is a heuristic where least orders matter, and the cheapest choice where they
 * do not.
 */
import type { AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId } from '@/lib/core/rebalance'
import { cheapestFlow } from './min-cost-flow'
import type { PlanPlace } from './question'
import { type Wants, withinMoney } from './wants'
import { networkOf, SINK, SOURCE } from './way-network'
import { lossesOf, type PricedWay, type Way, type WaysQuestion, waysOf } from './ways'
import { type PricedFlow, withoutCrumbs } from './without-crumbs'

export interface ChosenWay {
  way: Way
  /** US dollars at the plan's prices. */
  usd: number
  /** Ratio of it, about. */
  loss: number
}

export interface Choice {
  chosen: readonly ChosenWay[]
  /** About: fees, spread, depth and gas. */
  costUsd: number
}

/** Each time some ways fewer; then the last word stands, and sizing leaves out what is too small. */
const MOST_ROUNDS = 4

/** @param money above the buffer, before anything is sold; US dollars */
export function chooseWays(asked: WaysQuestion, money: number): Choice {
  if (asked.wants.size === 0) return { chosen: [], costUsd: 0 }
  const ways = new Map(asked.question.places.map((place) => [place, waysOf(asked, place)] as const))
  const banned = new Set<PricedWay>()
  let wants = asked.wants
  let flows: readonly PricedFlow[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    flows = withoutCrumbs(asked, flowsIn({ ...asked, wants }, ways, banned))
    const affordable = withinMoney(wants, money + soldIn({ ...asked, wants }, flows) - wantedSales(wants))
    const small = tooSmall(asked, flows)
    if (small.length === 0 && affordable === wants) break
    wants = affordable
    for (const way of small) banned.add(way)
  }
  return {
    chosen: flows.map(({ priced, usd }) => ({ way: priced.way, usd, loss: lossesOf(priced, usd) / usd })),
    costUsd: flows.reduce((all, { priced, usd }) => all + lossesOf(priced, usd), 0),
  }
}

function flowsIn(
  asked: WaysQuestion,
  ways: ReadonlyMap<PlanPlace, readonly PricedWay[]>,
  banned: ReadonlySet<PricedWay>,
): PricedFlow[] {
  const network = networkOf(asked, ways, (way) => banned.has(way))
  const usdOf = new Map<PricedWay, number>()
  for (const [index, units] of cheapestFlow(network, SOURCE, SINK).entries()) {
    const way = network.wayOf[index]
    if (way && units > 0) usdOf.set(way, (usdOf.get(way) ?? 0) + units * network.unit)
  }
  return [...usdOf].map(([priced, usd]) => ({ priced, usd }))
}

const wantedSales = (wants: Wants): number =>
  [...wants.values()].reduce((all, usd) => all - Math.min(0, usd), 0)

/** What leaves the sleeves that are to be sold. */
function soldIn({ wants, sleeveOf }: WaysQuestion, flows: readonly PricedFlow[]): number {
  const net = new Map<SleeveId, number>()
  const count = (sleeve: SleeveId | undefined, usd: number) =>
    sleeve !== undefined && net.set(sleeve, (net.get(sleeve) ?? 0) + usd)
  for (const { priced, usd } of flows) {
    count(sleeveOf.get(priced.way.pays), -usd)
    count(sleeveOf.get(priced.way.receives), usd)
  }
  return [...wants].reduce((all, [id, usd]) => (usd < 0 ? all - (net.get(id) ?? 0) : all), 0)
}

/**
 * Of each coin that is in crumbs only, the smallest way: without it the others may become large enough. A crumb beside a large
 * order of the same coin is no reason to choose again; sizing leaves it out, and it is less than anybody trades.
 */
function tooSmall({ sleeveOf }: WaysQuestion, flows: readonly PricedFlow[]): PricedWay[] {
  const coinOf = ({ priced: { way } }: PricedFlow) =>
    sleeveOf.get(way.pays) === CASH ? way.receives : way.pays
  const isSmall = ({ priced, usd }: PricedFlow) => usd < priced.least
  const traded = new Set(flows.filter((flow) => !isSmall(flow)).map(coinOf))
  const byCoin = new Map<AssetId, PricedFlow>()
  for (const flow of flows) {
    const coin = coinOf(flow)
    const known = byCoin.get(coin)
    if (isSmall(flow) && !traded.has(coin) && (known === undefined || flow.usd < known.usd))
      byCoin.set(coin, flow)
  }
  return [...byCoin.values()].map(({ priced }) => priced)
}
