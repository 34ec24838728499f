/** Schemas of conversations with the assistant, as they may come from outside (a backup file). */
import * as v from 'valibot'
import { CHAT_STATES, PRIVACY_LEVELS } from '@/lib/core/chat'
import { ERROR_CODES } from '@/lib/core/errors'
import { ORDER_KINDS } from '@/lib/core/order'
import { noteValueSchema } from './alert-row-schemas'
import { id, quantity, sentence, text, time } from './wallet-row-schemas'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const long = v.pipe(v.string(), v.maxLength(200_000))

const proposal = v.variant('kind', [
  v.object({
    kind: v.literal('order'),
    account: id,
    market: v.object({ venue: id, symbol: text, endpoint: v.optional(text) }),
    side: v.picklist(['buy', 'sell']),
    orderKind: v.picklist(ORDER_KINDS),
    size: v.object({ by: v.picklist(['amount', 'cost', 'percent']), value: quantity }),
    price: v.optional(quantity),
  }),
  v.object({ kind: v.literal('swap'), account: id, chain: text, sell: text, buy: text, amount: quantity }),
  v.object({ kind: v.literal('rebalance'), strategy: id }),
  v.object({ kind: v.literal('alert'), rule: text, params: v.record(text, v.unknown()) }),
])

export const conversationSchema = v.object({
  id,
  at: time,
  startedAt: time,
  title: text,
  level: v.picklist(PRIVACY_LEVELS),
  veil: v.array(v.object({ token: text, kind: v.picklist(['account', 'address', 'name']), real: text })),
  figures: count,
})

export const chatMessageSchema = v.object({
  id,
  conversationId: id,
  at: time,
  role: v.picklist(['user', 'assistant']),
  text: long,
  state: v.picklist(CHAT_STATES),
  calls: v.array(
    v.object({
      id: text,
      tool: text,
      input: long,
      state: v.picklist(['running', 'done', 'refused', 'failed']),
      sent: v.optional(long),
      figures: v.array(
        v.object({ id: text, label: sentence, sent: text, value: noteValueSchema, route: text }),
      ),
      proposal: v.optional(proposal),
      why: v.optional(sentence),
      before: count,
      round: v.optional(count),
    }),
  ),
  model: v.optional(text),
  use: v.optional(v.object({ input: count, output: count, isTold: v.boolean() })),
  costUsd: v.optional(quantity),
  error: v.optional(v.object({ code: v.picklist(ERROR_CODES), sentence, retryAt: v.optional(time) })),
})
