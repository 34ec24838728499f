/** What a portfolio is compared with, as a question brings it: checked before anything is computed. */
import * as v from 'valibot'
import { asset, id } from '@/lib/messages/id-fields'
import type { BenchmarkChoice } from '../views'

/** Weights that do not come to 1 are refused where the basket is made (`basket-series.ts`). */
export const benchmarkChoice: v.GenericSchema<unknown, BenchmarkChoice> = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({
    kind: v.literal('basket'),
    parts: v.pipe(
      v.array(v.strictObject({ asset, weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
      v.minLength(1),
      v.maxLength(20),
    ),
  }),
  v.strictObject({ kind: v.literal('index'), id: id<string>() }),
])
