/** A way through Uniswap's pools: which kind of pools, over which coins, at which fees. Pure. */
import type { RouteHop } from '../quote'

export const FEES = [100, 500, 3000, 10_000] as const
/** Millionths of what is swapped. */
export type Fee = (typeof FEES)[number]

/** What pools of V4 without hooks are made with, by fee; also V3's own. */
export const TICK_SPACING: Readonly<Record<Fee, number>> = { 100: 1, 500: 10, 3000: 60, 10_000: 200 }

/**
 * `path` from what is sold to what is bought, contracts in lower case. V2 and V3 know the native coin only wrapped; V4 has it as
 * address zero. `fees` has one less than `path`.
 */
export type Route =
  | { kind: 'v2'; path: readonly string[] }
  | { kind: 'v3' | 'v4'; path: readonly string[]; fees: readonly Fee[] }

/** A part of what is sold, on its way; `minimum` is the least of it that must arrive. */
export interface RoutePart {
  route: Route
  units: bigint
  minimum: bigint
}

/** Two ways that share a pool change each other's price. @example 'v3:0xa0b8…:0xc02a…:500' */
export function poolsOf(route: Route): string[] {
  return route.path.slice(1).map((to, index) => {
    const pair = [route.path[index] ?? '', to].sort()
    const fee = route.kind === 'v2' ? '' : `:${route.fees[index]}`
    return `${route.kind}:${pair.join(':')}${fee}`
  })
}

/** @example venueOf({ kind: 'v3', path, fees: [500] }, 0) // 'Uniswap V3 0.05 %' */
function venueOf(route: Route, index: number): string {
  if (route.kind === 'v2') return 'Uniswap V2'
  const fee = route.fees[index] ?? 0
  return `Uniswap ${route.kind === 'v3' ? 'V3' : 'V4'} ${fee / 10_000} %`
}

/**
 * @param nameOf symbol of a coin on the way
 * @param share part of the whole, ratio; absent: all
 */
export function hopsOf(route: Route, nameOf: (coin: string) => string, share?: number): RouteHop[] {
  return route.path.slice(1).map((to, index) => ({
    venue: venueOf(route, index),
    from: nameOf(route.path[index] ?? ''),
    to: nameOf(to),
    ...(share === undefined ? {} : { share }),
  }))
}
