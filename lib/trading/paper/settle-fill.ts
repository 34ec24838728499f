/** Writes fills into an order and its account's balances: fees are taken from what is received, exactly. Pure. */
import { type Amount, add, divide, multiply, negate, subtract, ZERO } from '@/lib/core/amount'
import type { OrderFee } from '@/lib/core/order'
import type { PaperFill, PaperOrder, PaperRow } from '@/lib/db/rows'
import type { BookLevel } from '@/lib/markets/live'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { Step } from './execute-paper-order'
import { changed } from './paper-balances'

export interface Filling {
  pieces: readonly BookLevel[]
  /** Ratio of what is received. */
  rate: Amount
  rules: Pick<MarketRules, 'base' | 'quote'>
  now: number
}

/**
 * @param order of this row; nothing may be reserved for it, its money is free
 * @example
 * settleFills(row, buy, { pieces: [['100', '2']], rate: '0.001', rules, now })
 * // 200 USDT less, 1.998 BTC more
 */
export function settleFills(row: PaperRow, order: PaperOrder, filling: Filling): Step {
  return filling.pieces.reduce((state, piece) => settleOne(state, piece, filling), { row, order })
}

function settleOne({ row, order }: Step, [price, amount]: BookLevel, { rate, rules, now }: Filling): Step {
  const { base, quote } = rules
  const cost = multiply(price, amount)
  const isBuy = order.side === 'buy'
  const [paid, got] = isBuy ? [cost, amount] : [amount, cost]
  const [payCode, getCode] = isBuy ? [quote, base] : [base, quote]
  const fee = { code: getCode, quantity: multiply(got, rate) }
  const paidOut = changed(row.balances, payCode, { free: negate(paid) })
  const fill: PaperFill = {
    id: String(row.nextId),
    orderId: order.orderId,
    at: now,
    symbol: order.symbol,
    side: order.side,
    amount,
    price,
    cost,
    fee,
  }
  return {
    row: {
      ...row,
      balances: changed(paidOut, getCode, { free: subtract(got, fee.quantity) }),
      fills: [...row.fills, fill],
      nextId: row.nextId + 1,
    },
    order: withFill(order, fill),
  }
}

function withFill(order: PaperOrder, { amount, cost, fee }: PaperFill): PaperOrder {
  const filled = add(order.filled, amount)
  const total = add(order.cost ?? ZERO, cost)
  return { ...order, filled, cost: total, average: divide(total, filled), fees: addFee(order.fees, fee) }
}

function addFee(fees: readonly OrderFee[], fee: OrderFee): OrderFee[] {
  const before = fees.find(({ code }) => code === fee.code)
  if (!before) return [...fees, fee]
  return fees.map((each) =>
    each === before ? { ...each, quantity: add(each.quantity, fee.quantity) } : each,
  )
}
