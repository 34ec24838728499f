/** What the checks found, the worst first. Each danger wants a tick of its own before anything can be confirmed. */

import { useT } from '@/components/shell/translation'
import { figuresIn } from '@/components/trading/order-form-words'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { Icon, type IconName } from '@/components/ui/icon'
import type { TxCheck } from '@/lib/core/wallet-tx'

const ORDER: readonly TxCheck['level'][] = ['danger', 'warn', 'good', 'info']
const LOOKS: Record<TxCheck['level'], { icon: IconName; className: string }> = {
  danger: { icon: 'alert', className: 'bg-danger-soft [&>svg]:text-danger' },
  warn: { icon: 'alert', className: 'bg-warn-soft [&>svg]:text-warn' },
  good: { icon: 'check', className: 'bg-good-soft [&>svg]:text-good' },
  info: { icon: 'help', className: 'bg-sunken [&>svg]:text-muted' },
}

export interface ReviewChecksProps {
  checks: readonly TxCheck[]
  /** Absent: they are only shown (a form that has no review yet). */
  ticks?: { ticked: ReadonlySet<string>; onTick: (what: string, isTicked: boolean) => void }
}

/** @example <ReviewChecks checks={review.checks} ticks={{ ticked, onTick }} /> */
export function ReviewChecks({ checks, ticks }: ReviewChecksProps) {
  const { t } = useT()
  if (checks.length === 0) return null
  const sorted = ORDER.flatMap((level) => checks.filter((check) => check.level === level))
  return (
    <ul aria-label={t('Checks')} className="grid gap-1.5">
      {sorted.map((check) => (
        <CheckLine key={check.what} check={check} ticks={check.level === 'danger' ? ticks : undefined} />
      ))}
    </ul>
  )
}

function CheckLine({ check, ticks }: { check: TxCheck; ticks: ReviewChecksProps['ticks'] }) {
  const { t, locale, sentence } = useT()
  const { what, level } = check
  const { icon, className } = LOOKS[level]
  return (
    <li className={classNames('flex items-start gap-2.5 rounded-lg px-3 py-2 text-sm', className)}>
      <Icon name={icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <LevelWord level={level} />
          {sentence(figuresIn(check.sentence, { locale, hidden: false }))}
        </p>
        {ticks ? (
          <Checkbox
            label={t('I have understood this and want to go on.')}
            checked={ticks.ticked.has(what)}
            onChange={(event) => ticks.onTick(what, event.target.checked)}
            className="mt-1 font-medium"
          />
        ) : null}
      </div>
    </li>
  )
}

/** The colour alone says nothing to some. */
function LevelWord({ level }: { level: TxCheck['level'] }) {
  const { t } = useT()
  switch (level) {
    case 'danger':
      return <strong className="me-1 font-semibold">{t('Danger:')}</strong>
    case 'warn':
      return <strong className="me-1 font-semibold">{t('Careful:')}</strong>
    case 'good':
    case 'info':
      return null
    default:
      return level satisfies never
  }
}
