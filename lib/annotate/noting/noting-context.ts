/** What notes are made with: the engine's database, network and clock, and the rooms that answer. */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import type { AssetId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { ExecutionsContext } from '@/lib/swaps/executions/executions-context'
import type { OwnDeposits } from '@/lib/wallets/send/own-deposits.store'
import type { AnnotationCheck } from '../define-check'

export interface NotingContext
  extends Pick<EngineContext, 'db' | 'fetch' | 'now' | 'randomBytes' | 'viewKey'> {
  health: EndpointHealth
  ledger: Pick<Ledger, 'ask'>
  /** Asks the person's exchanges whether an address is a deposit address there. */
  ownDeposits: OwnDeposits
  /** What a comparison over the person's exchanges works with. */
  executions: ExecutionsContext
  /** Sees to prices of these assets; never rejects. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  checks: readonly AnnotationCheck[]
}
