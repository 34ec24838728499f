/** One open order of any account: what it is, how far it is filled, and its acts. */

import { directionClass } from '@/components/money/change'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { IconButton } from '@/components/ui/icon-button'
import { toRatio } from '@/lib/core/amount'
import type { OpenOrderRow as Row } from '@/lib/db/rows'
import { formatAge, formatMoment } from '@/lib/i18n/format/format-time'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import type { DeskAccount } from './desk-accounts'
import { kindWord, SIDE_WORDS } from './desk-words'
import { MarketPrice } from './market-price'
import { codesOf } from './order-words'
import { PaperBadge } from './paper-badge'
import { refreshOrders } from './refresh-orders.hooks'
import { venueLabel } from './venue-label'

export interface OpenOrderRowProps {
  order: Row
  account: DeskAccount | undefined
  now: number
  onEdit: (order: Row) => void
  onMarket: (order: Row) => void
}

export const OPEN_ORDER_COLUMNS =
  '@3xl:grid-cols-[minmax(9rem,1.1fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(9rem,1.2fr)_auto]'

export function OpenOrderRow(props: OpenOrderRowProps) {
  const { order } = props
  const { base, quote } = codesOf(order)
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 border-t border-line px-3 py-2 text-sm ${OPEN_ORDER_COLUMNS}`}
    >
      <What {...props} base={base} />
      <Prices order={order} quote={quote} />
      <FilledPart order={order} base={base} />
      <Where {...props} />
      <Acts {...props} base={base} />
    </li>
  )
}

function What({ order, base, onMarket }: OpenOrderRowProps & { base: string }) {
  const { t, sentence } = useT()
  return (
    <div className="min-w-0">
      <p className="truncate">
        <span className={`font-medium ${directionClass[order.side === 'buy' ? 'up' : 'down']}`}>
          {sentence(SIDE_WORDS[order.side])}
        </span>{' '}
        <Quantity quantity={order.amount} symbol={base} />
      </p>
      <p className="truncate text-xs text-muted">
        <button
          type="button"
          className="underline underline-offset-2 hover:text-ink"
          aria-label={t('Show the market {symbol}', { symbol: order.symbol })}
          onClick={() => onMarket(order)}
        >
          {order.symbol}
        </button>
        {' · '}
        {sentence(kindWord(order.kind))}
      </p>
    </div>
  )
}

function Prices({ order: { price, trigger }, quote }: { order: Row; quote: string }) {
  const { t } = useT()
  return (
    <div className="min-w-0 text-end @3xl:text-start">
      {price === undefined ? null : (
        <p>
          <MarketPrice price={price} quote={quote} />
        </p>
      )}
      {trigger === undefined ? null : (
        <p className="text-xs text-muted">
          {t('from')} <MarketPrice price={trigger} quote={quote} />
        </p>
      )}
      {price === undefined && trigger === undefined ? (
        <p className="text-muted">{t('At the market')}</p>
      ) : null}
    </div>
  )
}

function FilledPart({ order, base }: { order: Row; base: string }) {
  const { t } = useT()
  const part = Math.max(0, Math.min(1, toRatio(order.filled) / (toRatio(order.amount) || 1)))
  return (
    <div className="min-w-0">
      <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-pressed">
        <div className="h-full rounded-full bg-accent" style={{ width: `${part * 100}%` }} />
      </div>
      <p className="mt-1 text-xs text-muted">
        <Quantity quantity={order.filled} symbol={base} /> {t('filled')}
      </p>
    </div>
  )
}

function Where({ order, account, now }: OpenOrderRowProps) {
  const { locale } = useT()
  return (
    <div className="min-w-0 text-end text-xs text-muted @3xl:text-start">
      <p className="flex items-center justify-end gap-1.5 @3xl:justify-start">
        <span className="truncate" title={account?.label}>
          {account?.label ?? '…'}
        </span>
        <PaperBadge paper={account?.paper ?? false} />
      </p>
      <p title={formatMoment(order.at, { locale })}>{formatAge(order.at, now, locale)}</p>
    </div>
  )
}

function Acts({ order, account, base, onEdit }: OpenOrderRowProps & { base: string }) {
  const { t, sentence } = useT()
  const cancel = useAction()
  const name = `${sentence(SIDE_WORDS[order.side])} ${base} · ${account ? venueLabel(account.venue) : ''}`
  const onCancel = () =>
    void cancel.run(async () => {
      const { accountId, orderId, symbol } = order
      await call(tradingMessages['trading.cancel'], { account: accountId, orderId, symbol })
      refreshOrders()
    })
  return (
    <div className="col-span-2 flex items-center justify-end gap-1 @3xl:col-span-1">
      {cancel.error ? (
        <p role="alert" className="min-w-0 flex-1 text-xs text-danger">
          {sentence(cancel.error.sentence)}
        </p>
      ) : null}
      <IconButton
        icon="edit"
        label={t('Change the order: {order}', { order: name })}
        onClick={() => onEdit(order)}
      />
      <IconButton
        icon="close"
        label={t('Cancel the order: {order}', { order: name })}
        busy={cancel.pending}
        onClick={onCancel}
      />
    </div>
  )
}
