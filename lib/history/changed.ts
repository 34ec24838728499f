/** What the past's writers tell the ledger. */
import type { AccountId, EntryId } from '@/lib/core/ids'

export type HistoryChange =
  /** Entries of these accounts were added, replaced or taken away: their segments are others. */
  | { kind: 'entries'; accounts: AccountId[] }
  /** Overlays, links or chosen lots of these entries. */
  | { kind: 'words'; entries: EntryId[] }
  /** What the user dismissed; accounts that an import made. */
  | { kind: 'surroundings' }
