/**
 * Which arriving entries tell facts that stand in the history already. Each entry is used once, so two identical fills
 * stay two; nothing is matched by likeness. In this order:
 *  1. the same native id;
 *  2. deposits and withdrawals with the same transaction hash and the same quantity, whenever they were noted;
 *  3. the same effect on the balance within the precision of their times;
 *  4. one row against the sum of several: all of one order, or all of one moment.
 * What is left and looks like a standing fact told differently is a conflict, for the user to decide. Pure.
 */
import type { EntryId } from '@/lib/core/ids'
import { effectKey, effectOf, type Fact, factKey, hashKey, isSameTime } from './fact-key'
import { groupBy } from './group-by'
import { matchSums } from './match-sums'
import { pairByTime } from './pair-by-time'

export interface SameFact {
  arriving: EntryId[]
  standing: EntryId[]
  by: 'id' | 'hash' | 'effect' | 'sum'
}

export interface FactMatches {
  same: SameFact[]
  conflicts: { arriving: EntryId; standing: EntryId; by: 'id' | 'hash' | 'time' }[]
}

/** Both sides are of one account. */
export interface FactQuestion<F extends Fact = Fact> {
  arriving: readonly F[]
  standing: readonly F[]
}

/**
 * @example
 * matchFacts({ arriving: [csvRow], standing: [apiFill1, apiFill2] }).same
 * // [{ arriving: ['csvRow'], standing: ['apiFill1', 'apiFill2'], by: 'sum' }] when the fills add up to the row
 */
export function matchFacts({ arriving, standing }: FactQuestion): FactMatches {
  const open: Sides = { arriving: new Set(arriving), standing: new Set(standing) }
  const same: SameFact[] = []
  const conflicts: FactMatches['conflicts'] = []
  const take = (by: SameFact['by'], found: readonly { arriving: Fact[]; standing: Fact[] }[]) => {
    for (const match of found) {
      for (const fact of match.arriving) open.arriving.delete(fact)
      for (const fact of match.standing) open.standing.delete(fact)
      same.push({ arriving: match.arriving.map(idOf), standing: match.standing.map(idOf), by })
    }
  }
  const dispute = (by: 'id' | 'hash' | 'time', found: readonly (readonly [Fact, Fact])[]) => {
    for (const [one, other] of found) {
      open.arriving.delete(one)
      open.standing.delete(other)
      conflicts.push({ arriving: one.id, standing: other.id, by })
    }
  }
  const byId = pairBy(open, ({ nativeId }) => nativeId)
  take('id', byId.filter(([one, other]) => isAlike(one, other)).map(both))
  dispute(
    'id',
    byId.filter(([one, other]) => !isAlike(one, other)),
  )
  take('hash', pairBy(open, transferKey).map(both))
  take('effect', pairByTime(open, factKey).map(both))
  take('sum', matchSums(open))
  dispute('hash', pairBy(open, hashAndAssets))
  dispute('time', nearMisses(open))
  return { same, conflicts }
}

export interface Sides {
  arriving: Set<Fact>
  standing: Set<Fact>
}

const idOf = ({ id }: Fact) => id
const both = ([one, other]: readonly [Fact, Fact]) => ({ arriving: [one], standing: [other] })
const isAlike = (one: Fact, other: Fact) => factKey(one) === factKey(other)

/** Pairs facts of equal keys in the order in which they come; each is used once. */
function pairBy({ arriving, standing }: Sides, keyOf: (fact: Fact) => string | undefined): [Fact, Fact][] {
  if (arriving.size === 0 || standing.size === 0) return []
  const waiting = groupBy(standing, (fact) => keyOf(fact) ?? '')
  waiting.delete('')
  const pairs: [Fact, Fact][] = []
  for (const fact of arriving) {
    const key = keyOf(fact)
    const other = key === undefined ? undefined : waiting.get(key)?.shift()
    if (other) pairs.push([fact, other])
  }
  return pairs
}

const isTransfer = ({ kind }: Fact) => kind === 'deposit' || kind === 'withdrawal'

/** Hash and moved quantity; a fee that only one of the two tells of does not keep them apart. */
function transferKey({ txHash, legs, fees, ...fact }: Fact): string | undefined {
  if (!txHash || !isTransfer({ txHash, legs, fees, ...fact })) return undefined
  return `${hashKey(txHash)} ${effectKey(effectOf({ legs, fees: [] }))}`
}

const hashAndAssets = (fact: Fact): string | undefined =>
  fact.txHash && isTransfer(fact) ? `${hashKey(fact.txHash)} ${signs(fact)}` : undefined

const signs = ({ legs }: Fact): string =>
  legs
    .map(({ asset, quantity }) => `${asset} ${quantity.startsWith('-') ? '-' : '+'}`)
    .sort()
    .join('|')

/** Same assets in the same directions at the same time, another amount. Days are too coarse to tell. */
const nearMisses = ({ arriving, standing }: Sides): [Fact, Fact][] =>
  pairByTime(
    { arriving: notDays(arriving), standing: notDays(standing) },
    (fact) => `${fact.kind} ${signs(fact)}`,
  ).filter(([one, other]) => isSameTime(one, other))

const notDays = (facts: Iterable<Fact>) => new Set([...facts].filter(({ precision }) => precision !== 'day'))
