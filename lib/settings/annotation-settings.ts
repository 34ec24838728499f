/** What a person chooses about annotation. Which pages are looked at is also held by the browser: the permissions and scripts. */
import * as v from 'valibot'

const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]{1,253}$/))
const checkId = v.pipe(v.string(), v.maxLength(40))
const checkChoice = v.object({
  muted: v.exactOptional(v.boolean()),
  threshold: v.exactOptional(v.pipe(v.number(), v.finite())),
  /** At most this bad, whatever the check says. */
  atMost: v.exactOptional(v.picklist(['info', 'care', 'danger'])),
})
const MOST_ORIGINS = 500

export const annotationFields = {
  /** Origins on which private lines may stand in the page. */
  personalOrigins: v.pipe(v.array(origin), v.maxLength(MOST_ORIGINS)),
  /** By the check's id. */
  checks: v.pipe(v.record(checkId, checkChoice), v.maxEntries(200)),
} as const

export const annotationSchema = v.object({
  personalOrigins: v.optional(annotationFields.personalOrigins, []),
  checks: v.optional(annotationFields.checks, {}),
})
export type AnnotationSettings = v.InferOutput<typeof annotationSchema>

/** One choice each, so that two pages which change different things take nothing from each other. */
export const annotationChange = v.strictObject({
  personal: v.exactOptional(v.strictObject({ origin, isOn: v.boolean() })),
  /** `{}`: as it was made. */
  check: v.exactOptional(v.strictObject({ id: checkId, choice: checkChoice })),
})
export type AnnotationChange = v.InferOutput<typeof annotationChange>

/** @example changedAnnotation(settings, { check: { id: 'gas', choice: { muted: true } } }) */
export function changedAnnotation(
  { personalOrigins, checks }: AnnotationSettings,
  { personal, check }: AnnotationChange,
): AnnotationSettings {
  return {
    personalOrigins: personal ? withOrigin(personalOrigins, personal) : personalOrigins,
    checks: check ? withChoice(checks, check) : checks,
  }
}

/** The latest are kept: a page that is not among them is shown less, never more. */
function withOrigin(
  origins: readonly string[],
  { origin: named, isOn }: { origin: string; isOn: boolean },
): string[] {
  const others = origins.filter((each) => each !== named)
  return isOn ? [...others, named].slice(-MOST_ORIGINS) : others
}

function withChoice(
  checks: AnnotationSettings['checks'],
  { id, choice }: { id: string; choice: AnnotationSettings['checks'][string] },
): AnnotationSettings['checks'] {
  const others = Object.entries(checks).filter(([each]) => each !== id)
  return Object.fromEntries(Object.keys(choice).length === 0 ? others : [...others, [id, choice]])
}
