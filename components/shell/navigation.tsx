/** The links of the options page, as a column (wide) or a scrolling row (narrow): the pages of the list of commands. */
import { useEffect, useRef } from 'react'
import type { IconName } from '@/components/ui/icon'
import { Icon } from '@/components/ui/icon'
import { routeOf } from '@/lib/commands/define-command'
import { commandsOf } from '@/lib/commands/registry'
import { useT } from './translation'

/** By route. */
const ICONS: Readonly<Record<string, IconName>> = {
  '': 'dashboard',
  accounts: 'wallet',
  wallets: 'send',
  trading: 'exchange',
  swaps: 'swap',
  rebalance: 'balance',
  alerts: 'bell',
  annotation: 'note',
  assistant: 'assistant',
  history: 'history',
  inbox: 'inbox',
  gains: 'gains',
  analytics: 'analytics',
  reports: 'reports',
  assets: 'assets',
  portfolios: 'portfolios',
  requests: 'log',
  settings: 'settings',
}

const DESTINATIONS = commandsOf('pages').map(({ title, act }) => {
  const path = routeOf({ act }) ?? ''
  return { path, title, icon: ICONS[path] ?? 'note' }
})

export interface NavigationProps {
  /** First segment of the route; the empty text is the dashboard. */
  current: string
  /** Issues of the inbox that are open. */
  issues?: number
  /** What alerts have found and nobody has seen. */
  unseen?: number
}

export function Navigation({ current, issues = 0, unseen = 0 }: NavigationProps) {
  const { t, sentence } = useT()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // The row is wider than a narrow window: where one is must be in it, also when a count has moved it; but whoever walks through
    // it by keys stays where they are.
    if (list.current?.contains(document.activeElement)) return
    const link = list.current?.querySelector(`[href="#/${current}"]`)
    link?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current, issues, unseen])
  return (
    // In a low window the column scrolls by itself, with room for the ring of the focus: settings and lock stay in reach.
    <nav
      aria-label={t('Main')}
      className="min-w-0 nav:-mx-1 nav:min-h-0 nav:overflow-y-auto nav:px-1 nav:py-1 nav:[scrollbar-width:thin]"
    >
      <ul
        ref={list}
        // A browser leaves a link that is cut off at the side where it is, though it has the focus.
        onFocus={({ target }) => target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })}
        className="relative flex gap-0.5 overflow-x-auto p-1 nav:flex-col nav:overflow-visible nav:p-0"
      >
        {DESTINATIONS.map(({ path, icon, title }) => (
          <li key={path} className="shrink-0">
            <a
              href={`#/${path}`}
              aria-current={path === current ? 'page' : undefined}
              className="flex h-10 items-center gap-2.5 rounded-lg px-3 text-sm whitespace-nowrap nav:h-auto nav:min-h-10 nav:py-2 nav:whitespace-normal nav:[@media(height<60rem)]:min-h-8 nav:[@media(height<60rem)]:py-1 text-muted transition-colors duration-100 hover:bg-hover hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              <Icon name={icon} />
              {sentence(title)}
              {path === 'inbox' && issues > 0 ? (
                <Count count={issues} words={t('{count} open', { count: issues })} />
              ) : null}
              {path === 'alerts' && unseen > 0 ? (
                <Count count={unseen} words={t('{count} new', { count: unseen })} />
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ count, words }: { count: number; words: string }) {
  return (
    <span className="figure relative ms-auto rounded-full bg-warn-soft px-1.5 text-2xs leading-5 font-medium text-warn">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
