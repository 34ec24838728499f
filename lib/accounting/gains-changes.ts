/** What is different between two questions: entries that went, came, or do something else to lots than before. */
import { differingKeys } from '@/lib/core/differing-keys'
import type { EntryId } from '@/lib/core/ids'
import { type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'
import type { GainsQuestion, MoveOf, Moves } from './gains-question'

export interface Changes {
  /** As they were. */
  gone: EffectiveEntry[]
  /** As they are, in order. An entry that changed is in both. */
  come: EffectiveEntry[]
}

interface Asked {
  question: GainsQuestion
  moves: Moves
}

/** Rules, prices and collections are compared by identity: who asks keeps them while they are the same. */
export const concernsAll = (before: GainsQuestion, now: GainsQuestion): boolean =>
  before.rules !== now.rules ||
  before.collectionOf !== now.collectionOf ||
  (before.prices !== now.prices && now.pricesDifferFrom === undefined)

export function changesBetween(before: Asked, now: Asked): Changes {
  const repriced = before.question.prices === now.question.prices ? undefined : now.question.pricesDifferFrom
  const since = repriced ?? Number.POSITIVE_INFINITY
  const touched = new Set([
    ...movedOtherwise(before.moves, now.moves),
    ...differingKeys(before.question.choices, now.question.choices),
  ])
  const [old, fresh] = [before.question.entries, now.question.entries]
  const changes: Changes = { gone: [], come: [] }
  let [left, right] = [0, 0]
  for (;;) {
    const [was, is] = [old[left], fresh[right]]
    if (was === undefined && is === undefined) return changes
    const order = was === undefined ? 1 : is === undefined ? -1 : was === is ? 0 : inOrder(was, is)
    if (order <= 0) left += 1
    if (order >= 0) right += 1
    if (order === 0 && was && is && is.at < since && !touched.has(is.id) && isSame(was, is)) continue
    if (order <= 0 && was) changes.gone.push(was)
    if (order >= 0 && is) changes.come.push(is)
  }
}

/** A corrected entry is made anew whenever corrections are read. */
const isSame = (was: EffectiveEntry, is: EffectiveEntry): boolean =>
  was === is || JSON.stringify(was) === JSON.stringify(is)

function movedOtherwise(before: Moves, now: Moves): EntryId[] {
  const same = (a: MoveOf | undefined, b: MoveOf | undefined) =>
    a?.transfer.from === b?.transfer.from &&
    a?.transfer.to === b?.transfer.to &&
    a?.transfer.sent === b?.transfer.sent &&
    a?.transfer.received === b?.transfer.received &&
    (a === undefined || b === undefined || (isSame(a.from, b.from) && isSame(a.to, b.to)))
  const firsts = new Set([...before.byFirst.keys(), ...now.byFirst.keys()])
  return [...firsts].flatMap((id) => {
    const [was, is] = [before.byFirst.get(id), now.byFirst.get(id)]
    if (same(was, is)) return []
    return [was, is].flatMap((move) => (move ? [move.from.id, move.to.id] : []))
  })
}
