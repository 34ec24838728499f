/** Schemas of rules of alerts and of what they found, as they may come from outside (a backup file). */
import * as v from 'valibot'
import { ALERT_PARAM_KEYS_MOST } from './alert-schema'
import { id, quantity, sentence, text, time } from './wallet-row-schemas'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const ratio = v.pipe(v.number(), v.finite())
const value = v.union([
  text,
  v.object({ count: ratio }),
  v.object({ quantity, symbol: text }),
  v.object({ usd: quantity }),
  v.object({ money: quantity, currency: text }),
  v.object({ ratio }),
  v.object({ at: time }),
])
export const noteValueSchema = value
const told = v.object({ sentence, values: v.optional(v.record(text, value)) })

export const alertRuleSchema = v.object({
  id,
  at: time,
  kind: text,
  name: v.optional(text),
  params: v.pipe(v.record(text, v.unknown()), v.maxEntries(ALERT_PARAM_KEYS_MOST)),
  repeat: v.variant('kind', [
    v.object({ kind: v.literal('once') }),
    v.object({ kind: v.literal('every'), minutes: count }),
    v.object({ kind: v.literal('back-off') }),
  ]),
  on: v.boolean(),
  snoozedUntil: v.optional(time),
  isStarting: v.optional(v.literal(true)),
  armedAt: v.optional(time),
  lookedAt: v.optional(time),
  owed: v.optional(v.array(v.object({ from: time, until: time, firedAt: v.optional(time) }))),
  memory: v.optional(v.unknown()),
  episode: v.optional(v.object({ since: time, told: count, lastAt: time })),
  firedAt: v.optional(time),
  problem: v.optional(sentence),
})

export const firingSchema = v.object({
  id,
  ruleId: id,
  at: time,
  tellAt: time,
  kind: text,
  words: v.object({ title: told, body: told, cover: sentence, route: text }),
  toldAt: v.optional(time),
  seenAt: v.optional(time),
  missed: v.optional(v.literal(true)),
  isTest: v.optional(v.literal(true)),
  summary: v.optional(text),
})
