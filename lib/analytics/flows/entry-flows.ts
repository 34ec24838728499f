/**
 * What one entry brings to and takes from each asset of its account, at its value in that moment: what crossed (no result),
 * what was earned, paid or lost (the result). Trades exchange one value, so that nothing is made by the exchange itself: what
 * came takes what went. A fee is a cost of what was traded, whoever's coin paid it.
 *
 * Chart figures, so numbers. NaN: nobody knows the value.
 */
import { type Amount, toRatio } from '@/lib/core/amount'
import type { Leg } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { counts } from '@/lib/valuation/derived-balances'
import type { PriceBook } from '@/lib/valuation/past-price'

export interface AssetFlow {
  /** The collection. */
  asset: AssetId
  /** Came (+) or went (-) without being a result. */
  flow: number
  income: number
  fees: number
  losses: number
}

export interface EntryFlows {
  parts: AssetFlow[]
  /** The flows are between the account's own assets and come to nothing together: an exchange. */
  isExchange: boolean
}

export interface FlowFacts {
  /** In the currency of the figures. */
  prices: PriceBook
  collectionOf: (asset: AssetId) => AssetId
}

const NOTHING: EntryFlows = { parts: [], isExchange: false }

/** @example entryFlows(deposit, facts).parts // [{ asset: 'fiat:eur', flow: 500, income: 0, fees: 0, losses: 0 }] */
export function entryFlows(entry: EffectiveEntry, facts: FlowFacts): EntryFlows {
  if (!counts(entry) || (entry.kind === 'internal' && entry.fees.length === 0)) return NOTHING
  const parts = new Parts(facts)
  const isExchange = putLegs(parts, entry, facts)
  putFees(parts, entry, facts, isExchange)
  return { parts: parts.all(), isExchange }
}

/** @returns NaN when nobody knows */
export function worthOf(
  { prices }: FlowFacts,
  { asset, quantity }: { asset: AssetId; quantity: Amount },
  at: number,
): number {
  const known = prices.priceAt(asset, at)
  return known === undefined ? Number.NaN : toRatio(quantity) * toRatio(known.price)
}

class Parts {
  private readonly byAsset = new Map<AssetId, AssetFlow>()

  constructor(private readonly facts: FlowFacts) {}

  of(asset: AssetId): AssetFlow {
    const collection = this.facts.collectionOf(asset)
    let part = this.byAsset.get(collection)
    if (!part) {
      part = { asset: collection, flow: 0, income: 0, fees: 0, losses: 0 }
      this.byAsset.set(collection, part)
    }
    return part
  }

  all(): AssetFlow[] {
    return [...this.byAsset.values()]
  }
}

/** @returns whether it is an exchange between the account's own assets */
function putLegs(parts: Parts, entry: EffectiveEntry, facts: FlowFacts): boolean {
  switch (entry.kind) {
    case 'trade':
    case 'rollover': {
      const exchanged = exchange(entry, facts)
      for (const { leg, value } of exchanged ?? []) parts.of(leg.asset).flow += value
      // Half of an exchange: what it was before, or what it became, is not in these books.
      if (!exchanged) for (const leg of entry.legs) parts.of(leg.asset).flow += statedOr(entry, leg, facts)
      return exchanged !== undefined
    }
    case 'deposit':
    case 'withdrawal':
    case 'gift-sent':
    case 'gift-received':
    case 'spend':
    case 'donation':
    case 'adjustment':
      for (const leg of entry.legs) parts.of(leg.asset).flow += statedOr(entry, leg, facts)
      return false
    case 'income':
      for (const leg of entry.legs) parts.of(leg.asset).income += statedOr(entry, leg, facts)
      return false
    case 'fee':
      for (const leg of entry.legs) parts.of(leg.asset).fees -= worthOf(facts, leg, entry.at)
      return false
    case 'lost':
    case 'stolen':
    case 'worthless':
      for (const leg of entry.legs) parts.of(leg.asset).losses -= worthOf(facts, leg, entry.at)
      return false
    case 'internal':
      return false
    default:
      return entry.kind satisfies never
  }
}

