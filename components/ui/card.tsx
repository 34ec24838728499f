/** A surface with an optional heading and acts. `level` is the heading's place in the page's outline. */
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

export interface CardProps {
  title?: string
  /** The title leads there. */
  href?: string
  actions?: ReactNode
  level?: 2 | 3
  /** No inner padding: for tables and lists that reach the edge. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** @example <Card title={t('Accounts')} actions={<Button size="sm">...</Button>}>...</Card> */
export function Card({ title, href, actions, level = 2, flush = false, className, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={classNames('flex min-w-0 flex-col rounded-card border border-line bg-surface', className)}
    >
      {title === undefined && !actions ? null : (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-2">
          {title === undefined ? null : (
            <Heading id={id} className="text-sm font-semibold">
              {href === undefined ? (
                title
              ) : (
                <a className="rounded hover:underline" href={href}>
                  {title}
                </a>
              )}
            </Heading>
          )}
          {actions}
        </header>
      )}
      <div
        className={classNames('min-h-0 flex-1', !flush && 'p-4', !flush && title !== undefined && 'pt-1!')}
      >
        {children}
      </div>
    </section>
  )
}
