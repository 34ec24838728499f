/** A small mark with a word; the tone only underlines what the word says. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger'

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
}

/** @example <Badge tone="warn">{t('Can trade')}</Badge> */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 shrink-0 items-center rounded-md px-1.5 text-2xs font-medium',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
