/** The fields of one exchange, with an own endpoint folded away. Secrets are masked, also the ones with several lines. */
import { useT } from '@/components/shell/translation'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { CredentialField } from '@/lib/exchanges/credential-fields'
import { EndpointField } from './endpoint-field'
import type { FieldErrors, SourceDraft } from './source-draft'
import type { Venue } from './venue'

type ExchangeDraft = Extract<SourceDraft, { kind: 'exchange' }>

export interface CredentialFormProps {
  venue: Venue
  draft: ExchangeDraft
  errors: FieldErrors
  onChange: (draft: ExchangeDraft) => void
}

export function CredentialForm({ venue, draft, errors, onChange }: CredentialFormProps) {
  const { t, sentence } = useT()
  const errorAt = (name: string) => errors[name] && sentence(errors[name])
  const change = (name: string, value: string) =>
    onChange({ ...draft, credentials: { ...draft.credentials, [name]: value } })
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        {t('Make a key at {venue} that may only read. Holdfast refuses keys that can withdraw.', {
          venue: venue.name,
        })}{' '}
        {venue.docs && (
          <a className="underline" href={venue.docs} target="_blank" rel="noreferrer">
            {t('How {venue} explains its keys', { venue: venue.name })}
          </a>
        )}
      </p>
      {venue.fields.map((field) => (
        <CredentialInput
          key={field.name}
          field={field}
          value={draft.credentials[field.name] ?? ''}
          error={errorAt(field.name)}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      <details>
        <summary className="text-sm text-muted">{t('Own endpoint')}</summary>
        <EndpointField
          value={draft.endpoint}
          errors={errors}
          onChange={(endpoint) => onChange({ ...draft, endpoint })}
        />
      </details>
    </div>
  )
}

interface CredentialInputProps {
  field: CredentialField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function CredentialInput({ field, value, error, onChange }: CredentialInputProps) {
  const { sentence } = useT()
  const common = {
    name: field.name,
    label: sentence(field.label),
    value,
    error,
    mono: true,
    spellCheck: false,
    autoComplete: 'off',
  }
  if (field.multiline) {
    return (
      <TextArea
        {...common}
        rows={2}
        className={field.secret ? '[&_textarea]:[-webkit-text-security:disc]' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <TextField
      {...common}
      type={field.secret ? 'password' : 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
