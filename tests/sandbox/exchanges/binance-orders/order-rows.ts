/** Orders in the fields of Binance's spot API; every figure with eight places. */
import { fixed, minus } from '../../ledger/decimal'
import type { EngineFill, EngineOrder } from '../orders/order-words'

const eight = (text: string | undefined): string => fixed(text ?? '0', 8)

function statusOf({ status, filled }: EngineOrder): string {
  switch (status) {
    case 'open':
      return filled === '0' ? 'NEW' : 'PARTIALLY_FILLED'
    case 'waiting':
      return 'NEW'
    case 'filled':
      return 'FILLED'
    case 'cancelled':
      return 'CANCELED'
    case 'expired':
      return 'EXPIRED'
    default: {
      const never: never = status
      return never
    }
  }
}

/** Fields that every answer about an order has. */
const common = (wanted: EngineOrder) => ({
  symbol: wanted.market,
  orderId: Number(wanted.id),
  orderListId: wanted.listId === undefined ? -1 : Number(wanted.listId),
  price: eight(wanted.price),
  origQty: eight(wanted.amount),
  executedQty: eight(wanted.filled),
  origQuoteOrderQty: eight(wanted.told?.['quoteOrderQty']),
  cummulativeQuoteQty: eight(wanted.filledCost),
  status: statusOf(wanted),
  timeInForce: wanted.told?.['timeInForce'],
  type: wanted.told?.['type'],
  side: wanted.side === 'buy' ? 'BUY' : 'SELL',
  ...(wanted.trail === undefined
    ? wanted.trigger === undefined
      ? {}
      : { stopPrice: eight(wanted.trigger) }
    : { trailingDelta: Number(wanted.trail) * 10_000 }),
  selfTradePreventionMode: 'EXPIRE_MAKER',
})

const isWorking = ({ status }: EngineOrder): boolean => status !== 'waiting'

/** GET order, openOrders, allOrders. */
export const orderRow = (wanted: EngineOrder): unknown => ({
  ...common(wanted),
  clientOrderId: wanted.clientId,
  stopPrice: eight(wanted.trail === undefined ? wanted.trigger : undefined),
  icebergQty: '0.00000000',
  time: wanted.at,
  updateTime: wanted.updatedAt,
  isWorking: isWorking(wanted),
  workingTime: isWorking(wanted) ? (wanted.triggeredAt ?? wanted.at) : -1,
})

const fillRow = ({ price, quantity, fee, feeSymbol, number }: EngineFill): unknown => ({
  price: eight(price),
  qty: eight(quantity),
  commission: eight(fee),
  commissionAsset: feeSymbol,
  tradeId: number,
})

/** The answer to a new order: as much as `newOrderRespType` asks for. */
export function placedRow(wanted: EngineOrder, asked: string): unknown {
  const { symbol, orderId, orderListId } = common(wanted)
  const brief = {
    symbol,
    orderId,
    orderListId,
    clientOrderId: wanted.clientId,
    transactTime: wanted.updatedAt,
  }
  if (asked === 'ACK') return brief
  const whole = { ...common(wanted), ...brief, workingTime: isWorking(wanted) ? wanted.at : -1 }
  return asked === 'FULL' ? { ...whole, fills: wanted.fills.map(fillRow) } : whole
}

/** @param clientId of the cancellation */
export const cancelledRow = (wanted: EngineOrder, clientId: string): unknown => ({
  ...common(wanted),
  origClientOrderId: wanted.clientId,
  clientOrderId: clientId,
  transactTime: wanted.updatedAt,
})

/** `amendedOrder` of an order that was made smaller. */
export const amendedRow = (wanted: EngineOrder): unknown => {
  const { origQty, cummulativeQuoteQty, ...rest } = common(wanted)
  return {
    ...rest,
    clientOrderId: wanted.clientId,
    origClientOrderId: wanted.clientId,
    qty: origQty,
    cumulativeQuoteQty: cummulativeQuoteQty,
    preventedQty: eight('0'),
    remainingQty: eight(minus(wanted.amount ?? '0', wanted.filled)),
    workingTime: wanted.at,
  }
}
