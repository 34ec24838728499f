/** One market in the search: symbol, venue, last price, change over a day, and its star. */
import { Change } from '@/components/money/change'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Ticker } from '@/lib/markets/live'
import { priceText } from './price-text'
import type { MarketRow as Row } from './search-markets'
import { Star } from './star'

export const MARKET_ROW_HEIGHT = 44

export interface MarketRowProps {
  row: Row
  id: string
  index: number
  /** The arrow keys stand here. */
  active: boolean
  chosen: boolean
  ticker: Ticker | null | undefined
  onChoose: (row: Row) => void
  onStar: (row: Row) => void
}

export function MarketRow({ row, id, index, active, chosen, ticker, onChoose, onStar }: MarketRowProps) {
  const { t, locale } = useT()
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      style={{ height: MARKET_ROW_HEIGHT }}
      className={classNames(
        'flex items-center gap-1 pe-3 ps-1',
        active ? 'bg-pressed' : chosen ? 'bg-hover' : 'hover:bg-hover',
      )}
    >
      <span role="gridcell" className="shrink-0">
        <Star
          on={row.favourite}
          label={t('Favourite: {market}', { market: `${row.market.symbol} ${row.venueName}` })}
          tabIndex={-1}
          onClick={() => onStar(row)}
        />
      </span>
      <span role="gridcell" className="min-w-0 flex-1">
        <button
          type="button"
          tabIndex={-1}
          onClick={() => onChoose(row)}
          className="flex w-full min-w-0 items-center justify-between gap-2 text-start"
        >
          <span className="min-w-0">
            <span className="block truncate text-sm leading-5">
              <span className={classNames(chosen && 'font-semibold')}>{row.base}</span>
              <span className="text-muted">/{row.quote}</span>
            </span>
            <span className="block truncate text-2xs text-muted">{row.venueName}</span>
          </span>
          <TickerFigures ticker={ticker} locale={locale} />
        </button>
      </span>
    </div>
  )
}

/** Last price and change of a day; nothing yet, or a dash where the venue tells none. */
export function TickerFigures({ ticker, locale }: { ticker: Ticker | null | undefined; locale: string }) {
  const { t } = useT()
  if (ticker === undefined) return <span className="h-8 w-16" />
  if (ticker === null)
    return (
      <span className="text-xs text-muted">
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('The venue tells no price.')}</span>
      </span>
    )
  return (
    <span className="shrink-0 text-end">
      <span className="figure block text-xs leading-5">{priceText(ticker.last, { locale })}</span>
      {ticker.change24h === undefined ? null : <Change ratio={ticker.change24h} className="block text-2xs" />}
    </span>
  )
}
