/** A server of the user's own in the exchange's place: one address. */
import { useT } from '@/components/shell/translation'
import { TextField } from '@/components/ui/text-field'
import type { FieldErrors } from './source-draft'

export interface EndpointFieldProps {
  value: string
  errors: FieldErrors
  onChange: (value: string) => void
}

/** @example <EndpointField value={draft.endpoint} errors={errors} onChange={(endpoint) => onChange({ ...draft, endpoint })} /> */
export function EndpointField({ value, errors, onChange }: EndpointFieldProps) {
  const { t, sentence } = useT()
  return (
    <TextField
      className="mt-3"
      name="endpoint"
      label={t('Address of the endpoint')}
      hint={t('Replaces the host of the exchange, for a proxy or a test network')}
      mono
      autoComplete="off"
      value={value}
      error={errors.endpoint && sentence(errors.endpoint)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
