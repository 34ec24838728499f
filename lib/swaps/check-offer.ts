/** An offer that contradicts what was asked is no offer. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { QuoteOffer } from './define-quote-source'
import type { SwapRequest } from './quote'

/** Services round the leeway in their own way. */
const TOLERANCE = 1e-6

/**
 * @throws AppError `bad-answer` when nothing would come, or the least is above what is expected; `refused` when the least is
 *   lower than the leeway that the user allowed
 */
export function checkOffer(
  offer: QuoteOffer,
  { slippage }: Pick<SwapRequest, 'slippage'>,
  source: string,
): void {
  const [out, minimum] = [BigInt(offer.buys.units), BigInt(offer.minimum)]
  if (out <= 0n || minimum <= 0n || minimum > out)
    throw new AppError('bad-answer', say('{source} sent an offer that Holdfast cannot read.', { source }))
  if (Number(out - minimum) / Number(out) > slippage * (1 + TOLERANCE) + TOLERANCE)
    throw new AppError(
      'refused',
      say('{source} guarantees less than you allow. The offer is not used.', { source }),
    )
}
