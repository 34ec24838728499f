/**
 * Tables with a caption for screen readers, sortable heads and a scroll container that keyboards can reach. Numbers go
 * right (`align="end"`).
 */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

export interface SortState<Column extends string> {
  column: Column
  descending: boolean
}

/** @example <Table caption={t('Holdings')}><thead>...</thead><tbody>...</tbody></Table> */
export function Table({
  caption,
  children,
  className,
}: {
  caption: string
  children: ReactNode
  className?: string
}) {
  return (
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      // A browser leaves a link that is cut off at the side where it is, though it has the focus.
      onFocus={({ target, currentTarget }) => {
        if (target !== currentTarget) target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
      }}
      className={classNames(
        '@container relative overflow-x-auto focus-visible:outline-offset-[-2px]',
        className,
      )}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export interface HeadCellProps<Column extends string> {
  children: ReactNode
  align?: 'start' | 'end'
  column?: Column
  sort?: SortState<Column>
  onSort?: (next: SortState<Column>) => void
  className?: string
}

/** With `column`, `sort` and `onSort` the head becomes a button that sorts. */
export function HeadCell<Column extends string>({
  children,
  align = 'start',
  column,
  sort,
  onSort,
  className,
}: HeadCellProps<Column>) {
  const active = column !== undefined && sort?.column === column
  return (
    <th
      scope="col"
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={classNames(
        'h-9 px-3 text-xs font-medium text-muted first:ps-4 last:pe-4',
        align === 'end' ? 'text-end' : 'text-start',
        className,
      )}
    >
      {column !== undefined && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ column, descending: active ? !sort.descending : true })}
          className={classNames(
            '-mx-1 inline-flex h-8 items-center gap-1 rounded px-1 hover:text-ink',
            align === 'end' && 'flex-row-reverse',
            active && 'text-ink',
          )}
        >
          {children}
          <Icon
            name="chevron-down"
            size={12}
            className={classNames(!active && 'opacity-0', active && !sort.descending && 'rotate-180')}
          />
        </button>
      ) : (
        children
      )}
    </th>
  )
}

export function Cell({
  children,
  align = 'start',
  className,
}: {
  children?: ReactNode
  align?: 'start' | 'end'
  className?: string
}) {
  return (
    <td
      className={classNames(
        'h-11 border-t border-line px-3 py-1.5 first:ps-4 last:pe-4',
        align === 'end' ? 'figure text-end' : '',
        className,
      )}
    >
      {children}
    </td>
  )
}
