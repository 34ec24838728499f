/** The route `#/assets`. */
import { useAssetRows, useSettings, useView } from '@/components/shell/live.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { AssetsView } from './assets-view'

export function AssetsPage() {
  const { full } = useView()
  const { hideAmounts, customChains } = useSettings()
  return (
    <AssetsView
      view={full}
      rows={useAssetRows()}
      chains={evmChains(customChains)}
      hideAmounts={hideAmounts}
    />
  )
}
