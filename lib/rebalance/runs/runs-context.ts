/** What the parts of a run share while the engine's session lasts. */

import type { Amount } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { ConfirmOrder } from '@/lib/trading/confirm-order.store'
import type { OrderDraft } from '@/lib/trading/draft'
import type { OrderReview } from '@/lib/trading/review'
import type { TradingContext } from '@/lib/trading/trading-context'

export interface RunsContext extends Pick<EngineContext, 'db' | 'now'> {
  openDesk: TradingContext['openDesk']
  /** The order path of the desk: the same review, the same journal, the same confirm as for an order by hand. */
  review: (draft: OrderDraft) => Promise<OrderReview>
  confirm: ConfirmOrder
  /** What holds an order of automatic mode. */
  leash: LegLeash
  /** A strategy or a run has changed. */
  announce: () => void
  /** A run has ended: drift is told anew. Does not wait for it. */
  onEnded: () => void
}

export interface LegLeash {
  /** The worst price that the leash allows, for a book with this middle; `undefined`: no bound of its own. */
  boundOf: (run: RunRow, leg: RunLeg, middle: Amount) => Promise<Amount | undefined>
  /** Asked between review and confirm. @returns why it is not sent */
  refuses: (run: RunRow, leg: RunLeg, review: OrderReview) => Promise<Sentence | undefined>
}
