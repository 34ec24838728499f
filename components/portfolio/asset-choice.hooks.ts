/** Hides an asset, or counts it after all, and offers to take that back: what was chosen before is chosen again. */
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useToast } from '@/components/ui/toast'
import { toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { AssetChoice } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { portfolioMessages } from '@/lib/portfolio/messages'

/** @example const choose = useAssetChoice(); await choose(asset, 'hidden') */
export function useAssetChoice(): (asset: AssetId, choice: AssetChoice | null) => Promise<void> {
  const { t } = useT()
  const offerUndo = useUndo()
  return async (asset, choice) => {
    const { before } = await call(portfolioMessages['assets.choose'], { asset, choice })
    const text = choice === 'hidden' ? t('The asset is hidden.') : t('The asset is counted as you chose.')
    offerUndo(text, () => call(portfolioMessages['assets.choose'], { asset, choice: before }))
  }
}

/** The same where the page has no place of its own for what fails. */
export function useToldAssetChoice(): (asset: AssetId, choice: AssetChoice | null) => void {
  const { sentence } = useT()
  const toast = useToast()
  const choose = useAssetChoice()
  return (asset, choice) =>
    void choose(asset, choice).catch((thrown: unknown) =>
      toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' }),
    )
}
