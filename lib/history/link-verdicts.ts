/** What the user says of two entries, that they are one transfer or none, and which of such words go together. Pure. */
import type { EntryId } from '@/lib/core/ids'
import type { LinkRow } from '@/lib/db/rows'

/** Of both entries. */
export const idsOf = ({ from, to }: Pick<LinkRow, 'from' | 'to'>): EntryId[] =>
  to === undefined ? [from] : [from, to]

/**
 * A new word takes the place of what it contradicts: a link that of other links of its two entries and of a verdict against
 * them; "apart" only that of a link of the same entries. One entry may be kept apart from several.
 */
export function contradicts(row: LinkRow, next: Omit<LinkRow, 'id' | 'at'>): boolean {
  const shared = idsOf(row).some((id) => idsOf(next).includes(id))
  const samePair = idsOf(row).toSorted().join() === idsOf(next).toSorted().join()
  if (samePair) return true
  if (!shared) return false
  if (next.verdict === 'linked') return row.verdict === 'linked' || row.to === undefined
  // To or from somebody else: then it is no transfer with anything.
  return next.to === undefined && row.verdict === 'linked'
}
