/**
 * Chooses among possible pairs: the best first, each end once. Ends whose best possibilities are equally good are left
 * open with their candidates: the user is asked. Independent of the order in which pairs are given.
 */
import type { EntryId } from '@/lib/core/ids'
import type { Side } from './sides'

export interface Pair {
  out: Side
  into: Side
  /** 0 is exact; see `distance`. */
  distance: number
}

export interface Picked {
  pairs: Pair[]
  /** Candidates by entry, for both ends. */
  open: Map<EntryId, EntryId[]>
}

/** @example pickPairs([{ out, into, distance: 0 }]).pairs.length // 1 */
export function pickPairs(possible: readonly Pair[], settled: ReadonlySet<EntryId> = new Set()): Picked {
  const ordered = possible.toSorted((a, b) => a.distance - b.distance)
  const taken = new Set<EntryId>(settled)
  const picked: Picked = { pairs: [], open: new Map() }
  for (let from = 0; from < ordered.length; ) {
    let until = from + 1
    while (ordered[until]?.distance === ordered[from]?.distance) until += 1
    settle(ordered.slice(from, until), taken, picked)
    from = until
  }
  for (const [id, candidates] of picked.open) picked.open.set(id, candidates.sort())
  picked.pairs.sort((a, b) => (a.out.id < b.out.id ? -1 : 1))
  return picked
}

/** All pairs that are equally good: those whose ends have no other choice are taken, the rest is a question. */
function settle(equals: readonly Pair[], taken: Set<EntryId>, { pairs, open }: Picked): void {
  const free = equals.filter(({ out, into }) => !taken.has(out.id) && !taken.has(into.id))
  const choices = new Map<EntryId, number>()
  for (const { out, into } of free)
    for (const { id } of [out, into]) choices.set(id, (choices.get(id) ?? 0) + 1)
  for (const pair of free) {
    const [out, into] = [pair.out.id, pair.into.id]
    taken.add(out).add(into)
    if (choices.get(out) === 1 && choices.get(into) === 1) pairs.push(pair)
    else {
      open.set(out, [...(open.get(out) ?? []), into])
      open.set(into, [...(open.get(into) ?? []), out])
    }
  }
}
