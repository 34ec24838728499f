/**
 * A lot as the books keep it: with its pool, and able to be split. There may be a million of them, and most are simply what an
 * entry acquired: such a lot says of itself what its entry says, and keeps the entry only.
 */
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { mulDiv } from './exact'
import type { Lot } from './lot'
import { type LotOrigin, NOBODY } from './lot-match'
import type { Rated } from './lot-order'
import type { Pool } from './lot-pools'

/** What is told of a lot that moved, was carried over or was split off. */
export interface Told extends Pick<Lot, 'id' | 'acquiredBy' | 'madeBy' | 'acquiredAt' | 'movedBy'> {}

/** For `index`, of a lot whose source is told. */
export const TOLD = -1

export interface Beginning {
  /** The entry that acquired it, or what is told. */
  source: EffectiveEntry | Told
  /** Of the lot in its entry, or `TOLD`. */
  index: number
  asset: AssetId
  account: AccountId
  quantity: bigint
  cost: bigint | null
}

export class PooledLot implements Rated, LotOrigin {
  private readonly source: EffectiveEntry | Told
  private readonly index: number
  readonly asset: AssetId
  account: AccountId
  quantity: bigint
  left: bigint
  cost: bigint | null
  fullCost: bigint | null
  readonly order: number
  /** Where it can be taken from; none while nothing of it is left to take. */
  pool: Pool | undefined = undefined
  rate: number | null = null
  longDay: number | undefined = undefined

  constructor(from: Beginning, order: number) {
    this.source = from.source
    this.index = from.index
    this.asset = from.asset
    this.account = from.account
    this.quantity = from.quantity
    this.left = from.quantity
    this.cost = from.cost
    this.fullCost = from.cost
    this.order = order
  }

  private get told(): Told | undefined {
    return this.index === TOLD ? (this.source as Told) : undefined
  }
  get id(): string {
    return this.told?.id ?? lotId((this.source as EffectiveEntry).id, this.index)
  }
  get acquiredBy(): EntryId {
    return this.told?.acquiredBy ?? (this.source as EffectiveEntry).id
  }
  get madeBy(): EntryId {
    return this.told?.madeBy ?? (this.source as EffectiveEntry).id
  }
  get acquiredAt(): number | null {
    return this.told === undefined ? (this.source as EffectiveEntry).at : this.told.acquiredAt
  }
  get movedBy(): readonly EntryId[] {
    return this.told?.movedBy ?? NOBODY
  }

  /** Makes a lot of its own from a part of what is left; both have the price for one that the whole had. */
  splitOff(quantity: bigint, order: number): PooledLot {
    const cost = this.cost === null ? null : mulDiv(this.cost, quantity, this.left)
    const fullCost = this.fullCost === null ? null : mulDiv(this.fullCost, quantity, this.quantity)
    const { asset, account, acquiredBy, madeBy, acquiredAt, movedBy } = this
    const source: Told = { id: `${this.id}+${order}`, acquiredBy, madeBy, acquiredAt, movedBy }
    const part = new PooledLot({ source, index: TOLD, asset, account, quantity, cost }, order)
    part.fullCost = fullCost
    this.left -= quantity
    this.quantity -= quantity
    if (this.cost !== null) this.cost -= cost ?? 0n
    if (this.fullCost !== null) this.fullCost -= fullCost ?? 0n
    return part
  }
}

/** @example lotId('buy' as EntryId, 0) // 'buy:0' */
export const lotId = (entry: EntryId, index: number): string => `${entry}:${index}`
