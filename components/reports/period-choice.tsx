/** For when a report is made: a tax year, a period, or a day, whichever it is made for. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { ReportChoices } from '@/lib/ledger/report-messages'
import type { ReportPeriod } from '@/lib/reports/define-report'

export interface PeriodChoiceProps {
  period: ReportPeriod
  choices: Pick<ReportChoices, 'years' | 'firstDay' | 'today'>
  onChange: (period: ReportPeriod) => void
}

/** A field that is emptied keeps what was chosen: no report is made for half a date. */
export function PeriodChoice({ period, choices, onChange }: PeriodChoiceProps) {
  const { t } = useT()
  const bounds = { min: choices.firstDay, max: choices.today }
  switch (period.of) {
    case 'year':
      return (
        <Select
          label={t('Tax year')}
          className="w-40"
          value={period.label}
          options={choices.years.toReversed().map((year) => ({ value: year, label: year }))}
          onChange={({ target }) => onChange({ of: 'year', label: target.value })}
        />
      )
    case 'days':
      return (
        <>
          <TextField
            label={t('First day')}
            type="date"
            className="w-40"
            {...bounds}
            value={period.from}
            onChange={({ target }) => target.value !== '' && onChange({ ...period, from: target.value })}
          />
          <TextField
            label={t('Last day')}
            type="date"
            className="w-40"
            {...bounds}
            value={period.until}
            onChange={({ target }) => target.value !== '' && onChange({ ...period, until: target.value })}
          />
        </>
      )
    case 'day':
      return (
        <TextField
          label={t('Day')}
          type="date"
          className="w-40"
          {...bounds}
          value={period.day}
          onChange={({ target }) => target.value !== '' && onChange({ of: 'day', day: target.value })}
        />
      )
    default:
      return period satisfies never
  }
}
