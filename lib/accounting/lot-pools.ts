/**
 * Which lots can be taken together, and in which order: one pool for each collection, or one for each account in it. A
 * pool that averages has one cost, and its lots have none of their own until they are settled.
 */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { split } from './exact'
import type { Part } from './lot'
import { Heap } from './lot-heap'
import { byRate, isOlder, rateOf } from './lot-order'
import { LotRun } from './lot-run'
import type { PooledLot } from './pooled-lot'
import type { PlainMethod, Pools } from './tax-rules'

/** In which order a pool gives its lots. */
export type PoolMethod = PlainMethod | 'uk'

/** The next lot in the method's order. */
interface LotQueue {
  readonly rows: readonly PooledLot[]
  peek: () => PooledLot | undefined
  push: (lot: PooledLot) => void
  pop: () => unknown
}

export interface Pool {
  readonly queue: LotQueue
  /** Lots with a known cost together: what `average` and section 104 take from; other methods keep no account of it. */
  known: bigint
  cost: bigint
}

interface PoolRules {
  method: PoolMethod
  by: Pools
  collectionOf: (asset: AssetId) => AssetId
}

type Place = Pick<Part, 'asset' | 'account'>
type Owner = AccountId | 'all accounts'

/**
 * @example
 * const pools = new LotPools({ method: 'fifo', by: 'universal', collectionOf })
 * pools.enter(lot)
 * pools.of(lot).queue.peek() // lot
 */
export class LotPools {
  /** As a match names it. */
  readonly rule: string
  readonly averages: boolean
  private readonly isRanked: boolean
  private readonly owners = new Map<AssetId, Map<Owner, Pool>>()
  /** The place that was asked for last, which is nearly always the next one too: a line is mostly one asset. */
  private asset: AssetId | undefined
  private owner: Owner | undefined
  private pool: Pool | undefined

  constructor(private readonly rules: PoolRules) {
    const { method } = rules
    this.rule = method === 'uk' ? 'section-104' : method
    this.averages = method === 'average' || method === 'uk'
    this.isRanked = method === 'hifo' || method === 'lofo'
  }

  of({ asset, account }: Place): Pool {
    const owner = this.rules.by === 'account' ? account : 'all accounts'
    if (this.pool && asset === this.asset && owner === this.owner) return this.pool
    this.asset = asset
    this.owner = owner
    this.pool = this.find(this.rules.collectionOf(asset), owner)
    return this.pool
  }

  enter(lot: PooledLot): void {
    const pool = this.of(lot)
    lot.pool = pool
    if (this.isRanked) lot.rate = rateOf(lot)
    pool.queue.push(lot)
    if (lot.cost === null || !this.averages) return
    pool.known += lot.left
    pool.cost += lot.cost
  }

  /** Writes each pool's average back into its lots. */
  settle(): void {
    if (!this.averages) return
    for (const owners of this.owners.values())
      for (const { queue, cost } of owners.values()) {
        const lots = queue.rows.filter((lot) => lot.left > 0n && lot.cost !== null)
        const costs = split(
          cost,
          lots.map(({ left }) => left),
        )
        for (const [at, lot] of lots.entries()) lot.cost = costs[at] ?? 0n
      }
  }

  private find(collection: AssetId, owner: Owner): Pool {
    let owners = this.owners.get(collection)
    if (!owners) this.owners.set(collection, (owners = new Map()))
    let pool = owners.get(owner)
    if (!pool) owners.set(owner, (pool = { queue: queueFor(this.rules.method), known: 0n, cost: 0n }))
    return pool
  }
}

function queueFor(method: PoolMethod): LotQueue {
  switch (method) {
    case 'lifo':
      return new LotRun<PooledLot>(isOlder, 'back')
    case 'hifo':
      return new Heap<PooledLot>(byRate(-1))
    case 'lofo':
      return new Heap<PooledLot>(byRate(1))
    case 'fifo':
    case 'average':
    case 'uk':
      return new LotRun<PooledLot>(isOlder, 'front')
    default: {
      const never: never = method
      return never
    }
  }
}
