/** Parts of the whole, largest first: one bar, and a list with names, shares and sums. */
import { useState } from 'react'
import { SERIES, seriesColour } from '@/components/charts/series-colour'
import { ShareBar } from '@/components/charts/share-bar'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Share } from '@/lib/analytics/views'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { NumberMoney } from './number-money'
import { SharesMenu } from './shares-menu'

export interface SharesCardProps {
  title: string
  /** What the shares are of, where it is not plain. */
  lead?: string
  shares: readonly Share[]
  /** When there are none. */
  nothing: string
  /** Of what is saved, without ending. */
  fileName: string
}

/** Rows at first. */
const FEW = 8

export function SharesCard({ title, lead, shares, nothing, fileName }: SharesCardProps) {
  const { t } = useT()
  const [all, setAll] = useState(false)
  return (
    <Card
      title={title}
      actions={
        shares.length === 0 ? undefined : <SharesMenu title={title} shares={shares} fileName={fileName} />
      }
    >
      {lead === undefined ? null : <p className="mb-2 text-xs text-muted">{lead}</p>}
      {shares.length === 0 ? (
        <p className="text-sm text-muted">{nothing}</p>
      ) : (
        <>
          <ShareBar shares={shares.map(({ share }) => share)} />
          <ul aria-label={title} className="mt-2">
            {shares.slice(0, all ? undefined : FEW).map((share, at) => (
              <ShareRow key={share.key} share={share} at={at} />
            ))}
          </ul>
          {shares.length > FEW && !all ? (
            <Button size="sm" variant="quiet" className="mt-1 w-full" onClick={() => setAll(true)}>
              {t('Show {count} more', { count: shares.length - FEW })}
            </Button>
          ) : null}
        </>
      )}
    </Card>
  )
}

function ShareRow({ share: { label, share, value }, at }: { share: Share; at: number }) {
  const { locale } = useT()
  return (
    <li className="flex min-h-10 items-center gap-2.5 border-b border-line py-1 last:border-b-0">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 rounded-[3px]"
        style={{ background: seriesColour(Math.min(at, SERIES)) }}
      />
      <span className="min-w-0 flex-1 truncate text-sm">{label}</span>
      <span className="figure w-14 text-end text-sm font-medium">{formatShare(share, { locale })}</span>
      <NumberMoney value={value} className="min-w-24 text-end text-sm text-muted" />
    </li>
  )
}
