/** Title of a page of the options tab, with the way to its article of the guide, and its acts. */
import type { ReactNode } from 'react'
import { GuideLink } from '@/components/guide/guide-link'

/** @example <PageHeader title={t('Accounts')} actions={<Button variant="primary">...</Button>} /> */
export function PageHeader({
  title,
  lead,
  actions,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        <div className="flex items-center gap-1">
          <h1 className="min-w-0 text-xl font-semibold tracking-tight">{title}</h1>
          <GuideLink title={title} />
        </div>
        {lead ? <p className="mt-0.5 text-sm text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
