/** A match that refers to its lot: there may be a million of them, and a lot says of itself what it was. */
import type { EntryId } from '@/lib/core/ids'
import type { Lot, Match, Term } from './lot'

/** What never changes in a lot. */
export type LotOrigin = Pick<Lot, 'id' | 'acquiredBy' | 'acquiredAt' | 'movedBy'>

/** Shared by all lots that never moved. */
export const NOBODY: readonly EntryId[] = []

interface Parts {
  /** `null`: no lot was there. */
  from: LotOrigin | null
  quantity: bigint
  cost: bigint | null
  proceeds: bigint | null
  term: Term
  rule: string
}

/** @example new LotMatch({ from: lot, quantity, cost, proceeds, term: 'long', rule: 'fifo' }).gain */
export class LotMatch implements Match {
  private readonly from: LotOrigin | null
  readonly quantity: bigint
  readonly cost: bigint | null
  readonly proceeds: bigint | null
  readonly term: Term
  readonly rule: string

  constructor({ from, quantity, cost, proceeds, term, rule }: Parts) {
    this.from = from
    this.quantity = quantity
    this.cost = cost
    this.proceeds = proceeds
    this.term = term
    this.rule = rule
  }

  get lot(): string {
    return this.from?.id ?? ''
  }
  get acquiredBy(): EntryId | undefined {
    return this.from?.acquiredBy
  }
  get acquiredAt(): number | null {
    return this.from?.acquiredAt ?? null
  }
  get movedBy(): readonly EntryId[] {
    return this.from?.movedBy ?? NOBODY
  }
  get gain(): bigint | null {
    return this.proceeds === null || this.cost === null ? null : this.proceeds - this.cost
  }
}
