/** What the engine and the ledger's Worker say to each other. Both are ours; the keys cross once, at the start. */
import type { ErrorShape } from '@/lib/core/errors'
import type { LedgerState } from './views'

export interface LedgerKeys {
  rowKey: Uint8Array
  indexKey: Uint8Array
  segmentKey: Uint8Array
}

/** What changed in the database since the ledger read it. */
export type LedgerChange =
  /** Segments were added, compacted or removed. */
  | 'entries'
  /** Overlays, links, chosen lots. */
  | 'words'
  /** Past prices, rates, manual prices. */
  | 'prices'
  /** Settings, tax rules, accounts, holdings, assets, what the user dismissed. */
  | 'surroundings'

export type LedgerRequest =
  | { id: number; kind: 'open'; keys: LedgerKeys }
  | { id: number; kind: 'ask'; name: string; input: unknown }
  | { id: number; kind: 'changed'; changes: LedgerChange[] }
  /** Which past prices the ledger lacks. */
  | { id: number; kind: 'wanted' }

export type LedgerReply =
  | { kind: 'reply'; id: number; ok: true; output: unknown }
  | { kind: 'reply'; id: number; ok: false; error: ErrorShape }
  | { kind: 'state'; state: LedgerState }
