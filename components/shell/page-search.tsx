/** The search above a page: of the settings, of the guide. `/` brings the focus here, Esc empties it, then leaves it. */
import { useId } from 'react'
import { useSlashKey } from '@/components/trading/slash-key.hooks'
import { isComposing } from '@/components/ui/composition'
import { controlClass } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { useT } from './translation'

export interface PageSearchProps {
  label: string
  value: string
  /** How much is found; `null`: nothing is searched for. */
  count: number | null
  onChange: (value: string) => void
}

/** @example <PageSearch label={t('Search settings')} value={query} count={found?.size ?? null} onChange={search} /> */
export function PageSearch({ label, value, count, onChange }: PageSearchProps) {
  const { t } = useT()
  const id = useId()
  useSlashKey(() => document.getElementById(id)?.focus())
  return (
    <div role="search" className="relative mb-4">
      <Icon
        name="search"
        size={14}
        className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        id={id}
        type="search"
        value={value}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return
          event.preventDefault()
          if (value === '') event.currentTarget.blur()
          else onChange('')
        }}
        className={`${controlClass('md', false)} ps-9! [&::-webkit-search-cancel-button]:hidden`}
      />
      <p role="status" className="sr-only">
        {count === null ? '' : t('{count} results', { count })}
      </p>
    </div>
  )
}
