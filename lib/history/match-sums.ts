/**
 * One row against several: a file that sums the fills of an order, or an exchange that tells as one what a file splits.
 * Only whole groups are tried (all facts of one order, all of one moment), never a choice among them. Pure.
 */
import { type Amount, add } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { directionKey, effectKey, effectOf, type Fact, isSameTime } from './fact-key'
import { groupBy } from './group-by'

interface Sides {
  arriving: ReadonlySet<Fact>
  standing: ReadonlySet<Fact>
}

export function matchSums({ arriving, standing }: Sides): { arriving: Fact[]; standing: Fact[] }[] {
  if (arriving.size === 0 || standing.size === 0) return []
  const forward = oneToMany(arriving, standing)
  const used = new Set(forward.flatMap(({ one, many }) => [one, ...many]))
  const left = (facts: ReadonlySet<Fact>) => new Set([...facts].filter((fact) => !used.has(fact)))
  const backward = oneToMany(left(standing), left(arriving))
  return [
    ...forward.map(({ one, many }) => ({ arriving: [one], standing: many })),
    ...backward.map(({ one, many }) => ({ arriving: many, standing: [one] })),
  ]
}

interface Sum {
  one: Fact
  many: Fact[]
}

function oneToMany(ones: ReadonlySet<Fact>, facts: ReadonlySet<Fact>): Sum[] {
  const near = createNear(facts)
  const used = new Set<Fact>()
  return [...ones].flatMap((one) => {
    const wanted = effectOf(one)
    if (wanted.size === 0) return []
    const many = groupsFor(
      one,
      near(one).filter((fact) => !used.has(fact)),
    ).find((group) => group.length > 1 && effectKey(sumOf(group)) === effectKey(wanted))
    if (!many) return []
    for (const fact of many) used.add(fact)
    return [{ one, many }]
  })
}

/** The whole groups that might make up the row: of its order, of exactly its moment, of its moment within the precision. */
function groupsFor(one: Fact, near: readonly Fact[]): Fact[][] {
  const directions = directionsOf(one)
  const alike = near.filter((fact) => [...directionsOf(fact)].every((direction) => directions.has(direction)))
  return [
    one.orderId === undefined ? [] : alike.filter(({ orderId }) => orderId === one.orderId),
    alike.filter((fact) => fact.at === one.at),
    alike.filter((fact) => Math.floor(fact.at / 1000) === Math.floor(one.at / 1000)),
    alike.filter((fact) => isSameTime(one, fact)),
  ]
}

const directionsOf = (fact: Fact) => new Set(directionKey(effectOf(fact)).split('|'))

function sumOf(facts: readonly Fact[]): Map<AssetId, Amount> {
  const sum = new Map<AssetId, Amount>()
  for (const fact of facts)
    for (const [asset, quantity] of effectOf(fact)) {
      const before = sum.get(asset)
      sum.set(asset, before === undefined ? quantity : add(before, quantity))
    }
  return sum
}

const MINUTE = 60_000

/** Facts of the row's order, and those of its minute and the ones beside it; of a whole day only when the row has no time. */
function createNear(facts: ReadonlySet<Fact>): (one: Fact) => Fact[] {
  const byOrder = groupBy(facts, ({ orderId }) => orderId ?? '')
  byOrder.delete('')
  const byMinute = groupBy(facts, ({ at }) => Math.floor(at / MINUTE))
  return (one) => {
    // A day holds too many facts for their sum to prove anything.
    const minute = Math.floor(one.at / MINUTE)
    const near =
      one.precision === 'day' ? [] : [minute - 1, minute, minute + 1].flatMap((m) => byMinute.get(m) ?? [])
    return [...new Set([...(byOrder.get(one.orderId ?? '') ?? []), ...near])]
  }
}
