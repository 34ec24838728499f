/**
 * The choice of ways as a network: from sleeves that are to be sold, and from money, through the trades of each place to sleeves
 * that are to be bought, and to money. Its cheapest flow says what is sold and bought where.
 *
 * Buying what is wanted comes before its price: bounds on price are on each way already.
 */
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId } from '@/lib/core/rebalance'
import { hasCircle } from './has-circle'
import type { Arc, Network } from './min-cost-flow'
import { keyOfPlace, pocketOf } from './purse'
import type { PlanPlace } from './question'
import { taxSteps } from './tax-steps'
import type { PricedWay, WaysQuestion } from './ways'

export const SOURCE = 0
export const SINK = 1
const MONEY_OUT = 2
const MONEY_IN = 3

/** Costs are told to a hundredth of a percent: coarse, so that many ways cost the same. */
const PER_UNIT = 10_000
/** What it is worth to buy what is wanted: more than any way costs. */
const REWARD = 1e3 * PER_UNIT
/** Each leg, two hundredths of a percent, so that one leg is better than two that cost the same. */
const ONE_LEG = 2
/** Units of capacity that the largest want has: small parts of it, and far from the end of whole numbers. */
const PARTS = 1e12
const MOST = 2 ** 52

export interface WayNetwork extends Network {
  /** US dollars of one unit of capacity. */
  unit: number
  /** By arc: the way that it is a step of. */
  wayOf: (PricedWay | undefined)[]
}

/** @param isBanned ways that are not taken this time */
export function networkOf(
  asked: WaysQuestion,
  waysByPlace: ReadonlyMap<PlanPlace, readonly PricedWay[]>,
  isBanned: (way: PricedWay) => boolean,
): WayNetwork {
  const draft = new Draft(unitFor(asked))
  for (const [sleeve, usd] of asked.wants) {
    if (usd < 0) draft.add(SOURCE, draft.node(`sold ${sleeve}`), -usd)
    else draft.add(draft.node(`bought ${sleeve}`), SINK, usd, -REWARD)
  }
  const bought = [...asked.wants.values()].reduce((all, usd) => all + Math.max(0, usd), 0)
  draft.add(SOURCE, MONEY_OUT, bought)
  draft.add(MONEY_OUT, MONEY_IN, bought)
  draft.add(MONEY_IN, SINK, Number.POSITIVE_INFINITY)
  for (const [place, ways] of waysByPlace)
    addPlace(
      draft,
      asked,
      place,
      ways.filter((way) => !isBanned(way)),
    )
  return { size: draft.size, arcs: draft.arcs, unit: draft.unit, wayOf: draft.wayOf }
}

const unitFor = ({ wants }: WaysQuestion): number =>
  Math.max(1e-9, ...[...wants.values()].map(Math.abs)) / PARTS

function addPlace(draft: Draft, asked: WaysQuestion, place: PlanPlace, ways: readonly PricedWay[]): void {
  const key = keyOfPlace(place)
  const nodes = new Map<AssetId, number>()
  const at = (asset: AssetId) => {
    const node = nodes.get(asset) ?? draft.node(`${key} ${asset}`)
    nodes.set(asset, node)
    return node
  }
  const comes = new Set<AssetId>()
  const goes = new Set<AssetId>()
  const first = draft.arcs.length
  for (const priced of ways) {
    const { pays, receives } = priced.way
    goes.add(pays)
    comes.add(receives)
    for (const { usd, loss } of priced.steps)
      draft.add(at(pays), at(receives), usd, Math.round(loss * PER_UNIT) + ONE_LEG, priced)
  }
  evenOut(draft, first, asked, at)
  const free = (asset: AssetId) =>
    toRatio(pocketOf(asked.purse, place, asset).free) * (asked.prices.get(asset) ?? 0)
  for (const asset of goes) {
    const sleeve = asked.sleeveOf.get(asset)
    if (sleeve === CASH) draft.add(MONEY_OUT, at(asset), free(asset))
    else if (wantOf(asked, sleeve) < 0)
      addSupply(draft, asked, { place, asset, node: at(asset), free: free(asset) })
  }
  for (const asset of comes) {
    const sleeve = asked.sleeveOf.get(asset)
    if (sleeve === CASH) draft.add(at(asset), MONEY_IN, Number.POSITIVE_INFINITY, rankOf(asked, asset))
    else if (wantOf(asked, sleeve) > 0)
      draft.add(at(asset), draft.node(`bought ${sleeve}`), Number.POSITIVE_INFINITY)
  }
}

interface Supply {
  place: PlanPlace
  asset: AssetId
  node: number
  /** US dollars */
  free: number
}

/** What is free at a place, by way of the lots that it shares with other places: these are what a sale costs in tax. */
function addSupply(draft: Draft, asked: WaysQuestion, { place, asset, node, free }: Supply): void {
  const sold = draft.node(`sold ${asked.sleeveOf.get(asset)}`)
  const { lots } = asked.question
  const pool = lots.findIndex((each) => each.asset === asset && each.accounts.includes(place.account))
  const shared = lots[pool]
  if (shared === undefined) {
    draft.add(sold, node, free)
    return
  }
  const isNew = !draft.has(`lots ${pool}`)
  const from = draft.node(`lots ${pool}`)
  if (isNew)
    for (const { usd, loss } of taxSteps(shared, asked.prices.get(asset) ?? 0))
      draft.add(sold, from, usd, Math.round(loss * PER_UNIT))
  draft.add(from, node, free)
}

const wantOf = ({ wants }: WaysQuestion, sleeve: SleeveId | undefined): number =>
  (sleeve !== undefined && wants.get(sleeve)) || 0

/** The money that the user prefers comes first, all else being the same. */
const rankOf = ({ question }: WaysQuestion, asset: AssetId): number =>
  question.sleeves.find(({ id }) => id === CASH)?.assets.indexOf(asset) ?? 0

/**
 * A place whose prices would pay for trading in a circle has prices that no longer hold: there nothing counts as a gain, or the
 * plan would trade for its own sake.
 */
function evenOut(
  draft: Draft,
  first: number,
  { question }: WaysQuestion,
  at: (asset: AssetId) => number,
): void {
  const own = draft.arcs.slice(first)
  const money = (question.sleeves.find(({ id }) => id === CASH)?.assets ?? []).map(at)
  if (!own.some(({ cost }) => cost < 0) || !hasCircle(own, money)) return
  for (const arc of own) arc.cost = Math.max(arc.cost, ONE_LEG)
}

class Draft {
  readonly arcs: Arc[] = []
  readonly wayOf: (PricedWay | undefined)[] = []
  readonly #nodes = new Map<string, number>()

  constructor(readonly unit: number) {}

  get size(): number {
    return 4 + this.#nodes.size
  }

  has(name: string): boolean {
    return this.#nodes.has(name)
  }

  node(name: string): number {
    const known = this.#nodes.get(name)
    if (known !== undefined) return known
    const number = this.size
    this.#nodes.set(name, number)
    return number
  }

  /** @param usd capacity */
  add(from: number, to: number, usd: number, cost = 0, way?: PricedWay): void {
    const capacity = Math.min(Math.floor(usd / this.unit), MOST)
    this.arcs.push({ from, to, capacity, cost })
    this.wayOf.push(way)
  }
}
