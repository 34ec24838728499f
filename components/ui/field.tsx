/**
 * Label, hint and error around one form control. The error is announced with the control (`aria-describedby`) and is
 * shown where the control is; what was typed is never lost.
 */
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

export interface FieldProps {
  label: string
  /** One short line below the label. */
  hint?: ReactNode
  /** A sentence that says what to do. */
  error?: string | undefined
  /** Hides the label from sight, not from screen readers. */
  labelHidden?: boolean
  className?: string | undefined
}

export interface ControlIds {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** The classes that all text-like controls share. */
export const controlClass = (size: 'sm' | 'md', invalid: boolean): string =>
  classNames(
    'w-full min-w-0 rounded-lg border bg-surface text-sm text-ink placeholder:text-muted',
    'transition-colors duration-100 disabled:bg-sunken disabled:text-muted',
    size === 'sm' ? 'h-8 px-2.5' : 'h-10 px-3',
    invalid ? 'border-danger' : 'border-edge hover:border-ink',
  )

/** @example <Field label={t('Name')} error={error}>{(ids) => <input {...ids} />}</Field> */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  className,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const ids: ControlIds = {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
  }
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {children(ids)}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
