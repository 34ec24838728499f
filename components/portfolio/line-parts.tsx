/** Where a line's quantity sits: one row for each account, chain and bucket; then price, share and the user's choice. */
import { Money } from '@/components/money/money'
import { Price } from '@/components/money/price'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Skeleton } from '@/components/ui/skeleton'
import { chainName } from '@/lib/chains/chain-name'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { AccountLine, AssetLine, LinePart } from '@/lib/portfolio/view'
import { bucketLabel } from './bucket-label'
import { LineContents } from './line-contents'
import { type AnyLine, hasParts, type PortfolioProps } from './portfolio-props'
import { unpricedReason } from './unpriced-reason'

export interface LinePartsProps {
  line: AnyLine
  accounts: readonly AccountLine[]
  now: number
  onChooseAsset?: PortfolioProps['onChooseAsset']
  onAlert?: PortfolioProps['onAlert']
}

export function LineParts({ line, accounts, now, onChooseAsset, onAlert }: LinePartsProps) {
  const { t, locale } = useT()
  return (
    <div className="space-y-2 pt-0.5 pb-2.5">
      {hasParts(line) ? (
        <PartList line={line} accounts={accounts} now={now} />
      ) : (
        <Skeleton className="h-9 w-full" />
      )}
      {line.contents ? <LineContents contents={line.contents} /> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span>
          {t('Price')} <Price price={line.price} symbol={line.symbol} now={now} className="text-ink" />
        </span>
        {line.share === null ? null : (
          <span>
            {t('Share')} <span className="figure text-ink">{formatShare(line.share, { locale })}</span>
          </span>
        )}
        {line.value === null ? <span className="text-warn">{unpricedReason(t, line.symbol)}</span> : null}
        {onAlert ? (
          <Button
            size="sm"
            variant="quiet"
            className="max-nav:-ms-2.5 nav:ms-auto"
            aria-label={t('Alert for {symbol}…', { symbol: line.symbol })}
            onClick={() => onAlert(line.asset)}
          >
            {t('Alert…')}
          </Button>
        ) : null}
        {onChooseAsset ? (
          <Button
            size="sm"
            variant="quiet"
            className={onAlert ? '' : 'max-nav:-ms-2.5 nav:ms-auto'}
            onClick={() => onChooseAsset(line.asset, 'hidden')}
          >
            {t('Do not count')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function PartList({
  line,
  accounts,
  now,
}: {
  line: AssetLine
  accounts: readonly AccountLine[]
  now: number
}) {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return (
    <ul className="space-y-1 border-s-2 border-line ps-3 text-xs">
      {line.parts.map((part) => (
        <PartRow
          key={`${part.accountId} ${part.asset} ${part.bucket} ${part.chain ?? ''}`}
          part={part}
          symbol={line.symbol}
          account={byId.get(part.accountId)}
          now={now}
        />
      ))}
    </ul>
  )
}

interface PartRowProps {
  part: LinePart
  symbol: string
  account: AccountLine | undefined
  now: number
}

function PartRow({ part, symbol, account, now }: PartRowProps) {
  const { t, sentence, locale } = useT()
  const bucket = bucketLabel(part.bucket)
  const place = [part.chain ? chainName(part.chain) : '', bucket ? sentence(bucket) : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <li className="flex items-start justify-between gap-3 py-0.5">
      <span className={classNames('min-w-0', STACKED)}>
        <span className="truncate">{account?.label ?? t('Removed account')}</span>
        {place === '' ? null : <span className="truncate text-muted">{place}</span>}
        {account?.stale ? <span className="text-warn">{formatAge(part.readAt, now, locale)}</span> : null}
      </span>
      <span className={classNames('shrink-0 items-end nav:flex-row-reverse', STACKED)}>
        <Money value={part.value} reason={unpricedReason(t, symbol)} className="text-end nav:min-w-24" />
        <Quantity quantity={part.quantity} symbol={symbol} className="text-muted" />
      </span>
    </li>
  )
}

/** Two or three short lines in the popup, one line where there is room. */
const STACKED = 'flex flex-col nav:flex-row nav:items-baseline nav:gap-2.5'
