/** Schemas of the rows that may come from outside (a backup file). A row that does not fit is refused, never mended. */
import * as v from 'valibot'
import { parseAmount } from '@/lib/core/amount'
import { ENTRY_KINDS, ENTRY_REASONS } from '@/lib/core/entry'
import { ERROR_CODES } from '@/lib/core/errors'
import { ORDER_KINDS, ORDER_STATES, TIMES_IN_FORCE } from '@/lib/core/order'
import { BUCKETS } from '@/lib/core/reading'
import { alertRuleSchema, firingSchema } from './alert-row-schemas'
import { chatMessageSchema, conversationSchema } from './chat-row-schemas'
import { intentSchema } from './intent-row-schema'
import { runSchema, strategySchema } from './rebalance-row-schemas'
import type { BACKUP_TABLES } from './schema'
import { contactSchema, signedOrderSchema, signerSchema, walletTxSchema } from './wallet-row-schemas'

const text = v.pipe(v.string(), v.maxLength(2000))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const time = v.pipe(v.number(), v.minValue(0))
const quantity = v.pipe(
  v.string(),
  v.check((value) => parseAmount(value) === value),
)
const right = v.union([v.boolean(), v.literal('unknown')])
const plainSentence = v.object({
  template: text,
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
})
const sentence = v.object({ ...plainSentence.entries, reason: v.optional(plainSentence) })
const error = v.object({ code: v.picklist(ERROR_CODES), sentence, retryAt: v.optional(time) })

const source = v.variant('kind', [
  v.object({
    kind: v.literal('exchange'),
    venue: id,
    rights: v.object({ canRead: right, canTrade: right, canWithdraw: right, checkedAt: time }),
    endpoint: v.optional(text),
  }),
  v.object({
    kind: v.literal('evm'),
    address: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/)),
    chains: v.array(id),
    ensName: v.optional(text),
    signer: v.optional(signerSchema),
  }),
  v.object({ kind: v.literal('bitcoin'), addresses: v.array(text) }),
  v.object({ kind: v.literal('bitcoin-xpub'), xpub: text }),
  v.object({ kind: v.literal('solana'), address: text }),
  v.object({
    kind: v.literal('manual'),
    positions: v.array(v.object({ asset: text, symbol: text, quantity })),
  }),
  v.object({
    kind: v.literal('paper'),
    venue: id,
    endpoint: v.optional(text),
    start: v.array(v.object({ code: text, quantity })),
    counted: v.boolean(),
  }),
])

const notIncluded = v.array(v.object({ what: text, reason: sentence }))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Entries lie before 1970 for nobody, but a time is told by sources: any whole millisecond will do. */
const moment = v.pipe(v.number(), v.safeInteger())
const fee = v.object({ asset: text, quantity, sourceSymbol: v.optional(text) })
const leg = v.object({ ...fee.entries, bucket: v.optional(v.picklist(BUCKETS)) })
const overlay = v.object({
  kind: v.optional(v.picklist(ENTRY_KINDS)),
  reason: v.optional(v.picklist(ENTRY_REASONS)),
  at: v.optional(moment),
  legs: v.optional(v.array(leg)),
  fees: v.optional(v.array(fee)),
  note: v.optional(text),
  ignored: v.optional(v.boolean()),
  value: v.optional(v.object({ currency: text, value: quantity })),
})

const side = v.picklist(['buy', 'sell'])
const coin = v.object({ code: text, quantity })
const order = v.object({
  account: id,
  market: v.object({ venue: id, symbol: text, endpoint: v.optional(text) }),
  side,
  kind: v.picklist(ORDER_KINDS),
  timeInForce: v.picklist(TIMES_IN_FORCE),
  amount: quantity,
  cost: v.optional(quantity),
  price: v.optional(quantity),
  trigger: v.optional(quantity),
  stopPrice: v.optional(quantity),
  trailPercent: v.optional(quantity),
})
const venueOrder = v.object({
  orderId: text,
  clientId: v.optional(text),
  symbol: text,
  side,
  kind: text,
  status: v.picklist(['open', 'filled', 'cancelled', 'expired', 'rejected', 'unknown']),
  amount: quantity,
  filled: quantity,
  average: v.optional(quantity),
  cost: v.optional(quantity),
  price: v.optional(quantity),
  trigger: v.optional(quantity),
  fees: v.array(coin),
  at: time,
})

