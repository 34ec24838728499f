import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import type { syncMessages } from './messages'
import type { PriceRefresher } from './refresh-prices.store'
import type { Syncer } from './sync-accounts.store'

export interface SyncDeps {
  context: EngineContext
  syncer: Syncer
  prices: PriceRefresher
  publish: () => Promise<void>
}

/** "Sync now" asks every named account, paused ones only when they are named. */
export function createSyncHandlers({
  context: { db },
  syncer,
  prices,
  publish,
}: SyncDeps): Handlers<typeof syncMessages> {
  return {
    'sync.now': async ({ accounts }) => {
      const wanted =
        accounts ?? (await db.accounts.toArray()).filter(({ paused }) => !paused).map(({ id }) => id)
      const result = await syncer.sync(wanted)
      await prices.refresh({ force: true })
      await publish()
      return result
    },
  }
}
