/** Schemas of the wallets' rows that may come from outside (a backup file). */
import * as v from 'valibot'
import { parseAmount } from '@/lib/core/amount'
import { ERROR_CODES } from '@/lib/core/errors'
import { SIGNED_ORDER_STATES } from '@/lib/core/signed-order'
import { WALLET_TX_STATES } from '@/lib/core/wallet-tx'

export const text = v.pipe(v.string(), v.maxLength(2000))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const time = v.pipe(v.number(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const quantity = v.pipe(
  v.string(),
  v.check((value) => parseAmount(value) === value),
)
export const units = v.pipe(v.string(), v.regex(/^\d{1,78}$/))
export const address = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/))
export const hash32 = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/))
export const bytes = v.pipe(v.string(), v.maxLength(300_000), v.regex(/^0x(?:[0-9a-f]{2})*$/))
export const sentence = v.object({
  template: text,
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
})
const error = v.object({ code: v.picklist(ERROR_CODES), sentence, retryAt: v.optional(time) })

export const signerSchema = v.variant('kind', [
  v.object({ kind: v.literal('metamask'), wallet: id }),
  v.object({ kind: v.literal('ledger'), path: v.pipe(v.string(), v.regex(/^m(?:\/\d{1,10}'?){1,10}$/)) }),
])

const fee = v.variant('type', [
  v.object({ type: v.literal('eip1559'), maxFeePerGas: units, maxPriorityFeePerGas: units }),
  v.object({ type: v.literal('legacy'), gasPrice: units }),
])
export const assetAmount = v.object({ asset: text, symbol: text, quantity })
const approval = { token: text, symbol: text, spender: address }
const purpose = v.variant('kind', [
  v.object({ kind: v.literal('send'), pays: assetAmount, to: address, toLabel: v.optional(text) }),
  v.object({
    kind: v.literal('approve'),
    ...approval,
    quantity: v.union([v.literal('unlimited'), quantity]),
  }),
  v.object({ kind: v.literal('revoke'), ...approval, via: v.picklist(['erc20', 'permit2']) }),
  v.object({
    kind: v.literal('swap'),
    pays: assetAmount,
    receives: assetAmount,
    minimum: quantity,
    source: text,
  }),
  v.object({ kind: v.literal('replace'), of: id, how: v.picklist(['speed-up', 'cancel']) }),
])

export const receipt = v.object({
  hash: hash32,
  block: count,
  at: time,
  ok: v.boolean(),
  gasUsed: units,
  gasCost: units,
})

export const walletTxSchema = v.object({
  id,
  accountId: id,
  at: time,
  dueAt: time,
  state: v.picklist(WALLET_TX_STATES),
  tx: v.object({
    account: id,
    chain: text,
    from: address,
    to: address,
    value: units,
    data: bytes,
    gasLimit: units,
    fee,
    nonce: count,
  }),
  purpose,
  signer: signerSchema,
  hash: text,
  session: text,
  wordHash: v.optional(text),
  expiresAt: time,
  checks: v.array(v.object({ what: text, level: v.picklist(['good', 'info', 'warn', 'danger']), sentence })),
  expected: v.optional(v.array(v.object({ asset: text, quantity }))),
  txHash: v.optional(hash32),
  usedNonce: v.optional(count),
  raw: v.optional(bytes),
  sentAt: v.optional(time),
  fromBlock: v.optional(count),
  replaces: v.optional(id),
  replacedBy: v.optional(id),
  receipt: v.optional(receipt),
  entered: v.optional(v.boolean()),
  events: v.array(v.object({ at: time, state: v.picklist(WALLET_TX_STATES), note: v.optional(sentence) })),
  error: v.optional(error),
})

const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))
export const signedOrderSchema = v.object({
  id,
  accountId: id,
  at: time,
  dueAt: time,
  state: v.picklist(SIGNED_ORDER_STATES),
  source: text,
  sourceName: text,
  uid: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{112}$/)),
  chain: text,
  from: address,
  pays: assetAmount,
  receives: assetAmount,
  minimum: quantity,
  decimals: v.object({ pays: decimals, receives: decimals }),
  until: time,
  result: v.optional(v.object({ paid: quantity, received: quantity })),
  txHash: v.optional(hash32),
  entered: v.optional(v.boolean()),
  error: v.optional(error),
})

export const contactSchema = v.object({ id, address, name: text, note: v.optional(text), at: time })
