/** What the form would come to: the weights that the method gives now, beside those that are there. Nothing of it is stored. */
import type { Asked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { DriftRow, StrategyDrift, Targets, UnknownDrift } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { sleeveName } from '../sleeve-name'
import { isWithin, scaleOf, WeightBar } from '../weight-bar'

export type TargetsAnswer = Targets | { unknown: Sentence }

export interface TargetsPreviewProps {
  /** Every field is right: there is something to ask. */
  isReady: boolean
  asked: Pick<Asked<TargetsAnswer>, 'answer' | 'error' | 'again'>
  /** The answer against what is held; `null` without both. */
  drift: StrategyDrift | UnknownDrift | null
}

export function TargetsPreview(props: TargetsPreviewProps) {
  const { t } = useT()
  return (
    <Card title={t('What it would come to')}>
      <div aria-live="polite">
        <Content {...props} />
      </div>
    </Card>
  )
}

function Content({ isReady, asked, drift }: TargetsPreviewProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = asked
  if (!isReady)
    return (
      <p className="text-sm text-muted">{t('The weights are shown as soon as every field is filled in.')}</p>
    )
  if (error) return <ProblemBanner error={error} onAgain={again} />
  if (answer === null) return <Skeleton className="h-32 w-full" />
  if ('unknown' in answer) return <Banner tone="warn">{sentence(answer.unknown)}</Banner>
  return (
    <div className="grid gap-3">
      {drift === null ? null : 'unknown' in drift ? (
        <Banner tone="warn">{sentence(drift.unknown)}</Banner>
      ) : (
        <Rows rows={drift.rows} />
      )}
      {answer.remarks.length === 0 ? null : (
        <ul className="grid list-disc gap-1 ps-4 text-xs text-muted">
          {answer.remarks.map((remark) => {
            const text = sentence(remark)
            return <li key={text}>{text}</li>
          })}
        </ul>
      )}
    </div>
  )
}

function Rows({ rows }: { rows: readonly DriftRow[] }) {
  const { t, locale } = useT()
  const scale = scaleOf(rows)
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <ul className="grid gap-2.5">
      {rows.map((row) => (
        <li key={row.sleeve} className="grid gap-0.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
            <span className="min-w-0 truncate">{sleeveName(row, t)}</span>
            <span className="figure text-xs text-muted">
              {t('{now} now, target {target}', { now: share(row.weight), target: share(row.target) })}
              {row.isLocked || isWithin(row) ? null : (
                <span className="text-warn"> · {t('outside its band')}</span>
              )}
            </span>
          </p>
          <WeightBar row={row} scale={scale} />
        </li>
      ))}
    </ul>
  )
}
