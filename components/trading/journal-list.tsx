/** The order journal: every attempt, newest first, with a filter and the file of all of them. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import type { OrderState, VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import type { DeskAccount } from './desk-accounts'
import { JOURNAL_ROWS } from './desk-tables.hooks'
import { isDoubled } from './desk-words'
import { JournalRow } from './journal-row'

export interface JournalListProps {
  rows: readonly OrderRow[] | null
  accounts: readonly DeskAccount[]
  onOpposite: (row: OrderRow, order: VenueOrder) => void
  /** Saves all attempts as a file. */
  onExport: () => Promise<void>
}

const FILTERS = ['sent', 'trouble', 'all'] as const
type Filter = (typeof FILTERS)[number]

const NOT_SENT: ReadonlySet<OrderState> = new Set(['draft', 'lapsed'])
const TROUBLE: ReadonlySet<OrderState> = new Set(['unknown', 'absent', 'rejected', 'not-sent'])

const passes = (row: OrderRow, filter: Filter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'sent':
      return !NOT_SENT.has(row.state)
    case 'trouble':
      return isDoubled(row) || TROUBLE.has(row.state)
    default:
      return filter satisfies never
  }
}

export function JournalList({ rows, accounts, onOpposite, onExport }: JournalListProps) {
  const { t, sentence } = useT()
  const [filter, setFilter] = useState<Filter>('sent')
  const save = useAction()
  if (rows === null) return <Skeleton className="m-3 h-24" />
  const shown = rows.filter((row) => passes(row, filter))
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2 px-3 pb-2">
        <Select
          controlSize="sm"
          label={t('Which attempts')}
          labelHidden
          value={filter}
          onChange={(event) => setFilter(FILTERS.find((each) => each === event.target.value) ?? 'sent')}
          options={[
            { value: 'sent', label: t('Confirmed attempts') },
            { value: 'trouble', label: t('Refused, unclear or doubled') },
            { value: 'all', label: t('All attempts') },
          ]}
        />
        <Button
          size="sm"
          variant="quiet"
          icon="download"
          className="ms-auto"
          disabled={rows.length === 0}
          busy={save.pending}
          onClick={() => void save.run(onExport)}
        >
          {t('Save as CSV')}
        </Button>
      </div>
      {save.error ? (
        <Banner tone="danger" className="mx-3 mb-2">
          {sentence(save.error.sentence)}
        </Banner>
      ) : null}
      {shown.length === 0 ? (
        <p className="border-t border-line px-3 py-6 text-center text-sm text-muted">
          {rows.length === 0 ? t('No order was tried yet.') : t('No attempt is of this kind.')}
        </p>
      ) : (
        <ul>
          {shown.map((row) => (
            <JournalRow
              key={row.id}
              row={row}
              account={accounts.find(({ id }) => id === row.accountId)}
              onOpposite={onOpposite}
            />
          ))}
        </ul>
      )}
      {rows.length === JOURNAL_ROWS ? (
        <p className="border-t border-line px-3 py-2 text-xs text-muted">
          {t('The newest {count} attempts are shown; the file has all of them.', { count: JOURNAL_ROWS })}
        </p>
      ) : null}
    </div>
  )
}
