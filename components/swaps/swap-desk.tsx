/** Form, offers, acts and comparison of one swap. */

import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { WalletReviewFlow } from '@/components/wallets/wallet-review'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { AssetId } from '@/lib/core/ids'
import type { AssetRow, HoldingRow } from '@/lib/db/rows'
import { ExecutionsList } from './executions-list'
import { SignedOrders } from './signed-orders'
import { useSwap } from './swap.hooks'
import { SwapActs } from './swap-acts'
import type { WalletAccount } from './swap-choices'
import { SwapForm } from './swap-form'
import type { SwapFormState } from './swap-form-state'
import { SwapOffers } from './swap-offers'

export interface SwapDeskProps {
  wallets: readonly WalletAccount[]
  chains: readonly EvmChain[]
  holdings: readonly HoldingRow[]
  assets: ReadonlyMap<AssetId, AssetRow>
  /** What the form begins with. */
  begins?: Partial<SwapFormState>
}

export function SwapDesk(props: SwapDeskProps) {
  const { t } = useT()
  const swap = useSwap(props)
  const { offers, executions, chosen, flow, signing, wallet } = swap
  const { answer } = offers
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <Card title={t('What you swap')}>
        <SwapForm {...swap.fields} />
      </Card>
      <div className="grid gap-4">
        <Card title={t('Offers')}>
          <div className="grid gap-3" aria-live="polite">
            {offers.error ? <ProblemBanner error={offers.error} onAgain={swap.askOffers} /> : null}
            {answer === null ? (
              offers.asking ? (
                <Skeleton className="h-40 w-full" />
              ) : (
                <p className="text-sm text-muted">
                  {t(
                    'Fill in the form and ask. A node of the network is asked for Uniswap; the services learn your address, the coins and the amount.',
                  )}
                </p>
              )
            ) : (
              <SwapOffers
                {...answer.output}
                chosen={chosen?.source}
                asking={offers.asking}
                onChoose={swap.choose}
                onAgain={swap.askOffers}
              />
            )}
            {chosen && wallet ? (
              <SwapActs quote={chosen} wallet={wallet} flow={flow} signing={signing} />
            ) : null}
          </div>
          {/* Apart from what is read aloud: its dialog counts seconds. */}
          <WalletReviewFlow flow={flow} signing={signing} />
        </Card>
        {answer === null ? null : (
          <Card
            title={t('Everywhere you could do it')}
            actions={
              <Button size="sm" busy={executions.asking} onClick={swap.askExecutions}>
                {executions.answer === null ? t('Compare with your exchanges') : t('Ask again')}
              </Button>
            }
          >
            {executions.error ? (
              <ProblemBanner error={executions.error} onAgain={swap.askExecutions} />
            ) : null}
            {executions.answer === null ? (
              executions.asking ? (
                <Skeleton className="h-32 w-full" />
              ) : (
                <p className="text-sm text-muted">
                  {t(
                    'The same swap at each connected exchange, with your fee tier and its order book, and on each chain, after gas.',
                  )}
                </p>
              )
            ) : (
              <ExecutionsList
                rows={executions.answer.output.rows}
                symbol={swap.boughtSymbol}
                onUse={swap.goTo}
              />
            )}
          </Card>
        )}
        <SignedOrders
          chains={props.chains}
          accountName={(account) => props.wallets.find(({ id }) => id === account)?.label ?? ''}
        />
      </div>
    </div>
  )
}
