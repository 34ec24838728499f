/** An order list in Binance's fields. */
import { type EngineOrder, isLive } from '../orders/order-words'

interface ListTelling {
  report: (each: EngineOrder) => unknown
  listClientOrderId?: string
}

export function listRow(orders: readonly EngineOrder[], { report, listClientOrderId }: ListTelling): unknown {
  const [first] = orders
  const done = orders.every((each) => !isLive(each))
  return {
    orderListId: Number(first?.listId),
    contingencyType: 'OCO',
    listStatusType: done ? 'ALL_DONE' : 'EXEC_STARTED',
    listOrderStatus: done ? 'ALL_DONE' : 'EXECUTING',
    listClientOrderId: listClientOrderId ?? first?.told?.['listClientOrderId'],
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
