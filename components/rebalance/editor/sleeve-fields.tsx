/** One sleeve of the form: its assets, the least and the most it may weigh, and whether it is left alone. */
import { useState } from 'react'
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { useT } from '@/components/shell/translation'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import type { AssetId } from '@/lib/core/ids'
import { AssetPicker } from './asset-picker'
import type { SleeveDraft } from './strategy-draft'

export interface SleeveFieldsProps {
  sleeve: SleeveDraft
  said: (field: 'name' | 'assets' | 'min' | 'max') => string | undefined
  suggest: SuggestAssets
  taken: ReadonlySet<AssetId>
  symbolOf: (asset: AssetId) => string
  onChange: (sleeve: SleeveDraft) => void
  onRemove: () => void
}

/** A sleeve whose id is not its only asset's. */
const isGroup = ({ id, assets, name }: SleeveDraft, symbolOf: (asset: AssetId) => string): boolean => {
  const [first] = assets
  return assets.length !== 1 || first === undefined || ((first as string) !== id && name !== symbolOf(first))
}

export function SleeveFields(props: SleeveFieldsProps) {
  const { sleeve, said, suggest, taken, symbolOf, onChange, onRemove } = props
  const { t } = useT()
  const [isOpen, setOpen] = useState(sleeve.assets.length === 0)
  const group = isGroup(sleeve, symbolOf)
  const problem = said('assets')
  return (
    <li className="grid gap-2 rounded-lg border border-line px-3 py-2.5">
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_5.5rem_5.5rem_auto_auto]">
        <div className="col-span-2 flex min-h-8 items-center gap-2 sm:col-span-1 sm:mt-6.5">
          {group ? (
            <TextField
              className="flex-1"
              controlSize="sm"
              label={t('Name of the group')}
              labelHidden
              maxLength={40}
              autoComplete="off"
              value={sleeve.name}
              error={said('name')}
              onChange={({ target }) => onChange({ ...sleeve, name: target.value })}
            />
          ) : (
            <p className="min-w-0 flex-1 truncate text-sm font-medium">{sleeve.name}</p>
          )}
          {group ? (
            <IconButton
              icon="add"
              label={t('Add an asset to {name}', { name: sleeve.name })}
              aria-pressed={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          ) : null}
        </div>
        <Bound end="min" {...props} />
        <Bound end="max" {...props} />
        <Checkbox
          className="sm:mt-6.5"
          label={t('Leave alone')}
          aria-label={t('Leave alone: {name}', { name: sleeve.name })}
          checked={sleeve.isLocked}
          onChange={({ target }) => onChange({ ...sleeve, isLocked: target.checked })}
        />
        <div className="justify-self-end sm:mt-6.5">
          <IconButton icon="trash" label={t('Take {name} out', { name: sleeve.name })} onClick={onRemove} />
        </div>
      </div>
      {group ? <Members sleeve={sleeve} symbolOf={symbolOf} onChange={onChange} /> : null}
      {problem === undefined ? null : (
        <p role="alert" className="text-xs font-medium text-danger">
          {problem}
        </p>
      )}
      {group && isOpen ? (
        <AssetPicker
          label={t('Add an asset to {name}', { name: sleeve.name })}
          labelHidden
          suggest={suggest}
          taken={taken}
          onPick={(asset) => onChange({ ...sleeve, assets: [...sleeve.assets, asset] })}
        />
      ) : null}
    </li>
  )
}

function Bound({ end, sleeve, said, onChange }: SleeveFieldsProps & { end: 'min' | 'max' }) {
  const { t } = useT()
  return (
    <TextField
      controlSize="sm"
      label={end === 'min' ? t('Least, %') : t('Most, %')}
      inputMode="decimal"
      autoComplete="off"
      placeholder={t('none')}
      disabled={sleeve.isLocked}
      value={sleeve[end]}
      error={said(end)}
      onChange={({ target }) => onChange({ ...sleeve, [end]: target.value })}
    />
  )
}

function Members({
  sleeve,
  symbolOf,
  onChange,
}: Pick<SleeveFieldsProps, 'sleeve' | 'symbolOf' | 'onChange'>) {
  const { t } = useT()
  if (sleeve.assets.length === 0)
    return <p className="text-xs text-muted">{t('Nothing is in this group yet.')}</p>
  return (
    <ul className="flex flex-wrap gap-1.5">
      {sleeve.assets.map((asset) => (
        <li key={asset} className="flex items-center rounded-md bg-sunken ps-2 text-xs">
          {symbolOf(asset)}
          <IconButton
            icon="close"
            label={t('Take {name} out', { name: symbolOf(asset) })}
            onClick={() => onChange({ ...sleeve, assets: sleeve.assets.filter((each) => each !== asset) })}
          />
        </li>
      ))}
    </ul>
  )
}
