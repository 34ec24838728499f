/** What a person chooses about annotation. Which pages are looked at is also held by the browser: the permissions and scripts. */
import * as v from 'valibot'

const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]{1,253}$/))

export const annotationFields = {
  /** Origins on which private lines may stand in the page. */
  personalOrigins: v.pipe(v.array(origin), v.maxLength(500)),
  /** By the check's id. */
  checks: v.pipe(
    v.record(
      v.pipe(v.string(), v.maxLength(40)),
      v.object({
        muted: v.exactOptional(v.boolean()),
        threshold: v.exactOptional(v.pipe(v.number(), v.finite())),
        /** At most this bad, whatever the check says. */
        atMost: v.exactOptional(v.picklist(['info', 'care', 'danger'])),
      }),
    ),
    v.maxEntries(200),
  ),
} as const

export const annotationSchema = v.object({
  personalOrigins: v.optional(annotationFields.personalOrigins, []),
  checks: v.optional(annotationFields.checks, {}),
})
export type AnnotationSettings = v.InferOutput<typeof annotationSchema>
