/** Tokens that are out of the total, folded away with the reason for each and a way to count them. */
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { AssetLine, ExclusionReason } from '@/lib/portfolio/view'
import type { PortfolioProps } from './portfolio-props'

export interface ExcludedFoldProps {
  /** Absent until the full view is here; the count is known before. */
  lines: readonly AssetLine[] | undefined
  count: number
  onChooseAsset?: PortfolioProps['onChooseAsset']
}

/** More than these few stand on the assets page, not in a fold. */
const MOST = 50

export function ExcludedFold({ lines, count, onChooseAsset }: ExcludedFoldProps) {
  const { t } = useT()
  if (count === 0) return null
  return (
    <details className="group text-xs">
      <summary className="flex h-10 list-none items-center gap-1.5 rounded-md px-2 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron-right"
          size={12}
          className="transition-transform duration-100 group-open:rotate-90 rtl:group-open:-rotate-90"
        />
        {t('{count} tokens not counted', { count })}
      </summary>
      <ul className="space-y-0.5 pb-2">
        {lines?.slice(0, MOST).map((line) => (
          <ExcludedRow key={line.asset} line={line} onChooseAsset={onChooseAsset} />
        ))}
      </ul>
      {lines && lines.length > MOST ? (
        <p className="px-2 pb-3 text-muted">{t('The rest is on the assets page.')}</p>
      ) : null}
    </details>
  )
}

function ExcludedRow({
  line,
  onChooseAsset,
}: {
  line: AssetLine
  onChooseAsset?: PortfolioProps['onChooseAsset']
}) {
  const { t } = useT()
  return (
    <li className="flex min-h-9 items-center gap-2 px-2">
      <span className="min-w-0 truncate font-medium">{line.symbol}</span>
      <ExclusionBadge reason={line.excluded ?? 'unlisted'} />
      <Quantity quantity={line.quantity} className="ms-auto text-muted" />
      {onChooseAsset ? (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('Count {symbol}', { symbol: line.symbol })}
          onClick={() => onChooseAsset(line.asset, 'wanted')}
        >
          {t('Count')}
        </Button>
      ) : null}
    </li>
  )
}

function ExclusionBadge({ reason }: { reason: ExclusionReason }) {
  const { t } = useT()
  switch (reason) {
    case 'impersonator':
      return <Badge tone="danger">{t('Imitates another token')}</Badge>
    case 'unlisted':
      return <Badge>{t('On no list')}</Badge>
    case 'hidden':
      return <Badge>{t('Hidden by you')}</Badge>
    default:
      return reason satisfies never
  }
}
