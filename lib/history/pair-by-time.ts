/** Pairs facts of equal keys whose times agree within their precision: earliest with earliest, each once. Pure. */
import { type Fact, isSameTime } from './fact-key'
import { groupBy } from './group-by'

const byTime = (a: Fact, b: Fact) => a.at - b.at

/** @returns as many pairs as there can be */
export function pairByTime(
  { arriving, standing }: { arriving: Iterable<Fact>; standing: Iterable<Fact> },
  keyOf: (fact: Fact) => string,
): [Fact, Fact][] {
  const waiting = groupBy(standing, keyOf)
  const pairs: [Fact, Fact][] = []
  for (const [key, facts] of groupBy(arriving, keyOf)) {
    const others = waiting.get(key)
    if (others) pairs.push(...pairSorted(facts.sort(byTime), others.sort(byTime)))
  }
  return pairs
}

function pairSorted(facts: readonly Fact[], others: readonly Fact[]): [Fact, Fact][] {
  const pairs: [Fact, Fact][] = []
  let next = 0
  for (const fact of facts) {
    for (let other = others[next]; other && other.at < fact.at && !isSameTime(fact, other); ) {
      next += 1
      other = others[next]
    }
    const other = others[next]
    if (!other || !isSameTime(fact, other)) continue
    pairs.push([fact, other])
    next += 1
  }
  return pairs
}
