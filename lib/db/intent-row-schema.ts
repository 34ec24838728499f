/** Schema of the intents' rows that may come from outside (a backup file). */
import * as v from 'valibot'
import { NOTE_LEVELS } from '@/lib/core/note'
import {
  address,
  assetAmount,
  bytes,
  hash32,
  id,
  quantity,
  receipt,
  sentence,
  text,
  time,
  units,
} from './wallet-row-schemas'

const level = v.picklist(NOTE_LEVELS)
const value = v.union([
  text,
  v.object({ count: v.number() }),
  v.object({ quantity, symbol: text }),
  v.object({ usd: quantity }),
  v.object({ money: quantity, currency: text }),
  v.object({ ratio: v.number() }),
  v.object({ at: time }),
])
const values = v.optional(v.record(v.string(), value))

const note = v.object({
  id,
  at: time,
  origin: text,
  state: v.picklist(['read', 'whole']),
  headline: v.object({ sentence, values }),
  level,
  lines: v.array(v.object({ what: text, level, sentence, values, isPrivate: v.boolean() })),
  notRun: v.array(v.object({ check: text, title: sentence, why: sentence })),
})

export const intentSchema = v.object({
  id,
  at: time,
  dueAt: time,
  origin: text,
  method: text,
  chain: text,
  from: address,
  accountId: v.optional(id),
  call: v.optional(v.object({ to: address, value: units, data: bytes })),
  swap: v.optional(
    v.object({
      protocol: v.optional(text),
      pays: assetAmount,
      least: v.optional(assetAmount),
      expected: v.optional(assetAmount),
    }),
  ),
  mid: v.optional(v.object({ pays: quantity, receives: quantity })),
  note,
  outcome: v.optional(v.picklist(['sent', 'signed', 'refused', 'failed'])),
  hash: v.optional(hash32),
  waiting: v.optional(v.object({ nonce: v.number(), fromBlock: v.number() })),
  result: v.optional(
    v.object({
      receipt,
      paid: v.optional(quantity),
      received: v.optional(quantity),
      receivedAsset: v.optional(text),
    }),
  ),
})
