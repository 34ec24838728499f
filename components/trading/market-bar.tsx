/** The head of the desk: which market, its last price and its day, how fresh that is, and the kill switch. */

import { FeedMark } from '@/components/markets/feed-mark'
import { Change } from '@/components/money/change'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import type { Amount } from '@/lib/core/amount'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import type { Feed, Ticker } from '@/lib/markets/live'
import { codesOf } from './order-words'
import { PaperBadge } from './paper-badge'
import { priceText } from './price-text'
import { useSeconds } from './seconds.hooks'
import { SpokenPrice } from './spoken-price'
import { isOld } from './stale-age'
import { Star } from './star'

export interface MarketBarProps {
  symbol: string
  venueName: string
  paper: boolean
  favourite: boolean
  ticker: Ticker | undefined
  feed: Feed
  priceStep: Amount | undefined
  /** Absent where the search stands beside it. */
  onSearch?: (() => void) | undefined
  onStar: () => void
  /** Begins an alert about the market's coin. */
  onAlert?: (() => void) | undefined
}

export function MarketBar(props: MarketBarProps) {
  const { t } = useT()
  const { symbol, venueName, paper, favourite, ticker, feed, onSearch, onStar, onAlert } = props
  const { base } = codesOf({ symbol })
  const now = useSeconds(feed.state !== 'live')
  return (
    <section
      aria-label={t('Market')}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border border-line bg-surface px-3 py-2"
    >
      <div className="flex min-w-0 items-center gap-1">
        <Star
          on={favourite}
          label={t('Favourite: {market}', { market: `${symbol} ${venueName}` })}
          onClick={onStar}
        />
        <div className="min-w-0">
          {onSearch ? (
            <button
              type="button"
              aria-label={t('{symbol} at {venue}. Choose another market.', { symbol, venue: venueName })}
              aria-keyshortcuts="/"
              onClick={onSearch}
              className="flex min-h-6 items-center gap-1 rounded text-base font-semibold hover:bg-hover"
            >
              {symbol}
              <Icon name="chevron-down" size={14} className="text-muted" />
            </button>
          ) : (
            <h2 className="text-base font-semibold">{symbol}</h2>
          )}
          <p className="flex items-center gap-1.5 text-xs text-muted">
            <span className="truncate">{venueName}</span>
            <PaperBadge paper={paper} />
          </p>
        </div>
      </div>
      {ticker === undefined ? (
        <Skeleton className="h-8 w-40" />
      ) : (
        <Figures {...props} ticker={ticker} old={isOld(feed, now)} />
      )}
      <FeedMark feed={feed} className="ms-auto" />
      {onAlert ? (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('Alert for {symbol}…', { symbol: base })}
          onClick={onAlert}
        >
          {t('Alert…')}
        </Button>
      ) : null}
    </section>
  )
}

function Figures({ ticker, symbol, priceStep, old }: MarketBarProps & { ticker: Ticker; old: boolean }) {
  const { t, locale } = useT()
  const { base } = codesOf({ symbol })
  const day = [
    { name: t('24 h high'), value: ticker.high24h, step: priceStep },
    { name: t('24 h low'), value: ticker.low24h, step: priceStep },
  ]
  return (
    <div className={classNames('flex min-w-0 flex-wrap items-center gap-x-6 gap-y-1', old && 'opacity-50')}>
      <p className="flex items-baseline gap-2">
        <span className="figure text-lg font-semibold tracking-tight">
          {priceText(ticker.last, { locale, step: priceStep })}
        </span>
        {ticker.change24h === undefined ? null : <Change ratio={ticker.change24h} className="text-sm" />}
      </p>
      <SpokenPrice market={symbol} text={priceText(ticker.last, { locale, step: priceStep })} />
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {day.map(({ name, value, step }) =>
          value === undefined ? null : (
            <div key={name}>
              <dt className="text-2xs text-muted">{name}</dt>
              <dd className="figure">{priceText(value, { locale, step })}</dd>
            </div>
          ),
        )}
        {ticker.volume24h === undefined ? null : (
          <div>
            <dt className="text-2xs text-muted">{t('24 h volume')}</dt>
            <dd className="figure">
              {formatQuantity(ticker.volume24h, { locale })} {base}
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}
