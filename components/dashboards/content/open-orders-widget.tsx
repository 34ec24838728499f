/** Orders that wait at exchanges, as they were last read; the desk reads them every few seconds, here it is done by a button. */
import { directionClass } from '@/components/money/change'
import { Quantity } from '@/components/money/quantity'
import { useAccountRows } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { type DeskAccount, deskAccounts } from '@/components/trading/desk-accounts'
import { useOpenOrders } from '@/components/trading/desk-tables.hooks'
import { SIDE_WORDS } from '@/components/trading/desk-words'
import { MarketPrice } from '@/components/trading/market-price'
import { codesOf } from '@/components/trading/order-words'
import { PaperBadge } from '@/components/trading/paper-badge'
import { useAction } from '@/components/ui/action.hooks'
import { IconButton } from '@/components/ui/icon-button'
import type { OpenOrderRow, OrderReadingRow } from '@/lib/db/rows'
import { formatAge } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import type { WidgetProps, WidgetWorld } from '../define-widget'
import { OrderReadings } from '../order-readings'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

const SHOWN = { s: 5, m: 8, l: 12 } as const

export function OpenOrdersWidget({ world, size }: WidgetProps) {
  const { t } = useT()
  const open = useOpenOrders()
  const accounts = deskAccounts(useAccountRows()).filter(({ id }) => isOf(world, id))
  const refresh = useAction()
  const read = () => void refresh.run(async () => void (await call(tradingMessages['trading.refresh'], {})))
  return (
    <WidgetCard
      title={t('Open orders')}
      href="#/trading"
      actions={
        <IconButton icon="sync" label={t('Read open orders now')} busy={refresh.pending} onClick={read} />
      }
    >
      <WidgetAnswer answer={open} error={refresh.error} onAgain={read}>
        {({ orders, readings }) => {
          const shown = orders.filter(({ accountId }) => isOf(world, accountId))
          return (
            <>
              <OrderReadings readings={readings} accounts={accounts} now={world.now} />
              {shown.length === 0 ? (
                <WidgetEmpty
                  sentence={
                    isAllRead(readings, accounts) ? t('No order is open.') : t('No open order is known.')
                  }
                  act={{ label: t('Open the trading desk'), href: '#/trading' }}
                />
              ) : (
                <ul className="divide-y divide-line px-4 pb-2">
                  {shown.slice(0, SHOWN[size]).map((order) => (
                    <Order
                      key={order.id}
                      order={order}
                      account={accounts.find(({ id }) => id === order.accountId)}
                      now={world.now}
                    />
                  ))}
                </ul>
              )}
              {shown.length > SHOWN[size] ? (
                <p className="px-4 pb-3 text-xs text-muted">
                  {t('+{count} more', { count: shown.length - SHOWN[size] })}
                </p>
              ) : null}
            </>
          )
        }}
      </WidgetAnswer>
    </WidgetCard>
  )
}

const isOf = ({ bound }: WidgetWorld, account: OpenOrderRow['accountId']): boolean =>
  bound === null || bound.accounts.includes(account)

/** Where nobody has looked there may be some. */
const isAllRead = (readings: readonly OrderReadingRow[], accounts: readonly DeskAccount[]): boolean =>
  accounts.every(({ id }) => readings.some((each) => each.accountId === id && each.lastGoodAt !== undefined))

interface OrderProps {
  order: OpenOrderRow
  account: DeskAccount | undefined
  now: number
}

function Order({ order, account, now }: OrderProps) {
  const { t, sentence, locale } = useT()
  const { base, quote } = codesOf(order)
  const price = order.price ?? order.trigger
  return (
    <li className="flex items-center justify-between gap-3 py-1.5 text-sm">
      <span className="min-w-0">
        <span className="block truncate">
          <span className={`font-medium ${directionClass[order.side === 'buy' ? 'up' : 'down']}`}>
            {sentence(SIDE_WORDS[order.side])}
          </span>{' '}
          <Quantity quantity={order.amount} symbol={base} />
        </span>
        <span className="flex items-center gap-1.5 text-xs text-muted">
          <span className="truncate">{account?.label ?? '…'}</span>
          <PaperBadge paper={account?.paper ?? false} />
        </span>
      </span>
      <span className="shrink-0 text-end">
        <span className="block">
          {price === undefined ? t('At the market') : <MarketPrice price={price} quote={quote} />}
        </span>
        <span className="block text-xs text-muted">
          {formatAge(order.at, Math.max(now, order.at), locale)}
        </span>
      </span>
    </li>
  )
}
