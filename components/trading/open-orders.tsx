/** Open orders of all accounts in one list, with the age of what is shown and what failed, account by account. */
import { useState } from 'react'
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { MarketRef } from '@/lib/core/order'
import type { OpenOrderRow as Row } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import { CancelAll } from './cancel-all'
import { type DeskAccount, isInMarket } from './desk-accounts'
import type { OpenOrders as Answer } from './desk-tables.hooks'
import { OpenOrderRow } from './open-order-row'
import { ReadingAges } from './reading-ages'

export interface OpenOrdersProps {
  open: Answer | null
  accounts: readonly DeskAccount[]
  market: MarketRef
  now: number
  onEdit: (order: Row) => void
  onMarket: (order: Row) => void
}

export function OpenOrders(props: OpenOrdersProps) {
  const { open, accounts, market, now } = props
  const [which, setWhich] = useState<'all' | 'market'>('all')
  if (open === null) return <Skeleton className="m-3 h-24" />
  const shown =
    which === 'all' ? open.orders : open.orders.filter((order) => isInMarket(order, market, accounts))
  return (
    <div className="@container">
      <Tools which={which} onWhich={setWhich} count={open.orders.length} />
      <ReadingAges readings={open.readings} accounts={accounts} now={now} />
      {shown.length === 0 ? (
        <Nothing elsewhere={open.orders.length} />
      ) : (
        <ul>
          {shown.map((order) => (
            <OpenOrderRow
              key={order.id}
              order={order}
              account={accounts.find(({ id }) => id === order.accountId)}
              now={now}
              onEdit={props.onEdit}
              onMarket={props.onMarket}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Tools({
  which,
  onWhich,
  count,
}: {
  which: 'all' | 'market'
  onWhich: (which: 'all' | 'market') => void
  count: number
}) {
  const { t, sentence } = useT()
  const refresh = useAction()
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-3 pb-2">
        <SegmentButtons
          label={t('Which orders')}
          choices={[
            { id: 'all', label: t('All markets') },
            { id: 'market', label: t('This market') },
          ]}
          chosen={which}
          onChoose={onWhich}
        />
        <span className="ms-auto flex items-center gap-1">
          <IconButton
            icon="sync"
            label={t('Read open orders now')}
            busy={refresh.pending}
            onClick={() =>
              void refresh.run(async () => void (await call(tradingMessages['trading.refresh'], {})))
            }
          />
          <CancelAll count={count} />
        </span>
      </div>
      {refresh.error ? (
        <Banner
          tone="danger"
          className="mx-3 mb-2"
          action={
            <Button size="sm" onClick={refresh.clear}>
              {t('Close')}
            </Button>
          }
        >
          {sentence(refresh.error.sentence)}
        </Banner>
      ) : null}
    </>
  )
}

function Nothing({ elsewhere }: { elsewhere: number }) {
  const { t } = useT()
  return (
    <p className="border-t border-line px-3 py-6 text-center text-sm text-muted">
      {elsewhere === 0
        ? t('No order is open.')
        : t('No order is open in this market; {count} are open in others.', { count: elsewhere })}
    </p>
  )
}
