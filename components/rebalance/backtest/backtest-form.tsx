/** What a backtest is to be made of: days, start money, what a trade costs, and whether its numbers are chosen on the way. */
import type { FormEvent } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import type { BacktestDraft, BacktestErrors } from './backtest-draft'

export interface BacktestFormProps {
  draft: BacktestDraft
  errors: BacktestErrors
  isPending: boolean
  onChange: (draft: BacktestDraft) => void
  onSubmit: () => void
}

type TypedKey = Exclude<keyof BacktestDraft, 'isWalking'>

export function BacktestForm({ draft, errors, isPending, onChange, onSubmit }: BacktestFormProps) {
  const { t, sentence } = useT()
  const field = (key: TypedKey) => ({
    value: draft[key],
    error: errors[key] && sentence(errors[key]),
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...draft, [key]: target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <p className="max-w-prose text-sm text-muted">
        {t(
          'The same plan as in earnest, day by day over stored prices. Compared with buying the same at the start and holding it.',
        )}
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] items-start gap-3">
        <TextField label={t('First day')} type="date" {...field('from')} />
        <TextField label={t('Last day')} type="date" {...field('until')} />
        <TextField label={t('Start money, $')} inputMode="decimal" {...field('start')} />
        <TextField label={t('Fee, %')} inputMode="decimal" {...field('fee')} />
        <TextField label={t('Slippage, %')} inputMode="decimal" {...field('slippage')} />
      </div>
      <Checkbox
        label={t('Walk-forward')}
        hint={t(
          'Chooses the numbers of the method, or the width of its band, on each part of the past and tests them on the next part.',
        )}
        checked={draft.isWalking}
        onChange={({ target }) => onChange({ ...draft, isWalking: target.checked })}
      />
      {draft.isWalking ? (
        <TextField
          className="max-w-44"
          label={t('Days of a part')}
          inputMode="numeric"
          {...field('partDays')}
        />
      ) : null}
      <div>
        <Button type="submit" variant="primary" busy={isPending}>
          {isPending ? t('Testing…') : t('Test')}
        </Button>
      </div>
    </form>
  )
}
