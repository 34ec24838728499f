/** The route `#/assets`. */
import { useAssetRows, useSettings, useView } from '@/components/shell/live.hooks'
import { AssetsView } from './assets-view'

export function AssetsPage() {
  const { full } = useView()
  const { hideAmounts } = useSettings()
  return <AssetsView view={full} rows={useAssetRows()} hideAmounts={hideAmounts} />
}
