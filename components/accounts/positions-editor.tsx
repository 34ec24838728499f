/** Rows of asset and quantity of a manual account. A name the catalogue does not know becomes an asset of the user's own. */
import { useId, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { randomId } from '@/lib/core/ids'
import type { FieldErrors, PositionDraft } from './source-draft'

export interface AssetSuggestion {
  asset: string
  symbol: string
  name: string
}

/** Best matches first; loaded lazily with the bundled catalogue. */
export type SuggestAssets = (query: string) => Promise<AssetSuggestion[]>

const newKey = () => randomId<string>(crypto.getRandomValues(new Uint8Array(16)))
export const emptyPosition = (): PositionDraft => ({
  key: newKey(),
  asset: `manual:${newKey()}`,
  symbol: '',
  quantity: '',
})

export interface PositionsEditorProps {
  positions: readonly PositionDraft[]
  errors: FieldErrors
  suggest: SuggestAssets
  onChange: (positions: PositionDraft[]) => void
}

export function PositionsEditor({ positions, errors, suggest, onChange }: PositionsEditorProps) {
  const { t, sentence } = useT()
  const replace = (changed: PositionDraft) =>
    onChange(positions.map((each) => (each.key === changed.key ? changed : each)))
  return (
    <div className="grid gap-3">
      {positions.map((position) => (
        <PositionRow
          key={position.key}
          position={position}
          errors={errors}
          suggest={suggest}
          onChange={replace}
          onRemove={() => onChange(positions.filter(({ key }) => key !== position.key))}
        />
      ))}
      {errors.positions && (
        <p role="alert" className="text-xs font-medium text-danger">
          {sentence(errors.positions)}
        </p>
      )}
      <div>
        <Button size="sm" icon="add" onClick={() => onChange([...positions, emptyPosition()])}>
          {t('Add a row')}
        </Button>
      </div>
    </div>
  )
}

interface PositionRowProps {
  position: PositionDraft
  errors: FieldErrors
  suggest: SuggestAssets
  onChange: (position: PositionDraft) => void
  onRemove: () => void
}

const shown = ({ symbol, name }: AssetSuggestion): string => `${symbol} · ${name}`

function PositionRow({ position, errors, suggest, onChange, onRemove }: PositionRowProps) {
  const { t, sentence } = useT()
  const listId = useId()
  const [suggestions, setSuggestions] = useState<AssetSuggestion[]>([])
  const { key, symbol, quantity, asset } = position
  const assetError = errors[`asset:${key}`]
  const quantityError = errors[`quantity:${key}`]
  const known = suggestions.find((each) => each.asset === asset)

  const type = async (text: string) => {
    const picked = suggestions.find((each) => shown(each) === text)
    if (picked) return onChange({ ...position, asset: picked.asset, symbol: picked.symbol })
    onChange({ ...position, asset: asset.startsWith('manual:') ? asset : `manual:${newKey()}`, symbol: text })
    setSuggestions(text.trim() === '' ? [] : await suggest(text))
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.5rem] items-start gap-2">
      <div className="min-w-0">
        <TextField
          label={t('Asset')}
          list={listId}
          autoComplete="off"
          value={symbol}
          error={assetError && sentence(assetError)}
          onChange={(event) => void type(event.target.value)}
        />
        <p className="mt-1 text-xs text-muted">
          {symbol === ''
            ? ''
            : asset.startsWith('manual:')
              ? t('Your own asset; give it a price on the assets page')
              : (known?.name ?? '')}
        </p>
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each.asset} value={shown(each)} />
          ))}
        </datalist>
      </div>
      <TextField
        label={t('Quantity')}
        inputMode="decimal"
        autoComplete="off"
        className="figure"
        value={quantity}
        error={quantityError && sentence(quantityError)}
        onChange={(event) => onChange({ ...position, quantity: event.target.value })}
      />
      <IconButton icon="trash" size="md" label={t('Remove this row')} className="mt-6" onClick={onRemove} />
    </div>
  )
}
