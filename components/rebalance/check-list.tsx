/** A check box for each of several things, under one legend. */
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { toggled } from './editor/draft-form'

export interface CheckListProps<Value extends string> {
  legend: string
  /** A heading says it already. */
  isLegendHidden?: boolean
  hint?: string | undefined
  /** Where there is nothing to choose. */
  empty?: string
  error?: string | undefined
  /** Short labels: several in a row. */
  isDense?: boolean
  options: readonly { id: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** @example <CheckList legend={t('Accounts')} options={accounts} chosen={draft.accounts} onChange={setAccounts} /> */
export function CheckList<Value extends string>({
  legend,
  isLegendHidden = false,
  hint,
  empty,
  error,
  isDense = false,
  options,
  chosen,
  onChange,
}: CheckListProps<Value>) {
  return (
    <fieldset>
      <legend className={isLegendHidden ? 'sr-only' : 'text-sm font-medium'}>{legend}</legend>
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      {options.length === 0 && empty !== undefined ? <p className="text-sm text-muted">{empty}</p> : null}
      <div className={classNames('grid gap-x-4', isDense ? 'grid-cols-2 sm:grid-cols-4' : 'sm:grid-cols-2')}>
        {options.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(toggled(chosen, id, target.checked))}
          />
        ))}
      </div>
      {error === undefined ? null : (
        <p role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
