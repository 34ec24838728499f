/** The form of a rule of alerts as a message brings it; its plug-in checks the values of its fields. */
import * as v from 'valibot'
import type { AlertRepeat } from '@/lib/core/alert'

export const ALERT_PARAM_KEYS_MOST = 30

export const repeatSchema: v.GenericSchema<unknown, AlertRepeat> = v.variant('kind', [
  v.strictObject({ kind: v.literal('once') }),
  v.strictObject({
    kind: v.literal('every'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(525_600)),
  }),
  v.strictObject({ kind: v.literal('back-off') }),
])

export const alertParamsSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()),
  v.maxEntries(ALERT_PARAM_KEYS_MOST),
)
