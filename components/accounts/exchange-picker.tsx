/** All exchanges by name with a search field. One that cannot be connected stays in the list and says why. */
import { useId, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { isComposing, isEnter } from '@/components/ui/composition'
import { moveFocus } from '@/components/ui/move-focus'
import { TextField } from '@/components/ui/text-field'
import type { Venue } from './venue'

/** @example matchingVenues(venues, 'krak') // Kraken, Kraken Futures */
export function matchingVenues(venues: readonly Venue[], query: string): Venue[] {
  const wanted = query.trim().toLowerCase()
  const found = venues.filter(({ id, name }) => name.toLowerCase().includes(wanted) || id.includes(wanted))
  const rank = ({ name, notSupported, proven }: Venue) =>
    (notSupported ? 4 : 0) + (proven ? 0 : 2) + (name.toLowerCase().startsWith(wanted) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
}

export function ExchangePicker({
  venues,
  onPick,
}: {
  venues: readonly Venue[]
  onPick: (venue: Venue) => void
}) {
  const { t, sentence } = useT()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const countId = useId()
  const found = matchingVenues(venues, query)
  return (
    <div className="grid gap-3">
      <TextField
        label={t('Search an exchange')}
        type="search"
        autoFocus
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const first = found.find((venue) => !venue.notSupported)
          if (isEnter(event) && first) onPick(first)
          if (event.key === 'ArrowDown' && !isComposing(event))
            list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
        }}
      />
      <p id={countId} role="status" className="text-xs text-muted">
        {found.length === 0
          ? t('No exchange has this name.')
          : t('{count} exchanges', { count: found.length })}
      </p>
      <ul
        ref={list}
        aria-describedby={countId}
        className="max-h-[26rem] divide-y divide-line overflow-y-auto rounded-card border border-line bg-surface"
        onKeyDown={(event) => {
          if (list.current && moveFocus(list.current, 'button:not(:disabled)', event.key))
            event.preventDefault()
        }}
      >
        {found.map((venue) => (
          <li key={venue.id}>
            <button
              type="button"
              disabled={venue.notSupported !== undefined}
              onClick={() => onPick(venue)}
              className="flex min-h-11 w-full items-center justify-between gap-3 px-4 py-2 text-start text-sm hover:bg-hover focus-visible:outline-offset-[-2px] disabled:cursor-not-allowed disabled:hover:bg-transparent"
            >
              <span className="min-w-0">
                <span className={venue.notSupported ? 'text-muted' : 'font-medium'}>{venue.name}</span>
                {venue.notSupported && (
                  <span className="block text-xs text-muted">{sentence(venue.notSupported)}</span>
                )}
              </span>
              {venue.notSupported ? (
                <Badge>{t('Not supported')}</Badge>
              ) : venue.proven ? null : (
                <Badge tone="warn">{t('Unproven')}</Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
