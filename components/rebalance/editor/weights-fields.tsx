/** A percentage for each sleeve, with what they come to and what is left. */
import { useId } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { percentText } from '../typed-figures'
import { isTooLittle, isTooMuch, weightSum } from './param-draft'
import { splitEqually } from './split-equally'
import type { SleeveDraft } from './strategy-draft'

export interface WeightsFieldsProps {
  label: string
  hint: string | undefined
  rest: 'money' | 'none'
  weights: Readonly<Record<string, string>>
  sleeves: readonly SleeveDraft[]
  said: (part: string) => string | undefined
  onChange: (weights: Readonly<Record<string, string>>) => void
}

export function WeightsFields({ label, hint, rest, weights, sleeves, said, onChange }: WeightsFieldsProps) {
  const { t, locale } = useT()
  const sumId = useId()
  const sum = weightSum(
    weights,
    sleeves.map(({ id }) => id),
    locale,
  )
  const problem = said('')
  if (sleeves.length === 0)
    return <p className="text-sm text-muted">{t('Add assets first; each gets its weight here.')}</p>
  return (
    <fieldset aria-describedby={sumId}>
      <legend className="text-sm font-medium">{label}</legend>
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      <div className="grid gap-3 pt-2 sm:grid-cols-2">
        {sleeves.map(({ id, name }) => (
          <TextField
            key={id}
            controlSize="sm"
            label={`${name}, %`}
            inputMode="decimal"
            autoComplete="off"
            value={weights[id] ?? ''}
            error={said(id)}
            onChange={({ target }) => onChange({ ...weights, [id]: target.value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 pt-2 text-sm" aria-live="polite">
        <p id={sumId} className={isTooMuch(sum) ? 'font-medium text-danger' : ''}>
          <Sum sum={sum} rest={rest} />
        </p>
        <Button
          size="sm"
          variant="quiet"
          onClick={() =>
            onChange({
              ...weights,
              ...Object.fromEntries(
                splitEqually(sleeves.length).map((weight, index) => [
                  sleeves[index]?.id ?? '',
                  percentText(weight, locale),
                ]),
              ),
            })
          }
        >
          {t('All equal')}
        </Button>
      </div>
      {problem === undefined ? null : (
        <p role="alert" className="text-xs font-medium text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

function Sum({ sum, rest }: { sum: number; rest: 'money' | 'none' }) {
  const { t, locale } = useT()
  const share = (ratio: number) => formatShare(ratio, { locale })
  if (isTooMuch(sum)) return t('{sum} in all: {over} too much.', { sum: share(sum), over: share(sum - 1) })
  if (!isTooLittle(sum)) return t('100 % in all.')
  return rest === 'money'
    ? t('{sum} in all; {left} stay money.', { sum: share(sum), left: share(1 - sum) })
    : t('{sum} in all; {left} are left.', { sum: share(sum), left: share(1 - sum) })
}
