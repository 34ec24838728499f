/**
 * Orders in Bitget's fields. The list of open ones has its own: the limit stands in `priceAvg` and the average in `basePrice` there
 * (ccxt, `parseOrder` of bitget.js). The size of a market purchase is its cost.
 * https://www.bitget.com/api-doc/spot/trade/Get-Order-Info
 */
import { fixed, total } from '../../ledger/decimal'
import { overDigits } from '../../prices/convert-digits'
import type { EngineOrder, EngineStatus } from '../orders/order-words'

const STATUS: Readonly<Record<EngineStatus, string>> = {
  waiting: 'live',
  open: 'live',
  filled: 'filled',
  cancelled: 'cancelled',
  expired: 'cancelled',
}

const statusOf = ({ status, filled }: EngineOrder): string =>
  status === 'open' && filled !== '0' ? 'partially_filled' : STATUS[status]

const sixteen = (text = '0'): string => fixed(text, 16)

const averageOf = ({ filled, filledCost }: EngineOrder): string =>
  filled === '0' ? '0' : fixed(overDigits(filledCost, filled, 10), 16)

function feeDetail({ fills }: EngineOrder): string {
  const [first] = fills
  if (!first) return ''
  const fee = `-${total(fills.map((fill) => fill.fee))}`
  const whole = {
    deduction: false,
    feeCoinCode: first.feeSymbol,
    totalDeductionFee: 0,
    totalFee: Number(fee),
  }
  const parts = { c: 0, d: 0, deduction: false, r: Number(fee), t: Number(fee), totalDeductionFee: 0 }
  return JSON.stringify({ newFees: parts, [first.feeSymbol]: whole })
}

const common = (wanted: EngineOrder): Record<string, unknown> => ({
  userId: '7264631750',
  symbol: wanted.market,
  orderId: wanted.id,
  clientOid: wanted.clientId ?? wanted.id,
  size: sixteen(wanted.cost ?? wanted.amount),
  orderType: wanted.kind,
  side: wanted.side,
  status: statusOf(wanted),
  baseVolume: sixteen(wanted.filled),
  quoteVolume: sixteen(wanted.filledCost),
  enterPointSource: 'API',
  orderSource: wanted.kind === 'market' ? 'market' : 'normal',
  cTime: String(wanted.at),
  uTime: String(wanted.updatedAt),
})

/** `orderInfo` and `history-orders`. */
export const orderRow = (wanted: EngineOrder): Record<string, unknown> => ({
  ...common(wanted),
  price: wanted.price === undefined ? '0' : sixteen(wanted.price),
  priceAvg: averageOf(wanted),
  feeDetail: feeDetail(wanted),
  cancelReason: wanted.status === 'cancelled' ? 'normal_cancel' : '',
})

/** `unfilled-orders`. */
export const openRow = (wanted: EngineOrder): Record<string, unknown> => ({
  ...common(wanted),
  priceAvg: sixteen(wanted.price),
  basePrice: averageOf(wanted),
})
