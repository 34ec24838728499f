/** What the parts of the desk share while the engine's session lasts. */
import type { AccountId } from '@/lib/core/ids'
import type { OrderId } from '@/lib/core/order'
import type { AccountRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { VenueDesk } from '@/lib/markets/venue-desk'

export interface OpenedDesk {
  account: AccountRow
  desk: VenueDesk
}

export interface TradingContext extends Pick<EngineContext, 'db' | 'now' | 'randomBytes'> {
  /** @throws AppError when there is no such account, or no orders can be sent through it */
  openDesk: (account: AccountId) => Promise<OpenedDesk>
  /** Another one after each start of the engine and each lock: a review of an earlier one is dead. */
  session: () => string
  /** Orders whose request is on its way in this engine: nobody else asks for them or sends them. */
  underWay: Set<OrderId>
  /** Something was filled or cancelled: balances and past of the account are read anew. Does not wait for it. */
  onMoved: (account: AccountId) => void
  /** A row is to be asked soon. */
  wake: () => void
}
