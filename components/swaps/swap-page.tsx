/**
 * The routes `#/swaps` and `#/swaps/from/<message>/<call>`: what to swap, begun with a draft of the assistant where there is one, all
 * offers for it, and the same swap at every exchange, side by side.
 */

import { useEffect, useMemo, useState } from 'react'
import { FromAssistant } from '@/components/assistant/handed/from-assistant'
import { useHandedProposal } from '@/components/assistant/handed/handed-proposal.hooks'
import { GuideLink } from '@/components/guide/guide-link'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useSettings } from '@/components/shell/live.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useView } from '@/components/shell/view.hooks'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AssetId } from '@/lib/core/ids'
import { beginsWith, handedSwap } from './handed-swap'
import { offeredSwap } from './offered-swap'
import { walletsOf } from './swap-choices'
import { SwapDesk } from './swap-desk'
import { useSwapTables } from './swap-tables.hooks'

const NO_REST: readonly string[] = []

export function SwapPage({ rest = NO_REST }: Partial<RouteProps>) {
  const { t } = useT()
  const { head } = useView()
  const { customChains } = useSettings()
  const tables = useSwapTables()
  const chains = useMemo(() => evmChains(customChains), [customChains])
  const wallets = useMemo(() => walletsOf(tables?.accounts ?? []), [tables?.accounts])
  const handed = useHandedProposal(rest, 'swap')
  const coin = useHandedCoin()
  const offer =
    handed.state === 'here' && tables
      ? offeredSwap(handed.proposal, { wallets, chains, ...tables })
      : undefined
  return (
    <MoneyDisplayProvider
      display={{ currency: head?.currency ?? 'usd', hidden: head?.hideAmounts ?? true, compact: false }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex items-center gap-1">
          <h1 className="text-xl font-semibold tracking-tight">{t('Swap')}</h1>
          <GuideLink title={t('Swap')} />
        </div>
        <FromAssistant handed={handed} problem={offer && 'problem' in offer ? offer.problem : undefined} />
        {tables === null || handed.state === 'reading' ? (
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
          <SwapDesk
            // Another draft is another form.
            key={handed.state === 'here' ? handed.key : `coin ${coin?.times ?? 0}`}
            wallets={wallets}
            chains={chains}
            holdings={tables.holdings}
            assets={tables.assets}
            {...(offer && 'form' in offer
              ? { begins: offer.form }
              : coin
                ? { begins: beginsWith(coin.asset, { wallets, chains, ...tables }) }
                : {})}
          />
        )}
      </div>
    </MoneyDisplayProvider>
  )
}

/** The same coin that is asked for again begins anew. */
function useHandedCoin(): { asset: AssetId; times: number } | undefined {
  const [coin, setCoin] = useState<{ asset: AssetId; times: number }>()
  useEffect(
    () => handedSwap.follow((asset) => setCoin((before) => ({ asset, times: (before?.times ?? 0) + 1 }))),
    [],
  )
  return coin
}
