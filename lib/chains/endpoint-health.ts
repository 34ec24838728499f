/**
 * What the engine remembers about endpoints while it lives: which ones failed and until when they rest, which ones
 * proved to serve the right network, which ones do not take batches, how well they simulate. Kept in memory only.
 */
import type { SimulationMethod } from './simulation'

const FIRST_REST_MS = 30_000
/** 30 s doubles six times to 32 minutes; longer would hide that an endpoint came back. */
const MAX_DOUBLINGS = 6

interface State {
  failures: number
  restsUntil: number
}

export interface EndpointHealth {
  /** Usable endpoints in the given order, then the resting ones, soonest back first. Never drops one. */
  order(urls: readonly string[], now: number): string[]
  /** Rest of 30 s, doubled per failure in a row, or until the time that the endpoint itself named. */
  failed(url: string, now: number, retryAt?: number): void
  succeeded(url: string): void
  /** @param network what was proven, for example `eip155:1` */
  isProven(url: string, network: string): boolean
  prove(url: string, network: string): void
  takesBatches(url: string): boolean
  refusedBatch(url: string): void
  /** The best way of simulating that it offers; `undefined`: it was not asked yet. */
  simulation(url: string): SimulationMethod | undefined
  learnSimulation(url: string, method: SimulationMethod): void
}

/** @example const health = createEndpointHealth() // one for all accounts, so that they learn from each other */
export function createEndpointHealth(): EndpointHealth {
  const states = new Map<string, State>()
  const proven = new Set<string>()
  const withoutBatches = new Set<string>()
  const simulations = new Map<string, SimulationMethod>()
  const rest = (url: string) => states.get(url)?.restsUntil ?? 0
  return {
    order(urls, now) {
      const unique = [...new Set(urls)]
      const resting = unique.filter((url) => rest(url) > now).sort((a, b) => rest(a) - rest(b))
      return [...unique.filter((url) => rest(url) <= now), ...resting]
    },
    failed(url, now, retryAt = 0) {
      const { failures, restsUntil } = states.get(url) ?? { failures: 0, restsUntil: 0 }
      // Requests that were under way together fail together: that is one failure.
      if (restsUntil > now)
        return void states.set(url, { failures, restsUntil: Math.max(restsUntil, retryAt) })
      const pause = FIRST_REST_MS * 2 ** Math.min(failures, MAX_DOUBLINGS)
      states.set(url, { failures: failures + 1, restsUntil: Math.max(now + pause, retryAt) })
    },
    succeeded: (url) => void states.delete(url),
    isProven: (url, network) => proven.has(`${network} ${url}`),
    prove: (url, network) => void proven.add(`${network} ${url}`),
    takesBatches: (url) => !withoutBatches.has(url),
    refusedBatch: (url) => void withoutBatches.add(url),
    simulation: (url) => simulations.get(url),
    learnSimulation: (url, method) => void simulations.set(url, method),
  }
}
