/** Where a stream stands: everything before `from` is stored, and what the span under way still wants. */
import * as v from 'valibot'

const time = v.pipe(v.number(), v.integer(), v.minValue(0))

export const streamState = v.object({
  /** Everything before this moment is stored. */
  from: time,
  /** Length of the next span in ms; shorter after a full answer, longer again after thin ones. */
  span: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** End of the span under way, when it takes more than one page. */
  until: v.optional(time),
  /** Parameters of the next page in it. */
  more: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  /** Parameters that the next round begins with. */
  onwards: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  /** The last answer was full, and whether the venue sends the oldest rows first is not yet shown. */
  climbing: v.optional(v.boolean()),
  /** Time of the oldest row that was not settled yet; the next round begins there. */
  held: v.optional(time),
  /** Set once a round reached the present. */
  round: v.optional(time),
  /** What was left out so far, by its key, so that each page says it. */
  left: v.optional(v.array(v.pipe(v.string(), v.maxLength(60))), []),
  /** First moment that the venue could still tell when the reading began. */
  start: time,
  pages: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type StreamState = v.InferOutput<typeof streamState>
