/**
 * The ways that are asked for a price, in one call: every direct pool, and one hop over the coins that most pools are made
 * with. Pools that do not exist simply fail. Pools of V4 with hooks are left out: a hook may do anything. Pure.
 */
import { type Deployment, NATIVE_CURRENCY } from './data/deployments'
import { HUBS } from './data/hubs'
import { FEES, type Fee, type Route } from './route'

/** A node walks the ticks of every pool that it is asked about; more would come near its limits of gas and time. */
export const MOST_CANDIDATES = 60
/**
 * Where SwapRouter02 finds the pairs of V2: it was made with a factory, which elsewhere is another chain's, nobody's or another
 * product's (github.com/Uniswap/contracts, deployments), so that a swap which the V2 router prices would be reverted.
 */
const SWAPS_V2: ReadonlySet<number> = new Set([1])
/** Hubs over which every pair of fees is tried in V3; over the others only the usual ones. */
const THOROUGH_HUBS = 2
const USUAL_PAIRS: readonly (readonly [Fee, Fee])[] = [
  [3000, 500],
  [500, 500],
  [3000, 3000],
  [500, 3000],
  [500, 100],
  [100, 500],
]

export interface CoinPair {
  /** Contracts in lower case; `undefined` is the native coin. */
  sell: string | undefined
  buy: string | undefined
}

/** @example candidates(deployment, { sell: undefined, buy: usdc }).length // at most 60 */
export function candidates(deployment: Deployment, { sell, buy }: CoinPair): Route[] {
  const wrapped = deployment.wrapped.address
  const ends = [sell ?? wrapped, buy ?? wrapped] as const
  const hubs = [wrapped, ...hubsOn(deployment)].filter((hub) => !ends.includes(hub))
  const currencies = [sell ?? NATIVE_CURRENCY, buy ?? NATIVE_CURRENCY] as const
  // Nobody makes a pool of the native coin and its wrapped form.
  const v4Native = currencies.includes(wrapped) ? [] : [NATIVE_CURRENCY]
  const v4Hubs = [...v4Native, ...hubsOn(deployment)].filter((hub) => !currencies.includes(hub))
  const routes = [
    ...(SWAPS_V2.has(deployment.chainId) ? v2Routes(ends, hubs) : []),
    ...FEES.map((fee): Route => ({ kind: 'v3', path: ends, fees: [fee] })),
    ...FEES.map((fee): Route => ({ kind: 'v4', path: currencies, fees: [fee] })),
    ...hubs.slice(0, THOROUGH_HUBS).flatMap((hub) => overHub('v3', ends, hub, ALL_PAIRS)),
    ...v4Hubs.slice(0, THOROUGH_HUBS).flatMap((hub) => overHub('v4', currencies, hub, USUAL_PAIRS)),
    ...hubs.slice(THOROUGH_HUBS).flatMap((hub) => overHub('v3', ends, hub, USUAL_PAIRS)),
  ]
  return routes.slice(0, MOST_CANDIDATES)
}

const ALL_PAIRS = FEES.flatMap((first) => FEES.map((second): readonly [Fee, Fee] => [first, second]))

const hubsOn = ({ chainId }: Deployment): string[] =>
  (HUBS[chainId] ?? []).map(({ address }) => address.toLowerCase())

type Ends = readonly [sell: string, buy: string]

const v2Routes = ([sell, buy]: Ends, hubs: readonly string[]): Route[] => [
  { kind: 'v2', path: [sell, buy] },
  ...hubs.map((hub): Route => ({ kind: 'v2', path: [sell, hub, buy] })),
]

const overHub = (
  kind: 'v3' | 'v4',
  [sell, buy]: Ends,
  hub: string,
  pairs: readonly (readonly [Fee, Fee])[],
): Route[] => pairs.map((fees) => ({ kind, path: [sell, hub, buy], fees }))
