/** Asks every source at once. One that fails, or is too slow, is told with its reason and keeps nobody waiting. */
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import { checkOffer } from './check-offer'
import type { QuoteContext, QuoteOffer, QuoteSource } from './define-quote-source'
import type { QuoteFailure, SwapRequest } from './quote'

export interface Offer {
  source: QuoteSource
  offer: QuoteOffer
}

const PATIENCE_MS = 12_000

/** @param sources those that serve the chain and are not switched off */
export async function askSources(
  sources: readonly QuoteSource[],
  request: SwapRequest,
  context: QuoteContext,
): Promise<{ offers: Offer[]; failures: QuoteFailure[] }> {
  const offers: Offer[] = []
  const failures: QuoteFailure[] = []
  const ask = async (source: QuoteSource) => {
    const late = () =>
      new AppError('unreachable', say('{source} did not answer in time.', { source: source.name }))
    try {
      const offer = await within(PATIENCE_MS, source.quote(request, context), late)
      checkOffer(offer, request, source.name)
      offers.push({ source, offer })
    } catch (error) {
      failures.push({ source: source.id, sourceName: source.name, error: toErrorShape(error) })
    }
  }
  await Promise.all(sources.map(ask))
  return { offers, failures }
}
