/**
 * How the history's segments go into a backup and come back. The vault knows only this form; the history (`lib/history/`)
 * knows what stands in a segment.
 */
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { SegmentRow } from '@/lib/db/rows'

export interface FileSegment {
  id: string
  accountId: AccountId
  part: SegmentRow['part']
  /** Opened, still packed, in base64: the file is sealed as a whole. */
  content: string
}

export interface RestoredSegments {
  /** Sealed under this vault's key. */
  segments: SegmentRow[]
  /** New ids of the entries that were asked for: ids are keyed hashes of the vault. */
  renamed: ReadonlyMap<EntryId, EntryId>
}

export interface SegmentBackup {
  toFile: (rows: readonly SegmentRow[]) => Promise<FileSegment[]>
  /** @param asked ids whose new name is wanted. @throws when a segment is not what it says */
  check: CheckSegments
  /** Called before and after the tables are replaced: nothing that was compared with the old ones may be stored. */
  forgetBefore: () => void
  restore: (rows: readonly FileSegment[], asked: ReadonlySet<EntryId>) => Promise<RestoredSegments>
}

/** Looks at every entry; needs no vault. @throws when a segment is not what it says */
export type CheckSegments = (rows: readonly FileSegment[]) => Promise<void>
