/** Made-up money, apart from everything else: what the paper accounts hold that are in no total. Nothing without such an account. */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { sum } from '@/lib/core/amount'
import type { PortfolioView } from '@/lib/portfolio/view'
import { HoldingsList } from './holdings-list'

export interface PaperCardProps {
  /** The head does not have it. */
  view: PortfolioView | null
  now: number
  className?: string
}

/** Something that no total has. */
export const hasPaper = (view: PortfolioView | null): boolean =>
  (view?.paper ?? []).some(({ excluded }) => excluded === undefined)

export function PaperCard({ view, now, className }: PaperCardProps) {
  const { t } = useT()
  const lines = (view?.paper ?? []).filter(({ excluded }) => excluded === undefined)
  if (!view || lines.length === 0) return null
  const values = lines.flatMap(({ value }) => (value === null ? [] : [value]))
  return (
    <Card
      title={t('Paper money')}
      flush
      className={className ?? ''}
      actions={
        <p className="flex items-center gap-2 text-xs text-muted">
          <Badge tone="accent">{t('Made-up money; no total above has it')}</Badge>
          <Money
            value={values.length === 0 ? null : sum(values)}
            reason={t('Nothing priced here yet.')}
            className="text-ink"
          />
        </p>
      }
    >
      <div className="px-2">
        <HoldingsList lines={lines} accounts={view.accounts} now={now} />
      </div>
    </Card>
  )
}
