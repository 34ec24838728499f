/** The live parts of a market, each following what it shows, so that a new book paints the book and nothing else. */
import { memo, useState } from 'react'
import { SegmentButtons } from '@/components/analytics/segment-buttons'
import { FeedMark } from '@/components/markets/feed-mark'
import { useLive } from '@/components/markets/live.hooks'
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'
import type { MarketRef } from '@/lib/core/order'
import type { MarketRules } from '@/lib/markets/market-rules'
import { DepthLadder, GROUPINGS, type LadderGrouping } from './depth-ladder'
import { MarketBar, type MarketBarProps } from './market-bar'
import type { OwnLevel } from './own-levels'
import { Panel } from './panel'
import { RecentTrades } from './recent-trades'
import { useRecentTrades } from './recent-trades.hooks'

export interface MarketPartProps {
  market: MarketRef
  base: string
  quote: string
  rules: MarketRules | undefined
}

export const LiveMarketBar = memo(function LiveMarketBar({
  market,
  ...rest
}: Omit<MarketBarProps, 'ticker' | 'feed' | 'symbol'> & { market: MarketRef }) {
  const { value, feed } = useLive({ kind: 'ticker', market })
  return <MarketBar {...rest} symbol={market.symbol} ticker={value} feed={feed} />
})

export interface BookPanelProps extends MarketPartProps {
  own: readonly OwnLevel[]
  /** Rows a side. */
  rows: number
  onPrice: (price: Amount) => void
}

export const BookPanel = memo(function BookPanel({
  market,
  base,
  quote,
  rules,
  own,
  rows,
  onPrice,
}: BookPanelProps) {
  const { t } = useT()
  const { value, feed } = useLive({ kind: 'book', market })
  const [grouping, setGrouping] = useState<LadderGrouping>('1')
  return (
    <Panel
      title={t('Order book')}
      marks={<FeedMark feed={feed} />}
      actions={
        <SegmentButtons
          label={t('Width of a row')}
          choices={GROUPINGS.map((id) => ({ id, label: `${id}×` }))}
          chosen={grouping}
          onChoose={setGrouping}
        />
      }
    >
      <DepthLadder
        book={value}
        feed={feed}
        base={base}
        quote={quote}
        priceStep={rules?.priceStep}
        amountStep={rules?.amountStep}
        grouping={grouping}
        own={own}
        rows={rows}
        onPrice={onPrice}
      />
    </Panel>
  )
})

export const TradesPanel = memo(function TradesPanel({ market, base, quote, rules }: MarketPartProps) {
  const { t } = useT()
  const { trades, feed } = useRecentTrades(market)
  return (
    <Panel title={t('Recent trades')} marks={<FeedMark feed={feed} />}>
      <RecentTrades
        trades={trades}
        feed={feed}
        base={base}
        quote={quote}
        priceStep={rules?.priceStep}
        amountStep={rules?.amountStep}
      />
    </Panel>
  )
})
