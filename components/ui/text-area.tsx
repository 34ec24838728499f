/** Several lines of text (a list of addresses) with label, hint and error. */
import type { Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { controlClass, Field, type FieldProps } from './field'

export interface TextAreaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> {
  mono?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

/** @example <TextArea label={t('Addresses')} rows={4} mono value={text} onChange={...} /> */
export function TextArea({
  label,
  hint,
  error,
  labelHidden = false,
  className,
  mono = false,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          rows={rows}
          className={classNames(
            controlClass('md', error !== undefined && error !== ''),
            'h-auto py-2',
            mono && 'font-mono text-xs',
          )}
        />
      )}
    </Field>
  )
}
