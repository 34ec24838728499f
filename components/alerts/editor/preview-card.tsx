/** What the rule in the form would say of this moment. */

import type { Asked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { alertMessages } from '@/lib/alerts/messages'
import type { OutputOf } from '@/lib/messages/define'

export type PreviewAnswer = OutputOf<(typeof alertMessages)['alerts.preview']>

export interface PreviewCardProps {
  /** The rule in one line; `undefined` while something in it is missing. */
  looksFor: string | undefined
  asked: Asked<PreviewAnswer>
  /** Amounts are hidden, and the answer may tell one. */
  isHidden: boolean
  /** The last price of the asset that the rule names: `ETH is $3,105.20 now.` */
  price: string | undefined
}

export function PreviewCard({ looksFor, asked, isHidden, price }: PreviewCardProps) {
  const { t } = useT()
  return (
    <Card title={t('At this moment')} className="self-start">
      <div className="grid gap-2.5 text-sm" aria-live="polite">
        {price === undefined ? null : <p>{price}</p>}
        {looksFor === undefined ? (
          <p className="text-muted">{t('Fill in the form, and here stands whether it is so already.')}</p>
        ) : (
          <>
            <p className="font-medium break-words">{looksFor}</p>
            <Answer asked={asked} isHidden={isHidden} />
          </>
        )}
      </div>
    </Card>
  )
}

function Answer({ asked: { answer, error, again }, isHidden }: Pick<PreviewCardProps, 'asked' | 'isHidden'>) {
  const { t, sentence } = useT()
  if (error) return <ProblemBanner error={error} onAgain={again} />
  if (answer === null) return <Skeleton className="h-5 w-40" />
  if ('problems' in answer)
    return (
      <ul className="grid gap-1 text-warn">
        {answer.problems.map((problem) => (
          <li key={problem.key}>{sentence(problem)}</li>
        ))}
      </ul>
    )
  return (
    <>
      <p>
        {answer.holds === 'unknown' ? (
          <Badge tone="warn">{t('Not known')}</Badge>
        ) : answer.holds ? (
          <Badge tone="accent">{t('Would fire now')}</Badge>
        ) : (
          <Badge>{t('Would not fire now')}</Badge>
        )}
      </p>
      <p className="break-words text-muted">
        {isHidden && answer.holds === true
          ? t('What it would tell is hidden, as your amounts are.')
          : sentence(answer.sentence)}
      </p>
    </>
  )
}
