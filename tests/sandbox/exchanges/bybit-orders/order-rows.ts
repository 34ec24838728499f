/** Orders in Bybit's fields ("Get open & closed orders", "Get order history"), as a unified account is told of spot ones. */
import { minus, total } from '../../ledger/decimal'
import { overDigits } from '../../prices/convert-digits'
import { type EngineOrder, isLive } from '../orders/order-words'
import { isConditional } from '../orders/triggers'

export function statusOf({ status, filled, kind, triggeredAt }: EngineOrder): string {
  switch (status) {
    case 'waiting':
      return 'Untriggered'
    case 'open':
      return filled === '0' ? 'New' : 'PartiallyFilled'
    case 'filled':
      return 'Filled'
    case 'cancelled':
    case 'expired':
      if (isConditional({ kind }) && triggeredAt === undefined) return 'Deactivated'
      return filled === '0' ? 'Cancelled' : 'PartiallyFilledCanceled'
    default: {
      const never: never = status
      return never
    }
  }
}

export const filterOf = ({ told }: EngineOrder): string => told?.['orderFilter'] ?? 'Order'

const STOP_TYPES: Readonly<Record<string, string>> = { StopOrder: 'Stop', tpslOrder: 'tpslOrder' }
const TIMES = { GTC: 'GTC', IOC: 'IOC', FOK: 'FOK', PO: 'PostOnly' } as const

export function orderRow(wanted: EngineOrder): Record<string, unknown> {
  const { filled, filledCost, fills, amount, cost, price, told = {} } = wanted
  const isMarket = price === undefined
  const coin = fills[0]?.feeSymbol
  const left = amount === undefined ? '0' : minus(amount, filled)
  return {
    orderId: wanted.id,
    orderLinkId: wanted.clientId ?? '',
    blockTradeId: '',
    symbol: wanted.market,
    price: price ?? '0',
    qty: cost ?? amount ?? '0',
    side: wanted.side === 'buy' ? 'Buy' : 'Sell',
    isLeverage: '0',
    positionIdx: 0,
    orderStatus: statusOf(wanted),
    cancelType: wanted.status === 'cancelled' ? 'CancelByUser' : 'UNKNOWN',
    rejectReason: 'EC_NoError',
    avgPrice: filled === '0' ? '' : overDigits(filledCost, filled, 12),
    leavesQty: isLive(wanted) ? left : '0',
    leavesValue: '0',
    cumExecQty: filled,
    cumExecValue: filledCost,
    cumExecFee: total(fills.map(({ fee }) => fee)),
    timeInForce: isMarket ? 'IOC' : TIMES[wanted.timeInForce],
    orderType: isMarket ? 'Market' : 'Limit',
    stopOrderType: STOP_TYPES[filterOf(wanted)] ?? '',
    orderIv: '',
    marketUnit: isMarket ? (cost === undefined ? 'baseCoin' : 'quoteCoin') : '',
    triggerPrice: wanted.trigger ?? '0',
    takeProfit: '',
    stopLoss: '',
    ocoTriggerBy: 'OcoTriggerByUnknown',
    tpLimitPrice: '',
    slLimitPrice: '',
    tpTriggerBy: '',
    slTriggerBy: '',
    triggerDirection: 0,
    triggerBy: '',
    basePrice: told['basePrice'] ?? '',
    reduceOnly: false,
    closeOnTrigger: false,
    placeType: '',
    smpType: 'None',
    smpGroup: 0,
    smpOrderId: '',
    createdTime: String(wanted.at),
    updatedTime: String(wanted.updatedAt),
    cumFeeDetail: coin === undefined ? {} : { [coin]: total(fills.map(({ fee }) => fee)) },
  }
}
