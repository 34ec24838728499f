/** The routes `#/history`, `#/history/<entry>`, `#/history/add`, `#/history/import` and `#/history/imports`. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { ImportsList } from '@/components/imports/imports-list'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useWide } from '@/components/portfolio/use-wide'
import { useHistories, useImports, useSavedFilters } from '@/components/shell/live.hooks'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import type { EntryId } from '@/lib/core/ids'
import type { EntryFilter } from '@/lib/ledger/messages'
import { AddEntry } from './add-entry'
import { EntryDialog } from './entry-dialog'
import { type EntryOrder, useEntryPages } from './entry-pages.hooks'
import { useFilterChoices } from './filter-choices.hooks'
import { followHandedFilter, forgetHandedFilter, handedFilter } from './handed-filter'
import { HistoryView } from './history-view'

const ImportPage = lazy(async () => ({
  default: (await import('@/components/imports/import-page')).ImportPage,
}))

const leave = () => navigate('history')

/** The filter outlives the dialogs, not the page: nothing of it reaches the address. */
export function HistoryPage({ rest }: RouteProps) {
  const [first] = rest
  const [filter, setFilter] = useState<EntryFilter>(handedFilter)
  const [order, setOrder] = useState<EntryOrder>('newest')
  useEffect(forgetHandedFilter, [])
  useEffect(() => followHandedFilter(setFilter), [])
  if (first === 'import')
    return (
      <Suspense fallback={null}>
        <ImportPage />
      </Suspense>
    )
  return <Entries filter={filter} order={order} open={first} onFilter={setFilter} onOrder={setOrder} />
}

interface EntriesProps {
  filter: EntryFilter
  order: EntryOrder
  open: string | undefined
  onFilter: (filter: EntryFilter) => void
  onOrder: (order: EntryOrder) => void
}

function Entries({ filter, order, open, onFilter, onOrder }: EntriesProps) {
  const facts = usePageFacts()
  const pages = useEntryPages(filter, order)
  const imports = useImports()
  const choices = useFilterChoices(facts.accounts, imports)
  return (
    <MoneyDisplayProvider display={{ currency: pages.currency, hidden: facts.hidden, compact: false }}>
      <HistoryView
        pages={pages}
        wide={useWide('history')}
        nameOf={facts.nameOf}
        now={facts.now}
        histories={useHistories()}
        saved={useSavedFilters()}
        hasImports={imports.length > 0}
        filter={filter}
        choices={choices}
        order={order}
        onFilter={onFilter}
        onOrder={onOrder}
      />
      {open === 'add' ? (
        <AddEntry
          accounts={facts.accounts.filter(({ kind }) => kind !== 'paper')}
          currency={pages.currency}
          onClose={leave}
        />
      ) : open === 'imports' ? (
        <ImportsList imports={imports} nameOf={facts.nameOf} onClose={leave} />
      ) : open === undefined ? null : (
        <EntryDialog key={open} id={open as EntryId} nameOf={facts.nameOf} onClose={leave} />
      )}
    </MoneyDisplayProvider>
  )
}
