/**
 * The one dialog before every signature: built from the review alone, never from what stands in the form. It opens on Cancel,
 * a key that is held confirms nothing, each danger wants its own tick, and the button that confirms names the act and works once.
 */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { OnlyFreshKeys } from '@/components/trading/review-acts'
import { useSeconds } from '@/components/trading/seconds.hooks'
import { WhatItRealises } from '@/components/trading/what-it-realises'
import { Dialog } from '@/components/ui/dialog'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Speed, WalletTxId } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { Clarity, SignStep } from '@/lib/signers/signer'
import type { DecimalsOf } from './call-fits-purpose'
import { GasChoice } from './gas-choice'
import { actOf, purposeSentence } from './purpose-words'
import { ReviewActs } from './review-acts'
import { ReviewCall } from './review-call'
import { ReviewChanges } from './review-changes'
import { ReviewChecks } from './review-checks'
import { ReviewFacts } from './review-facts'
import { ReviewState } from './review-state'
import type { ShownPhase } from './wallet-review-phase'

export interface WalletReviewDialogProps {
  phase: ShownPhase
  row: Pick<WalletTxRow, 'state' | 'txHash' | 'error' | 'events'> | undefined
  /** What the signer wants now. */
  step: SignStep | null
  /** What its screen will show; absent until that is known. */
  clarity: Clarity | undefined
  chains: readonly EvmChain[]
  decimalsOf: DecimalsOf
  onSpeed: (speed: Speed) => void
  onConfirm: (accepted: readonly string[]) => void
  onStop: () => void
  onTellAgain: () => void
  onAgain: () => void
  onClose: () => void
}

export function WalletReviewDialog(props: WalletReviewDialogProps) {
  const { t, locale } = useT()
  const { phase, row, step, clarity, chains, decimalsOf } = props
  const { review, draft } = phase
  const now = useSeconds(phase.step === 'open')
  const left = Math.max(0, Math.ceil((review.expiresAt - now) / 1000))
  const act = actOf(review.purpose, { t, locale })
  const { ticked, onTick, accepted, open } = useTicks(review)
  const isBefore = phase.step === 'open' || phase.step === 'renewing'
  return (
    <Dialog
      open
      size="lg"
      title={act}
      onClose={props.onClose}
      footer={
        <OnlyFreshKeys>
          <ReviewActs
            phase={phase}
            act={act}
            hasEnded={left === 0}
            open={open}
            onConfirm={() => props.onConfirm(accepted)}
            onStop={props.onStop}
            onTellAgain={props.onTellAgain}
            onAgain={props.onAgain}
            onClose={props.onClose}
          />
        </OnlyFreshKeys>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ReviewState phase={phase} row={row} step={step} left={left} chains={chains} />
        <p className="text-base font-medium break-words">{purposeSentence(review.purpose, { t, locale })}</p>
        {isBefore ? <ReviewChecks checks={review.checks} ticks={{ ticked, onTick }} /> : null}
        <ReviewChanges review={review} />
        <ReviewFacts review={review} clarity={clarity} />
        <ReviewCall review={review} decimalsOf={decimalsOf} />
        {isBefore ? (
          <GasChoice
            review={review}
            wanted={draft.speed}
            disabled={phase.step !== 'open' || left === 0}
            onChoose={props.onSpeed}
          />
        ) : null}
        {review.realised && 'pays' in review.purpose ? (
          <WhatItRealises realised={review.realised} code={review.purpose.pays.symbol} />
        ) : null}
      </div>
    </Dialog>
  )
}

/** Ticks belong to one review: another one begins without. */
function useTicks({ id, checks }: ShownPhase['review']) {
  const [of, setOf] = useState<{ id: WalletTxId; names: ReadonlySet<string> }>({ id, names: new Set() })
  const ticked = of.id === id ? of.names : new Set<string>()
  const dangers = [...new Set(checks.flatMap(({ level, what }) => (level === 'danger' ? [what] : [])))]
  const onTick = (what: string, isTicked: boolean) => {
    const names = new Set(ticked)
    if (isTicked) names.add(what)
    else names.delete(what)
    setOf({ id, names })
  }
  const accepted = dangers.filter((what) => ticked.has(what))
  return { ticked, onTick, accepted, open: dangers.length - accepted.length }
}
