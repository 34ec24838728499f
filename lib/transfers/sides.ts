/**
 * Which entries may be one end of a transfer between own accounts, and what moved there. Legs of protocols, approvals,
 * gas, trades and income never are; bridges are, because they leave one chain and arrive on another.
 */
import { type Amount, absolute, isNegative, isZero, sum, ZERO } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'

export interface Side {
  id: EntryId
  entry: EffectiveEntry
  direction: 'out' | 'in'
  /** As its account names it. */
  asset: AssetId
  collection: AssetId
  /** Above zero. */
  quantity: Amount
  /** Fees that the same entry paid in the same collection; rebates are none. */
  fee: Amount
  bridge: boolean
  /** Normalised; absent when the source tells none or something that is no hash of a chain ("Internal transfer 7"). */
  hash?: string
}

type CollectionOf = (asset: AssetId) => AssetId

/** @returns `undefined` for what cannot be an end of a transfer by itself */
export function sideOf(entry: EffectiveEntry, collectionOf: CollectionOf): Side | undefined {
  const bridge = entry.reason === 'bridge-out' || entry.reason === 'bridge-in'
  if (entry.ignored || entry.replacedBy !== undefined) return undefined
  if (entry.kind !== 'deposit' && entry.kind !== 'withdrawal' && !bridge) return undefined
  if (entry.protocol !== undefined && !bridge) return undefined
  const side = movedBy(entry, collectionOf)
  if (!side || (entry.kind === 'deposit' && side.direction === 'out')) return undefined
  return entry.kind === 'withdrawal' && side.direction === 'in' ? undefined : side
}

/**
 * What moved in an entry of any kind, when it moved one asset in one direction: the user may link what the matcher would
 * not look at.
 */
export function movedBy(entry: EffectiveEntry, collectionOf: CollectionOf): Side | undefined {
  const [first, ...more] = entry.legs
  if (!first) return undefined
  const collection = collectionOf(first.asset)
  if (more.some(({ asset }) => collectionOf(asset) !== collection)) return undefined
  const net = more.length === 0 ? first.quantity : sum(entry.legs.map(({ quantity }) => quantity))
  if (isZero(net)) return undefined
  const hash = chainHash(entry.txHash)
  return {
    id: entry.id,
    entry,
    direction: isNegative(net) ? 'out' : 'in',
    asset: first.asset,
    collection,
    quantity: absolute(net),
    fee: feeIn(entry, collection, collectionOf),
    bridge: entry.reason === 'bridge-out' || entry.reason === 'bridge-in',
    ...(hash === undefined ? {} : { hash }),
  }
}

function feeIn({ fees }: EffectiveEntry, collection: AssetId, collectionOf: CollectionOf): Amount {
  if (fees.length === 0) return ZERO
  const paid = fees.filter(
    ({ asset, quantity }) => collectionOf(asset) === collection && !isNegative(quantity),
  )
  return sum(paid.map(({ quantity }) => quantity))
}

/**
 * Hex hashes without `0x` and in lower case; base58 signatures as they are.
 * @example chainHash('0xAB…64 digits') // 'ab…'
 */
export function chainHash(told: string | undefined): string | undefined {
  const text = told?.trim() ?? ''
  if (/^(?:0x)?[0-9a-f]{64}$/i.test(text)) return text.replace(/^0x/i, '').toLowerCase()
  return /^[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(text) ? text : undefined
}
