/** More than one order came of one confirm: the request was doubled on its way. Says so, and offers to undo the others. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import { refreshOrders } from './refresh-orders.hooks'
import { venueLabel } from './venue-label'

export interface DoubledNoticeProps {
  row: OrderRow
  onOpposite: (row: OrderRow, order: VenueOrder) => void
}

/** All but the first are too many. */
export function DoubledNotice({ row, onOpposite }: DoubledNoticeProps) {
  const { t } = useT()
  const venue = venueLabel(row.order.market.venue)
  return (
    <Banner
      tone="danger"
      className="mx-3 mb-3"
      title={t('{count} orders came of one confirm.', { count: row.found.length })}
    >
      <p>
        {t('The request reached {venue} more than once. You confirmed one order; undo what is too many.', {
          venue,
        })}
      </p>
      <ul className="mt-2 grid gap-2">
        {row.found.slice(1).map((order) => (
          <Surplus key={order.orderId} row={row} order={order} onOpposite={onOpposite} />
        ))}
      </ul>
    </Banner>
  )
}

function Surplus({ row, order, onOpposite }: DoubledNoticeProps & { order: VenueOrder }) {
  const { t, sentence } = useT()
  const act = useAction()
  const cancel = () =>
    void act.run(async () => {
      const { orderId, symbol } = order
      try {
        await call(tradingMessages['trading.cancel'], { account: row.accountId, orderId, symbol })
      } finally {
        // Cancelled now, or not open any more: the journal asks what it is, and the button goes.
        refreshOrders()
      }
    })
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="font-mono text-xs break-all">{order.orderId}</span>
      {order.status === 'open' ? (
        <Button size="sm" busy={act.pending} onClick={cancel}>
          {t('Cancel this one')}
        </Button>
      ) : order.status === 'filled' ? (
        <Button size="sm" onClick={() => onOpposite(row, order)}>
          {t('Review the opposite order')}
        </Button>
      ) : null}
      {act.error ? <span className="text-xs text-danger">{sentence(act.error.sentence)}</span> : null}
    </li>
  )
}
