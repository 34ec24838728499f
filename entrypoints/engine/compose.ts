/** Wires the engine: session (database, network, keys), jobs of all features, digest for the worker. */
import { createAccountsHandlers } from '@/lib/accounts/accounts.handlers'
import { accountsMessages } from '@/lib/accounts/messages'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { base64, fromBase64 } from '@/lib/core/bytes'
import { openDatabase } from '@/lib/db/database.store'
import { badgeOf } from '@/lib/engine/badge'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { createRequestLog } from '@/lib/engine/request-log.store'
import { createEngine, type EngineJobs, type JobFacts } from '@/lib/engine/run'
import { announce } from '@/lib/messages/broadcast.browser'
import { compose } from '@/lib/messages/serve'
import { portfolioMessages } from '@/lib/portfolio/messages'
import { createPortfolioHandlers } from '@/lib/portfolio/portfolio.handlers'
import { publishView } from '@/lib/portfolio/publish.store'
import type { PortfolioView } from '@/lib/portfolio/view'
import { settingsMessages } from '@/lib/settings/messages'
import { createSettingsHandlers } from '@/lib/settings/settings.handlers'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { syncMessages } from '@/lib/sync/messages'
import { createPriceRefresher } from '@/lib/sync/refresh-prices.store'
import { createSyncer } from '@/lib/sync/sync-accounts.store'
import { createSyncHandlers } from '@/lib/sync/sync.handlers'
import { backupMessages } from '@/lib/vault/backup-messages'
import { createBackupHandlers } from '@/lib/vault/backup.handlers'
import { deriveInWorker, spawnDeriveWorker } from '@/lib/vault/derive-worker.client'
import type { KdfRequest } from '@/lib/vault/kdf'
import { subkeys, viewCryptoKey } from '@/lib/vault/subkeys'

const deriveKey = deriveInWorker(spawnDeriveWorker)

const messages = { ...accountsMessages, ...settingsMessages, ...syncMessages, ...portfolioMessages, ...backupMessages }

export const createHoldfastEngine = () =>
  createEngine({
    // Keys cross the channel as text: Chromium's messages are JSON.
    keyless: { 'engine.deriveKey': async (request: KdfRequest) => base64(await deriveKey(request)) },
    open: openSession,
  })

async function openSession(dataKeyText: string): Promise<EngineJobs> {
  const dataKey = fromBase64(dataKeyText)
  const { rows, index } = await subkeys(dataKey)
  const db = openDatabase({ rowKey: rows, indexKey: index })
  await db.open()
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const log = createRequestLog(db, randomBytes)
  let blockedHosts = new Set((await readSettings(db)).blockedHosts)
  const context: EngineContext = {
    db,
    fetch: createGuardedFetch({
      fetch: globalThis.fetch.bind(globalThis),
      now: () => Date.now(),
      log: log.add,
      isAllowed: (host) => !blockedHosts.has(host),
    }),
    now: () => Date.now(),
    randomBytes,
    viewKey: await viewCryptoKey(dataKey),
    announce: (kind) => announce({ kind }),
  }

  const health = createEndpointHealth()
  const syncer = createSyncer(context, health)
  const prices = createPriceRefresher(context)
  let view: PortfolioView | undefined
  const publish = async () => {
    view = await publishView(context)
  }
  const refresh = async () => {
    await prices.refresh()
    await publish()
  }

  const tick = async () => {
    await checkpoint('tick.started')
    await syncer.sync(await syncer.due())
    await refresh()
    return null
  }

  const handlers = {
    ...compose(accountsMessages, createAccountsHandlers({
      context,
      health,
      publish,
      syncNow: async (id) => {
        await syncer.sync([id])
        await refresh()
      },
    })),
    ...compose(settingsMessages, createSettingsHandlers(context, async (settings) => {
      blockedHosts = new Set(settings.blockedHosts)
      await publish()
      // A coin as display currency may have no price yet.
      if (view?.wantedCurrency !== undefined) await refresh()
    })),
    ...compose(syncMessages, createSyncHandlers({ context, syncer, prices, publish })),
    ...compose(portfolioMessages, createPortfolioHandlers(context, refresh)),
    ...compose(backupMessages, createBackupHandlers({ context, deriveKey, publish })),
    'engine.tick': tick,
    'engine.initialise': async ({ demo }: { demo: boolean }) => {
      await storeSettings(db, { demo })
      await publish()
      return null
    },
  } as Readonly<Record<string, (input: never, facts: JobFacts) => Promise<unknown>>>

  return {
    messages,
    handlers,
    digest: async () => {
      const settings = await readSettings(db)
      return {
        nextDueAt: await syncer.nextDueAt(),
        badge: badgeOf({ ratio: view?.change24h?.ratio ?? null, show: settings.badgeShowsChange }),
        locks: { screenLockMinutes: settings.screenLockMinutes, vaultLockOnOsLock: settings.vaultLockOnOsLock },
        demo: settings.demo,
      }
    },
    close: async () => {
      await log.flush()
      db.close()
    },
  }
}
