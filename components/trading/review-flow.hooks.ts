/**
 * From a draft to the end of its order, as a page sees it: the review is asked for, shown, confirmed once, and its outcome
 * told. A confirm whose answer is lost is asked again: the engine sends an order once and then tells what became of it.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { OrderId } from '@/lib/core/order'
import { call } from '@/lib/messages/call.browser'
import type { OrderDraft } from '@/lib/trading/draft'
import { tradingMessages } from '@/lib/trading/messages'
import type { OrderOutcome, OrderReview } from '@/lib/trading/review'

export type ReviewPhase =
  | { step: 'none' }
  | { step: 'asking'; draft: OrderDraft }
  /** There is no review: something is wrong with the draft, or the venue did not answer. */
  | { step: 'refused'; draft: OrderDraft; error: AppError }
  | { step: 'open'; draft: OrderDraft; review: OrderReview }
  | { step: 'sending'; draft: OrderDraft; review: OrderReview }
  /** The confirm was not answered. */
  | { step: 'silent'; draft: OrderDraft; review: OrderReview; error: AppError }
  | { step: 'done'; draft: OrderDraft; review: OrderReview; outcome: OrderOutcome }

/** There is a review to look at. */
export type ShownPhase = Extract<ReviewPhase, { review: OrderReview }>

export interface ReviewFlow {
  phase: ReviewPhase
  /** Asks for a review of this draft; one that is open is left. */
  begin: (draft: OrderDraft) => void
  confirm: () => void
  /** Leaves it: a review that is open is discarded, an order that was sent goes on. */
  close: () => void
}

const NONE: ReviewPhase = { step: 'none' }

/** @param onPlaced the venue has the order */
export function useReviewFlow(onPlaced?: (outcome: OrderOutcome) => void): ReviewFlow {
  const [phase, setPhase] = useState<ReviewPhase>(NONE)
  const latest = useRef<ReviewPhase>(NONE)
  const turn = useRef(0)
  const go = useCallback((next: ReviewPhase) => {
    latest.current = next
    setPhase(next)
  }, [])

  const leave = useCallback(() => {
    turn.current += 1
    if (latest.current.step === 'open') discard(latest.current.review.id)
    latest.current = NONE
  }, [])
  // A page that goes away leaves no review behind that could still be confirmed.
  useEffect(() => leave, [leave])

  const begin = useCallback(
    (draft: OrderDraft) => {
      leave()
      const mine = turn.current
      go({ step: 'asking', draft })
      call(tradingMessages['trading.review'], { draft }).then(
        (review) => (mine === turn.current ? go({ step: 'open', draft, review }) : discard(review.id)),
        (thrown: unknown) => {
          if (mine === turn.current) go({ step: 'refused', draft, error: toAppError(thrown) })
        },
      )
    },
    [go, leave],
  )

  const confirm = useCallback(() => {
    const now = latest.current
    // Written before anything is awaited: a second click finds it.
    if (now.step !== 'open' && now.step !== 'silent') return
    const { draft, review } = now
    const { id, hash, nonce } = review
    const mine = turn.current
    go({ step: 'sending', draft, review })
    call(tradingMessages['trading.confirm'], { id, hash, nonce }).then(
      (outcome) => {
        if (outcome.kind === 'placed') onPlaced?.(outcome)
        if (mine === turn.current) go({ step: 'done', draft, review, outcome })
      },
      (thrown: unknown) => {
        if (mine === turn.current) go({ step: 'silent', draft, review, error: toAppError(thrown) })
      },
    )
  }, [go, onPlaced])

  const close = useCallback(() => {
    leave()
    go(NONE)
  }, [go, leave])

  return { phase, begin, confirm, close }
}

function discard(id: OrderId): void {
  // Whether it is heard or not, the review ends by itself: it expires, and every lock and restart ends it.
  call(tradingMessages['trading.discard'], { id }).catch(() => undefined)
}
