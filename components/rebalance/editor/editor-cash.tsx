/** What counts as money, how much of it is kept, and what becomes of everything that has no weight. */
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { AssetId } from '@/lib/core/ids'
import { AssetPicker } from './asset-picker'
import type { DraftForm } from './draft-form'
import { type StrategyDraft, takenAssets } from './strategy-draft'

export interface EditorCashProps {
  form: DraftForm
  suggest: SuggestAssets
  symbolOf: (asset: AssetId) => string
}

export function EditorCash({ form, suggest, symbolOf }: EditorCashProps) {
  const { draft, change, said } = form
  const { t } = useT()
  const problem = said('cash')
  return (
    <Card title={t('Money and the rest')}>
      <div className="grid gap-4">
        <div className="grid gap-2">
          <p className="text-sm font-medium">{t('Counts as money, the preferred first')}</p>
          <ul className="flex flex-wrap gap-1.5">
            {draft.cash.map((asset) => (
              <li key={asset} className="flex items-center rounded-md bg-sunken ps-2 text-xs">
                {symbolOf(asset)}
                <IconButton
                  icon="close"
                  label={t('Take {name} out', { name: symbolOf(asset) })}
                  onClick={() => change({ cash: draft.cash.filter((each) => each !== asset) })}
                />
              </li>
            ))}
          </ul>
          {problem === undefined ? null : (
            <p role="alert" className="text-xs font-medium text-danger">
              {problem}
            </p>
          )}
          <AssetPicker
            label={t('Add a coin or currency that counts as money')}
            labelHidden
            suggest={suggest}
            taken={takenAssets(draft)}
            onPick={(asset) => change({ cash: [...draft.cash, asset] })}
          />
        </div>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label={t('Money that is kept, %')}
            hint={t('Of the whole. Never spent.')}
            inputMode="decimal"
            autoComplete="off"
            value={draft.bufferPercent}
            error={said('bufferPercent')}
            onChange={({ target }) => change({ bufferPercent: target.value })}
          />
          <TextField
            label={t('Or at least, US dollars')}
            hint={t('The larger of the two counts.')}
            inputMode="decimal"
            autoComplete="off"
            value={draft.bufferUsd}
            error={said('bufferUsd')}
            onChange={({ target }) => change({ bufferUsd: target.value })}
          />
        </div>
        <Select
          label={t('Everything else that is held')}
          value={draft.others}
          options={[
            { value: 'leave', label: t('Left alone: neither counted nor sold') },
            { value: 'sell', label: t('Counted, and sold') },
          ]}
          onChange={({ target }) => change({ others: target.value as StrategyDraft['others'] })}
        />
      </div>
    </Card>
  )
}
