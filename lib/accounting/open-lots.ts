/**
 * All lots, and how they are taken: chosen ones first, then in the order of their pool, to the last unit. The last piece
 * of a lot takes what is left of its cost. What is wanted beyond the pool is a match without a lot: its cost is unknown.
 */
import type { AssetId, EntryId } from '@/lib/core/ids'
import { mulDiv } from './exact'
import type { LotChoices } from './gains-question'
import type { Part } from './lot'
import { LotMatch } from './lot-match'
import { LotPools, type Pool, type PoolMethod } from './lot-pools'
import { type Beginning, PooledLot } from './pooled-lot'
import type { Pools } from './tax-rules'

export class OpenLots {
  /** Every lot that ever was, in the order in which they came. */
  readonly all: PooledLot[] = []
  /** Lots that somebody chose; the others are never looked up. */
  private readonly chosen = new Map<string, PooledLot | undefined>()
  private pools: LotPools

  constructor(
    private readonly choices: LotChoices,
    private readonly collectionOf: (asset: AssetId) => AssetId,
  ) {
    for (const lots of choices.values()) for (const { lot } of lots) this.chosen.set(lot, undefined)
    this.pools = new LotPools({ method: 'fifo', by: 'universal', collectionOf })
  }

  add(acquired: Beginning): PooledLot {
    const lot = new PooledLot(acquired, this.all.length)
    this.keep(lot)
    if (acquired.quantity > 0n) this.pools.enter(lot)
    return lot
  }

  /** Another method or other pools from now on: what is open is sorted anew. An average is settled before. */
  regroup(method: PoolMethod, by: Pools): void {
    this.pools = new LotPools({ method, by, collectionOf: this.collectionOf })
    for (const lot of this.all) if (lot.left > 0n) this.pools.enter(lot)
  }

  /** A part of a lot, as a lot of its own that is in no pool yet. */
  splitOff(lot: PooledLot, quantity: bigint): PooledLot {
    const part = lot.splitOff(quantity, this.all.length)
    this.keep(part)
    return part
  }

  settle(): void {
    this.pools.settle()
  }

  areTogether(a: Part, b: Part): boolean {
    return this.pools.of(a) === this.pools.of(b)
  }

  take(part: Part, by: EntryId): LotMatch[] {
    if (part.quantity === 0n) return []
    const pool = this.pools.of(part)
    let found: LotMatch[] | undefined
    let left = part.quantity
    if (this.chosen.size > 0 && !this.pools.averages) {
      found = this.takeChosen(pool, left, by)
      for (const { quantity } of found) left -= quantity
    }
    const { queue } = pool
    // A lot that has more than enough ends the search; every other one is used up.
    for (let lot = queue.peek(); lot && left !== 0n; lot = queue.peek()) {
      if (left < lot.left) {
        found = withMatch(found, this.takePiece(lot, left, this.pools.rule))
        return found
      }
      if (lot.left !== 0n) {
        left -= lot.left
        found = withMatch(found, this.takeRest(lot, this.pools.rule))
      }
      queue.pop()
    }
    return left === 0n ? (found ?? []) : withMatch(found, missing(left))
  }

  /** In an average no lot has a cost of its own to choose. */
  private takeChosen(pool: Pool, wanted: bigint, by: EntryId): LotMatch[] {
    const found: LotMatch[] = []
    let left = wanted
    for (const choice of this.choices.get(by) ?? []) {
      const lot = this.chosen.get(choice.lot)
      if (!lot || lot.pool !== pool || lot.left === 0n || left === 0n) continue
      const quantity = choice.quantity < left ? choice.quantity : left
      const match =
        quantity < lot.left ? this.takePiece(lot, quantity, 'specific') : this.takeRest(lot, 'specific')
      left -= match.quantity
      found.push(match)
    }
    return found
  }

  /** @param quantity less than what is left of the lot */
  private takePiece(lot: PooledLot, quantity: bigint, rule: string): LotMatch {
    let cost: bigint | null = null
    if (lot.cost !== null) {
      if (lot.pool && this.pools.averages) cost = takeShare(lot.pool, quantity)
      else {
        cost = mulDiv(lot.cost, quantity, lot.left)
        lot.cost -= cost
      }
    }
    lot.left -= quantity
    return new LotMatch({ from: lot, quantity, cost, rule })
  }

  private takeRest(lot: PooledLot, rule: string): LotMatch {
    const { left: quantity } = lot
    let { cost } = lot
    if (cost !== null) {
      if (lot.pool && this.pools.averages) cost = takeShare(lot.pool, quantity)
      lot.cost = 0n
    }
    lot.left = 0n
    return new LotMatch({ from: lot, quantity, cost, rule })
  }

  private keep(lot: PooledLot): void {
    this.all.push(lot)
    if (this.chosen.size > 0 && this.chosen.has(lot.id)) this.chosen.set(lot.id, lot)
  }
}

/** Nearly every disposal takes one lot: a list of one has no room to spare, one that is pushed to has room for seventeen. */
function withMatch(found: LotMatch[] | undefined, match: LotMatch): LotMatch[] {
  if (found === undefined) return [match]
  found.push(match)
  return found
}

const missing = (quantity: bigint): LotMatch =>
  new LotMatch({ from: null, quantity, cost: null, rule: 'missing' })

/** The cost of a quantity at the average of its pool. */
function takeShare(pool: Pool, quantity: bigint): bigint {
  const cost = quantity === pool.known ? pool.cost : mulDiv(pool.cost, quantity, pool.known)
  pool.known -= quantity
  pool.cost -= cost
  return cost
}
