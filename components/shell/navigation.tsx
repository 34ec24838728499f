/** The links of the options page, as a column (wide) or a scrolling row (narrow). */
import { useEffect, useRef } from 'react'
import type { IconName } from '@/components/ui/icon'
import { Icon } from '@/components/ui/icon'
import type { Translate } from '@/lib/i18n/translate'
import { useT } from './translation'

interface Destination {
  path: string
  icon: IconName
  label: string
}

const destinations = (t: Translate): Destination[] => [
  { path: '', icon: 'dashboard', label: t('Dashboard') },
  { path: 'accounts', icon: 'wallet', label: t('Accounts') },
  { path: 'wallets', icon: 'send', label: t('Wallets') },
  { path: 'trading', icon: 'exchange', label: t('Trading') },
  { path: 'swaps', icon: 'swap', label: t('Swap') },
  { path: 'rebalance', icon: 'balance', label: t('Rebalancing') },
  { path: 'annotation', icon: 'note', label: t('Annotation') },
  { path: 'history', icon: 'history', label: t('History') },
  { path: 'inbox', icon: 'inbox', label: t('Inbox') },
  { path: 'gains', icon: 'gains', label: t('Gains') },
  { path: 'analytics', icon: 'analytics', label: t('Analytics') },
  { path: 'reports', icon: 'reports', label: t('Reports') },
  { path: 'assets', icon: 'assets', label: t('Assets') },
  { path: 'portfolios', icon: 'portfolios', label: t('Portfolios') },
  { path: 'requests', icon: 'log', label: t('Request log') },
  { path: 'settings', icon: 'settings', label: t('Settings') },
]

export interface NavigationProps {
  /** First segment of the route; the empty text is the dashboard. */
  current: string
  /** Issues of the inbox that are open. */
  issues?: number
}

export function Navigation({ current, issues = 0 }: NavigationProps) {
  const { t } = useT()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // The row is wider than a narrow window: where one is must be in it, also when a count has moved it.
    const link = list.current?.querySelector(`[href="#/${current}"]`)
    link?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current, issues])
  return (
    <nav aria-label={t('Main')} className="min-w-0">
      <ul
        ref={list}
        // A browser leaves a link that is cut off at the side where it is, though it has the focus.
        onFocus={({ target }) => target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })}
        className="relative flex gap-0.5 overflow-x-auto p-1 nav:flex-col nav:p-0"
      >
        {destinations(t).map(({ path, icon, label }) => (
          <li key={path} className="shrink-0">
            <a
              href={`#/${path}`}
              aria-current={path === current ? 'page' : undefined}
              className="flex h-10 items-center gap-2.5 rounded-lg px-3 text-sm whitespace-nowrap text-muted transition-colors duration-100 hover:bg-hover hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              <Icon name={icon} />
              {label}
              {path === 'inbox' && issues > 0 ? <IssueCount count={issues} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function IssueCount({ count }: { count: number }) {
  const { t } = useT()
  return (
    <span className="figure relative ml-auto rounded-full bg-warn-soft px-1.5 text-2xs leading-5 font-medium text-warn">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('{count} open', { count })}</span>
    </span>
  )
}
