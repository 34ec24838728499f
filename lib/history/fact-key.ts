/** By what two tellings of one fact are recognised. Pure. */
import { type Amount, add, isZero, subtract } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'

export type Fact = Pick<
  Entry,
  'id' | 'nativeId' | 'at' | 'precision' | 'kind' | 'legs' | 'fees' | 'txHash' | 'orderId' | 'origin'
>

/** By how much each asset's balance changes: legs minus fees, without the zeros. */
export function effectOf({ legs, fees }: Pick<Fact, 'legs' | 'fees'>): Map<AssetId, Amount> {
  const effect = new Map<AssetId, Amount>()
  for (const { asset, quantity } of legs) {
    const before = effect.get(asset)
    effect.set(asset, before === undefined ? quantity : add(before, quantity))
  }
  for (const { asset, quantity } of fees)
    effect.set(asset, subtract(effect.get(asset) ?? ('0' as Amount), quantity))
  for (const [asset, quantity] of effect) if (isZero(quantity)) effect.delete(asset)
  return effect
}

/** One text for one effect: equal texts, equal effects. @example 'coin:bitcoin 1|fiat:usd -30012' */
export const effectKey = (effect: ReadonlyMap<AssetId, Amount>): string =>
  [...effect]
    .map(([asset, quantity]) => `${asset} ${quantity}`)
    .sort()
    .join('|')

/** Which way each asset goes, without how much: what near-misses and sums have in common. */
export const directionKey = (effect: ReadonlyMap<AssetId, Amount>): string =>
  [...effect]
    .map(([asset, quantity]) => `${asset} ${quantity.startsWith('-') ? '-' : '+'}`)
    .sort()
    .join('|')

/**
 * The effect, and for what changes nothing (a move between buckets) its legs: two tellings of one fact may put a fee into
 * the leg or beside it, but they never disagree on the balance.
 */
export function factKey(fact: Fact): string {
  const key = effectKey(effectOf(fact))
  if (key !== '') return key
  const parts = fact.legs.map(({ asset, quantity, bucket }) => `${asset} ${quantity} ${bucket ?? ''}`)
  return `${fact.kind}:${parts.sort().join('|')}`
}

/** With or without `0x`, in any case: venues tell hashes as they like. Base58 hashes keep their case. */
export function hashKey(txHash: string): string {
  const bare = txHash.trim().replace(/^0x/i, '')
  return /^[0-9a-f]{64}$/i.test(bare) ? bare.toLowerCase() : bare
}

const UNIT = { ms: 1000, s: 1000, min: 60_000, day: 86_400_000 } as const

/** How far apart two times of one fact may lie (ms): the coarser precision, a second at least. */
export const toleranceOf = (a: Pick<Fact, 'precision'>, b: Pick<Fact, 'precision'>): number =>
  Math.max(UNIT[a.precision ?? 'ms'], UNIT[b.precision ?? 'ms'])

export const isSameTime = (a: Fact, b: Fact): boolean => Math.abs(a.at - b.at) <= toleranceOf(a, b)
