/** The order form with the live book and price of its market: painted anew with them, and nothing beside it is. */
import { useLive } from '@/components/markets/live.hooks'
import { OrderForm, type OrderFormProps } from './order-form'

export type LiveFormProps = Omit<OrderFormProps, 'book' | 'ticker'>

export function LiveForm(props: LiveFormProps) {
  const { market } = props
  const book = useLive({ kind: 'book', market })
  const ticker = useLive({ kind: 'ticker', market })
  return <OrderForm {...props} book={book.value} ticker={ticker.value} />
}
