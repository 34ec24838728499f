/** One attempt of the journal: what was to be sent, where it stands in words, and all that happened to it when it is unfolded. */
import type { ReactNode } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import type { OrderEvent, VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import type { DeskAccount } from './desk-accounts'
import { isDoubled, KIND_WORDS, kindWord, SIDE_WORDS, stateWord } from './desk-words'
import { DoubledNotice } from './doubled-notice'
import { MarketPrice } from './market-price'
import { codesOf } from './order-words'
import { PaperBadge } from './paper-badge'
import { venueLabel } from './venue-label'

export interface JournalRowProps {
  row: OrderRow
  account: DeskAccount | undefined
  /** Opens the form with an order the other way round. */
  onOpposite: (row: OrderRow, order: VenueOrder) => void
}

export function JournalRow(props: JournalRowProps) {
  const { sentence, locale } = useT()
  const { row } = props
  const { order } = row
  const state = stateWord(row, venueLabel(order.market.venue))
  const { base } = codesOf(order.market)
  return (
    <li className="border-t border-line">
      <details className="group">
        <summary className="grid list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-3 py-2 text-sm hover:bg-hover focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <span className="truncate">
            <span className="font-medium">{sentence(SIDE_WORDS[order.side])}</span>{' '}
            <Quantity quantity={order.amount} symbol={base} />
            <span className="text-muted">
              {' · '}
              {sentence(KIND_WORDS[order.kind])}
              {' · '}
              {order.market.symbol}
            </span>
          </span>
          <span className="justify-self-end">
            <Badge tone={state.tone}>{sentence(state.word)}</Badge>
          </span>
          <span className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
            <span className="truncate">{props.account?.label ?? venueLabel(order.market.venue)}</span>
            <PaperBadge paper={props.account?.paper ?? false} />
          </span>
          <time className="text-end text-xs text-muted" dateTime={new Date(row.at).toISOString()}>
            {formatMoment(row.at, { locale })}
          </time>
        </summary>
        <Unfolded row={row} />
      </details>
      {row.error ? (
        <p className="px-3 pb-2 text-xs break-words text-danger">{sentence(row.error.sentence)}</p>
      ) : null}
      {isDoubled(row) ? <DoubledNotice row={row} onOpposite={props.onOpposite} /> : null}
    </li>
  )
}

function Unfolded({ row }: { row: OrderRow }) {
  const { t } = useT()
  const { order } = row
  const { base, quote } = codesOf(order.market)
  return (
    <div className="grid gap-3 px-3 pb-3 text-xs">
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {order.price === undefined ? null : (
          <Fact name={t('Limit price')}>
            <MarketPrice price={order.price} quote={quote} />
          </Fact>
        )}
        {order.trigger === undefined ? null : (
          <Fact name={t('Trigger')}>
            <MarketPrice price={order.trigger} quote={quote} />
          </Fact>
        )}
        {order.stopPrice === undefined ? null : (
          <Fact name={t('Limit of the stop')}>
            <MarketPrice price={order.stopPrice} quote={quote} />
          </Fact>
        )}
        {order.trailPercent === undefined ? null : (
          <Fact name={t('Distance')}>{`${order.trailPercent} %`}</Fact>
        )}
        <Fact name={t('Our id')}>
          <span className="font-mono break-all">{row.clientId}</span>
        </Fact>
      </dl>
      <Events events={row.events} venue={venueLabel(order.market.venue)} />
      {row.found.map((told) => (
        <Told key={told.orderId} told={told} base={base} quote={quote} />
      ))}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Events({ events, venue }: { events: readonly OrderEvent[]; venue: string }) {
  const { sentence, locale } = useT()
  return (
    <ol className="grid gap-1 border-s-2 border-line ps-3">
      {events.map(({ at, state, note }) => (
        <li key={`${at} ${state} ${note?.template ?? ''}`} className="break-words">
          <time className="figure text-muted" dateTime={new Date(at).toISOString()}>
            {new Date(at).toLocaleTimeString(locale)}
          </time>{' '}
          {sentence(stateWord({ state, found: [] }, venue).word)}
          {note === undefined ? null : ` · ${sentence(note)}`}
        </li>
      ))}
    </ol>
  )
}

/** An order as the venue tells it. */
function Told({ told, base, quote }: { told: VenueOrder; base: string; quote: string }) {
  const { t, sentence } = useT()
  return (
    <p className="break-words">
      {t('The venue has it as {id}:', { id: told.orderId })} {sentence(kindWord(told.kind))},{' '}
      <Quantity quantity={told.filled} symbol={base} /> {t('filled')}
      {told.average === undefined ? null : (
        <>
          {' '}
          {t('at')} <MarketPrice price={told.average} quote={quote} />
        </>
      )}
      {told.fees.map(({ code, quantity }) => (
        <span key={code}>
          {', '}
          {t('Fee')} <Quantity quantity={quantity} symbol={code} />
        </span>
      ))}
    </p>
  )
}
