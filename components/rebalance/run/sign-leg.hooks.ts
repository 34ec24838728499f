/**
 * A swap of a run, from its offers to the signature. The run is told of the transaction before the wallet is asked, so that a page that
 * goes away loses nothing: the run follows the journal, and waits again if nothing was sent.
 */
import { useCallback, useEffect, useState } from 'react'
import { type Signing, useSigning } from '@/components/signers/use-signing.hooks'
import { type Asked, useAsked } from '@/components/swaps/asked.hooks'
import { useWalletReview, type WalletReviewHandle } from '@/components/wallets/wallet-review.hooks'
import { useWalletTxs } from '@/components/wallets/wallet-txs.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { RunId } from '@/lib/core/rebalance'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import type { RunLeg } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { swapMessages } from '@/lib/swaps/messages'
import { swapRequestOf } from './swap-request-of'

export interface LegSigning {
  offers: Asked<(typeof swapMessages)['swaps.quotes']>
  askOffers: () => void
  flow: WalletReviewHandle
  signing: Signing
  /** The run did not hear of the transaction. */
  untold: AppError | null
  tellAgain: () => void
}

/** @param slippage of the strategy, ratio */
export function useLegSigning(run: RunId, leg: RunLeg, slippage: number): LegSigning {
  const offers = useAsked(swapMessages['swaps.quotes'])
  const signing = useSigning()
  const flow = useWalletReview(signing)
  const { ask } = offers
  const askOffers = useCallback(() => {
    const request = swapRequestOf(leg.leg, slippage)
    if (request) ask({ request })
  }, [ask, leg.leg, slippage])
  const told = useToldRun(run, leg.id, txOf(flow))
  useAfterApproval(askOffers)
  return { offers, askOffers, flow, signing, ...told }
}

/** The swap that the wallet is asked for, from the moment at which it may be sent. */
function txOf({ phase }: WalletReviewHandle): WalletTxId | undefined {
  switch (phase.step) {
    case 'signing':
    case 'telling':
    case 'untold':
    case 'done':
      return phase.draft.kind === 'swap' ? phase.review.id : undefined
    case 'none':
    case 'asking':
    case 'refused':
    case 'open':
    case 'renewing':
    case 'confirming':
    case 'unconfirmed':
      return undefined
    default:
      return phase satisfies never
  }
}

function useToldRun(run: RunId, leg: string, tx: WalletTxId | undefined) {
  const [untold, setUntold] = useState<AppError | null>(null)
  const tell = useCallback(() => {
    if (tx === undefined) return
    setUntold(null)
    call(rebalanceMessages['rebalance.signed'], { run, leg, tx }).catch((thrown: unknown) =>
      setUntold(toAppError(thrown)),
    )
  }, [run, leg, tx])
  useEffect(tell, [tell])
  return { untold, tellAgain: tell }
}

/** An approval that was given here and has just been mined changes what the offers need: they are asked anew. */
function useAfterApproval(askOffers: () => void): void {
  const [since] = useState(() => Date.now())
  const mined = useWalletTxs().find(
    ({ at, purpose, state }) => at >= since && purpose.kind === 'approve' && state === 'mined',
  )?.id
  useEffect(() => {
    if (mined !== undefined) askOffers()
  }, [mined, askOffers])
}
