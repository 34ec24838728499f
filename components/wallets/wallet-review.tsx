/** The review over a page: nothing while it is asked for, why there is none, or the dialog. Used by all that a wallet signs. */

import { useSettings } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import type { Signing } from '@/components/signers/use-signing.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { useClarity } from './clarity.hooks'
import { useDecimals } from './decimals.hooks'
import type { WalletReviewHandle } from './wallet-review.hooks'
import { WalletReviewDialog } from './wallet-review-dialog'
import type { ShownPhase } from './wallet-review-phase'
import { useWalletTxs } from './wallet-txs.hooks'

export interface WalletReviewFlowProps {
  flow: WalletReviewHandle
  signing: Pick<Signing, 'step' | 'clarityOf'>
}

/** @example const signing = useSigning(); const flow = useWalletReview(signing); <WalletReviewFlow flow={flow} signing={signing} /> */
export function WalletReviewFlow({ flow, signing }: WalletReviewFlowProps) {
  const { t, sentence } = useT()
  const { phase, begin, close } = flow
  switch (phase.step) {
    case 'none':
    case 'asking':
      return null
    case 'refused':
      return (
        <Banner
          tone="danger"
          title={t('This cannot be reviewed.')}
          action={
            <span className="flex gap-1">
              <Button size="sm" onClick={close}>
                {t('Dismiss')}
              </Button>
              <Button size="sm" onClick={() => begin(phase.draft)}>
                {t('Try again')}
              </Button>
            </span>
          }
        >
          {sentence(phase.error.sentence)}
        </Banner>
      )
    default:
      return <ShownReview phase={phase} flow={flow} signing={signing} />
  }
}

function ShownReview({ phase, flow, signing }: WalletReviewFlowProps & { phase: ShownPhase }) {
  const { customChains } = useSettings()
  const row = useWalletTxs().find(({ id }) => id === phase.review.id)
  const { id, signer, tx } = phase.review
  const clarity = useClarity(id, () => signing.clarityOf(signer, { tx }))
  const decimalsOf = useDecimals()
  return (
    <WalletReviewDialog
      phase={phase}
      row={phase.step === 'done' ? row : undefined}
      step={signing.step}
      clarity={clarity}
      chains={evmChains(customChains)}
      decimalsOf={decimalsOf}
      onSpeed={flow.changeSpeed}
      onConfirm={flow.confirm}
      onStop={flow.stop}
      onTellAgain={flow.tellAgain}
      onAgain={() => flow.begin(phase.draft)}
      onClose={flow.close}
    />
  )
}
