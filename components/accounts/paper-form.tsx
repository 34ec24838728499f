/** The form of a paper account: the money it begins with, and whether totals have it. An account that has begun keeps its money. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { EndpointField } from './endpoint-field'
import type { PaperDraft, StartDraft } from './paper-draft'
import { emptyStart } from './paper-start'
import type { FieldErrors } from './source-draft'
import type { Venue } from './venue'

export interface PaperFormProps {
  venue: Venue | undefined
  draft: PaperDraft
  errors: FieldErrors
  onChange: (draft: PaperDraft) => void
}

export function PaperForm({ venue, draft, errors, onChange }: PaperFormProps) {
  const { t } = useT()
  return (
    <div className="grid gap-4">
      {draft.start.length > 0 && (
        <>
          <p className="text-sm text-muted">
            {t(
              'No key needed. Holdfast fills your orders by the live book of {venue}, with its fees; nothing is sent there, and no real money moves.',
              { venue: venue?.name ?? draft.venue },
            )}{' '}
            {t('Orders that wait are looked at while your browser runs.')}
          </p>
          <StartRows draft={draft} errors={errors} onChange={onChange} />
        </>
      )}
      <Checkbox
        label={t('Count this paper money in my totals')}
        hint={t(
          'Off: net worth, allocation, gains, reports and analytics leave it out. On: they all treat it as if it were yours.',
        )}
        checked={draft.counted}
        onChange={(event) => onChange({ ...draft, counted: event.target.checked })}
      />
      {draft.start.length > 0 && <OwnEndpoint draft={draft} errors={errors} onChange={onChange} />}
    </div>
  )
}

type PartProps = Omit<PaperFormProps, 'venue'>

function StartRows({ draft, errors, onChange }: PartProps) {
  const { t, sentence } = useT()
  const { start } = draft
  const replace = (changed: StartDraft) =>
    onChange({ ...draft, start: start.map((each) => (each.key === changed.key ? changed : each)) })
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-medium">{t('Money to begin with')}</legend>
      {start.map((row) => (
        <StartRow
          key={row.key}
          row={row}
          errors={errors}
          onChange={replace}
          onRemove={
            start.length > 1
              ? () => onChange({ ...draft, start: start.filter(({ key }) => key !== row.key) })
              : undefined
          }
        />
      ))}
      {errors.start && (
        <p role="alert" className="text-xs font-medium text-danger">
          {sentence(errors.start)}
        </p>
      )}
      <div>
        <Button size="sm" icon="add" onClick={() => onChange({ ...draft, start: [...start, emptyStart()] })}>
          {t('Add a row')}
        </Button>
      </div>
    </fieldset>
  )
}

interface StartRowProps {
  row: StartDraft
  errors: FieldErrors
  onChange: (row: StartDraft) => void
  /** Absent for the only row. */
  onRemove: (() => void) | undefined
}

function StartRow({ row, errors, onChange, onRemove }: StartRowProps) {
  const { t, sentence } = useT()
  const codeError = errors[`code:${row.key}`]
  const quantityError = errors[`quantity:${row.key}`]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.5rem] items-start gap-2">
      <TextField
        label={t('Coin')}
        autoComplete="off"
        autoCapitalize="characters"
        value={row.code}
        error={codeError && sentence(codeError)}
        onChange={(event) => onChange({ ...row, code: event.target.value })}
      />
      <TextField
        label={t('Quantity')}
        inputMode="decimal"
        autoComplete="off"
        className="figure"
        value={row.quantity}
        error={quantityError && sentence(quantityError)}
        onChange={(event) => onChange({ ...row, quantity: event.target.value })}
      />
      {onRemove && (
        <IconButton icon="trash" size="md" label={t('Remove this row')} className="mt-6" onClick={onRemove} />
      )}
    </div>
  )
}

function OwnEndpoint({ draft, errors, onChange }: PartProps) {
  const { t } = useT()
  return (
    <details open={errors.endpoint !== undefined}>
      <summary className="text-sm text-muted">{t('Own endpoint')}</summary>
      <EndpointField
        value={draft.endpoint}
        errors={errors}
        onChange={(endpoint) => onChange({ ...draft, endpoint })}
      />
    </details>
  )
}
