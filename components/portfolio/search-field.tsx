/** The search of the holdings. `/` brings the focus here, Esc empties it, then leaves it. */
import { useEffect, useRef } from 'react'
import { maySingleKey } from '@/components/commands/single-key'
import { useT } from '@/components/shell/translation'
import { controlClass } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'

export interface SearchFieldProps {
  value: string
  onChange: (value: string) => void
  size?: 'sm' | 'md'
  shortcut?: boolean
}

export function SearchField({ value, onChange, size = 'sm', shortcut = true }: SearchFieldProps) {
  const { t } = useT()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!shortcut) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !maySingleKey(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shortcut])
  return (
    <span className="relative block">
      <Icon
        name="search"
        size={14}
        className="pointer-events-none absolute top-1/2 start-2.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={input}
        type="search"
        value={value}
        aria-label={t('Search holdings')}
        aria-keyshortcuts={shortcut ? '/' : undefined}
        placeholder={t('Search')}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault() // else Esc closes the popup
          if (value === '') event.currentTarget.blur()
          else onChange('')
        }}
        className={`${controlClass(size, false)} border-line! ps-8! [&::-webkit-search-cancel-button]:hidden`}
      />
    </span>
  )
}
