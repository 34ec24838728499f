/** The last trades of the market, newest first. Sides are told by an arrow and a word, not by colour alone. */
import { directionClass } from '@/components/money/change'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Amount } from '@/lib/core/amount'
import { ARROWS, type Direction } from '@/lib/i18n/format/format-ratio'
import type { Feed, PublicTrade } from '@/lib/markets/live'
import { amountText, priceText } from './price-text'
import { StaleAge } from './stale-age'

export interface RecentTradesProps {
  trades: readonly PublicTrade[]
  feed: Feed
  base: string
  quote: string
  priceStep: Amount | undefined
  amountStep: Amount | undefined
}

const DIRECTIONS: Readonly<Record<PublicTrade['side'], Direction>> = {
  buy: 'up',
  sell: 'down',
  unknown: 'flat',
}

export function RecentTrades(props: RecentTradesProps) {
  const { t } = useT()
  const { trades, feed, base, quote } = props
  return (
    <div className={classNames(feed.state === 'stalled' && 'opacity-60')}>
      <StaleAge feed={feed} />
      <div
        role="group"
        tabIndex={0}
        aria-label={t('Recent trades')}
        className="max-h-72 overflow-y-auto focus-visible:outline-offset-[-2px]"
      >
        <table className="w-full text-xs">
          <caption className="sr-only">{t('Recent trades')}</caption>
          <thead className="sticky top-0 z-1 bg-surface text-2xs text-muted">
            <tr>
              <th scope="col" className="py-0.5 ps-3 text-start font-normal">
                {t('Price ({code})', { code: quote })}
              </th>
              <th scope="col" className="text-end font-normal">
                {t('Amount ({code})', { code: base })}
              </th>
              <th scope="col" className="pe-3 text-end font-normal">
                {t('Time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trades.map((trade) => (
              <TradeLine key={trade.id} trade={trade} {...props} />
            ))}
          </tbody>
        </table>
        {trades.length === 0 ? (
          <p className="px-3 py-4 text-center text-xs text-muted">{t('No trade was seen yet.')}</p>
        ) : null}
      </div>
    </div>
  )
}

function TradeLine({ trade, priceStep, amountStep }: RecentTradesProps & { trade: PublicTrade }) {
  const { t, locale } = useT()
  const direction = DIRECTIONS[trade.side]
  return (
    <tr className="h-5">
      <td className={classNames('figure ps-3', directionClass[direction])}>
        <span aria-hidden="true" className="me-1 inline-block w-2 text-[0.7em]">
          {ARROWS[direction]}
        </span>
        {priceText(trade.price, { locale, step: priceStep })}
        <span className="sr-only">
          {' '}
          {trade.side === 'buy' ? t('bought') : trade.side === 'sell' ? t('sold') : ''}
        </span>
      </td>
      <td className="figure text-end">{amountText(trade.amount, { locale, step: amountStep })}</td>
      <td className="figure pe-3 text-end text-muted">{new Date(trade.at).toLocaleTimeString(locale)}</td>
    </tr>
  )
}
