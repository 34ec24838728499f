/**
 * One swap over two ways at once: each pool then moves less. Only ways without a common pool are split, so that what each part
 * was quoted is what it gives; and only with each part's own quote, never by a formula. Pure.
 */
import { type GasPrice, gasOf, gasOfAll, netOf } from './choose-route'
import type { RouteQuote } from './quote-calls'
import { poolsOf, type Route } from './route'

export interface SplitPart {
  route: Route
  units: bigint
}

/** Two ways and how much goes each of them. */
export type Split = readonly [SplitPart, SplitPart]

const QUARTERS = [1n, 2n, 3n] as const
/** So many other ways are tried beside the best one. */
const MOST_OTHERS = 3
/** A way that gives less than this part of the best one (in hundredths) is no help. */
const LEAST_PERCENT = 80n

/**
 * @param quotes best first, each of the whole
 * @returns none when there is no second way that is worth trying
 */
export function splitsOf(quotes: readonly RouteQuote[], units: bigint): Split[] {
  const [best, ...rest] = quotes
  if (!best || units < 4n) return []
  const taken = new Set(poolsOf(best.route))
  const others = rest.filter(
    ({ route, out }) =>
      // One call of one router: V4 and the others do not go together.
      (route.kind === 'v4') === (best.route.kind === 'v4') &&
      out * 100n >= best.out * LEAST_PERCENT &&
      !poolsOf(route).some((pool) => taken.has(pool)),
  )
  return others.slice(0, MOST_OTHERS).flatMap((other) =>
    QUARTERS.map((quarter): Split => {
      const first = (units * quarter) / 4n
      return [
        { route: best.route, units: first },
        { route: other.route, units: units - first },
      ]
    }),
  )
}

/** A split with what each of its parts gives; `undefined` for a part that gives nothing. */
export interface QuotedSplit {
  split: Split
  quotes: readonly [RouteQuote | undefined, RouteQuote | undefined]
}

export type SplitChoice = (RouteQuote & { units: bigint })[]

/** @returns the split that leaves more than the best single way after gas; `undefined`: none does */
export function betterSplit(
  single: RouteQuote,
  splits: readonly QuotedSplit[],
  price: GasPrice,
): SplitChoice | undefined {
  let best: SplitChoice | undefined
  let most = netOf(single.out, gasOf(single), price)
  for (const { split, quotes } of splits) {
    const [first, second] = quotes
    if (!first || !second) continue
    const net = netOf(first.out + second.out, gasOfAll([first, second]), price)
    if (net <= most) continue
    most = net
    best = [
      { ...first, units: split[0].units },
      { ...second, units: split[1].units },
    ]
  }
  return best
}
