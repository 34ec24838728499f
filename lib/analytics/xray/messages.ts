import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import type { XrayChoices } from './choices'

export const xrayMessages = {
  /** One rule: on or off, its threshold; `threshold: null` goes back to the standard. What is absent stays. */
  'xray.change': engineUi(
    'xray.change',
    v.strictObject({
      rule: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
      enabled: v.optional(v.boolean()),
      threshold: v.optional(v.nullable(v.pipe(v.number(), v.finite()))),
    }),
  ).returns<XrayChoices>(),
} as const
