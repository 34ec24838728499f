/** Feeds the portfolio views: the live record, the clock, and the commands behind their buttons. */
import { useState } from 'react'
import { useView } from '@/components/shell/view.hooks'
import { useNow } from '@/components/ui/now.hooks'
import { type ErrorShape, toErrorShape } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'
import { portfolioMessages } from '@/lib/portfolio/messages'
import { settingsMessages } from '@/lib/settings/messages'
import { syncMessages } from '@/lib/sync/messages'
import { vaultMessages } from '@/lib/vault/messages'
import type { PortfolioProps } from './portfolio-props'

export interface LivePortfolio extends Omit<PortfolioProps, 'onConnect' | 'onUnlock'> {
  /** Something of the page has failed: it is told where the page tells its own. */
  onError: (thrown: unknown) => void
}

export function usePortfolio(): LivePortfolio {
  const { head, full } = useView()
  const [syncing, setSyncing] = useState(false)
  const [error, setError] = useState<ErrorShape | null>(null)
  const [hidden, setHidden] = useState<boolean | null>(null)
  const now = useNow()
  const attempt = async (command: () => Promise<unknown>) => {
    setError(null)
    try {
      await command()
    } catch (thrown) {
      setError(toErrorShape(thrown))
    }
  }
  return {
    head,
    full,
    // A new record is newer than the clock's last half minute.
    now: Math.max(now, head?.builtAt ?? 0),
    syncing,
    error,
    onError: (thrown) => setError(toErrorShape(thrown)),
    hideAmounts: hidden ?? head?.hideAmounts ?? false,
    onHideAmounts: (hide) => {
      setHidden(hide)
      void attempt(() => call(settingsMessages['settings.change'], { hideAmounts: hide }))
    },
    onSync: () => {
      setSyncing(true)
      void attempt(() => call(syncMessages['sync.now'], {})).finally(() => setSyncing(false))
    },
    onLock: () => void attempt(() => call(vaultMessages['vault.lock'], {})),
    onChooseAsset: (asset, choice) =>
      void attempt(() => call(portfolioMessages['assets.choose'], { asset, choice })),
  }
}
