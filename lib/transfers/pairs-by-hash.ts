/**
 * Pairs with the same transaction on a chain. An exchange's withdrawal has one recipient, so all that is missing is its
 * fee; a wallet's transaction may pay others too, so there the amounts must agree, else the user is asked.
 */
import { compare, divide, subtract, toRatio } from '@/lib/core/amount'
import type { EntryId } from '@/lib/core/ids'
import { leastReceived, mayPair } from './fits'
import type { Pair } from './pick-pairs'
import type { Side } from './sides'

export interface HashPairs {
  possible: Pair[]
  /** The same transaction, but the amounts are not one movement: candidates by entry. */
  doubtful: Map<EntryId, EntryId[]>
}

/** Ends of one transaction that are compared with each other; a payout to thousands is no transfer between accounts. */
const MOST_ENDS = 64

/** @param isExchange tells what kind of account an end belongs to */
export function pairsByHash(sides: readonly Side[], isExchange: (side: Side) => boolean): HashPairs {
  const found: HashPairs = { possible: [], doubtful: new Map() }
  for (const ends of groupByHash(sides).values()) {
    const [outs, ins] = [
      ends.filter(({ direction }) => direction === 'out'),
      ends.filter(({ direction }) => direction === 'in'),
    ]
    if (outs.length > MOST_ENDS || ins.length > MOST_ENDS) continue
    for (const out of outs)
      for (const into of ins) if (mayPair(out, into)) judge(out, into, isExchange(out), found)
  }
  return found
}

function groupByHash(sides: readonly Side[]): Map<string, Side[]> {
  const groups = new Map<string, Side[]>()
  for (const side of sides) {
    if (side.hash === undefined) continue
    const key = `${side.hash} ${side.collection}`
    const group = groups.get(key)
    if (group) group.push(side)
    else groups.set(key, [side])
  }
  return groups
}

function judge(out: Side, into: Side, fromExchange: boolean, { possible, doubtful }: HashPairs): void {
  const most = compare(into.quantity, out.quantity) <= 0
  const least = fromExchange || compare(into.quantity, leastReceived(out, into.fee, true)) >= 0
  if (most && least) {
    possible.push({
      out,
      into,
      distance: toRatio(divide(subtract(out.quantity, into.quantity), out.quantity)),
    })
    return
  }
  doubtful.set(out.id, [...(doubtful.get(out.id) ?? []), into.id])
  doubtful.set(into.id, [...(doubtful.get(into.id) ?? []), out.id])
}
