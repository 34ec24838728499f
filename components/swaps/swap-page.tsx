/** The route `#/swaps`: what to swap, all offers for it, and the same swap at every exchange, side by side. */

import { useMemo } from 'react'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useSettings } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { useView } from '@/components/shell/view.hooks'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { walletsOf } from './swap-choices'
import { SwapDesk } from './swap-desk'
import { useSwapTables } from './swap-tables.hooks'

export function SwapPage() {
  const { t } = useT()
  const { head } = useView()
  const { customChains } = useSettings()
  const tables = useSwapTables()
  const chains = useMemo(() => evmChains(customChains), [customChains])
  const wallets = useMemo(() => walletsOf(tables?.accounts ?? []), [tables?.accounts])
  return (
    <MoneyDisplayProvider
      display={{ currency: head?.currency ?? 'usd', hidden: head?.hideAmounts ?? true, compact: false }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h1 className="text-xl font-semibold tracking-tight">{t('Swap')}</h1>
        {tables === null ? (
          <Skeleton className="h-96 w-full rounded-card" />
        ) : wallets.length === 0 ? (
          <EmptyState
            icon="exchange"
            sentence={t(
              'No wallet is connected yet. Connect MetaMask or a Ledger to swap from here, or watch an address to see what a swap would bring.',
            )}
            action={
              <a href="#/accounts" className={buttonClass('primary')}>
                {t('Connect a wallet')}
              </a>
            }
          />
        ) : (
          <SwapDesk wallets={wallets} chains={chains} holdings={tables.holdings} assets={tables.assets} />
        )}
      </div>
    </MoneyDisplayProvider>
  )
}
