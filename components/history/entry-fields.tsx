/** The fields of an entry, for a correction and for an entry by hand. */
import { PositionsEditor, type SuggestAssets } from '@/components/accounts/positions-editor'
import type { FieldErrors, PositionDraft } from '@/components/accounts/source-draft'
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { ENTRY_KINDS } from '@/lib/core/entry'
import { KIND_WORDS, REASON_WORDS } from '@/lib/core/entry-words'
import { type EntryForm, isKind, isReason, reasonsOf } from './entry-form'

export interface EntryFieldsProps {
  form: EntryForm
  errors: FieldErrors
  currency: string
  suggest: SuggestAssets
  onChange: (change: Partial<EntryForm>) => void
}

export function EntryFields({ form, errors, currency, suggest, onChange }: EntryFieldsProps) {
  const { t, sentence } = useT()
  const reasons = reasonsOf(form.kind)
  const errorOf = (name: string) => (errors[name] ? sentence(errors[name]) : undefined)
  const list = (legend: string, name: 'incoming' | 'outgoing' | 'fees') => (
    <Legs
      legend={legend}
      rows={form[name]}
      errors={errors}
      suggest={suggest}
      onChange={(rows) => onChange({ [name]: rows })}
    />
  )
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextField
          type="datetime-local"
          step={1}
          label={t('Time')}
          value={form.at}
          error={errorOf('at')}
          onChange={(event) => onChange({ at: event.target.value })}
        />
        <Select
          label={t('Kind')}
          value={form.kind}
          options={ENTRY_KINDS.map((kind) => ({ value: kind, label: sentence(KIND_WORDS[kind]) }))}
          onChange={({ target }) => isKind(target.value) && onChange({ kind: target.value, reason: '' })}
        />
        {reasons.length > 0 ? (
          <Select
            label={t('More exactly')}
            value={form.reason}
            options={[
              { value: '', label: t('Not said') },
              ...reasons.map((reason) => ({ value: reason, label: sentence(REASON_WORDS[reason]) })),
            ]}
            onChange={({ target }) => onChange({ reason: isReason(target.value) ? target.value : '' })}
          />
        ) : null}
      </div>
      {errorOf('legs') ? (
        <p role="alert" className="text-xs font-medium text-danger">
          {errorOf('legs')}
        </p>
      ) : null}
      <div className="grid items-start gap-4 md:grid-cols-3">
        {list(t('In'), 'incoming')}
        {list(t('Out'), 'outgoing')}
        {list(t('Fees beside it'), 'fees')}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('Value of the whole in {currency}', { currency: currency.toUpperCase() })}
          hint={t('Only where you know better than the price sources; it becomes the cost or the proceeds')}
          inputMode="decimal"
          autoComplete="off"
          value={form.value}
          error={errorOf('value')}
          onChange={(event) => onChange({ value: event.target.value })}
        />
        <TextArea
          label={t('Note')}
          rows={2}
          maxLength={1000}
          value={form.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </div>
    </div>
  )
}

function Legs({
  legend,
  rows,
  errors,
  suggest,
  onChange,
}: {
  legend: string
  rows: readonly PositionDraft[]
  errors: FieldErrors
  suggest: SuggestAssets
  onChange: (rows: PositionDraft[]) => void
}) {
  return (
    <fieldset className="min-w-0 rounded-lg border border-line p-3">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      <PositionsEditor positions={rows} errors={errors} suggest={suggest} onChange={onChange} />
    </fieldset>
  )
}
