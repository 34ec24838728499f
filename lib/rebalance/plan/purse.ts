/** What lies at each place while a plan is made: exact, and moved on with every leg. */
import { type Amount, add, compare, isNegative, subtract, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { PlanPlace, PlanQuestion } from './question'
import { placeKey } from './stand'

export interface Pocket {
  /** Everything that counts. */
  quantity: Amount
  /** What can be sold now, without what a wallet keeps for gas. */
  free: Amount
}

/** By place (`placeKey`) and collection. */
export type Purse = Map<string, Map<AssetId, Pocket>>

const EMPTY: Pocket = { quantity: ZERO, free: ZERO }

/** @example pocketOf(purseOf(question), { account, chain }, 'coin:ethereum') // { quantity: '2', free: '1.99' } */
export function purseOf({ holdings, places }: Pick<PlanQuestion, 'holdings' | 'places'>): Purse {
  const purse: Purse = new Map()
  for (const holding of holdings) {
    const pockets = pocketsAt(purse, placeKey(holding))
    const { quantity, free } = pockets.get(holding.asset) ?? EMPTY
    pockets.set(holding.asset, {
      quantity: add(quantity, holding.quantity),
      free: add(free, isNegative(holding.free) ? ZERO : holding.free),
    })
  }
  for (const place of places) keepReserve(purse, place)
  return purse
}

function keepReserve(purse: Purse, place: PlanPlace): void {
  if (place.kind !== 'wallet' || place.reserve === undefined) return
  const { asset, quantity: kept } = place.reserve
  const pockets = pocketsAt(purse, placeKey(place))
  const { quantity, free } = pockets.get(asset) ?? EMPTY
  pockets.set(asset, { quantity, free: compare(free, kept) > 0 ? subtract(free, kept) : ZERO })
}

function pocketsAt(purse: Purse, key: string): Map<AssetId, Pocket> {
  const pockets = purse.get(key) ?? new Map<AssetId, Pocket>()
  purse.set(key, pockets)
  return pockets
}

export const pocketOf = (purse: Purse, place: PlanPlace, asset: AssetId): Pocket =>
  purse.get(keyOfPlace(place))?.get(asset) ?? EMPTY

/** @param change below zero: it goes */
export function moveIn(purse: Purse, place: PlanPlace, asset: AssetId, change: Amount): void {
  const pockets = pocketsAt(purse, keyOfPlace(place))
  const { quantity, free } = pockets.get(asset) ?? EMPTY
  pockets.set(asset, { quantity: add(quantity, change), free: add(free, change) })
}

/** @example keyOfPlace(wallet) // 'abc eip155:1' */
export const keyOfPlace = (place: PlanPlace): string =>
  place.kind === 'wallet'
    ? placeKey({ account: place.account, chain: place.chain })
    : placeKey({ account: place.account })
