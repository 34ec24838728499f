/** One check: what it looks at and what it takes for granted, whether it speaks, from where on, and how loudly at most. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { CheckChoice } from '@/lib/annotate/messages'
import type { AnnotationSettings } from '@/lib/settings/annotation-settings'
import { CheckThreshold } from './check-threshold'

export type CheckSettings = AnnotationSettings['checks'][string]

export interface CheckRowProps {
  check: CheckChoice
  disabled: boolean
  /** All of what is chosen for this check; empty: as it comes. */
  onChange: (settings: CheckSettings) => void
}

/** @example settingsOf(check) // { muted: true } */
export function settingsOf({ muted, threshold, atMost }: CheckChoice): CheckSettings {
  return {
    ...(muted ? { muted } : {}),
    ...(threshold && threshold.value !== threshold.default ? { threshold: threshold.value } : {}),
    ...(atMost === undefined || atMost === 'good' ? {} : { atMost }),
  }
}

export function CheckRow({ check, disabled, onChange }: CheckRowProps) {
  const { t, sentence } = useT()
  const title = sentence(check.title)
  const { atMost: _atMost, ...withoutMost } = settingsOf(check)
  const { threshold: _threshold, ...withoutThreshold } = settingsOf(check)
  const { muted: _muted, ...withoutMuted } = settingsOf(check)
  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <Switch
        label={<span className="font-medium">{title}</span>}
        hint={sentence(check.explanation)}
        aria-label={title}
        checked={!check.muted}
        disabled={disabled}
        onChange={({ target }) => onChange({ ...withoutMuted, ...(target.checked ? {} : { muted: true }) })}
      />
      <div className="grid content-start gap-2 sm:py-1.5">
        <Select
          controlSize="sm"
          label={t('How loudly {check} may speak', { check: title })}
          labelHidden
          disabled={disabled || check.muted}
          value={check.atMost ?? 'danger'}
          options={[
            { value: 'danger', label: t('As it says') },
            { value: 'care', label: t('At most care') },
            { value: 'info', label: t('Only for you to know') },
          ]}
          onChange={({ target: { value } }) =>
            onChange({ ...withoutMost, ...(value === 'care' || value === 'info' ? { atMost: value } : {}) })
          }
        />
        {check.threshold ? (
          <CheckThreshold
            name={title}
            threshold={check.threshold}
            disabled={disabled || check.muted}
            onChange={(threshold) =>
              onChange({ ...withoutThreshold, ...(threshold === null ? {} : { threshold }) })
            }
          />
        ) : null}
      </div>
    </li>
  )
}
