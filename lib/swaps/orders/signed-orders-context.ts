/** What the parts of the journal of signed orders share while the engine's session lasts. */
import type { AccountId } from '@/lib/core/ids'
import type { SignedOrderRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'

export interface SignedOrdersContext extends Pick<EngineContext, 'db' | 'now' | 'randomBytes' | 'fetch'> {
  /** Writes the entry of the settlement, before any indexer tells of it. @throws AppError when no node can tell it yet */
  enter: (row: SignedOrderRow & { txHash: string }) => Promise<void>
  /** Balances and past of the account are read anew; does not wait for it. */
  onFilled: (account: AccountId) => void
  /** A row is to be asked soon. */
  wake: () => void
}
