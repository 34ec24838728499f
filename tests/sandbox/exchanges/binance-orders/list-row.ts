/** An order list in Binance's fields. */
import { type EngineOrder, isLive } from '../orders/order-words'

/** @param report an order of the list in the fields of the call that was answered */
export function listRow(orders: readonly EngineOrder[], report: (each: EngineOrder) => unknown): unknown {
  const [first] = orders
  const done = orders.every((each) => !isLive(each))
  return {
    orderListId: Number(first?.listId),
    contingencyType: 'OCO',
    listStatusType: done ? 'ALL_DONE' : 'EXEC_STARTED',
    listOrderStatus: done ? 'ALL_DONE' : 'EXECUTING',
    listClientOrderId: first?.told?.['listClientOrderId'],
    transactionTime: first?.updatedAt,
    symbol: first?.market,
    orders: orders.map(({ market, id, clientId }) => ({
      symbol: market,
      orderId: Number(id),
      clientOrderId: clientId,
    })),
    orderReports: orders.map(report),
  }
}