export const ROW_SCHEMAS = {
  accounts: v.object({ id, label: text, source, paused: v.boolean(), createdAt: time, tags: v.array(id) }),
  credentials: v.object({
    accountId: id,
    credentials: v.record(v.string(), v.pipe(v.string(), v.maxLength(10_000))),
  }),
  statuses: v.object({
    accountId: id,
    dueAt: time,
    state: v.picklist(['waiting', 'syncing', 'ok', 'failed']),
    lastGoodAt: v.optional(time),
    lastTriedAt: v.optional(time),
    failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
    error: v.optional(error),
    notIncluded: v.array(v.object({ what: text, reason: sentence })),
  }),
  holdings: v.object({
    id,
    accountId: id,
    asset: text,
    bucket: v.picklist(BUCKETS),
    quantity,
    chain: v.optional(text),
    sourceSymbol: text,
    readAt: time,
  }),
  assets: v.object({
    id,
    asset: text,
    symbol: text,
    name: text,
    decimals: v.optional(v.number()),
    foundBy: v.picklist(['list', 'log', 'venue', 'user']),
    choice: v.optional(v.picklist(['wanted', 'hidden'])),
    contents: v.optional(
      v.object({
        protocol: text,
        parts: v.array(v.object({ asset: text, perUnit: quantity })),
        prices: v.picklist(['always', 'without-market']),
        at: time,
      }),
    ),
  }),
  prices: v.object({
    id,
    asset: text,
    price: quantity,
    at: time,
    source: text,
    price24hAgo: v.optional(quantity),
  }),
  manualPrices: v.object({ id, asset: text, price: quantity, currency: text, at: time }),
  snapshots: v.object({
    id,
    at: time,
    total: quantity,
    byAccount: v.record(v.string(), quantity),
    staleAccounts: v.array(id),
    unpriced: v.array(text),
  }),
  portfolios: v.object({ id, name: text, accounts: v.array(id) }),
  tags: v.object({ id, name: text }),
  settings: v.object({ key: text, value: v.unknown() }),
  cursors: v.object({ id, accountId: id, subject: text, value: v.pipe(v.string(), v.maxLength(70_000)) }),
  histories: v.object({
    accountId: id,
    dueAt: time,
    state: v.picklist(['waiting', 'reading', 'paused', 'complete', 'failed', 'not-supported']),
    paused: v.boolean(),
    entries: count,
    streams: v.array(
      v.object({
        id: text,
        label: sentence,
        state: v.picklist(['waiting', 'reading', 'complete', 'failed']),
        done: v.number(),
        total: v.optional(v.number()),
        provenUntil: v.optional(moment),
        error: v.optional(error),
        missing: notIncluded,
        readAt: v.optional(time),
      }),
    ),
    startedAt: v.optional(time),
    estimatedEndAt: v.optional(time),
    lastGoodAt: v.optional(time),
    failures: count,
    error: v.optional(error),
    todo: v.optional(v.array(text)),
  }),
  overlays: v.object({ id, overlay, at: time, earlier: v.array(v.nullable(overlay)) }),
  links: v.object({
    id,
    verdict: v.picklist(['linked', 'apart']),
    from: id,
    to: v.optional(id),
    at: time,
  }),
  lotChoices: v.object({ id, lots: v.array(v.object({ lot: text, quantity })), at: time }),
  imports: v.object({
    id,
    accountId: id,
    importer: text,
    fileName: text,
    timeZone: text,
    at: time,
    added: count,
    duplicates: count,
    from: v.optional(moment),
    until: v.optional(moment),
  }),
  issueChoices: v.object({ id: text, choice: v.literal('dismissed'), at: time }),
  savedFilters: v.object({ id: text, name: text, filter: v.unknown(), at: time }),
  orders: v.object({
    id,
    accountId: id,
    at: time,
    settleAt: time,
    state: v.picklist(ORDER_STATES),
    order,
    hash: text,
    clientId: text,
    session: text,
    nonceHash: v.optional(text),
    expiresAt: time,
    worth: v.optional(quantity),
    askedAt: v.optional(time),
    missedAt: v.optional(time),
    refusal: v.optional(error),
    reference: v.optional(quantity),
    sentAt: v.optional(time),
    replaces: v.optional(text),
    events: v.array(v.object({ at: time, state: v.picklist(ORDER_STATES), note: v.optional(sentence) })),
    found: v.array(venueOrder),
    error: v.optional(error),
  }),
  papers: v.object({
    accountId: id,
    balances: v.record(text, v.object({ free: quantity, reserved: quantity })),
    orders: v.array(
      v.object({
        ...venueOrder.entries,
        order,
        best: v.optional(quantity),
        triggered: v.optional(v.boolean()),
        held: v.optional(quantity),
      }),
    ),
    fills: v.array(
      v.object({
        id: text,
        orderId: text,
        at: time,
        symbol: text,
        side,
        amount: quantity,
        price: quantity,
        cost: quantity,
        fee: coin,
      }),
    ),
    nextId: count,
    markets: v.optional(
      v.record(
        text,
        v.object({
          taken: v.array(
            v.object({
              side: v.picklist(['bids', 'asks']),
              price: quantity,
              size: quantity,
              taken: quantity,
            }),
          ),
          tradedAt: time,
        }),
      ),
    ),
  }),
  walletTxs: walletTxSchema,
  signedOrders: signedOrderSchema,
  contacts: contactSchema,
  intents: intentSchema,
  strategies: strategySchema,
  runs: runSchema,
  alertRules: alertRuleSchema,
  firings: firingSchema,
  conversations: conversationSchema,
  chatMessages: chatMessageSchema,
  /** As in the file: opened, still packed (`lib/vault/backup-segments.ts`); what stands in it is checked by the history. */
  segments: v.object({
    id,
    accountId: id,
    part: v.picklist(['entries', 'raw', 'replaced']),
    content: v.pipe(v.string(), v.minLength(4)),
  }),
} as const satisfies Record<(typeof BACKUP_TABLES)[number], v.GenericSchema>
