/** A notice in the flow of the page: what happened, why, what now. Errors are announced at once, the rest politely. */
import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { classNames } from './class-names'
import { Icon } from './icon'

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-ink [&>svg]:text-accent',
  good: 'bg-good-soft text-ink [&>svg]:text-good',
  warn: 'bg-warn-soft text-ink [&>svg]:text-warn',
  danger: 'bg-danger-soft text-ink [&>svg]:text-danger',
}

export interface BannerProps {
  tone?: Tone
  title?: string
  children?: ReactNode
  action?: ReactNode
  className?: string
}

/** @example <Banner tone="danger" title={t('No answer')} action={<Button>...</Button>}>{sentence}</Banner> */
export function Banner({ tone = 'neutral', title, children, action, className }: BannerProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames(
        'flex flex-wrap items-start gap-2.5 rounded-lg px-3 py-2.5 text-sm',
        TONES[tone],
        className,
      )}
    >
      <Icon
        name={tone === 'good' ? 'check' : tone === 'warn' || tone === 'danger' ? 'alert' : 'help'}
        className="mt-0.5"
      />
      <div className="min-w-0 flex-1 basis-60">
        {title === undefined ? null : <p className="font-medium">{title}</p>}
        {children ? <div className="break-words">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
