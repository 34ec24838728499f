/**
 * From a draft to the end of its transaction: reviewed, confirmed once, signed by wallet or device, the outcome told to the
 * engine. Whatever the page loses on the way, the engine's journal goes on: it watches the chain for what was handed out.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Signing } from '@/components/signers/use-signing.hooks'
import { AppError, toAppError, toErrorShape } from '@/lib/core/errors'
import type { Speed, WalletTxId } from '@/lib/core/wallet-tx'
import { call } from '@/lib/messages/call.browser'
import type { WalletDraft } from '@/lib/wallets/draft'
import { type SignerOutcome, walletMessages } from '@/lib/wallets/messages'
import { tellOutcome } from './tell-outcome'
import type { ShownPhase, ToldState, WalletReviewPhase } from './wallet-review-phase'

export interface WalletReviewHandle {
  phase: WalletReviewPhase
  /** Asks for a review of this draft; one that is open is left. */
  begin: (draft: WalletDraft) => void
  /** Another speed is another review. */
  changeSpeed: (speed: Speed) => void
  /** @param accepted names of the dangers that were ticked */
  confirm: (accepted: readonly string[]) => void
  /** Stops asking the signer; what it may have done already is found out by the engine. */
  stop: () => void
  /** After `untold`. */
  tellAgain: () => void
  /** Leaves it: a review that is open is discarded, a signer that is being asked goes on. */
  close: () => void
}

const NONE: WalletReviewPhase = { step: 'none' }

/**
 * @param onTold the engine knows what came of it
 * @example
 * const signing = useSigning()
 * const flow = useWalletReview(signing)
 * flow.begin({ kind: 'send', ... }); <WalletReviewFlow flow={flow} signing={signing} />
 */
export function useWalletReview(
  signing: Pick<Signing, 'signTransaction' | 'stop'>,
  onTold?: (told: ToldState) => void,
): WalletReviewHandle {
  const [phase, setPhase] = useState<WalletReviewPhase>(NONE)
  const latest = useRef<WalletReviewPhase>(NONE)
  const turn = useRef(0)
  const asked = useRef(signing)
  asked.current = signing
  const go = useCallback((next: WalletReviewPhase) => {
    latest.current = next
    setPhase(next)
  }, [])
  const leave = useCallback(() => {
    turn.current += 1
    const now = latest.current
    if (now.step === 'open' || now.step === 'unconfirmed') discard(now.review.id)
    latest.current = NONE
  }, [])
  // A page that goes away leaves no review behind that could still be confirmed.
  useEffect(() => leave, [leave])

  const request = useCallback(
    (draft: WalletDraft, mine: number) =>
      call(walletMessages['wallets.review'], { draft }).then(
        (review) => (mine === turn.current ? go({ step: 'open', draft, review }) : discard(review.id)),
        (thrown: unknown) => {
          if (mine === turn.current) go({ step: 'refused', draft, error: toAppError(thrown) })
        },
      ),
    [go],
  )
  const begin = useCallback(
    (draft: WalletDraft) => {
      leave()
      go({ step: 'asking', draft })
      void request(draft, turn.current)
    },
    [go, leave, request],
  )
  const changeSpeed = useCallback(
    (speed: Speed) => {
      const now = latest.current
      if (now.step !== 'open' || now.review.speed === speed) return
      const { review } = now
      const draft = { ...now.draft, speed }
      leave()
      go({ step: 'renewing', draft, review })
      void request(draft, turn.current)
    },
    [go, leave, request],
  )

  const tell = useCallback(
    async (shown: Pick<ShownPhase, 'draft' | 'review'>, outcome: SignerOutcome, mine: number) => {
      const show = (next: WalletReviewPhase) => mine === turn.current && go(next)
      show({ step: 'telling', ...shown, outcome })
      try {
        const told = await tellOutcome(shown.review.id, outcome)
        onTold?.(told)
        show({ step: 'done', ...shown, told })
      } catch (thrown) {
        show({ step: 'untold', ...shown, outcome, error: toAppError(thrown) })
      }
    },
    [go, onTold],
  )
  const confirm = useCallback(
    async (accepted: readonly string[]) => {
      const now = latest.current
      // Written before anything is awaited: a second click finds it.
      if (now.step !== 'open') return
      const { draft, review } = now
      const shown = { draft, review }
      const mine = turn.current
      const show = (next: WalletReviewPhase) => mine === turn.current && go(next)
      show({ step: 'confirming', ...shown })
      const { id, hash, word } = review
      const given = await call(walletMessages['wallets.confirm'], {
        id,
        hash,
        word,
        accepted: [...accepted],
      }).catch(toAppError)
      if (given instanceof AppError) {
        // Without its answer nobody is asked to sign: if the engine has given it out all the same, nothing was sent.
        if (given.code === 'internal')
          tellOutcome(id, { kind: 'refused', failure: failureOf(given) }).catch(() => undefined)
        show({ step: 'unconfirmed', ...shown, error: given })
        return
      }
      show({ step: 'signing', ...shown, isStopping: false })
      await tell(shown, await asked.current.signTransaction(review.signer, given.tx), mine)
    },
    [go, tell],
  )
  const stop = useCallback(() => {
    const now = latest.current
    if (now.step !== 'signing' || now.isStopping) return
    go({ ...now, isStopping: true })
    asked.current.stop()
  }, [go])
  const tellAgain = useCallback(() => {
    const now = latest.current
    if (now.step !== 'untold') return
    const { draft, review, outcome } = now
    void tell({ draft, review }, outcome, turn.current)
  }, [tell])
  const close = useCallback(() => {
    leave()
    go(NONE)
  }, [go, leave])

  return { phase, begin, changeSpeed, confirm: (accepted) => void confirm(accepted), stop, tellAgain, close }
}

function failureOf(error: AppError) {
  const { code, sentence } = toErrorShape(error)
  return { code, sentence }
}

function discard(id: WalletTxId): void {
  // Whether it is heard or not, the review ends by itself: it expires, and every lock and restart ends it.
  call(walletMessages['wallets.discard'], { id }).catch(() => undefined)
}
