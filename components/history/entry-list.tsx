/**
 * The list of entries: only the rows in its window are in the page, however many there are. It is one stop of the Tab key;
 * arrow keys, page keys, Home and End move between entries, Enter opens one.
 */
import { useEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { AccountId } from '@/lib/core/ids'
import type { EntryPages } from './entry-pages.hooks'
import { EntryRow, WIDE_COLUMNS } from './entry-row'
import { useRowFocus } from './row-focus.hooks'
import { rowWindow } from './row-window'

const HEIGHTS = { wide: 44, narrow: 62 }
/** Until the list has been laid out. */
const FIRST_VIEWPORT = 600

export interface EntryListProps {
  pages: EntryPages
  wide: boolean
  nameOf: (account: AccountId) => string
}

export function EntryList({ pages, wide, nameOf }: EntryListProps) {
  const { t } = useT()
  const box = useRef<HTMLDivElement>(null)
  const [scrollTop, setScrollTop] = useState(0)
  const [viewport, setViewport] = useState(FIRST_VIEWPORT)
  const total = pages.total ?? 0
  const rowHeight = wide ? HEIGHTS.wide : HEIGHTS.narrow
  const scrolled = { scrollTop, viewport, total, rowHeight }
  const shown = rowWindow(scrolled)
  const { height, first, last, top } = shown
  const { stop, ...keys } = useRowFocus({
    box,
    scrolled,
    shown,
    scrollTo: (wanted) => {
      if (box.current) box.current.scrollTop = wanted
      setScrollTop(wanted)
    },
  })
  useEffect(() => pages.look(first, last))
  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setViewport(element.clientHeight || FIRST_VIEWPORT))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  return (
    <div
      role="table"
      aria-label={t('Entries')}
      aria-description={t('Arrow keys move between entries, Enter opens one.')}
      aria-rowcount={total + 1}
      aria-busy={pages.waiting || undefined}
      className={classNames(
        'overflow-hidden rounded-card border border-line bg-surface transition-opacity duration-100',
        pages.waiting && 'opacity-60',
      )}
    >
      <Head wide={wide} />
      <div
        ref={box}
        role="rowgroup"
        // Its rows are the Tab stop; it holds the focus while the row that should have it is on its way.
        tabIndex={-1}
        aria-label={t('Entries')}
        {...keys}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        className="max-h-[calc(100dvh-9rem)] min-h-40 overflow-y-auto [overflow-anchor:none] focus-visible:outline-offset-[-2px] nav:max-h-[calc(100dvh-17rem)]"
      >
        <div role="presentation" style={{ height }} className="relative">
          <div role="presentation" style={{ top }} className="absolute inset-x-0">
            {rows.map((index) => {
              const entry = pages.rowAt(index)
              return (
                <EntryRow
                  key={index}
                  entry={entry}
                  index={index + 2}
                  isStop={index === stop}
                  wide={wide}
                  height={rowHeight}
                  account={entry ? nameOf(entry.accountId) : ''}
                />
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}

function Head({ wide }: { wide: boolean }) {
  const { t } = useT()
  const heads = wide
    ? [t('Time'), t('Kind'), t('Account'), t('In'), t('Out'), t('Fee'), t('Value'), t('Gain'), t('Marks')]
    : [t('Entry'), t('Value')]
  return (
    <div role="rowgroup" className={wide ? 'overflow-hidden pe-2' : 'sr-only'}>
      <div
        role="row"
        aria-rowindex={1}
        className={classNames('grid h-9 items-center gap-x-2 px-4 text-xs text-muted', wide && WIDE_COLUMNS)}
      >
        {heads.map((head, at) => (
          <div key={head} role="columnheader" className={at > 2 ? 'text-end' : ''}>
            {head}
          </div>
        ))}
      </div>
    </div>
  )
}