/** The price of the moment, else what the source says that the whole was worth. */
function statedOr(entry: EffectiveEntry, leg: Leg, facts: FlowFacts): number {
  const worth = worthOf(facts, leg, entry.at)
  if (!Number.isNaN(worth) || entry.legs.length !== 1) return worth
  const stated = toldWorth(entry.stated ?? entry.value, entry.at, facts)
  return stated === undefined ? worth : Math.sign(toRatio(leg.quantity)) * Math.abs(stated)
}

type Told = EffectiveEntry['stated']

function toldWorth(told: Told, at: number, facts: FlowFacts): number | undefined {
  if (!told) return undefined
  const worth = worthOf(facts, { asset: `fiat:${told.currency}` as AssetId, quantity: told.value }, at)
  return Number.isNaN(worth) ? undefined : worth
}

interface Share {
  leg: Leg
  value: number
}

/** One value for both sides, shared among the legs of a side by their prices. @returns `undefined` for half an exchange */
function exchange(entry: EffectiveEntry, facts: FlowFacts): Share[] | undefined {
  const [outs, ins]: [Leg[], Leg[]] = [[], []]
  for (const leg of entry.legs)
    if (leg.quantity !== '0') (leg.quantity.startsWith('-') ? outs : ins).push(leg)
  if (outs.length === 0 || ins.length === 0) return undefined
  const value = valueOf(entry, outs, ins, facts)
  return [...share(outs, -value, entry.at, facts), ...share(ins, value, entry.at, facts)]
}

/** The user's value, money that changed hands, the source's value, the price of what went, of what came. */
function valueOf(entry: EffectiveEntry, outs: Leg[], ins: Leg[], facts: FlowFacts): number {
  const own = toldWorth(entry.value, entry.at, facts)
  if (own !== undefined) return own
  const known = [outs, ins]
    .map((legs) => ({
      isMoney: legs.every(({ asset }) => asset.startsWith('fiat:')),
      worth: legs.reduce((sum, leg) => sum + Math.abs(worthOf(facts, leg, entry.at)), 0),
    }))
    .filter(({ worth }) => !Number.isNaN(worth))
  return (
    known.find(({ isMoney }) => isMoney)?.worth ??
    toldWorth(entry.stated, entry.at, facts) ??
    known[0]?.worth ??
    Number.NaN
  )
}

function share(legs: readonly Leg[], total: number, at: number, facts: FlowFacts): Share[] {
  const [only] = legs
  if (only && legs.length === 1) return [{ leg: only, value: total }]
  const weights = legs.map((leg) => Math.abs(worthOf(facts, leg, at)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return legs.map((leg, index) => ({ leg, value: (total * (weights[index] ?? Number.NaN)) / whole }))
}

function putFees(parts: Parts, entry: EffectiveEntry, facts: FlowFacts, isExchange: boolean): void {
  if (entry.fees.length === 0) return
  const traded = isExchange ? tradedLeg(entry.legs) : undefined
  for (const fee of entry.fees) {
    const worth = worthOf(facts, fee, entry.at)
    const payer = parts.of(fee.asset)
    const bearer = traded ? parts.of(traded.asset) : payer
    bearer.fees += worth
    if (bearer === payer) continue
    payer.flow -= worth
    bearer.flow += worth
  }
}

/** What came, or what went for money. */
function tradedLeg(legs: readonly Leg[]): Leg | undefined {
  const isCoin = ({ asset }: Leg) => !asset.startsWith('fiat:')
  return (
    legs.find((leg) => isCoin(leg) && !leg.quantity.startsWith('-')) ??
    legs.find(isCoin) ??
    legs.find(({ quantity }) => !quantity.startsWith('-'))
  )
}
