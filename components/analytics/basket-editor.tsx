/** The own basket: assets and their shares, put back to them every day. Nothing is taken until they come to 100 %. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { AssetId } from '@/lib/core/ids'
import type { BasketPart } from './analytics-choice'
import {
  type BasketErrors,
  type DraftPart,
  draftOf,
  MOST_PARTS,
  percentSum,
  readBasket,
} from './basket-draft'

export interface BasketEditorProps {
  basket: readonly BasketPart[]
  /** Assets whose past prices are known or asked for. */
  assets: readonly { asset: AssetId; symbol: string }[]
  onSave: (basket: readonly BasketPart[]) => void
}

const NO_ERRORS: BasketErrors = { parts: {} }

export function BasketEditor({ basket, assets, onSave }: BasketEditorProps) {
  const { t, sentence } = useT()
  const [draft, setDraft] = useState<readonly DraftPart[]>(() =>
    basket.length === 0 ? [{ key: 0, asset: '', percent: '100' }] : draftOf(basket),
  )
  const [errors, setErrors] = useState(NO_ERRORS)
  const change = (key: number, part: Partial<DraftPart>) =>
    setDraft(draft.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readBasket(draft)
    setErrors('errors' in read ? read.errors : NO_ERRORS)
    if ('parts' in read) onSave(read.parts)
  }
  const next = Math.max(-1, ...draft.map(({ key }) => key)) + 1
  const options: SelectOption[] = [
    { value: '', label: t('Choose an asset') },
    ...assets.map(({ asset, symbol }) => ({ value: asset, label: symbol })),
  ]
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <ul className="grid gap-3" aria-label={t('Parts of the basket')}>
        {draft.map((part) => (
          <PartRow
            key={part.key}
            part={part}
            options={options}
            error={errors.parts[part.key]}
            onChange={(changed) => change(part.key, changed)}
            onRemove={
              draft.length > 1 ? () => setDraft(draft.filter(({ key }) => key !== part.key)) : undefined
            }
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="sm"
          icon="add"
          disabled={draft.length >= MOST_PARTS}
          onClick={() => setDraft([...draft, { key: next, asset: '', percent: '' }])}
        >
          {t('Add an asset')}
        </Button>
        <p role="status" className="figure text-xs text-muted">
          {t('Together: {sum} %', { sum: percentSum(draft) })}
        </p>
      </div>
      {errors.whole ? (
        <p role="alert" className="text-xs font-medium text-danger">
          {sentence(errors.whole)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" className="justify-self-start">
        {t('Compare with this basket')}
      </Button>
    </form>
  )
}

interface PartRowProps {
  part: DraftPart
  options: readonly SelectOption[]
  error: BasketErrors['parts'][number] | undefined
  onChange: (part: Partial<DraftPart>) => void
  onRemove: (() => void) | undefined
}

function PartRow({ part, options, error, onChange, onRemove }: PartRowProps) {
  const { t, sentence } = useT()
  return (
    <li className="flex items-start gap-2">
      <Select
        className="flex-1"
        label={t('Asset')}
        options={options}
        value={part.asset}
        onChange={(event) => onChange({ asset: event.target.value as AssetId | '' })}
        error={error?.asset && sentence(error.asset)}
      />
      <TextField
        className="w-28"
        label={t('Share in %')}
        inputMode="decimal"
        value={part.percent}
        onChange={(event) => onChange({ percent: event.target.value })}
        error={error?.percent && sentence(error.percent)}
      />
      {onRemove ? (
        <span className="mt-6.5">
          <IconButton icon="trash" size="md" label={t('Remove from the basket')} onClick={onRemove} />
        </span>
      ) : null}
    </li>
  )
}
