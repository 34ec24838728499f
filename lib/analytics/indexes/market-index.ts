/** An index that the user brought as a file, to compare with: a name and its level on days. */
import * as v from 'valibot'

const day = v.pipe(v.number(), v.integer(), v.minValue(-20_000), v.maxValue(60_000))

/** Days since 1970 UTC, oldest first, each once; levels above zero. */
export const indexPoints = v.pipe(
  v.array(v.strictObject({ day, level: v.pipe(v.number(), v.finite(), v.gtValue(0)) })),
  v.minLength(2),
  v.maxLength(20_000),
  v.check((points) => points.every((point, at) => at === 0 || point.day > (points[at - 1]?.day ?? 0))),
)
export const indexName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))

export const marketIndex = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: indexName,
  points: indexPoints,
})
export type MarketIndex = v.InferOutput<typeof marketIndex>

/** More would make the row slow to open. */
export const MOST_INDEXES = 20
