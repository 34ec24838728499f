/** Tabs: one tab stop, arrow keys choose. The caller renders the chosen panel inside `TabPanel`. */
import type { ReactNode, Ref } from 'react'
import { useRef } from 'react'
import { classNames } from './class-names'
import { moveFocus } from './move-focus'

export interface Tab<Id extends string> {
  id: Id
  label: string
}

export interface TabsProps<Id extends string> {
  /** Names the set and joins tabs with panels. Unique on the page. */
  name: string
  label: string
  tabs: readonly Tab<Id>[]
  chosen: Id
  onChoose: (id: Id) => void
  /** `line`: page sections. `segment`: a compact switch (range, grouping). */
  look?: 'line' | 'segment'
  className?: string
}

/** @example <Tabs name="view" label={t('View')} tabs={tabs} chosen={tab} onChoose={setTab} /> */
export function Tabs<Id extends string>({
  name,
  label,
  tabs,
  chosen,
  onChoose,
  look = 'line',
  className,
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        if (
          !['ArrowUp', 'ArrowDown'].includes(event.key) &&
          list.current &&
          moveFocus(list.current, '[role=tab]', event.key)
        )
          event.preventDefault()
      }}
      className={classNames(
        look === 'line'
          ? 'flex gap-4'
          : 'inline-flex max-w-full flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5',
        className,
      )}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-controls={tab.id === chosen ? `${name}-panel` : undefined}
          aria-selected={tab.id === chosen}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
          onFocus={() => tab.id !== chosen && onChoose(tab.id)}
          className={classNames('transition-colors duration-100', look === 'line' ? LINE : SEGMENT)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

const LINE =
  'relative h-9 text-sm text-muted hover:text-ink aria-selected:font-medium aria-selected:text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full aria-selected:after:bg-ink'
const SEGMENT =
  'h-8 rounded-md px-2 text-xs nav:px-3 text-muted hover:text-ink aria-selected:bg-raised aria-selected:font-medium aria-selected:text-ink aria-selected:shadow-xs'

export interface TabPanelProps {
  name: string
  chosen: string
  children: ReactNode
  /** For a panel that scrolls and holds nothing to focus: keyboards reach it to scroll. */
  focusable?: boolean
  className?: string
  ref?: Ref<HTMLDivElement>
}

/** @example <TabPanel name="view" chosen={tab}>...</TabPanel> */
export function TabPanel({ name, chosen, children, focusable = false, className, ref }: TabPanelProps) {
  return (
    <div
      ref={ref}
      role="tabpanel"
      id={`${name}-panel`}
      aria-labelledby={`${name}-tab-${chosen}`}
      tabIndex={focusable ? 0 : undefined}
      className={classNames('focus-visible:outline-offset-[-2px]', className)}
    >
      {children}
    </div>
  )
}
