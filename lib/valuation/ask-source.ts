/** One question to one source of past prices: sources that fail too often rest, and what failed is kept. */
import { type AppError, toAppError } from '@/lib/core/errors'
import type { EngineContext } from '@/lib/engine/context'
import type { PastPriceSource } from '@/lib/prices/past/past-price-source'
import { isResting, noteFailure, noteSuccess, type SourceStates } from '@/lib/prices/source-state'
import type { ConnectedVenue } from './venue-sources.store'

export interface Asking {
  context: EngineContext
  /** In the order in which they are asked. */
  sources: readonly PastPriceSource[]
  /** Asked after them. */
  venues: readonly ConnectedVenue[]
  states: SourceStates
  failures: { source: string; error: AppError }[]
}

/** @returns `undefined` when it could not be asked */
export async function askOne<T>(
  { context, states, failures }: Asking,
  source: string,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  if (isResting(states, source, context.now())) return undefined
  try {
    const answer = await ask()
    noteSuccess(states, source)
    return answer
  } catch (thrown) {
    const error = toAppError(thrown)
    failures.push({ source, error })
    noteFailure(states, source, error, context.now())
    return undefined
  }
}
