/** What an offer wants to have signed beside a transaction, and until when it holds. Pure. */
import * as v from 'valibot'
import type { TypedData } from '@/lib/signers/signer'
import type { SwapQuote } from '@/lib/swaps/quote'

/** Seconds since 1970, as text or number. */
const seconds = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.safeInteger(), v.minValue(0))
const permit = v.object({ sigDeadline: seconds })
const order = v.object({ validTo: seconds })

/** @returns `undefined` when nothing is to be signed but the transaction itself */
export function wordsOf({
  way,
}: Pick<SwapQuote, 'way'>): { typedData: TypedData; until?: number } | undefined {
  if (way.kind === 'order') {
    const read = v.safeParse(order, way.typedData.message)
    return { typedData: way.typedData, ...(read.success ? { until: read.output.validTo * 1000 } : {}) }
  }
  if (way.permit === undefined) return undefined
  const read = v.safeParse(permit, way.permit.message)
  return { typedData: way.permit, ...(read.success ? { until: read.output.sigDeadline * 1000 } : {}) }
}
