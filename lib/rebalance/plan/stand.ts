/**
 * How everything stands before a plan, exactly: what each sleeve is worth at the plan's prices, and the whole that the weights
 * are parts of. Debts lower it; an asset without a price is in no value, and is told.
 */
import { type Amount, add, isZero, multiply, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, OTHERS, type SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { farRemarks } from './far-from-price'
import type { PlanHolding, PlanQuestion } from './question'

export interface Stand {
  wholeUsd: Amount
  /** Of every sleeve of the question, and of `OTHERS` while these are to be sold. */
  values: ReadonlyMap<SleeveId, Amount>
  /** Collections that count here, to their sleeve. */
  sleeveOf: ReadonlyMap<AssetId, SleeveId>
  remarks: readonly Sentence[]
}

/** @example standOf(question).wholeUsd // '10000' */
export function standOf(question: PlanQuestion): Stand {
  const { holdings, prices, sleeves, others } = question
  const sleeveOf = new Map(sleeves.flatMap(({ id, assets }) => assets.map((asset) => [asset, id] as const)))
  const values = new Map<SleeveId, Amount>(sleeves.map(({ id }) => [id, ZERO]))
  const unpriced = new Set<AssetId>()
  for (const { asset, quantity } of holdings) {
    if (others === 'sell' && !sleeveOf.has(asset)) sleeveOf.set(asset, OTHERS)
    const sleeve = sleeveOf.get(asset)
    const price = prices.get(asset)
    if (sleeve === undefined || isZero(quantity)) continue
    if (price === undefined) unpriced.add(asset)
    else values.set(sleeve, add(values.get(sleeve) ?? ZERO, multiply(quantity, price)))
  }
  return {
    wholeUsd: [...values.values()].reduce(add, ZERO),
    values,
    sleeveOf,
    remarks: [
      ...[...unpriced]
        .map((asset) => labelOf(question, asset))
        .sort()
        .map((name) => say('{name} has no price: it is in no weight, and is not traded.', { name })),
      ...closedRemarks(question),
      ...farRemarks(question),
    ],
  }
}

/** Each reason once: an address on several chains is several places. */
function closedRemarks({ places }: PlanQuestion): Sentence[] {
  const told = places.flatMap(({ closed }) => (closed === undefined ? [] : [closed]))
  return [...new Map(told.map((sentence) => [JSON.stringify(sentence), sentence])).values()]
}

/** What a coin is called: by a market, a wallet, or the sleeve that it is in. @example labelOf(question, 'coin:bitcoin') // 'BTC' */
export function labelOf({ places, sleeves }: PlanQuestion, asset: AssetId): string {
  for (const place of places) {
    if (place.kind === 'wallet') {
      const token = place.tokens.find((token) => token.asset === asset)
      if (token) return token.symbol
      continue
    }
    for (const { rules, base, quote } of place.markets) {
      if (base === asset) return rules.base
      if (quote === asset) return rules.quote
    }
  }
  return sleeves.find(({ assets }) => assets.includes(asset))?.name ?? asset.replace(/^[^:]*:/, '')
}

/** Money: what every sale becomes and every purchase is paid with in the end. */
export const cashAssets = ({ sleeves }: PlanQuestion): readonly AssetId[] =>
  sleeves.find(({ id }) => id === CASH)?.assets ?? []

/** One text for each place. @example placeKey({ account, chain }) // 'abc eip155:1' */
export const placeKey = ({ account, chain }: Pick<PlanHolding, 'account' | 'chain'>): string =>
  chain === undefined ? account : `${account} ${chain}`
