/** One asset: searched over what is held and the catalogue; what is chosen stands there by its name until another one is. */
import type { SuggestAssets } from '@/components/accounts/positions-editor'
import { CoinMark } from '@/components/money/coin-mark'
import { AssetPicker } from '@/components/rebalance/editor/asset-picker'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'

export interface AssetFieldProps {
  label: string
  hint: string | undefined
  error: string | undefined
  /** Empty: none. */
  value: string
  isOptional: boolean
  suggest: SuggestAssets
  assetName: (asset: AssetId) => { symbol: string; name: string }
  onChange: (asset: string) => void
}

const NONE: ReadonlySet<AssetId> = new Set()

export function AssetField(props: AssetFieldProps) {
  const { label, hint, error, value, isOptional, suggest, assetName, onChange } = props
  const { t } = useT()
  if (value === '')
    return (
      <div className="max-w-96">
        <AssetPicker
          label={label}
          hint={hint ?? (isOptional ? t('Left empty: any.') : undefined)}
          error={error}
          act={t('Choose')}
          suggest={suggest}
          taken={NONE}
          onPick={(asset) => onChange(asset)}
        />
      </div>
    )
  const { symbol, name } = assetName(value as AssetId)
  return (
    <div role="group" aria-label={label} className="grid max-w-96 gap-1.5">
      <span className="text-sm font-medium">{label}</span>
      <span className="flex min-h-10 items-center gap-2.5 rounded-lg border border-line bg-surface py-1 pe-1 ps-3 text-sm">
        <CoinMark asset={collectionOf(value as AssetId)} symbol={symbol} size="sm" />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-medium">{symbol}</span>{' '}
          {name === symbol ? null : <span className="text-muted">{name}</span>}
        </span>
        <Button size="sm" variant="quiet" onClick={() => onChange('')}>
          {isOptional ? t('Any asset') : t('Another asset')}
        </Button>
      </span>
      {error === undefined ? null : (
        <p role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
