/**
 * The X-ray of the portfolio: what stands out with the way to its fix, what could not be judged and why, and every rule with
 * its threshold. Shows what it is given and asks nothing.
 */
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { XrayRuleView, XrayView } from '@/lib/analytics/views'
import type { AppError } from '@/lib/core/errors'
import { XrayFindings, XrayUnknowns } from './xray-findings'
import { type XrayRuleChange, XrayRules } from './xray-rules'

export interface XrayPanelProps {
  /** `null` until the first answer; the last one stays while an error is shown. */
  view: XrayView | null
  error: AppError | null
  /** A rule on or off, or its threshold: for the message `xray.change`. */
  onChange: (change: XrayRuleChange) => void
  onRetry: () => void
}

export function XrayPanel({ view, error, onChange, onRetry }: XrayPanelProps) {
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-4">
      {error ? <ProblemBanner error={error} onAgain={onRetry} /> : null}
      {view ? <Judged rules={view.rules} onChange={onChange} /> : error ? null : <Loading />}
    </div>
  )
}

function Judged({
  rules,
  onChange,
}: {
  rules: readonly XrayRuleView[]
  onChange: XrayPanelProps['onChange']
}) {
  const enabled = rules.filter((rule) => rule.enabled)
  const unknown = enabled.filter((rule) => rule.unknown !== undefined)
  const hasFindings = enabled.some(({ findings }) => findings.length > 0)
  return (
    <>
      {hasFindings ? (
        <XrayFindings rules={enabled} />
      ) : (
        <NothingFound checked={enabled.length - unknown.length} unknown={unknown.length} />
      )}
      {unknown.length > 0 ? <XrayUnknowns rules={unknown} /> : null}
      <XrayRules rules={rules} onChange={onChange} />
    </>
  )
}

/** Only what was judged is praised. */
function NothingFound({ checked, unknown }: { checked: number; unknown: number }) {
  const { t } = useT()
  if (checked === 0)
    return (
      <EmptyState
        icon="help"
        sentence={
          unknown > 0
            ? t('Nothing could be judged yet.')
            : t('Every rule is off. Switch on what you want to be checked.')
        }
      />
    )
  return (
    <EmptyState
      icon="check"
      sentence={
        unknown > 0
          ? t('Nothing stands out in the {count} rules that could be judged.', { count: checked })
          : t('Nothing stands out. All {count} rules were checked; they are listed below.', {
              count: checked,
            })
      }
    />
  )
}

const Loading = () => (
  <>
    <Skeleton className="h-36 w-full" />
    <Skeleton className="h-72 w-full" />
  </>
)
