/** One line of text with label, hint and error. Secrets: `type="password"` and `autoComplete="off"`. */
import type { InputHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'
import { controlClass, Field, type FieldProps } from './field'

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'className'> {
  controlSize?: 'sm' | 'md'
  /** Addresses, keys and codes read better in a fixed pitch. */
  mono?: boolean
  ref?: Ref<HTMLInputElement>
}

/** @example <TextField label={t('Label')} value={label} onChange={(e) => setLabel(e.target.value)} error={error} /> */
export function TextField({
  label,
  hint,
  error,
  labelHidden = false,
  className,
  controlSize = 'md',
  mono = false,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          {...ids}
          className={classNames(
            controlClass(controlSize, error !== undefined && error !== ''),
            mono && 'font-mono',
          )}
        />
      )}
    </Field>
  )
}
