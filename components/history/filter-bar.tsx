/** The filter of the history page: a search, conditions that can each be turned round ("is not"), and saved filters. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { Switch } from '@/components/ui/switch'
import { TextField } from '@/components/ui/text-field'
import type { EntryFilter } from '@/lib/ledger/messages'
import {
  CHOICE_FIELDS,
  type ChoiceField,
  choiceOf,
  dateField,
  dayBound,
  isFiltered,
  NO_FILTER,
  toggled,
  withChoice,
  withText,
  withTime,
} from './entry-filter'

export interface FilterChoice {
  value: string
  label: string
}
export type FilterChoices = Readonly<Record<ChoiceField, readonly FilterChoice[]>>

export interface FilterBarProps {
  filter: EntryFilter
  choices: FilterChoices
  onChange: (filter: EntryFilter) => void
}

export function FilterBar({ filter, choices, onChange }: FilterBarProps) {
  const { t } = useT()
  const labels = useFieldLabels()
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          type="search"
          controlSize="sm"
          label={t('Search the history')}
          labelHidden
          placeholder={t('Asset, note, hash, market …')}
          className="w-full sm:w-64"
          maxLength={200}
          value={filter.text ?? ''}
          onChange={(event) => onChange(withText(filter, event.target.value))}
        />
        {CHOICE_FIELDS.filter((field) => choices[field].length > 0).map((field) => (
          <Popover key={field} label={labels[field]} size="sm">
            {() => <ChoicePanel field={field} filter={filter} choices={choices[field]} onChange={onChange} />}
          </Popover>
        ))}
        <Popover label={t('Dates')} size="sm">
          {() => <DatePanel filter={filter} onChange={onChange} />}
        </Popover>
      </div>
      <FilterChips filter={filter} choices={choices} onChange={onChange} />
    </div>
  )
}

export function useFieldLabels(): Readonly<Record<ChoiceField, string>> {
  const { t } = useT()
  return {
    kinds: t('Kind'),
    accounts: t('Account'),
    assets: t('Asset'),
    origins: t('Origin'),
    flags: t('Marks'),
    imports: t('File'),
  }
}

/** Longer lists get a field to narrow them. */
const MANY = 12

function ChoicePanel({
  field,
  filter,
  choices,
  onChange,
}: Omit<FilterBarProps, 'choices'> & { field: ChoiceField; choices: readonly FilterChoice[] }) {
  const { t } = useT()
  const [query, setQuery] = useState('')
  const choice = choiceOf(filter, field)
  const wanted = query.trim().toLowerCase()
  return (
    <div className="grid w-60 gap-1 p-2">
      <Switch
        label={t('is not')}
        hint={t('Finds everything but these')}
        checked={choice?.not ?? false}
        disabled={choice === undefined}
        onChange={(event) =>
          onChange(withChoice(filter, field, { not: event.target.checked, of: choice?.of ?? [] }))
        }
      />
      {choices.length > MANY ? (
        <TextField
          type="search"
          controlSize="sm"
          label={t('Narrow the list')}
          labelHidden
          placeholder={t('Narrow the list')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      ) : null}
      <div className="grid">
        {choices
          .filter(({ label }) => label.toLowerCase().includes(wanted))
          .slice(0, 100)
          .map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={choice?.of.includes(value) ?? false}
              onChange={() => onChange(withChoice(filter, field, toggled(choice, value)))}
            />
          ))}
      </div>
    </div>
  )
}

function DatePanel({ filter, onChange }: Omit<FilterBarProps, 'choices'>) {
  const { t } = useT()
  const set = (side: 'from' | 'until') => (event: { target: { value: string } }) =>
    onChange(withTime(filter, side, dayBound(event.target.value, side)))
  return (
    <div className="grid w-52 gap-3 p-2">
      <TextField
        type="date"
        controlSize="sm"
        label={t('From')}
        value={dateField(filter.from)}
        onChange={set('from')}
      />
      <TextField
        type="date"
        controlSize="sm"
        label={t('Until')}
        value={dateField(filter.until)}
        onChange={set('until')}
      />
    </div>
  )
}

function FilterChips({ filter, choices, onChange }: FilterBarProps) {
  const { t } = useT()
  const labels = useFieldLabels()
  const set = CHOICE_FIELDS.filter((field) => choiceOf(filter, field) !== undefined)
  const dated = filter.from !== undefined || filter.until !== undefined
  if (set.length === 0 && !dated) return null
  return (
    <ul aria-label={t('Conditions')} className="flex flex-wrap items-center gap-1.5">
      {set.map((field) => (
        <Chip
          key={field}
          text={chipText(filter, field, labels[field], choices[field], t)}
          onRemove={() => onChange(withChoice(filter, field, null))}
        />
      ))}
      {dated ? (
        <Chip
          text={t('Dates: {from} – {until}', {
            from: dateField(filter.from) || '…',
            until: dateField(filter.until) || '…',
          })}
          onRemove={() => onChange(withTime(withTime(filter, 'from', undefined), 'until', undefined))}
        />
      ) : null}
      {isFiltered(filter) ? (
        <li>
          <Button size="sm" variant="quiet" onClick={() => onChange(NO_FILTER)}>
            {t('Clear filter')}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

function chipText(
  filter: EntryFilter,
  field: ChoiceField,
  label: string,
  choices: readonly FilterChoice[],
  t: ReturnType<typeof useT>['t'],
): string {
  const { not, of } = choiceOf(filter, field) ?? { not: false, of: [] }
  const names = of.map((value) => choices.find((each) => each.value === value)?.label ?? value)
  const values =
    names.length > 3
      ? `${names.slice(0, 3).join(', ')}, ${t('+{count} more', { count: names.length - 3 })}`
      : names.join(', ')
  return not
    ? t('{field} is not: {values}', { field: label, values })
    : t('{field}: {values}', { field: label, values })
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useT()
  return (
    <li className="inline-flex h-7 max-w-full items-center rounded-md bg-accent-soft ps-2 text-xs text-ink">
      <span className="truncate">{text}</span>
      <button
        type="button"
        aria-label={t('Remove: {condition}', { condition: text })}
        onClick={onRemove}
        className="inline-flex size-7 items-center justify-center rounded-md text-muted hover:text-ink"
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  )
}
