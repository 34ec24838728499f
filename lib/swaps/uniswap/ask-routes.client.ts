/**
 * Asks a node, in one call, what every candidate gives, what gas is worth in the coin that is bought, and what is allowed
 * already. Nobody but the chain's own node learns of the question.
 */
import { callMany } from '@/lib/chains/call-many.client'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Rpc } from '@/lib/chains/rpc.client'
import { hexQuantity } from '@/lib/chains/rpc-quantity'
import { type CoinPair, candidates } from './candidates'
import type { GasPrice } from './choose-route'
import type { Deployment } from './data/deployments'
import { quoteCall, type RouteQuote, readQuote } from './quote-calls'
import type { Fee, Route } from './route'
import { readStanding, type Standing, standingCalls } from './standing'

export interface RouteQuestion {
  rpc: Rpc
  chain: EvmChain
  deployment: Deployment
  pair: CoinPair
  /** Of what is sold. */
  units: bigint
  /** Lower case. */
  owner: string
}

export interface RouteAnswers {
  /** Those that give something, in the order of asking. */
  quotes: RouteQuote[]
  /** Absent: no pool tells what the native coin is worth in the bought one. */
  gasPrice?: GasPrice
  /** Absent when the native coin is sold. */
  standing?: Standing
}

/** A tenth of a coin: enough to see a price, not enough to move one. */
const PROBE_WEI = 10n ** 17n
const PROBE_FEES: readonly Fee[] = [500, 3000]

/** @throws AppError when no node answers */
export async function askRoutes(question: RouteQuestion): Promise<RouteAnswers> {
  const { rpc, chain, deployment, pair, units, owner } = question
  const routes = candidates(deployment, pair)
  const probes = probeRoutes(deployment, pair)
  const standing = pair.sell === undefined ? [] : standingCalls(deployment, { token: pair.sell, owner })
  const calls = [
    ...routes.map((route) => quoteCall(deployment, route, units)),
    ...probes.map((route) => quoteCall(deployment, route, PROBE_WEI)),
    ...standing,
  ]
  const purpose = `${chain.name}: prices of pools`
  const [outcomes, perGas] = await Promise.all([
    callMany({ rpc, chain, calls, purpose, sends: 'the coins, the amount and your address' }),
    askGasPrice(rpc, chain),
  ])
  const quotes = routes.flatMap((route, index) => readQuote(route, outcomes[index]) ?? [])
  const probed = probes.flatMap(
    (route, index) => readQuote(route, outcomes[routes.length + index])?.out ?? [],
  )
  const gasPrice = gasPriceIn(deployment, pair, { perGas, probed })
  return {
    quotes,
    ...(gasPrice === undefined ? {} : { gasPrice }),
    ...(standing.length === 0 ? {} : { standing: readStanding(outcomes.slice(-standing.length)) }),
  }
}

/** Asks again, for other quantities: a way that is split gives other prices. */
export async function askParts(
  { rpc, chain, deployment }: Pick<RouteQuestion, 'rpc' | 'chain' | 'deployment'>,
  parts: readonly { route: Route; units: bigint }[],
): Promise<(RouteQuote | undefined)[]> {
  const calls = parts.map(({ route, units }) => quoteCall(deployment, route, units))
  const purpose = `${chain.name}: prices of pools`
  const outcomes = await callMany({ rpc, chain, calls, purpose, sends: 'the coins and amounts' })
  return parts.map(({ route }, index) => readQuote(route, outcomes[index]))
}

/** Ways from the native coin to the bought one; none when they are the same. */
function probeRoutes({ wrapped }: Deployment, { buy }: CoinPair): Route[] {
  if (buy === undefined || buy === wrapped.address) return []
  const path = [wrapped.address, buy]
  return [{ kind: 'v2', path }, ...PROBE_FEES.map((fee): Route => ({ kind: 'v3', path, fees: [fee] }))]
}

function gasPriceIn(
  { wrapped }: Deployment,
  { buy }: CoinPair,
  { perGas, probed }: { perGas: bigint | undefined; probed: readonly bigint[] },
): GasPrice | undefined {
  if (perGas === undefined) return undefined
  if (buy === undefined || buy === wrapped.address) return { perGas, wei: 1n, units: 1n }
  const best = probed.reduce((most, out) => (out > most ? out : most), 0n)
  return best === 0n ? undefined : { perGas, wei: PROBE_WEI, units: best }
}

async function askGasPrice(rpc: Rpc, chain: EvmChain): Promise<bigint | undefined> {
  const answer = await rpc.ask({
    method: 'eth_gasPrice',
    params: [],
    schema: hexQuantity,
    // Without a price of gas the offers are compared by what they give: no reason to ask another node.
    isFinal: () => true,
    purpose: `${chain.name}: price of gas`,
    sends: 'nothing private',
  })
  return answer.ok ? answer.value : undefined
}
