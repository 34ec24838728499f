/** A check box with its label as part of the target. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> {
  label: ReactNode
  hint?: ReactNode
  className?: string
}

/** @example <Checkbox label="Ethereum" checked={on} onChange={(e) => setOn(e.target.checked)} /> */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        'flex min-h-8 items-start gap-2.5 py-1.5 text-sm has-disabled:opacity-50',
        className,
      )}
    >
      <input type="checkbox" {...rest} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
      </span>
    </label>
  )
}
