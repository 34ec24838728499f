/** Where the review stands: how long it can be confirmed, what the signer wants, or what became of it. It never says more than is known. */
import { useEffect, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { WalletTxRow } from '@/lib/db/rows'
import type { SignStep } from '@/lib/signers/signer'
import { ReviewOutcome } from './review-outcome'
import type { ShownPhase } from './wallet-review-phase'

export interface ReviewStateProps {
  phase: ShownPhase
  /** The journal's row, which goes on after the answer. */
  row: Pick<WalletTxRow, 'state' | 'txHash' | 'error' | 'events'> | undefined
  step: SignStep | null
  /** Seconds until the review ends. */
  left: number
  chains: readonly EvmChain[]
}

/** Takes the focus when it changes after the confirm: the button that had it is gone. */
export function ReviewState(props: ReviewStateProps) {
  const { t } = useT()
  const { phase, left } = props
  const place = useRef<HTMLDivElement>(null)
  const { step } = phase
  useEffect(() => {
    if (step !== 'open' && step !== 'renewing' && step !== 'confirming') place.current?.focus()
  }, [step])
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {step === 'open' ? (
        left > 0 ? (
          <p className="text-sm text-muted">
            {t('Nobody has been asked to sign yet. {left} s left to confirm.', { left })}
          </p>
        ) : (
          <Banner tone="warn">{t('This review has ended. Nothing was sent.')}</Banner>
        )
      ) : (
        <AfterOpen {...props} />
      )}
    </div>
  )
}

function AfterOpen({ phase, row, step, chains }: ReviewStateProps) {
  const { t, sentence } = useT()
  switch (phase.step) {
    case 'open':
      return null
    case 'renewing':
      return <p className="text-sm text-muted">{t('Reviewed anew for the other speed …')}</p>
    case 'confirming':
      return <Banner tone="accent">{t('Written into the journal …')}</Banner>
    case 'unconfirmed':
      return (
        <Banner tone="danger" title={t('Nobody was asked to sign.')}>
          {sentence(phase.error.sentence)}
        </Banner>
      )
    case 'signing':
      return (
        <Banner tone={step?.needsHand ? 'warn' : 'accent'} title={signingTitle(phase, { t })}>
          {step ? `${sentence(step.sentence)} ` : null}
          {t('Closing this does not stop it.')}
        </Banner>
      )
    case 'telling':
      return <Banner tone="accent">{t('Your wallet has answered. The journal is told …')}</Banner>
    case 'untold':
      return (
        <Banner tone="danger" title={t('The journal could not be told.')}>
          {sentence(phase.error.sentence)}{' '}
          {phase.outcome.kind === 'signed'
            ? t('The signed transaction has not been sent. Telling it again sends it once.')
            : t('Telling it again changes nothing twice.')}
        </Banner>
      )
    case 'done':
      return <ReviewOutcome review={phase.review} told={phase.told} row={row} chains={chains} />
    default:
      return phase satisfies never
  }
}

function signingTitle(
  { review, isStopping }: Extract<ShownPhase, { step: 'signing' }>,
  { t }: Pick<ReturnType<typeof useT>, 't'>,
): string {
  if (isStopping) return t('No longer waited for …')
  return review.signer.kind === 'ledger' ? t('Confirm on your Ledger') : t('Confirm in MetaMask')
}
