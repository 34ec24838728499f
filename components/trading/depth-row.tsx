/**
 * One price of the ladder. It is laid out by itself (`contain-strict`, places that do not follow from texts), and its bar is a
 * background: a new book costs the texts that have changed and no layout of the table around them.
 */
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
  /** Of what has gathered at the longest row, in whole percent: what is finer nobody sees, and each change is painted. */
  percent: number
  own: boolean
  /** The one price of its side that the Tab key reaches. */
  isStop: boolean
  place: number
  onFocus: (place: number) => void
  onPrice: (price: Amount) => void
}

/** Three columns like those of the table's heads: `px-3`, `gap-2`. */
const COLUMN = 'figure pointer-events-none absolute inset-y-0 truncate text-end contain-strict'
const AMOUNT = 'start-[calc(50%-(100%-2.5rem)/6)] w-[calc((100%-2.5rem)/3)]'
const GATHERED = 'end-3 w-[calc((100%-2.5rem)/3)] text-muted'

/** Drawn anew only when a text, the bar or the mark of an own order has changed. */
export const DepthRow = memo(function DepthRow(props: DepthRowProps) {
  const { side, price, percent } = props
  if (price === undefined) return <div aria-hidden="true" className="h-6" />
  return (
    <div
      role="row"
      style={{ backgroundSize: `${percent}% calc(100% - 2px)` }}
      className={classNames(
        'relative h-6 bg-linear-to-r bg-right rtl:bg-left bg-no-repeat text-xs leading-6 contain-strict hover:bg-hover',
        side === 'asks' ? 'from-loss/12 to-loss/12' : 'from-gain/12 to-gain/12',
      )}
    >
      <PriceCell
        side={side}
        price={price}
        text={props.priceText}
        own={props.own}
        isStop={props.isStop}
        place={props.place}
        onFocus={props.onFocus}
        onPrice={props.onPrice}
      />
      <span role="cell" className={classNames(COLUMN, AMOUNT)}>
        {props.amountText}
      </span>
      <span role="cell" className={classNames(COLUMN, GATHERED)}>
        {props.gatheredText}
      </span>
    </div>
  )
})

interface PriceCellProps
  extends Pick<DepthRowProps, 'side' | 'own' | 'isStop' | 'place' | 'onFocus' | 'onPrice'> {
  price: Amount
  text: string
}

/** Its button covers the row. Sums change with every book and prices seldom: they are not drawn anew together. */
const PriceCell = memo(function PriceCell(props: PriceCellProps) {
  const { t } = useT()
  const { side, price, text, own, isStop, place, onFocus, onPrice } = props
  return (
    <span role="cell" className="block">
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-label={
          own
            ? t('{price}, an order of yours is here. Use this price.', { price: text })
            : t('Use the price {price}', { price: text })
        }
        onClick={() => onPrice(price)}
        onFocus={() => onFocus(place)}
        className={classNames(
          'figure absolute inset-0 truncate pe-[66%] ps-3 text-start leading-6 contain-strict focus-visible:outline-offset-[-2px]',
          side === 'asks' ? 'text-loss' : 'text-gain',
        )}
      >
        {text}
        {own ? <span aria-hidden="true"> ◆</span> : null}
      </button>
    </span>
  )
})
