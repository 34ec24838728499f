/** The dashboard's holdings: search, filters by account, portfolio and tag, and what is out of the total. */
import { useEffect, useState } from 'react'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { sum } from '@/lib/core/amount'
import { ExcludedFold } from './excluded-fold'
import { filterLines, type LineFilter, matchesSearch } from './filter-lines'
import { handedSearch } from './handed-search'
import { HoldingsFilters } from './holdings-filters'
import { HoldingsList } from './holdings-list'
import { HoldingsTable } from './holdings-table'
import type { AnyLine, AnyView, PortfolioProps } from './portfolio-props'
import { SearchField } from './search-field'
import { useWide } from './use-wide'

export function HoldingsCard({
  props,
  view,
  className,
  isNarrow = false,
  isSearched = false,
}: {
  props: PortfolioProps
  view: AnyView
  className?: string
  /** No room for a table, however wide the window is. */
  isNarrow?: boolean
  /** It lists what everything holds: what another part of the page searches for is searched here. */
  isSearched?: boolean
}) {
  const { t } = useT()
  const wide = useWide() && !isNarrow
  const [filter, setFilter] = useState<LineFilter>({})
  useEffect(
    () => (isSearched ? handedSearch.follow((search) => setFilter({ search })) : undefined),
    [isSearched],
  )
  const lines: AnyLine[] = props.full
    ? filterLines(props.full, filter)
    : view.lines.filter((line) => matchesSearch(line, filter.search ?? ''))
  const { now, onChooseAsset, onAlert } = props
  const rows = { lines, accounts: view.accounts, now, onChooseAsset, onAlert }
  return (
    <Card
      title={t('Holdings')}
      href="#/assets"
      flush
      className={className ?? ''}
      actions={<Subtotal lines={lines} view={view} filter={filter} />}
    >
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <div className="min-w-40 flex-1 max-nav:basis-full">
          <SearchField
            size="md"
            value={filter.search ?? ''}
            onChange={(search) => setFilter({ ...filter, search })}
            shortcut={props.shortcuts ?? true}
          />
        </div>
        {props.full ? <HoldingsFilters view={props.full} filter={filter} onFilter={setFilter} /> : null}
      </div>
      {lines.length === 0 ? (
        <p className="px-4 py-10 text-center text-sm text-muted">{t('No holding matches.')}</p>
      ) : null}
      {lines.length > 0 && wide ? <HoldingsTable {...rows} /> : null}
      {lines.length > 0 && !wide ? (
        <div className="px-2">
          <HoldingsList {...rows} />
        </div>
      ) : null}
      <div className="border-t border-line px-2">
        <ExcludedFold
          lines={props.full?.excluded}
          count={view.completeness.excluded}
          onChooseAsset={props.onChooseAsset}
        />
      </div>
    </Card>
  )
}

/** Shown while a search or filter leaves only a part. */
function Subtotal({ lines, view, filter }: { lines: readonly AnyLine[]; view: AnyView; filter: LineFilter }) {
  const { t } = useT()
  if (!filter.search && !filter.account && !filter.portfolio && !filter.tag) return null
  const all = 'lineCount' in view ? view.lineCount : view.lines.length
  const values = lines.flatMap(({ value }) => (value === null ? [] : [value]))
  return (
    <p className="text-xs text-muted" aria-live="polite">
      {t('{shown} of {all} assets', { shown: lines.length, all })}
      {' · '}
      <Money
        value={values.length === 0 ? null : sum(values)}
        reason={t('Nothing priced here yet.')}
        className="text-ink"
      />
    </p>
  )
}
