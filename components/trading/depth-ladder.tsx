/**
 * The order book as a ladder: asks above, bids below, best prices in the middle. A price goes into the order form when it is
 * chosen. One stop of the Tab key; arrow keys move from price to price.
 */
import { memo, useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { moveFocus } from '@/components/ui/move-focus'
import { Skeleton } from '@/components/ui/skeleton'
import { type Amount, amount, multiply, toRatio } from '@/lib/core/amount'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { Book, Feed } from '@/lib/markets/live'
import { DepthRow } from './depth-row'
import { finestStep, groupLevels, type LadderRow, spreadOf } from './group-levels'
import { type OwnLevel, ownAt } from './own-levels'
import { amountText, priceText } from './price-text'
import { StaleAge } from './stale-age'

export const GROUPINGS = ['1', '10', '100'] as const
export type LadderGrouping = (typeof GROUPINGS)[number]

export interface DepthLadderProps {
  book: Book | undefined
  feed: Feed
  base: string
  quote: string
  /** Of the venue's rules; without them the finest place that the book shows. */
  priceStep: Amount | undefined
  amountStep: Amount | undefined
  grouping: LadderGrouping
  /** Own open orders in this market. */
  own: readonly OwnLevel[]
  /** Rows a side. */
  rows: number
  onPrice: (price: Amount) => void
}

export const DepthLadder = memo(function DepthLadder(props: DepthLadderProps) {
  const { t } = useT()
  const { book, feed, base, quote, rows } = props
  const ladder = useLadder(props, rows)
  if (book === undefined || ladder === null) return <LadderSkeleton rows={rows} />
  const { asks, bids, most, step } = ladder
  return (
    <div className={classNames(feed.state === 'stalled' && 'opacity-60')}>
      <StaleAge feed={feed} />
      <div
        role="table"
        aria-label={t('Order book')}
        aria-description={t('Arrow keys move between prices, Enter puts one into the order form.')}
        onKeyDown={(event) => {
          if (moveFocus(event.currentTarget, 'button', event.key)) event.preventDefault()
        }}
        className="pb-2"
      >
        <Heads base={base} quote={quote} />
        <Side {...props} side="asks" rows={asks} most={most} step={step} count={rows} />
        <SpreadRow book={book} step={props.priceStep} quote={quote} />
        <Side {...props} side="bids" rows={bids} most={most} step={step} count={rows} />
      </div>
    </div>
  )
})

function useLadder({ book, priceStep, grouping }: DepthLadderProps, rows: number) {
  return useMemo(() => {
    if (book === undefined) return null
    const finest = priceStep ?? finestStep([...book.bids.slice(0, rows), ...book.asks.slice(0, rows)])
    const step = multiply(finest, amount(grouping))
    const bids = groupLevels(book.bids, { side: 'bids', step, rows })
    const asks = groupLevels(book.asks, { side: 'asks', step, rows })
    const most = Math.max(...[bids.at(-1), asks.at(-1)].map((row) => (row ? toRatio(row.gathered) : 0)))
    return { bids, asks, most, step }
  }, [book, priceStep, grouping, rows])
}

function Heads({ base, quote }: { base: string; quote: string }) {
  const { t } = useT()
  return (
    <div role="rowgroup">
      <div role="row" className="grid grid-cols-3 gap-2 px-3 pb-1 text-2xs text-muted">
        <span role="columnheader">{t('Price ({code})', { code: quote })}</span>
        <span role="columnheader" className="text-end">
          {t('Amount ({code})', { code: base })}
        </span>
        <span role="columnheader" className="text-end">
          {t('Sum ({code})', { code: base })}
        </span>
      </div>
    </div>
  )
}

interface SideProps extends Omit<DepthLadderProps, 'rows'> {
  side: 'asks' | 'bids'
  rows: readonly LadderRow[]
  most: number
  step: Amount
  count: number
}

/** Rows keep their elements: only their texts change from book to book. Asks stand upside down, the best one last. */
function Side(props: SideProps) {
  const { t, locale } = useT()
  const { side, rows, most, step, own, count, onPrice, amountStep } = props
  const [stop, setStop] = useState(0)
  const places = Array.from({ length: count }, (_, at) => (side === 'asks' ? count - 1 - at : at))
  return (
    <div role="rowgroup" aria-label={side === 'asks' ? t('Sellers') : t('Buyers')}>
      {places.map((at) => {
        const row = rows[at]
        return (
          <DepthRow
            key={at}
            side={side}
            price={row?.price}
            priceText={row ? priceText(row.price, { locale, step }) : ''}
            amountText={row ? amountText(row.amount, { locale, step: amountStep }) : ''}
            gatheredText={row ? amountText(row.gathered, { locale, step: amountStep }) : ''}
            percent={row && most > 0 ? Math.round((toRatio(row.gathered) / most) * 100) : 0}
            own={row !== undefined && ownAt(own, { side, price: row.price, step })}
            isStop={at === Math.min(stop, Math.max(0, rows.length - 1))}
            place={at}
            onFocus={setStop}
            onPrice={onPrice}
          />
        )
      })}
    </div>
  )
}

function SpreadRow({ book, step, quote }: { book: Book; step: Amount | undefined; quote: string }) {
  const { t, locale } = useT()
  const spread = spreadOf(book.bids, book.asks)
  return (
    <div role="rowgroup">
      <div role="row" className="my-0.5 border-y border-line px-3 py-1 text-xs">
        <span role="cell" aria-colspan={3} className="figure flex justify-between gap-2 text-muted">
          <span>{t('Bid-ask spread')}</span>
          {spread === undefined ? (
            <span>{t('One side is empty.')}</span>
          ) : (
            <span>
              {priceText(spread.distance, { locale, step })} {quote} ·{' '}
              {formatNumber(spread.ratio, locale, { style: 'percent', maximumSignificantDigits: 2 })}
            </span>
          )}
        </span>
      </div>
    </div>
  )
}

function LadderSkeleton({ rows }: { rows: number }) {
  return (
    <div aria-hidden="true" className="grid gap-1 p-3">
      {Array.from({ length: rows * 2 }, (_, at) => (
        <Skeleton key={at} className="h-4 w-full" />
      ))}
    </div>
  )
}
