/** The history page without its sources: filter, count, list, and the states around them. */

import { saveFile } from '@/components/settings/save-file'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Menu } from '@/components/ui/menu'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountId } from '@/lib/core/ids'
import type { HistoryRow, SavedFilterRow } from '@/lib/db/rows'
import { type EntryFilter, ledgerMessages } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import { isFiltered, NO_FILTER } from './entry-filter'
import { EntryList } from './entry-list'
import type { EntryOrder, EntryPages } from './entry-pages.hooks'
import { FilterBar, type FilterChoices } from './filter-bar'
import { HistoryLine } from './history-line'
import { LedgerLine } from './ledger-line'
import { SavedFilters } from './saved-filters'

export interface HistoryViewProps {
  pages: EntryPages
  wide: boolean
  nameOf: (account: AccountId) => string
  now: number
  histories: readonly HistoryRow[]
  saved: readonly SavedFilterRow[]
  hasImports: boolean
  filter: EntryFilter
  choices: FilterChoices
  order: EntryOrder
  onFilter: (filter: EntryFilter) => void
  onOrder: (order: EntryOrder) => void
}

export function HistoryView(props: HistoryViewProps) {
  const { t } = useT()
  const { pages, filter, histories, now } = props
  const unfiltered = !isFiltered(filter)
  const nothing = pages.total === 0 && unfiltered && !pages.waiting
  return (
    <>
      <PageHeader
        title={t('History')}
        lead={t('Everything that happened in your accounts, as it was told and as you corrected it.')}
        actions={<Acts hasImports={props.hasImports} nothing={nothing} />}
      />
      <div className="mb-3 grid gap-1 empty:hidden">
        <HistoryLine histories={histories} now={now} />
        <LedgerLine />
      </div>
      {nothing ? <NoHistory /> : <Filled {...props} />}
    </>
  )
}

function Acts({ hasImports, nothing }: { hasImports: boolean; nothing: boolean }) {
  const { t } = useT()
  return (
    <>
      {hasImports ? (
        <a className={buttonClass('quiet')} href="#/history/imports">
          {t('Imported files')}
        </a>
      ) : null}
      <a className={buttonClass('secondary')} href="#/history/add">
        {t('Add an entry')}
      </a>
      {nothing ? null : (
        <a className={buttonClass('primary')} href="#/history/import">
          {t('Import a file')}
        </a>
      )}
    </>
  )
}

function NoHistory() {
  const { t } = useT()
  return (
    <EmptyState
      icon="history"
      sentence={t('No entry yet. Holdfast reads the past of your accounts; older years come from files.')}
      action={
        <a className={buttonClass('primary')} href="#/history/import">
          {t('Import a file')}
        </a>
      }
    />
  )
}

function Filled(props: HistoryViewProps) {
  const { t, locale } = useT()
  const { pages, filter, order, onFilter, onOrder } = props
  const exporting = useAction()
  const save = (format: 'csv' | 'json') =>
    void exporting.run(async () => {
      const { fileName, text } = await call(ledgerMessages['ledger.export'], { filter, format })
      saveFile(fileName, text, format === 'csv' ? 'text/csv' : 'application/json')
    })
  const error = pages.error ?? exporting.error
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <FilterBar filter={filter} choices={props.choices} onChange={onFilter} />
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="figure me-auto text-xs text-muted">
          {pages.total === null
            ? ''
            : t('{number} entries', { number: new Intl.NumberFormat(locale).format(pages.total) })}
        </p>
        <Select
          controlSize="sm"
          label={t('Order')}
          labelHidden
          value={order}
          options={[
            { value: 'newest', label: t('Newest first') },
            { value: 'oldest', label: t('Oldest first') },
          ]}
          onChange={(event) => onOrder(event.target.value === 'oldest' ? 'oldest' : 'newest')}
        />
        <SavedFilters filter={filter} saved={props.saved} onChoose={onFilter} />
        <Menu
          label={t('Export')}
          icon="download"
          size="sm"
          alignment="end"
          acts={[
            { label: t('As CSV'), run: () => save('csv') },
            { label: t('As JSON'), run: () => save('json') },
          ]}
        />
      </div>
      {error ? <ProblemBanner error={error} onAgain={pages.again} /> : null}
      <Rows {...props} />
    </div>
  )
}

function Rows({ pages, wide, nameOf, onFilter }: HistoryViewProps) {
  const { t } = useT()
  if (pages.total === null)
    return pages.error ? null : (
      <div className="grid gap-2">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton key={row} className="h-11 w-full" />
        ))}
      </div>
    )
  if (pages.total === 0)
    return (
      <EmptyState
        icon="search"
        sentence={t('No entry fits this filter.')}
        action={<Button onClick={() => onFilter(NO_FILTER)}>{t('Clear filter')}</Button>}
      />
    )
  return <EntryList pages={pages} wide={wide} nameOf={nameOf} />
}
