/** A part of the desk: a narrow heading with its acts, and what stands below it. Denser than a card. */
import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface PanelProps {
  title: string
  /** Beside the title: marks. */
  marks?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** @example <Panel title={t('Order book')} marks={<FeedMark feed={feed} />}>…</Panel> */
export function Panel({ title, marks, actions, className, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={classNames(
        'flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-surface',
        className,
      )}
    >
      <header className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
        <h2 id={id} className="text-xs font-semibold">
          {title}
        </h2>
        {marks}
        {actions ? <div className="ms-auto flex items-center gap-1">{actions}</div> : null}
      </header>
      <div className="min-h-0 flex-1">{children}</div>
    </section>
  )
}
