/**
 * Pairs that agree in asset, amount and time. Deposits are indexed by collection, size (steps of 1 %) and time, so a
 * million entries are never compared with each other.
 */
import { subtract, toRatio } from '@/lib/core/amount'
import type { EntryId } from '@/lib/core/ids'
import { firstFrom } from './first-from'
import { contradict, distance, EARLIEST_MS, inTime, LATEST_MS, leastReceived, mayPair, slackOf } from './fits'
import type { Pair } from './pick-pairs'
import type { Side } from './sides'

const STEP = Math.log(1.01)
const DAY = 86_400_000
/** A withdrawal with more possible deposits than this is a question anyway. */
const MOST_CANDIDATES = 200

/** Sizes are only places in the index; whether amounts fit is decided exactly. */
const stepOf = (size: number) => Math.floor(Math.log(size) / STEP)

export interface AmountPairs {
  possible: Pair[]
  /** Withdrawals with so many possible deposits that no choice would be a finding, with the first of them. */
  crowded: Map<EntryId, EntryId[]>
}

/** Whether a pair that agrees cannot be one all the same: the user has told it apart, or an address has. */
type IsForbidden = (out: Side, into: Side) => boolean

export function pairsByAmount(sides: readonly Side[], isForbidden: IsForbidden): AmountPairs {
  const index = indexDeposits(sides)
  const found: AmountPairs = { possible: [], crowded: new Map() }
  for (const out of sides) {
    if (out.direction !== 'out') continue
    const pairs = candidates(out, index, isForbidden)
    if (pairs.length > MOST_CANDIDATES)
      found.crowded.set(
        out.id,
        pairs.slice(0, 20).map(({ into }) => into.id),
      )
    else found.possible.push(...pairs)
  }
  return found
}

type Index = Map<string, Side[]>

function indexDeposits(sides: readonly Side[]): Index {
  const index: Index = new Map()
  for (const side of sides) {
    if (side.direction !== 'in') continue
    const key = `${side.collection} ${stepOf(toRatio(side.quantity))}`
    const shelf = index.get(key)
    if (shelf) shelf.push(side)
    else index.set(key, [side])
  }
  for (const shelf of index.values()) shelf.sort((a, b) => a.entry.at - b.entry.at || (a.id < b.id ? -1 : 1))
  return index
}

function candidates(out: Side, index: Index, isForbidden: IsForbidden): Pair[] {
  const pairs: Pair[] = []
  // A deposit's own fee is not known before it is found: as much again as the withdrawal's is looked through.
  const least = toRatio(subtract(leastReceived(out, out.fee, true), out.fee))
  const top = stepOf(toRatio(out.quantity)) + 1
  const bottom = Math.max(least > 0 ? stepOf(least) - 1 : top - 2_000, top - 2_000)
  const [from, until] = [out.entry.at + EARLIEST_MS - DAY, out.entry.at + LATEST_MS + DAY]
  for (let step = bottom; step <= top; step += 1) {
    const shelf = index.get(`${out.collection} ${step}`)
    if (!shelf) continue
    for (let at = firstFrom(shelf, from); at < shelf.length; at += 1) {
      const into = shelf[at]
      if (!into || into.entry.at > until + slackOf(out)) break
      if (!mayPair(out, into) || contradict(out, into) || !inTime(out, into)) continue
      const apart = distance(out, into)
      if (apart !== undefined && !isForbidden(out, into)) pairs.push({ out, into, distance: apart })
      if (pairs.length > MOST_CANDIDATES) return pairs
    }
  }
  return pairs
}
