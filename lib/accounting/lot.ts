/** What the engine works on and tells. Quantities and money are scaled bigints (`exact.ts`); `null` is unknown. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'

export type Term = 'short' | 'long' | 'exempt' | 'none'

export interface Lot {
  /** Id of the acquiring entry and the number of the lot in it; a moved piece adds the entry that moved it. */
  id: string
  asset: AssetId
  account: AccountId
  acquiredBy: EntryId
  acquiredAt: number
  quantity: bigint
  left: bigint
  /** Of what is left. */
  cost: bigint | null
  /** Of the whole, for the order of HIFO and LOFO. */
  fullCost: bigint | null
  movedBy: readonly EntryId[]
  order: number
}

export interface Match {
  lot: string
  acquiredBy?: EntryId
  acquiredAt: number | null
  quantity: bigint
  cost: bigint | null
  proceeds: bigint | null
  gain: bigint | null
  term: Term
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
  order: number
}
export type LotEvent =
  | (At & Part & { act: 'acquire'; cost: bigint | null; index: number })
  | (At & Part & { act: 'go'; what: Outgo['what']; proceeds: bigint | null })
  | (At & { act: 'carry'; outs: Part[]; ins: Part[]; feeToBasis: boolean })
