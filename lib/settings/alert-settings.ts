/** What a person chooses about alerts: whether the browser shows them, what it may show, and when it is quiet. */
import * as v from 'valibot'
import { isTimeZone } from '@/lib/core/time-zone'

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))

export const quietSchema = v.strictObject({
  /** Minutes since midnight in `timeZone`; `from` after `until` goes over midnight. */
  from: minuteOfDay,
  until: minuteOfDay,
  timeZone: v.pipe(v.string(), v.maxLength(60), v.check(isTimeZone)),
})
export type QuietHours = v.InferOutput<typeof quietSchema>

export const alertFields = {
  /** The browser shows notifications; the inbox is kept in any case. */
  desktop: v.boolean(),
  /** Notifications name no amount, account or asset. */
  isPrivate: v.boolean(),
  quiet: v.nullable(quietSchema),
  /** After a start of the browser it is told that nothing is looked at until Holdfast is unlocked. */
  tellsLocked: v.boolean(),
} as const

export const alertSettingsSchema = v.object({
  desktop: v.optional(alertFields.desktop, true),
  isPrivate: v.optional(alertFields.isPrivate, false),
  quiet: v.optional(alertFields.quiet, null),
  tellsLocked: v.optional(alertFields.tellsLocked, true),
  /** The rules that Holdfast begins with were made once. */
  started: v.optional(v.boolean(), false),
})
export type AlertSettings = v.InferOutput<typeof alertSettingsSchema>

/** Merged field by field. */
export const alertChange = v.partial(v.strictObject(alertFields))
