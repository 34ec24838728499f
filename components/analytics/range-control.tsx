/** The range: a row of the usual ones, and two dates for any other. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { RangeChoice } from '@/lib/analytics/views'
import type { Translate } from '@/lib/i18n/translate'
import { RANGE_NAMES } from './analytics-choice'
import { dayField, isRange, type RangeErrors, readRange } from './custom-range'
import { SegmentButtons } from './segment-buttons'

type Name = RangeChoice['name']

export interface RangeControlProps {
  range: RangeChoice
  /** First day that anything is known of (ms), where an own range begins; `null`: not known yet. */
  since: number | null
  now: number
  onChange: (range: RangeChoice) => void
}

export function RangeControl({ range, since, now, onChange }: RangeControlProps) {
  const { t } = useT()
  const [open, setOpen] = useState(range.name === 'custom')
  useFresh(range, () => setOpen(range.name === 'custom'))
  const choose = (name: Name) => {
    setOpen(name === 'custom')
    if (name !== 'custom') onChange({ name })
  }
  return (
    <div className="grid min-w-0 justify-items-start gap-1.5">
      <span aria-hidden="true" className="text-sm font-medium">
        {t('Range')}
      </span>
      <SegmentButtons<Name>
        label={t('Range')}
        choices={choicesOf(t)}
        chosen={open ? 'custom' : range.name}
        onChoose={choose}
      />
      {open ? <CustomRange range={range} since={since} now={now} onChange={onChange} /> : null}
    </div>
  )
}

/** Follows a range that was chosen elsewhere on the page, without taking the focus away as another `key` would. */
function useFresh(range: RangeChoice, follow: () => void): void {
  const [seen, setSeen] = useState(range)
  if (seen === range) return
  setSeen(range)
  follow()
}

function choicesOf(t: Translate): { id: Name; label: string }[] {
  const labels: Record<(typeof RANGE_NAMES)[number], string> = {
    '1d': t('1D'),
    '1w': t('1W'),
    '1m': t('1M'),
    '3m': t('3M'),
    ytd: t('YTD'),
    '1y': t('1Y'),
    '5y': t('5Y'),
    all: t('All'),
  }
  return [
    ...RANGE_NAMES.map((id): { id: Name; label: string } => ({ id, label: labels[id] })),
    { id: 'custom', label: t('Custom') },
  ]
}

function CustomRange({ range, since, now, onChange }: RangeControlProps) {
  const { t, sentence } = useT()
  const begin = range.name === 'custom' ? range : { from: since ?? now, until: now }
  const [draft, setDraft] = useState({
    from: dayField(begin.from),
    until: dayField(begin.until),
  })
  const [errors, setErrors] = useState<RangeErrors>({})
  useFresh(range, () => {
    if (range.name === 'custom') setDraft({ from: dayField(range.from), until: dayField(range.until) })
  })
  const set = (side: 'from' | 'until') => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [side]: event.target.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readRange(draft, now)
    setErrors(isRange(read) ? {} : read)
    if (isRange(read)) onChange(read)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
      <TextField
        type="date"
        controlSize="sm"
        label={t('First day')}
        className="w-36"
        max={dayField(now)}
        value={draft.from}
        onChange={set('from')}
        error={errors.from && sentence(errors.from)}
      />
      <TextField
        type="date"
        controlSize="sm"
        label={t('Last day')}
        className="w-36"
        max={dayField(now)}
        value={draft.until}
        onChange={set('until')}
        error={errors.until && sentence(errors.until)}
      />
      <Button type="submit" size="sm" className="mt-6.5">
        {t('Show')}
      </Button>
    </form>
  )
}
