/** The filters of the holdings table; one without a choice is not shown. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import type { PortfolioView } from '@/lib/portfolio/view'
import type { LineFilter } from './filter-lines'

export interface HoldingsFiltersProps {
  view: PortfolioView
  filter: LineFilter
  onFilter: (filter: LineFilter) => void
}

interface Named<Id extends string> {
  id: Id
  name: string
}

export function HoldingsFilters({ view, filter, onFilter }: HoldingsFiltersProps) {
  const { t } = useT()
  const accounts = view.accounts.map(({ id, label }) => ({ id, name: label }))
  return (
    <>
      <OneFilter
        label={t('Account')}
        all={t('All accounts')}
        choices={accounts}
        chosen={filter.account}
        onChoose={(account) => onFilter(withChoice(filter, 'account', account))}
      />
      <OneFilter
        label={t('Portfolio')}
        all={t('All portfolios')}
        choices={view.portfolios}
        chosen={filter.portfolio}
        onChoose={(portfolio) => onFilter(withChoice(filter, 'portfolio', portfolio))}
      />
      <OneFilter
        label={t('Tag')}
        all={t('All tags')}
        choices={view.tags}
        chosen={filter.tag}
        onChoose={(tag) => onFilter(withChoice(filter, 'tag', tag))}
      />
    </>
  )
}

function withChoice<Key extends 'account' | 'portfolio' | 'tag'>(
  filter: LineFilter,
  key: Key,
  chosen: LineFilter[Key],
): LineFilter {
  const { [key]: _before, ...rest } = filter
  return chosen === undefined ? rest : { ...rest, [key]: chosen }
}

interface OneFilterProps<Id extends string> {
  label: string
  all: string
  choices: readonly Named<Id>[]
  chosen: Id | undefined
  onChoose: (id: Id | undefined) => void
}

function OneFilter<Id extends string>({ label, all, choices, chosen, onChoose }: OneFilterProps<Id>) {
  if (choices.length === 0) return null
  return (
    <Select
      label={label}
      labelHidden
      className="min-w-24 nav:w-36 max-nav:flex-1 [&_select]:border-line"
      value={chosen ?? ''}
      onChange={(event) => onChoose(choices.find(({ id }) => id === event.target.value)?.id)}
      options={[{ value: '', label: all }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
