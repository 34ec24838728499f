/** One of several choices, as a card whose whole face is the target. Put several with one `name` in a `<fieldset>`. */
import type { InputHTMLAttributes, ReactNode } from 'react'

export interface RadioProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> {
  label: ReactNode
  hint?: ReactNode
}

/** @example <Radio name="slot" label={t('Passkey')} checked={slot === 'passkey'} onChange={() => setSlot('passkey')} /> */
export function Radio({ label, hint, ...rest }: RadioProps) {
  return (
    <label className="flex items-start gap-3 rounded-lg border border-line bg-surface p-3 transition-colors duration-100 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input type="radio" {...rest} className="mt-0.5 size-4 shrink-0 accent-accent outline-none" />
      <span className="min-w-0">
        <span className="block text-sm font-medium">{label}</span>
        {hint ? <span className="mt-0.5 block text-xs text-muted">{hint}</span> : null}
      </span>
    </label>
  )
}
