/**
 * Which entries are not counted because another sighting of the same fact has taken their place: an API row for a CSV
 * row, three fills for the row of a file that sums them. Stored in segments of their own; undoing an import takes a
 * replacement back. Pure.
 */
import * as v from 'valibot'
import type { EntryId } from '@/lib/core/ids'

export interface Replacement {
  /** These are not counted… */
  replaced: EntryId[]
  /** …because these tell the same fact. Each stands in one replacement only. */
  by: EntryId[]
}

const ids = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), v.minLength(1))
const schema = v.array(v.tuple([ids, ids]))

export const encodeReplacements = (replacements: readonly Replacement[]): string =>
  JSON.stringify(replacements.map(({ replaced, by }) => [replaced, by]))

/** @throws a schema error for a text of another form */
export const decodeReplacements = (text: string): Replacement[] =>
  v.parse(schema, JSON.parse(text)).map(([replaced, by]) => ({ replaced, by }) as Replacement)

/** @example replacedBy([{ replaced: [csv], by: [api] }]).get(csv) // api */
export function replacedBy(replacements: Iterable<Replacement>): Map<EntryId, EntryId> {
  const map = new Map<EntryId, EntryId>()
  for (const { replaced, by } of replacements)
    for (const [index, id] of replaced.entries()) map.set(id, by[Math.min(index, by.length - 1)] ?? id)
  return map
}

/** What is left of replacements when these entries go: without the other telling, a replaced entry counts again. */
export function withoutEntries(
  replacements: readonly Replacement[],
  gone: ReadonlySet<EntryId>,
): Replacement[] {
  return replacements.flatMap(({ replaced, by }) => {
    if (by.some((id) => gone.has(id))) return []
    const left = replaced.filter((id) => !gone.has(id))
    return left.length === 0 ? [] : [{ replaced: left, by }]
  })
}
