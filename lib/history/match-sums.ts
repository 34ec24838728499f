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
  const effects = createEffects()
  const used = new Set<Fact>()
  return [...ones].flatMap((one) => {
    const open = near(one).filter((fact) => !used.has(fact))
    if (open.length < 2) return []
    const wanted = effects(one)
    if (wanted.key === '') return []
    const alike = open.filter((fact) =>
      [...effects(fact).directions].every((way) => wanted.directions.has(way)),
    )
    const many = groupsFor(one, alike).find((group) => effectKey(sumOf(group, effects)) === wanted.key)
    if (!many) return []
    for (const fact of many) used.add(fact)
    return [{ one, many }]
  })
}

/** More facts than that in one moment prove nothing by their sum; those of one order always do. */
const LARGEST_GROUP = 500

/** The whole groups that might make up the row: of its order, of exactly its moment, of its moment within the precision. */
function groupsFor(one: Fact, alike: readonly Fact[]): Fact[][] {
  const groups = [
    one.orderId === undefined ? [] : alike.filter(({ orderId }) => orderId === one.orderId),
    alike.filter((fact) => fact.at === one.at),
    alike.filter((fact) => secondOf(fact) === secondOf(one)),
    alike.filter((fact) => isSameTime(one, fact)),
  ]
  // A larger one of these holds the smaller ones: the same length is the same group (but for the order's).
  return groups.filter((group, index) => {
    if (group.length < 2) return false
    if (index === 0) return true
    return group.length <= LARGEST_GROUP && (index === 1 || group.length !== groups[index - 1]?.length)
  })
}

interface Effect {
  effect: Map<AssetId, Amount>
  key: string
  directions: Set<string>
}

/** Each fact's effect is computed once, however many rows it is near to. */
function createEffects(): (fact: Fact) => Effect {
  const known = new Map<Fact, Effect>()
  return (fact) => {
    const before = known.get(fact)
    if (before) return before
    const effect = effectOf(fact)
    const made = { effect, key: effectKey(effect), directions: new Set(directionKey(effect).split('|')) }
    known.set(fact, made)
    return made
  }
}

function sumOf(facts: readonly Fact[], effects: (fact: Fact) => Effect): Map<AssetId, Amount> {
  const sum = new Map<AssetId, Amount>()
  for (const fact of facts)
    for (const [asset, quantity] of effects(fact).effect) {
      const before = sum.get(asset)
      sum.set(asset, before === undefined ? quantity : add(before, quantity))
    }
  return sum
}

const secondOf = ({ at }: Fact) => Math.floor(at / 1000)
const minuteOf = ({ at }: Fact) => Math.floor(at / 60_000)

/** Facts of the row's order, and those of its second (or minute, as it is told) and the ones beside it. */
function createNear(facts: ReadonlySet<Fact>): (one: Fact) => Fact[] {
  const byOrder = groupBy(facts, ({ orderId }) => orderId ?? '')
  byOrder.delete('')
  const bySecond = groupBy(facts, secondOf)
  const byMinute = groupBy(facts, minuteOf)
  const coarse = [...facts].filter(({ precision }) => precision === 'min')
  const coarseByMinute = groupBy(coarse, minuteOf)
  const around = (times: ReadonlyMap<number, Fact[]>, at: number) =>
    [at - 1, at, at + 1].flatMap((each) => times.get(each) ?? [])
  return (one) => {
    const order = byOrder.get(one.orderId ?? '') ?? []
    // A day holds too many facts for their sum to prove anything.
    if (one.precision === 'day') return order
    const near =
      one.precision === 'min'
        ? around(byMinute, minuteOf(one))
        : [...around(bySecond, secondOf(one)), ...around(coarseByMinute, minuteOf(one))]
    return [...new Set([...order, ...near])]
  }
}
