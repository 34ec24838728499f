/** A node of this machine as if it were a public one: every request is held back for as long as that one is away. */
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { trialFetch } from '@/tests/sandbox/chains/defi/swap-trial'

/** What a public node is away from a home line, in ms. */
export const AWAY = 60

/** @param onAsk told of every request */
export function farFetch(away: number, onAsk: () => void = () => undefined): GuardedFetch {
  const direct = trialFetch()
  return async (request) => {
    onAsk()
    if (away > 0) await new Promise((resolve) => setTimeout(resolve, away))
    return direct(request)
  }
}

/** @returns ms */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
