/** One of our orders as the arguments of ccxt's `createOrder`. Numbers stay texts: what was rounded and confirmed is what is sent. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { ResolvedOrder, Side } from '@/lib/core/order'

export interface OrderCall {
  symbol: string
  type: 'market' | 'limit'
  side: Side
  /** In the base coin; for a market order by cost, the cost. */
  amount: Amount
  price: Amount | undefined
  params: Record<string, unknown>
}

/**
 * @throws RangeError for an OCO, which ccxt's unified call does not know
 * @example orderCall({ …, kind: 'stop', trigger: '90' }, { clientOrderId: 'x' }).params // { clientOrderId: 'x', stopLossPrice: '90' }
 */
export function orderCall(order: ResolvedOrder, clientId: Record<string, string>): OrderCall {
  const { market, side, amount, cost, price } = order
  const isLimit = LIMIT_KINDS.has(order.kind)
  return {
    symbol: market.symbol,
    type: isLimit ? 'limit' : 'market',
    side,
    amount: cost ?? amount,
    price: isLimit ? price : undefined,
    params: { ...clientId, ...paramsOf(order) },
  }
}

const LIMIT_KINDS: ReadonlySet<ResolvedOrder['kind']> = new Set(['limit', 'stop-limit', 'take-profit-limit'])

function paramsOf({ kind, cost, trigger, trailPercent, timeInForce }: ResolvedOrder): Record<string, string> {
  switch (kind) {
    case 'market':
      return cost === undefined ? {} : { cost }
    case 'limit':
      return timeInForce === 'GTC' ? {} : { timeInForce }
    // Orders that wait for a price are offered until they are cancelled only (`fields-of-kind.ts`).
    case 'stop':
    case 'stop-limit':
      return { stopLossPrice: needed(trigger) }
    case 'take-profit':
    case 'take-profit-limit':
      return { takeProfitPrice: needed(trigger) }
    case 'trailing':
      return { trailingPercent: needed(trailPercent) }
    case 'oco':
      throw new RangeError('an OCO is sent by the venue’s own endpoint')
    default:
      return kind satisfies never
  }
}

function needed(value: Amount | undefined): Amount {
  if (value === undefined) throw new RangeError('the order lacks a price of its kind')
  return value
}
