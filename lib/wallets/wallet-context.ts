/** What the parts of the wallets' journal share while the engine's session lasts. */
import type { TxNode } from '@/lib/chains/tx/tx-node.client'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { WalletTxRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'

export interface WalletContext extends Pick<EngineContext, 'db' | 'now' | 'randomBytes'> {
  /** What the chain's nodes are asked. @throws AppError `not-supported` for a chain that is not known any more */
  nodeOf: (chain: ChainId) => Promise<TxNode>
  /** Another one after each start of the engine and each lock: a review of an earlier one is dead. */
  session: () => string
  /** Something was mined: balances and past of the account are read anew. Does not wait for it. */
  onMined: (account: AccountId) => void
  /** Writes the entry of a transaction in a block, before any indexer tells of it. @throws AppError when a node cannot tell it */
  enter: (row: WalletTxRow & { txHash: string }) => Promise<void>
  /** Takes such an entry away: its block is not of the chain any more. */
  leave: (row: WalletTxRow & { txHash: string }) => Promise<void>
  /** A row is to be asked soon. */
  wake: () => void
}
