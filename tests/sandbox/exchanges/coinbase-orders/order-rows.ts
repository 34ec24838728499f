/** Orders in the fields of Coinbase's Advanced Trade ("List orders", "Get order"). */
import { minus, plus, times, total } from '../../ledger/decimal'
import { overDigits } from '../../prices/convert-digits'
import type { EngineOrder, EngineStatus, EngineTime } from '../orders/order-words'

export const STATUS: Readonly<Record<EngineStatus, string>> = {
  waiting: 'OPEN',
  open: 'OPEN',
  filled: 'FILLED',
  cancelled: 'CANCELLED',
  expired: 'CANCELLED',
}

const TIMES: Readonly<Record<EngineTime, string>> = {
  GTC: 'GOOD_UNTIL_CANCELLED',
  PO: 'GOOD_UNTIL_CANCELLED',
  IOC: 'IMMEDIATE_OR_CANCEL',
  FOK: 'FILL_OR_KILL',
}

const iso = (at: number): string => new Date(at).toISOString()

/** What it was asked to be, with what an edit has changed. */
function configurationOf(wanted: EngineOrder): Record<string, Record<string, unknown>> {
  const told = JSON.parse(wanted.told?.['configuration'] ?? '{}') as Record<string, Record<string, unknown>>
  if (wanted.price === undefined) return told
  return Object.fromEntries(
    Object.entries(told).map(([name, fields]) => [
      name,
      { ...fields, base_size: wanted.amount, limit_price: wanted.price },
    ]),
  )
}

function typeOf({ kind }: EngineOrder): string {
  if (kind === 'market' || kind === 'limit') return kind.toUpperCase()
  return 'STOP_LIMIT'
}

function triggerOf({ kind, triggeredAt }: EngineOrder): string {
  if (kind === 'market' || kind === 'limit') return 'INVALID_ORDER_TYPE'
  return triggeredAt === undefined ? 'STOP_PENDING' : 'STOP_TRIGGERED'
}

export function orderRow(wanted: EngineOrder): unknown {
  const { filled, filledCost, fills, cost } = wanted
  const fees = total(fills.map(({ fee }) => fee))
  const part =
    wanted.amount === undefined || filled === '0' ? '0' : overDigits(times(filled, '100'), wanted.amount, 2)
  const after = wanted.side === 'buy' ? plus(filledCost, fees) : minus(filledCost, fees)
  return {
    order_id: wanted.id,
    product_id: wanted.market,
    user_id: '2222-000000-000000',
    order_configuration: configurationOf(wanted),
    side: wanted.side.toUpperCase(),
    client_order_id: wanted.clientId,
    status: STATUS[wanted.status],
    time_in_force: TIMES[wanted.timeInForce],
    created_time: iso(wanted.at),
    completion_percentage: part,
    filled_size: filled,
    average_filled_price: filled === '0' ? '0' : overDigits(filledCost, filled, 16),
    fee: '',
    number_of_fills: String(fills.length),
    filled_value: filledCost,
    pending_cancel: false,
    size_in_quote: cost !== undefined,
    total_fees: fees,
    size_inclusive_of_fees: cost !== undefined,
    total_value_after_fees: after,
    trigger_status: triggerOf(wanted),
    order_type: typeOf(wanted),
    reject_reason: 'REJECT_REASON_UNSPECIFIED',
    settled: STATUS[wanted.status] !== 'OPEN',
    product_type: 'SPOT',
    reject_message: '',
    cancel_message: wanted.status === 'cancelled' ? 'User requested cancel' : '',
    order_placement_source: 'RETAIL_ADVANCED',
    outstanding_hold_amount: wanted.reserve.amount,
    is_liquidation: false,
    last_fill_time: fills.length === 0 ? null : iso(fills.at(-1)?.at ?? wanted.at),
    edit_history: [],
    leverage: '',
    margin_type: 'UNKNOWN_MARGIN_TYPE',
  }
}
