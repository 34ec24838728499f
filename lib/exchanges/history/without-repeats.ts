/** Pages and windows overlap on purpose; the same fact is told once. */
import type { EntryDraft } from '@/lib/core/entry'

/** The first of each `nativeId`, in order. */
export function withoutRepeats(entries: readonly EntryDraft[]): EntryDraft[] {
  const seen = new Set<string>()
  return entries.filter(({ nativeId }) => !seen.has(nativeId) && seen.add(nativeId))
}
