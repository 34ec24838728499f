/** What a portfolio is compared with, as a question brings it: checked before anything is computed. */
import * as v from 'valibot'
import type { AssetId } from '@/lib/core/ids'
import type { BenchmarkChoice } from '../views'

const asset = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(200),
  v.transform((text) => text as AssetId),
)

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
  v.strictObject({ kind: v.literal('index'), id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
])
