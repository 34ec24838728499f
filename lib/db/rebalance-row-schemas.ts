/** Schemas of strategies and runs that may come from outside (a backup file). */
import * as v from 'valibot'
import { ERROR_CODES } from '@/lib/core/errors'
import { LEG_STATES, RUN_STATES } from '@/lib/core/rebalance'
import { leashSchema, specSchema } from './strategy-schema'
import { id, quantity, sentence, text, time } from './wallet-row-schemas'

const ratio = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const targets = v.union([
  v.object({ unknown: sentence, at: time }),
  v.object({
    at: time,
    rows: v.array(v.object({ sleeve: id, weight: ratio, low: ratio, high: ratio })),
    remarks: v.array(sentence),
  }),
])

export const strategySchema = v.object({
  id,
  name: text,
  at: time,
  dueAt: time,
  spec: specSchema,
  automation: v.variant('on', [
    v.object({ on: v.literal(false), why: v.optional(sentence), at: v.optional(time) }),
    v.object({
      on: v.literal(true),
      consentedAt: time,
      leash: leashSchema,
      peakUsd: v.optional(quantity),
    }),
  ]),
  targets: v.optional(targets),
  lastCost: v.optional(v.object({ usd: quantity, at: time })),
  ranAt: v.optional(time),
  answeredAt: v.optional(time),
  firedAt: v.optional(time),
  triedAt: v.optional(time),
  notices: v.optional(
    v.array(
      v.object({
        at: time,
        kind: v.picklist(['due', 'acted', 'held', 'off']),
        sentence,
        run: v.optional(id),
      }),
    ),
  ),
})

const amountOf = v.object({ asset: text, quantity })
const leg = v.object({
  id: text,
  account: id,
  accountLabel: text,
  way: v.variant('kind', [
    v.object({
      kind: v.literal('order'),
      market: v.object({ venue: id, symbol: text, endpoint: v.optional(text) }),
      side: v.picklist(['buy', 'sell']),
      amount: quantity,
      limit: quantity,
      middle: v.optional(quantity),
    }),
    v.object({ kind: v.literal('swap'), chain: text, sell: text, buy: text, amount: quantity }),
  ]),
  after: v.array(text),
  pays: amountOf,
  receives: amountOf,
  worthUsd: quantity,
  feeUsd: quantity,
  slippageUsd: v.optional(quantity),
  gasUsd: v.optional(quantity),
  gain: v.optional(
    v.object({
      currency: text,
      gain: quantity,
      short: quantity,
      long: quantity,
      missing: quantity,
      isRough: v.boolean(),
      daysToLong: v.optional(v.number()),
    }),
  ),
})

export const runSchema = v.object({
  id,
  strategyId: id,
  at: time,
  dueAt: time,
  by: v.picklist(['hand', 'automation']),
  state: v.picklist(RUN_STATES),
  name: text,
  legs: v.array(
    v.object({
      id: text,
      leg,
      state: v.picklist(LEG_STATES),
      orders: v.array(id),
      tx: v.optional(id),
      paid: v.optional(quantity),
      received: v.optional(quantity),
      note: v.optional(sentence),
      retried: v.optional(count),
      tries: v.optional(count),
    }),
  ),
  hash: text,
  wholeUsd: quantity,
  costUsd: quantity,
  why: v.optional(sentence),
  error: v.optional(v.object({ code: v.picklist(ERROR_CODES), sentence, retryAt: v.optional(time) })),
  restoredAt: v.optional(time),
  events: v.array(
    v.object({
      at: time,
      state: v.picklist(RUN_STATES),
      leg: v.optional(text),
      note: v.optional(sentence),
    }),
  ),
})
