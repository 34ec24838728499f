/** When a strategy is due. Without any trigger it is carried out by hand only. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { PERIODS, type Period } from '@/lib/core/rebalance'
import { PERIOD_WORDS } from '../strategy-words'
import type { DraftForm } from './draft-form'
import type { TriggerDrafts } from './strategy-draft'

export function EditorTriggers({ form: { draft, change, said } }: { form: DraftForm }) {
  const { t, sentence } = useT()
  const { triggers } = draft
  const { calendar, drift, cash } = triggers
  const set = (next: Partial<TriggerDrafts>) => change({ triggers: { ...triggers, ...next } })
  return (
    <Card title={t('When it is due')}>
      <div className="grid gap-2">
        <p className="text-xs text-muted">
          {t(
            'You are told when one of these comes true. Nothing is traded by itself unless automatic mode is on.',
          )}
        </p>
        <Checkbox
          label={t('A weight has left its band')}
          checked={triggers.band}
          onChange={({ target }) => set({ band: target.checked })}
        />
        <Trigger
          label={t('By the calendar')}
          on={calendar.on}
          onChange={(on) => set({ calendar: { ...calendar, on } })}
        >
          <Select
            controlSize="sm"
            label={t('Every')}
            value={calendar.every}
            options={PERIODS.map((period) => ({ value: period, label: sentence(PERIOD_WORDS[period]) }))}
            onChange={({ target }) => set({ calendar: { ...calendar, every: target.value as Period } })}
          />
          <TextField
            controlSize="sm"
            label={t('At this hour of its first day')}
            hint={calendar.timeZone}
            inputMode="numeric"
            autoComplete="off"
            value={calendar.hour}
            error={said('hour')}
            onChange={({ target }) => set({ calendar: { ...calendar, hour: target.value } })}
          />
        </Trigger>
        <Trigger
          label={t('All weights together are off')}
          on={drift.on}
          onChange={(on) => set({ drift: { ...drift, on } })}
        >
          <TextField
            controlSize="sm"
            label={t('By more than, %')}
            hint={t('Half the sum of all distances from the targets.')}
            inputMode="decimal"
            autoComplete="off"
            value={drift.percent}
            error={said('drift')}
            onChange={({ target }) => set({ drift: { ...drift, percent: target.value } })}
          />
        </Trigger>
        <Trigger label={t('Money has come')} on={cash.on} onChange={(on) => set({ cash: { ...cash, on } })}>
          <TextField
            controlSize="sm"
            label={t('At least, US dollars')}
            hint={t('More than is to be kept. It is invested; nothing is sold.')}
            inputMode="decimal"
            autoComplete="off"
            value={cash.usd}
            error={said('arrived')}
            onChange={({ target }) => set({ cash: { ...cash, usd: target.value } })}
          />
        </Trigger>
      </div>
    </Card>
  )
}

interface TriggerProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}

function Trigger({ label, on, onChange, children }: TriggerProps) {
  return (
    <div className="grid gap-2">
      <Checkbox label={label} checked={on} onChange={({ target }) => onChange(target.checked)} />
      {on ? <div className="grid items-start gap-3 pb-2 ps-6.5 sm:grid-cols-2">{children}</div> : null}
    </div>
  )
}
