/** The offers for a swap of a run, what has to be signed for the one that is taken, and how it differs from the plan. */
import { useEffect, useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { SwapActs } from '@/components/swaps/swap-acts'
import type { WalletAccount } from '@/components/swaps/swap-choices'
import { SwapOffers } from '@/components/swaps/swap-offers'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { WalletReviewFlow } from '@/components/wallets/wallet-review'
import type { RunId } from '@/lib/core/rebalance'
import type { RunLeg } from '@/lib/db/rows'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { type LegNames, legWords } from '../plan/leg-words'
import { useLegSigning } from './sign-leg.hooks'
import { shortfallOf, takeable } from './swap-request-of'

export interface SignLegProps {
  run: RunId
  leg: RunLeg
  wallet: WalletAccount | undefined
  /** Of the strategy, ratio. */
  slippage: number
  names: LegNames
  onClose: () => void
}

export function SignLeg({ run, leg, wallet, slippage, names, onClose }: SignLegProps) {
  const { t, sentence } = useT()
  const { offers, askOffers, flow, signing, untold, tellAgain } = useLegSigning(run, leg, slippage)
  const [source, setSource] = useState<string>()
  useEffect(askOffers, [askOffers])
  const quotes = takeable(offers.answer?.output.quotes ?? [])
  const chosen = quotes.find(({ quote }) => quote.source === source) ?? quotes[0]
  const isWaiting = leg.state === 'waiting'
  return (
    <Card
      title={t('Sign: {trade}', { trade: sentence(legWords(leg.leg, names)) })}
      actions={
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t('Close')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {untold ? (
          <ProblemBanner title={t('The run did not hear of it.')} error={untold} onAgain={tellAgain} />
        ) : null}
        {!isWaiting ? (
          <Banner tone="accent">{t('The run follows this transaction now.')}</Banner>
        ) : wallet === undefined ? (
          <Banner tone="danger">
            {t('This wallet is not connected any more. Leave the trade out, or connect it.')}
          </Banner>
        ) : (
          <>
            {offers.error ? <ProblemBanner error={offers.error} onAgain={askOffers} /> : null}
            {offers.answer === null ? (
              offers.asking ? (
                <Skeleton className="h-40 w-full" />
              ) : null
            ) : (
              <SwapOffers
                quotes={quotes}
                failures={offers.answer.output.failures}
                chosen={chosen?.quote.source}
                asking={offers.asking}
                onChoose={setSource}
                onAgain={askOffers}
              />
            )}
            {chosen === undefined ? null : (
              <>
                <AgainstPlan shortfall={shortfallOf(leg.leg, chosen)} slippage={slippage} />
                <SwapActs quote={chosen.quote} wallet={wallet} flow={flow} signing={signing} />
              </>
            )}
          </>
        )}
        <WalletReviewFlow flow={flow} signing={signing} />
      </div>
    </Card>
  )
}

function AgainstPlan({ shortfall, slippage }: { shortfall: number; slippage: number }) {
  const { t, locale } = useT()
  const share = formatShare(Math.abs(shortfall), { locale })
  if (shortfall > slippage)
    return (
      <Banner tone="danger" title={t('This offer brings {share} less than the plan expected.', { share })}>
        {t('That is more than the strategy allows. A new plan may be better.')}
      </Banner>
    )
  return (
    <p className="text-xs text-muted">
      {shortfall > 0
        ? t('It brings {share} less than the plan expected.', { share })
        : t('It brings as much as the plan expected, or {share} more.', { share })}
    </p>
  )
}
