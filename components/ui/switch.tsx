/** On or off, effective at once; for what is saved with a form use a check box. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'

export interface SwitchProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role' | 'className'> {
  label: ReactNode
  hint?: ReactNode
  /** What stands beside it says it already: read aloud only. */
  labelHidden?: boolean
}

/** @example <Switch label={t('Hide amounts')} checked={hidden} onChange={(e) => change(e.target.checked)} /> */
export function Switch({ label, hint, labelHidden = false, ...rest }: SwitchProps) {
  return (
    <label
      className={classNames(
        'flex items-center justify-between text-sm has-disabled:opacity-50',
        labelHidden ? 'relative' : 'min-h-10 gap-4 py-1.5',
      )}
    >
      <span className={labelHidden ? 'sr-only' : 'min-w-0'}>
        {label}
        {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
      </span>
      <span className="relative inline-flex h-5 w-9 shrink-0">
        <input
          type="checkbox"
          role="switch"
          {...rest}
          className="peer size-full appearance-none rounded-full bg-edge transition-colors duration-100 checked:bg-accent"
        />
        <span className="pointer-events-none absolute top-0.5 start-0.5 size-4 rounded-full bg-surface shadow-xs transition-transform duration-100 peer-checked:translate-x-4 rtl:peer-checked:-translate-x-4" />
      </span>
    </label>
  )
}
