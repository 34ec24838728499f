/** What the lot engine works on and tells. Quantities and money are scaled bigints (`exact.ts`); `null` is unknown. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'

export type Term = 'short' | 'long' | 'exempt' | 'none'

export interface Lot {
  /** Id of the acquiring entry and the number of the lot in it; a moved piece adds the entry that moved it. */
  id: string
  asset: AssetId
  account: AccountId
  acquiredBy: EntryId
  /** The entry that put it where it is: the acquisition, or the arrival of a transfer. */
  madeBy: EntryId
  /** `null`: nobody has seen it arrive. */
  acquiredAt: number | null
  quantity: bigint
  left: bigint
  /** Of what is left; while a pool averages, the pool's average says it. */
  cost: bigint | null
  /** Of the whole, for the order of HIFO and LOFO. */
  fullCost: bigint | null
  movedBy: readonly EntryId[]
  /** In which it came: the last word among lots of one moment. */
  order: number
}

/** One line of the computation of what went: how much of which lot, at which cost. Fields may be read only. */
export interface Match {
  /** Empty: no lot was there. */
  lot: string
  acquiredBy: EntryId | undefined
  acquiredAt: number | null
  quantity: bigint
  cost: bigint | null
  proceeds: bigint | null
  gain: bigint | null
  term: Term
  /** `fifo`, …, `average`, `same-day`, `30-days`, `section-104`, `specific`; `missing`: no lot was there. */
  rule: string
  movedBy: readonly EntryId[]
}

/** Lots that go: with a gain (`disposal`), or without one (`departed`, `fee`). */
export interface Outgo {
  entryId: EntryId
  account: AccountId
  at: number
  asset: AssetId
  kind: EntryKind
  what: 'disposal' | 'departed' | 'fee'
  quantity: bigint
  proceeds: bigint | null
  matches: Match[]
}

export interface Income {
  entryId: EntryId
  at: number
  asset: AssetId
  reason: EntryReason | undefined
  quantity: bigint
  value: bigint | null
}

export interface Part {
  asset: AssetId
  account: AccountId
  quantity: bigint
}

interface At {
  entryId: EntryId
  at: number
  kind: EntryKind
}

export type Acquire = At &
  Part & {
    act: 'acquire'
    cost: bigint | null
    index: number
    /** Whose plan has it. Not there for transfers. */
    entry?: EffectiveEntry
  }
export type Go = At &
  Part & {
    act: 'go'
    what: Outgo['what']
    proceeds: bigint | null
    /** The entry whose plan has it, and its place there: by them it can be planned again. Not there for transfers. */
    entry?: EffectiveEntry
    place?: number
  }
/** Another form of the same money: the cost goes over from what goes to what comes (both are there); `worth` weighs several parts. */
export type Carry = At & {
  act: 'carry'
  outs: readonly Part[]
  ins: readonly (Part & { worth: bigint | null })[]
}
/** Between own accounts. `fee`: what got lost of the asset that left, when its cost stays with what arrives. */
export type Move = At & {
  act: 'move'
  from: Part
  to: Part
  arrivedBy: EntryId
  fee: bigint
}
export type LotEvent = Acquire | Go | Carry | Move
