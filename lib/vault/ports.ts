/** What the vault needs from its surroundings; given by the background, replaced in tests. */
import type { PinSlot, VaultHeader } from './header'
import type { DeriveKey } from './kdf'
import type { Bytes } from './primitives'

export type CopiesReading =
  | { status: 'none' }
  | { status: 'damaged' }
  | { status: 'good'; header: VaultHeader; repaired: boolean }

/** The header, kept twice. */
export interface VaultCopies {
  /** Repairs one bad copy from the other. @throws AppError `not-supported` for a newer Holdfast's vault */
  read(): Promise<CopiesReading>
  /** The same without repairing, for while somebody else may be writing. */
  peek(): Promise<CopiesReading>
  /** Both copies, or it throws. */
  write(header: VaultHeader): Promise<void>
  erase(): Promise<void>
}

/** What lives as long as the browser session, in memory only. */
export interface SessionContent {
  dataKey?: Bytes
  /** The PIN slot of a vault that has a second slot. */
  pinSlot?: PinSlot
  screenLocked: boolean
  /** Last sign of the user (ms). */
  lastTouch: number
  /** A copy of the header had to be repaired in this session. */
  repaired: boolean
}

/** Parts to change; `null` removes. */
export type SessionChange = { [K in keyof SessionContent]?: SessionContent[K] | null }

export interface VaultSession {
  read(): Promise<SessionContent>
  change(change: SessionChange): Promise<void>
  clear(): Promise<void>
}

/** Awaited before the command that caused it answers. */
export interface VaultEvents {
  onUnlocked(dataKey: Bytes): Promise<void>
  /** The key is gone: whoever holds it or anything decrypted drops it now. */
  onLocked(): Promise<void>
  onScreenLocked(): Promise<void>
}

export interface VaultPorts {
  copies: VaultCopies
  session: VaultSession
  deriveKey: DeriveKey
  /** Cryptographically random. */
  random: (length: number) => Bytes
  /** Milliseconds since epoch. */
  now: () => number
  events: VaultEvents
}
