/**
 * What is sold and bought where, and how much of it: the cheapest flow over all places, then without the orders that came out
 * smaller than anybody takes. Those are left out one at a time for each coin, the smallest first, and the rest is chosen again; so it is a
 * heuristic where least orders matter, and the cheapest choice where they do not.
 */
import type { AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId } from '@/lib/core/rebalance'
import { cheapestFlow } from './min-cost-flow'
import type { PlanPlace } from './question'
import { type Wants, withinMoney } from './wants'
import { networkOf, SINK, SOURCE } from './way-network'
import { type PricedWay, type Way, type WaysQuestion, waysOf } from './ways'

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

/** Each time some ways fewer: it ends long before, or the last word stands and sizing tells the rest. */
const MOST_ROUNDS = 8

/** @param money above the buffer, before anything is sold; US dollars */
export function chooseWays(asked: WaysQuestion, money: number): Choice {
  if (asked.wants.size === 0) return { chosen: [], costUsd: 0 }
  const ways = new Map(asked.question.places.map((place) => [place, waysOf(asked, place)] as const))
  const banned = new Set<PricedWay>()
  let wants = asked.wants
  let flows: readonly PricedFlow[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    flows = flowsIn({ ...asked, wants }, ways, banned)
    const affordable = withinMoney(wants, money + soldIn({ ...asked, wants }, flows) - wantedSales(wants))
    const small = tooSmall(asked, flows)
    if (small.length === 0 && affordable === wants) break
    wants = affordable
    for (const way of small) banned.add(way)
  }
  return {
    chosen: flows.map(({ priced, usd }) => ({ way: priced.way, usd, loss: costOf(priced, usd) / usd })),
    costUsd: flows.reduce((all, { priced, usd }) => all + costOf(priced, usd), 0),
  }
}

interface PricedFlow {
  priced: PricedWay
  usd: number
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

/** Of each coin the smallest way that nobody would take. */
function tooSmall({ sleeveOf }: WaysQuestion, flows: readonly PricedFlow[]): PricedWay[] {
  const byCoin = new Map<AssetId, PricedFlow>()
  for (const flow of flows) {
    if (flow.usd >= flow.priced.least) continue
    const { pays, receives } = flow.priced.way
    const coin = sleeveOf.get(pays) === CASH ? receives : pays
    const known = byCoin.get(coin)
    if (known === undefined || flow.usd < known.usd) byCoin.set(coin, flow)
  }
  return [...byCoin.values()].map(({ priced }) => priced)
}

function costOf({ steps }: PricedWay, usd: number): number {
  let [left, cost] = [usd, 0]
  for (const step of steps) {
    const part = Math.min(left, step.usd)
    cost += part * step.loss
    left -= part
  }
  return cost
}
