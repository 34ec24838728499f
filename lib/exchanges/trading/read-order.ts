/** ccxt's order as ours. What a venue does not tell is left out; a state that is not known is `unknown`, never guessed. Pure. */
import * as v from 'valibot'
import { type Amount, compare, divide, isZero, multiply, ZERO } from '@/lib/core/amount'
import type { OrderFee, OrderKind, ResolvedOrder, VenueOrder, VenueOrderStatus } from '@/lib/core/order'
import { figure } from './figure'

const word = v.nullish(v.string())
const feeSchema = v.looseObject({ currency: word, cost: figure })

export const ccxtOrderSchema = v.looseObject({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(100)),
  clientOrderId: word,
  symbol: word,
  side: word,
  type: word,
  status: word,
  timestamp: v.nullish(v.number()),
  amount: figure,
  filled: figure,
  average: figure,
  cost: figure,
  price: figure,
  triggerPrice: figure,
  stopLossPrice: figure,
  takeProfitPrice: figure,
  fee: v.nullish(feeSchema),
  fees: v.nullish(v.array(feeSchema)),
  info: v.optional(v.unknown()),
})
export type CcxtOrder = v.InferOutput<typeof ccxtOrderSchema>

const STATUS: Readonly<Record<string, VenueOrderStatus>> = {
  open: 'open',
  pending: 'open',
  PENDING: 'open',
  QUEUED: 'open',
  canceling: 'open',
  CANCEL_QUEUED: 'open',
  closed: 'filled',
  canceled: 'cancelled',
  expired: 'expired',
  rejected: 'rejected',
}

export interface ReadOrderOptions {
  /** ms; where the venue tells no time. */
  now: number
  /** The order that was sent: an answer that only acknowledges it lacks nearly everything. */
  sent?: ResolvedOrder
  /** The venue's own word on the kind, where ccxt drops it. */
  kindOf?: ((order: CcxtOrder) => OrderKind | undefined) | undefined
}

/**
 * @returns `undefined` when the answer is no order (no id, no market)
 * @example readOrder({ id: '1', symbol: 'BTC/EUR', side: 'buy', status: 'closed', amount: '1', filled: '1', … }, { now })?.status // 'filled'
 */
export function readOrder(raw: unknown, { now, sent, kindOf }: ReadOrderOptions): VenueOrder | undefined {
  const parsed = v.safeParse(ccxtOrderSchema, raw)
  if (!parsed.success) return undefined
  const order = parsed.output
  const symbol = order.symbol ?? sent?.market.symbol
  const side = sideOf(order.side) ?? sent?.side
  if (symbol === undefined || side === undefined) return undefined
  const filled = order.filled ?? ZERO
  const money = moneyOf(order, filled)
  const kind = sent?.kind ?? kindOf?.(order) ?? kindOfType(order)
  const isMarket = kind === 'market' || kind === 'stop' || kind === 'take-profit'
  const price = above(order.price) ?? sent?.price
  const trigger =
    above(order.stopLossPrice) ?? above(order.takeProfitPrice) ?? above(order.triggerPrice) ?? sent?.trigger
  return {
    orderId: order.id,
    ...(order.clientOrderId ? { clientId: order.clientOrderId } : {}),
    symbol,
    side,
    kind,
    status: statusOf(order, filled),
    amount: above(order.amount) ?? sent?.amount ?? filled,
    filled,
    ...money,
    ...(price === undefined || isMarket ? {} : { price }),
    ...(trigger === undefined ? {} : { trigger }),
    fees: feesOf(order),
    at: order.timestamp ?? now,
  }
}

const sideOf = (side: string | null | undefined) => (side === 'buy' || side === 'sell' ? side : undefined)

/** Venues write zero for what they do not tell. */
const above = (value: Amount | undefined): Amount | undefined =>
  value !== undefined && compare(value, ZERO) > 0 ? value : undefined

/** "Closed" with a part still missing is the end of an order whose rest went. */
function statusOf({ status, amount }: CcxtOrder, filled: Amount): VenueOrderStatus {
  const known = STATUS[status ?? ''] ?? 'unknown'
  if (known !== 'filled') return known
  if (isZero(filled)) return 'unknown'
  const whole = above(amount)
  return whole === undefined ? 'filled' : compare(filled, whole) < 0 ? 'cancelled' : 'filled'
}

function moneyOf({ average, cost }: CcxtOrder, filled: Amount): { average?: Amount; cost?: Amount } {
  if (isZero(filled)) return {}
  const told = above(cost)
  const each = above(average) ?? (told && divide(told, filled))
  const whole = told ?? (each && multiply(each, filled))
  return {
    ...(each === undefined ? {} : { average: each }),
    ...(whole === undefined ? {} : { cost: whole }),
  }
}

function feesOf({ fee, fees }: CcxtOrder): OrderFee[] {
  const told = fees?.length ? fees : fee ? [fee] : []
  return told.flatMap(({ currency, cost }) =>
    currency && cost !== undefined && !isZero(cost) ? [{ code: currency, quantity: cost }] : [],
  )
}

const KIND_BY_TYPE: Readonly<Record<string, OrderKind>> = {
  market: 'market',
  limit: 'limit',
  limit_maker: 'limit',
  stop_loss: 'stop',
  stop_loss_limit: 'stop-limit',
  take_profit: 'take-profit',
  take_profit_limit: 'take-profit-limit',
}

/** Ours where it can be told, else the venue's own word. */
function kindOfType({ type, stopLossPrice, takeProfitPrice }: CcxtOrder): VenueOrder['kind'] {
  const word = (type ?? '').toLowerCase()
  if (/trail/.test(word)) return 'trailing'
  const isLimit = word.endsWith('limit')
  if (above(stopLossPrice) !== undefined) return isLimit ? 'stop-limit' : 'stop'
  if (above(takeProfitPrice) !== undefined) return isLimit ? 'take-profit-limit' : 'take-profit'
  return KIND_BY_TYPE[word.replaceAll('-', '_').replaceAll(' ', '_')] ?? (word || 'unknown')
}
