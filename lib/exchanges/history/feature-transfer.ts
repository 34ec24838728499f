/** A deposit or withdrawal in ccxt's form as an entry, once it is settled. */
import * as v from 'valibot'
import { absolute, isZero, negate, subtract } from '@/lib/core/amount'
import { badAnswer } from '../errors'
import { numeral } from '../numeral'
import type { Draft, DraftContext } from './feature-stream'
import { entryOf, feeLegs, legOf } from './trade-draft'

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const transferRow = v.object({
  id: v.nullish(text),
  txid: v.nullish(text),
  timestamp: v.pipe(v.number(), v.minValue(1)),
  type: v.nullish(v.string()),
  currency: v.pipe(v.string(), v.minLength(1)),
  amount: numeral,
  status: v.nullish(v.string()),
  network: v.nullish(text),
  address: v.nullish(text),
  addressFrom: v.nullish(text),
  internal: v.nullish(v.boolean()),
  comment: v.nullish(text),
  fee: v.nullish(
    v.object({ cost: v.nullish(v.union([v.literal(''), numeral])), currency: v.nullish(v.string()) }),
  ),
  info: v.unknown(),
})
type TransferRow = v.InferOutput<typeof transferRow>

export interface TransferRules {
  /** What the stream holds when the row does not say. */
  kind?: 'deposit' | 'withdrawal'
  /** Further words of the venue for the two, in lower case. @example { admincredit: 'deposit' } */
  kinds?: Readonly<Record<string, 'deposit' | 'withdrawal'>>
  /** Where a withdrawal's fee stands: `beside` the amount, or `within` it. Absent: the venue does not say, so it is marked. */
  fee?: 'beside' | 'within'
  /** The same for deposits: `within` when the account was credited with less than the amount. */
  depositFee?: 'beside' | 'within'
  /** The row's name, where ccxt's `id` is not one. */
  name?: (info: Record<string, unknown>) => string | undefined
  /** The venue names neither transfers nor their hashes: time, coin and amount are the name. */
  nameless?: true
}

/** Words after which nothing moves any more, and nothing has moved. */
const OVER = /^(?:failed|cancell?ed|rejected|expired|refunded|declined)$/i

/** @throws AppError `bad-answer` for a row without a name, time, currency or amount */
export const draftTransfer =
  (rules: TransferRules = {}) =>
  (raw: unknown, context: DraftContext): Draft => {
    const { venueName } = context.session
    const parsed = v.safeParse(transferRow, raw)
    if (!parsed.success) throw badAnswer(venueName, `a transfer without ${v.getDotPath(parsed.issues[0])}`)
    const row = parsed.output
    const at = Math.floor(row.timestamp)
    if (row.status && OVER.test(row.status)) return { is: 'skip', at }
    if (row.status && row.status !== 'ok') return { is: 'later', at }
    const kind = kindOf(row, rules)
    const name = nameOf(row, at, rules)
    if (!kind || !name) throw badAnswer(venueName, `a transfer without ${kind ? 'id' : 'direction'}`)
    return { is: 'entry', entry: transferEntry({ row, at, kind, name, rules, context }) }
  }

/** One hash may carry several deposits, so a hash alone is no name. */
function nameOf(row: TransferRow, at: number, { name, nameless }: TransferRules): string | undefined {
  const own = name?.((row.info ?? {}) as Record<string, unknown>) ?? row.id
  if (own) return own
  const rest = `${row.address ?? ''}:${row.currency}:${row.amount}`
  if (row.txid) return `${row.txid}:${rest}`
  return nameless ? `${at}:${rest}` : undefined
}

function kindOf({ type }: TransferRow, rules: TransferRules): 'deposit' | 'withdrawal' | undefined {
  if (rules.kind) return rules.kind
  if (!type) return undefined
  if (/^deposit/i.test(type)) return 'deposit'
  return /^withdraw/i.test(type) ? 'withdrawal' : rules.kinds?.[type.toLowerCase()]
}

interface Parts {
  row: TransferRow
  at: number
  kind: 'deposit' | 'withdrawal'
  name: string
  rules: TransferRules
  context: DraftContext
}

function transferEntry({ row, at, kind, name, rules, context }: Parts) {
  const symbol = row.currency
  const cost = row.fee?.cost ? absolute(row.fee.cost) : undefined
  const fee = cost && !isZero(cost) ? { symbol: row.fee?.currency || symbol, quantity: cost } : undefined
  const amount = absolute(row.amount)
  const rule = kind === 'deposit' ? rules.depositFee : rules.fee
  const within = fee !== undefined && rule === 'within' && fee.symbol === symbol
  // A withdrawal's leg is what arrives elsewhere; a deposit's leg less its fee is what was credited.
  const moved = within && kind === 'withdrawal' ? subtract(amount, fee.quantity) : amount
  const facts = {
    nativeId: `${kind}:${name}`,
    at,
    source: context.source,
    txHash: row.txid || undefined,
    counterparty: (kind === 'deposit' ? row.addressFrom || row.address : row.address) || undefined,
    note:
      [row.internal ? 'internal' : '', row.network ?? '', row.comment ?? ''].filter(Boolean).join(' ') ||
      undefined,
    unclear: fee !== undefined && rule === undefined,
    raw: row.info,
  }
  const leg = legOf(context, { symbol, quantity: kind === 'deposit' ? moved : negate(moved) })
  const paid = kind === 'deposit' && rule === 'beside' ? undefined : fee
  return entryOf(facts, kind, [leg], feeLegs(context, [paid]))
}
