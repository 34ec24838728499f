/** The star of a favourite market. Pressed or not is said, not only drawn. */
import type { ButtonHTMLAttributes } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface StarProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  on: boolean
  label: string
}

const PATH = 'm8 1.9 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6L8 1.9Z'

/** @example <Star on={starred} label={t('Favourite: {market}', { market })} onClick={toggle} /> */
export function Star({ on, label, ...rest }: StarProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={on}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-lg transition-colors duration-100 hover:bg-hover',
        on ? 'text-warn' : 'text-muted hover:text-ink',
      )}
    >
      <svg aria-hidden="true" focusable="false" viewBox="0 0 16 16" width={14} height={14}>
        <path
          d={PATH}
          fill={on ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={1.3}
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
