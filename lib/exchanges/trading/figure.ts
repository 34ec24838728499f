/** How an amount is read from what ccxt answers. */
import * as v from 'valibot'
import { parseAmount } from '@/lib/core/amount'

/** An amount, or nothing for what is none. */
export const figure = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => parseAmount(value)),
  ),
)
