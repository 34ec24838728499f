/**
 * Tables with a caption for screen readers, sortable heads and a scroll container that keyboards can reach. Numbers go
 * right (`align="end"`). One with more columns than a narrow window holds can put each row's cells under one another: `stacks`, rows
 * of `StackedRow`, cells with a `label`. Browsers keep the roles of table, row and cell by the element, whatever is its `display`.
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
  stacks = false,
}: {
  caption: string
  children: ReactNode
  className?: string
  stacks?: boolean
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
      <table
        className={classNames(
          'w-full border-collapse text-sm',
          stacks && '@max-2xl:block @max-2xl:[&>tbody]:block @max-2xl:[&>thead]:sr-only',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

/** Of a table that `stacks`: its first cell is the line's name, the others stand below with their labels. */
export const StackedRow = ({ children, className }: { children: ReactNode; className?: string }) => (
  <tr
    className={classNames(
      '@max-2xl:grid @max-2xl:grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] @max-2xl:gap-x-4 @max-2xl:gap-y-2',
      '@max-2xl:border-t @max-2xl:border-line @max-2xl:px-4 @max-2xl:py-3 @max-2xl:[&>:first-child]:col-span-full',
      className,
    )}
  >
    {children}
  </tr>
)

const STACKED_CELL =
  '@max-2xl:block @max-2xl:h-auto @max-2xl:border-0 @max-2xl:p-0 @max-2xl:text-start @max-2xl:first:ps-0 @max-2xl:last:pe-0'

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

/** @param label its column's name, said above it where the rows are stacked; an empty one says nothing there */
export function Cell({
  children,
  align = 'start',
  className,
  label,
}: {
  children?: ReactNode
  align?: 'start' | 'end'
  className?: string
  label?: string
}) {
  return (
    <td
      data-label={label}
      className={classNames(
        'h-11 border-t border-line px-3 py-1.5 first:ps-4 last:pe-4',
        align === 'end' ? 'figure text-end' : '',
        label !== undefined && STACKED_CELL,
        label &&
          '@max-2xl:before:block @max-2xl:before:text-xs @max-2xl:before:text-muted @max-2xl:before:content-[attr(data-label)]',
        className,
      )}
    >
      {children}
    </td>
  )
}
