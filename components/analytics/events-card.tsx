/** What was bought, sold, put in and taken out in the range: the marks of the chart as a list. */

import { useState } from 'react'
import { Money } from '@/components/money/money'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon, type IconName } from '@/components/ui/icon'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { ChartEvent } from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'
import { formatDay } from '@/lib/i18n/format/format-time'
import { amountOf } from './figure-text'

const EVENT_WORDS: Readonly<Record<ChartEvent['kind'], Sentence>> = {
  buy: say('Bought'),
  sell: say('Sold'),
  deposit: say('Deposit'),
  withdrawal: say('Withdrawal'),
}
const EVENT_ICONS: Readonly<Record<ChartEvent['kind'], IconName>> = {
  buy: 'add',
  sell: 'minus',
  deposit: 'download',
  withdrawal: 'upload',
}

/** Rows at first. */
const FEW = 10

export function EventsCard({ events }: { events: readonly ChartEvent[] }) {
  const { t } = useT()
  const [all, setAll] = useState(false)
  const newest = events.toReversed()
  return (
    <Card title={t('Events')} flush>
      {events.length === 0 ? (
        <p className="p-4 pt-1 text-sm text-muted">
          {t('Nothing was bought, sold, put in or taken out in these days.')}
        </p>
      ) : (
        <>
          <Table caption={t('Events')}>
            <thead>
              <tr>
                <HeadCell>{t('Day')}</HeadCell>
                <HeadCell>{t('Event')}</HeadCell>
                <HeadCell align="end">{t('Quantity')}</HeadCell>
                <HeadCell align="end">{t('Value')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {newest.slice(0, all ? undefined : FEW).map((event) => (
                <EventRow key={`${event.entryId} ${event.kind} ${event.symbol}`} event={event} />
              ))}
            </tbody>
          </Table>
          {newest.length > FEW && !all ? (
            <div className="border-t border-line p-2">
              <Button size="sm" variant="quiet" className="w-full" onClick={() => setAll(true)}>
                {t('Show {count} more', { count: newest.length - FEW })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Card>
  )
}

function EventRow({ event }: { event: ChartEvent }) {
  const { t, sentence, locale } = useT()
  return (
    <tr>
      <Cell className="whitespace-nowrap">
        <a href={`#/history/${event.entryId}`} className="figure underline underline-offset-2">
          {formatDay(event.at, { locale, timeZone: 'UTC' })}
        </a>
      </Cell>
      <Cell>
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <Icon name={EVENT_ICONS[event.kind]} size={14} className="text-muted" />
          {sentence(EVENT_WORDS[event.kind])}
        </span>
      </Cell>
      <Cell align="end">
        <Quantity quantity={event.quantity} symbol={event.symbol} />
      </Cell>
      <Cell align="end">
        <Money
          value={event.value === null ? null : amountOf(event.value)}
          reason={t('Nobody knows the value at that time.')}
        />
      </Cell>
    </tr>
  )
}
