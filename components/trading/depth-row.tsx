/** One price of the ladder. Drawn anew only when one of its texts has changed. */
import { memo } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Amount } from '@/lib/core/amount'

export interface DepthRowProps {
  side: 'asks' | 'bids'
  /** Absent: the book has no such row, its place stays empty. */
  price: Amount | undefined
  priceText: string
  amountText: string
  gatheredText: string
  /** Of what has gathered at the longest row: 0..1. */
  share: number
  own: boolean
  /** The one price of its side that the Tab key reaches. */
  isStop: boolean
  place: number
  onFocus: (place: number) => void
  onPrice: (price: Amount) => void
}

export const DepthRow = memo(function DepthRow(props: DepthRowProps) {
  const { t } = useT()
  const { side, price, own, isStop, place, onFocus, onPrice } = props
  if (price === undefined) return <div aria-hidden="true" className="h-6" />
  return (
    <div role="row" className="relative grid h-6 grid-cols-3 items-center gap-2 px-3 text-xs hover:bg-hover">
      <span
        aria-hidden="true"
        style={{ width: `${props.share * 100}%` }}
        className={classNames(
          'pointer-events-none absolute inset-y-px right-0',
          side === 'asks' ? 'bg-loss/12' : 'bg-gain/12',
        )}
      />
      <span role="cell" className="relative min-w-0">
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          aria-label={
            own
              ? t('{price}, an order of yours is here. Use this price.', { price: props.priceText })
              : t('Use the price {price}', { price: props.priceText })
          }
          onClick={() => onPrice(price)}
          onFocus={() => onFocus(place)}
          className={classNames(
            'figure block w-full truncate h-6 text-left leading-6 after:absolute after:inset-0',
            side === 'asks' ? 'text-loss' : 'text-gain',
          )}
        >
          {props.priceText}
          {own ? <span aria-hidden="true"> ◆</span> : null}
        </button>
      </span>
      <span role="cell" className="figure relative truncate text-right">
        {props.amountText}
      </span>
      <span role="cell" className="figure relative truncate text-right text-muted">
        {props.gatheredText}
      </span>
    </div>
  )
})
