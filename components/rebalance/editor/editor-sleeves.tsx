/** What has a weight: assets, and groups of assets that count together; each with its bounds. */
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId } from '@/lib/core/rebalance'
import { AssetPicker } from './asset-picker'
import type { DraftForm } from './draft-form'
import { SleeveFields } from './sleeve-fields'
import { oneAsset, type SleeveDraft, takenAssets } from './strategy-draft'

export interface EditorSleevesProps {
  form: DraftForm
  suggest: SuggestAssets
  symbolOf: (asset: AssetId) => string
  newId: () => SleeveId
}

export function EditorSleeves({ form, suggest, symbolOf, newId }: EditorSleevesProps) {
  const { draft, change, said } = form
  const { t } = useT()
  const taken = takenAssets(draft)
  const set = (sleeves: readonly SleeveDraft[]) => change({ sleeves })
  const replace = (next: SleeveDraft) => set(draft.sleeves.map((each) => (each.id === next.id ? next : each)))
  const add = (asset: AssetId, symbol: string) =>
    set([...draft.sleeves, oneAsset({ asset, symbol }, newId())])
  const problem = said('sleeves')
  return (
    <Card title={t('What it holds')}>
      <div className="grid gap-4">
        <AssetPicker label={t('Add an asset')} suggest={suggest} taken={taken} onPick={add} />
        {problem === undefined ? null : (
          <p role="alert" className="text-xs font-medium text-danger">
            {problem}
          </p>
        )}
        {draft.sleeves.length === 0 ? null : (
          <ul className="grid gap-2">
            {draft.sleeves.map((sleeve) => (
              <SleeveFields
                key={sleeve.id}
                sleeve={sleeve}
                said={(field) => said(`sleeve:${sleeve.id}:${field}`)}
                suggest={suggest}
                taken={taken}
                symbolOf={symbolOf}
                onChange={replace}
                onRemove={() => set(draft.sleeves.filter(({ id }) => id !== sleeve.id))}
              />
            ))}
          </ul>
        )}
        {draft.sleeves.length === 0 ? null : (
          <p className="text-xs text-muted">{t('What is left alone is counted and never traded.')}</p>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button
            size="sm"
            icon="add"
            disabled={draft.sleeves.length === 0}
            onClick={() => set([...draft.sleeves, emptyGroup(newId(), t('New group'))])}
          >
            {t('Add a group')}
          </Button>
          <p className="min-w-0 flex-1 basis-52 text-xs text-muted">
            {t(
              'The assets of a group have one weight together: “stablecoins”, “layer 1”. The first that a place offers is bought.',
            )}
          </p>
        </div>
      </div>
    </Card>
  )
}

const emptyGroup = (id: SleeveId, name: string): SleeveDraft => ({
  id,
  name,
  assets: [],
  min: '',
  max: '',
  isLocked: false,
})
