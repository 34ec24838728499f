/**
 * What a transaction would do, asked of a node before anybody signs it. The best way that any endpoint offers is used,
 * each simulation at one endpoint from beginning to end; when that one dies, the next begins anew.
 */
import { AppError, toAppError } from '@/lib/core/errors'
import type { EvmCall } from '@/lib/core/wallet-tx'
import { withFailover } from '../failover.client'
import { SIMULATION_METHODS, type Simulation, type SimulationMethod } from '../simulation'
import { learnMethod } from './learn-method.client'
import type { SimulateOptions, Trial } from './options'
import { plainCall } from './plain-call.client'
import { withProber } from './with-prober.client'
import { withSimulateV1 } from './with-simulate-v1.client'

/** Simulating takes longer than reading, and the user waits for it. */
const PATIENCE_MS = 6_000

/**
 * Never rejects for a node's failure: then it is `unavailable`, with the reason.
 * @example const seen = await simulateCall(call, { chain, fetch, now, health, watch: [usdc], before: [approval] })
 */
export async function simulateCall(call: EvmCall, options: SimulateOptions): Promise<Simulation> {
  const { chain, health, now, signal, watch, before = [] } = options
  const calls = [...before, call].map((each) => checked(each, call, options))
  try {
    const urls = await bestFirst(options)
    return await withFailover({
      urls,
      chain: chain.name,
      health,
      now,
      ...(signal ? { signal } : {}),
      attempt: async (url) => {
        const method = health.simulation(url) ?? (await learn(url, options))
        return simulateBy(method, { calls, watch: watch.map(lower), options: at(url, options) })
      },
    })
  } catch (thrown) {
    return { outcome: 'unavailable', why: toAppError(thrown).sentence, at: now() }
  }
}

function simulateBy(method: SimulationMethod, trial: Trial): Promise<Simulation> {
  switch (method) {
    case 'simulate-v1':
      return withSimulateV1(trial)
    case 'prober':
      return withProber(trial)
    case 'call':
      return plainCall(trial)
    default:
      return method satisfies never
  }
}

const lower = (text: string) => text.toLowerCase()
const at = (url: string, options: SimulateOptions) => ({ ...options, rpcs: [url], patienceMs: PATIENCE_MS })

/** @throws RangeError when calls of several senders or chains are mixed */
function checked(each: EvmCall, { from, chain }: EvmCall, options: SimulateOptions): EvmCall {
  if (each.from !== from || each.chain !== chain || chain !== options.chain.id)
    throw new RangeError('a simulation is of one sender on one chain')
  return { ...each, from: lower(each.from), to: lower(each.to) }
}

async function learn(url: string, options: SimulateOptions): Promise<SimulationMethod> {
  const method = await learnMethod(at(url, options))
  options.health.learnSimulation(url, method)
  return method
}

/** Asks endpoints what they offer until one offers the best; those that could not be asked come last. */
async function bestFirst(options: SimulateOptions): Promise<string[]> {
  const { health, now, chain, rpcs } = options
  const urls = health.order(rpcs ?? chain.rpcs, now())
  const found = new Map<string, SimulationMethod>()
  for (const url of urls) {
    const method = health.simulation(url) ?? (await learnOrSkip(url, options))
    if (method) found.set(url, method)
    if (method === SIMULATION_METHODS[0]) break
  }
  const rank = (url: string) => {
    const method = found.get(url)
    return method === undefined ? SIMULATION_METHODS.length : SIMULATION_METHODS.indexOf(method)
  }
  return urls.toSorted((a, b) => rank(a) - rank(b))
}

async function learnOrSkip(url: string, options: SimulateOptions): Promise<SimulationMethod | undefined> {
  try {
    return await learn(url, options)
  } catch (thrown) {
    if (!(thrown instanceof AppError) || options.signal?.aborted) throw thrown
    return undefined
  }
}
