/**
 * A match that refers to its lot: there may be a million of them, and a lot says of itself what it was. What was received
 * for it, and its term, are told when it goes; what only moves keeps neither.
 */
import type { EntryId } from '@/lib/core/ids'
import type { Lot, Match, Term } from './lot'

/** What never changes in a lot. */
export interface LotOrigin extends Readonly<Pick<Lot, 'id' | 'acquiredBy' | 'acquiredAt' | 'movedBy'>> {
  /** Local day from which it has been held for more than a year: asked once, though it may be taken many times. */
  longDay?: number | undefined
}

/** Shared by all lots that never moved. */
export const NOBODY: readonly EntryId[] = []

interface Parts {
  /** `null`: no lot was there. */
  from: LotOrigin | null
  quantity: bigint
  cost: bigint | null
  rule: string
}

/** @example new LotMatch({ from: lot, quantity, cost, rule: 'fifo' }).lot // 'buy:0' */
export class LotMatch implements Match {
  readonly from: LotOrigin | null
  readonly quantity: bigint
  readonly cost: bigint | null
  proceeds: bigint | null = null
  term: Term = 'none'
  readonly rule: string

  constructor(parts: Parts) {
    this.from = parts.from
    this.quantity = parts.quantity
    this.cost = parts.cost
    this.rule = parts.rule
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
