/** A lot as the books keep it: with its pool, and able to be split. There may be a million of them. */
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { mulDiv } from './exact'
import type { Lot } from './lot'
import type { LotOrigin } from './lot-match'
import type { Rated } from './lot-order'
import type { Pool } from './lot-pools'

interface Beginning extends Pick<Lot, 'acquiredBy' | 'madeBy' | 'acquiredAt' | 'movedBy'> {
  /** The lot's id, or, of most of them, its number in the entry that acquired it: a million names are not made unasked. */
  name: string | number
  asset: AssetId
  account: AccountId
  quantity: bigint
  cost: bigint | null
  order: number
}

export class PooledLot implements Rated, LotOrigin {
  private readonly name: string | number
  readonly asset: AssetId
  account: AccountId
  readonly acquiredBy: EntryId
  readonly madeBy: EntryId
  readonly acquiredAt: number | null
  quantity: bigint
  left: bigint
  cost: bigint | null
  fullCost: bigint | null
  readonly movedBy: readonly EntryId[]
  readonly order: number
  /** Where it can be taken from; none while nothing of it is left to take. */
  pool: Pool | undefined = undefined
  rate: number | null = null
  longDay: number | undefined = undefined

  constructor(from: Beginning) {
    this.name = from.name
    this.asset = from.asset
    this.account = from.account
    this.acquiredBy = from.acquiredBy
    this.madeBy = from.madeBy
    this.acquiredAt = from.acquiredAt
    this.quantity = from.quantity
    this.left = from.quantity
    this.cost = from.cost
    this.fullCost = from.cost
    this.movedBy = from.movedBy
    this.order = from.order
  }

  get id(): string {
    return typeof this.name === 'number' ? lotId(this.acquiredBy, this.name) : this.name
  }

  /** Makes a lot of its own from a part of what is left; both have the price for one that the whole had. */
  splitOff(quantity: bigint, order: number): PooledLot {
    const cost = this.cost === null ? null : mulDiv(this.cost, quantity, this.left)
    const fullCost = this.fullCost === null ? null : mulDiv(this.fullCost, quantity, this.quantity)
    const { asset, account, acquiredBy, madeBy, acquiredAt, movedBy } = this
    const name = `${this.id}+${order}`
    const part = new PooledLot({
      name,
      asset,
      account,
      acquiredBy,
      madeBy,
      acquiredAt,
      movedBy,
      quantity,
      cost,
      order,
    })
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
