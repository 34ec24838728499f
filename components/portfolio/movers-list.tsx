/** The largest price moves of 24 hours, with price and change. */
import { Change } from '@/components/money/change'
import { CoinMark } from '@/components/money/coin-mark'
import { Price } from '@/components/money/price'
import { useT } from '@/components/shell/translation'
import { pickMovers } from './pick-movers'
import type { AnyLine } from './portfolio-props'

export function MoversList({
  lines,
  now,
  count = 8,
}: {
  lines: readonly AnyLine[]
  now: number
  count?: number
}) {
  const { t } = useT()
  const movers = pickMovers(lines, count)
  if (movers.length === 0)
    return (
      <p className="px-2 py-6 text-center text-sm text-muted">
        {t('No price moved in 24 hours, or none is known yet.')}
      </p>
    )
  return (
    <ul aria-label={t('Movers')}>
      {movers.map((line) => (
        <li
          key={line.asset}
          className="flex h-12 items-center gap-2.5 border-b border-line px-2 last:border-b-0"
        >
          <CoinMark asset={line.asset} symbol={line.symbol} size="sm" />
          <span className="min-w-0 flex-1 truncate text-sm font-medium">{line.name}</span>
          <Price price={line.price} symbol={line.symbol} now={now} className="text-xs text-muted" />
          <Change ratio={line.change24h} className="w-20 text-end text-sm font-medium" />
        </li>
      ))}
    </ul>
  )
}
