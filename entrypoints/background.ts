/**
 * The background worker: alarms, messages, vault session, badge, notices. It stays thin; everything heavy runs in the
 * engine. It keeps nothing in variables that matters: it may end at any await.
 */
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { accountsMessages } from '@/lib/accounts/messages'
import { base64, fromBase64 } from '@/lib/core/bytes'
import { paintBadge, paintLockedBadge } from '@/lib/engine/badge.browser'
import { forgetDigest, readDigest, storeDigest } from '@/lib/engine/digest.browser'
import { createEngineHost } from '@/lib/engine/host'
import { createInlineChannel } from '@/lib/engine/inline-channel'
import { createOffscreenChannel } from '@/lib/engine/offscreen-channel.browser'
import { announce } from '@/lib/messages/broadcast.browser'
import { compose, createServer } from '@/lib/messages/serve'
import { portfolioMessages } from '@/lib/portfolio/messages'
import { settingsMessages } from '@/lib/settings/messages'
import { syncMessages } from '@/lib/sync/messages'
import { nextLockCheck } from '@/lib/vault/auto-lock'
import { backupMessages } from '@/lib/vault/backup-messages'
import { browserVaultCopies } from '@/lib/vault/copies.browser'
import { vaultMessages } from '@/lib/vault/messages'
import { browserVaultSession } from '@/lib/vault/session.browser'
import { restrictStorageAccess } from '@/lib/vault/storage-access.browser'
import { createVault } from '@/lib/vault/vault'
import { createVaultHandlers, runAutoLock } from '@/lib/vault/vault.handlers'

const TICK = 'tick'
const LOCK = 'lock'
const MINUTE = 60_000

const messages = {
  ...vaultMessages,
  ...accountsMessages,
  ...settingsMessages,
  ...syncMessages,
  ...portfolioMessages,
  ...backupMessages,
}

const now = () => Date.now()

const channel = import.meta.env.FIREFOX
  ? createInlineChannel(async () => (await import('@/entrypoints/engine/compose')).createHoldfastEngine())
  : createOffscreenChannel()

const host = createEngineHost({
  channel,
  dataKey: async () => {
    const { dataKey } = await browserVaultSession.read()
    return dataKey && base64(dataKey)
  },
  pinOnly: async () => {
    const { slots } = await vault.state()
    return !slots.passphrase && !slots.passkey
  },
  onDigest: async (digest) => {
    await storeDigest(digest)
    await paintBadge(digest.badge)
    await browser.alarms.create(TICK, { when: Math.max(digest.nextDueAt, now() + MINUTE / 2) })
  },
})

const vault = createVault({
  copies: browserVaultCopies,
  session: browserVaultSession,
  deriveKey: async (request) => fromBase64((await host.run('engine.deriveKey', request)) as string),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  now,
  events: {
    onUnlocked: async () => {
      announce({ kind: 'vault' })
      await browser.alarms.create(TICK, { when: now() })
      await setLockAlarm()
    },
    onLocked: async () => {
      await host.drop()
      await forgetDigest()
      await browser.alarms.clear(TICK)
      await paintLockedBadge()
      announce({ kind: 'vault' })
      await host.closeWhenIdle()
    },
    onScreenLocked: async () => announce({ kind: 'vault' }),
  },
})

async function setLockAlarm(): Promise<void> {
  const { dataKey, screenLocked, lastTouch } = await browserVaultSession.read()
  const { locks } = await readDigest()
  const status = dataKey && !screenLocked ? 'open' : 'locked'
  const at = nextLockCheck({ status, lastTouch, now: now(), idle: 'active', settings: locks })
  if (at === undefined) await browser.alarms.clear(LOCK)
  else await browser.alarms.create(LOCK, { when: Math.max(at, now() + MINUTE / 2) })
}

async function autoLock(idle: 'active' | 'idle' | 'locked'): Promise<void> {
  const { locks } = await readDigest()
  await runAutoLock({ vault, session: browserVaultSession }, { now: now(), idle, settings: locks })
  await setLockAlarm()
}

async function tick(): Promise<void> {
  if (!(await browserVaultSession.read()).dataKey) return paintLockedBadge()
  // The next try is set first: whatever dies below, the alarm is there.
  await browser.alarms.create(TICK, { when: now() + MINUTE })
  await host.run('engine.tick', {})
  if (!(await hasOpenPage())) await host.closeWhenIdle()
}

async function hasOpenPage(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] })
  return contexts.length > 0
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error(`${name} could not be deleted`)))
  })
}

async function deleteEverything(): Promise<void> {
  await host.drop()
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []))
  await Promise.all(names.map(deleteDatabase))
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  await browser.alarms.clearAll()
  announce({ kind: 'vault' })
}

/** A start of the worker: alarms of unpacked extensions are gone after a browser restart. */
async function start(): Promise<void> {
  await restrictStorageAccess()
  if (!(await browserVaultSession.read()).dataKey) return paintLockedBadge()
  if (!(await browser.alarms.get(TICK))) await browser.alarms.create(TICK, { when: now() })
}

export default defineBackground({
  type: 'module',
  main() {
    const handlers = compose(
      vaultMessages,
      createVaultHandlers({
        vault,
        deleteEverything,
        isDemo: async () => (await readDigest()).demo,
        onCreated: async (facts) => void (await host.run('engine.initialise', facts)),
      }),
    )
    const serve = createServer({
      messages,
      handlers,
      runInEngine: host.run,
      ownId: browser.runtime.id,
      ownOrigin: new URL(browser.runtime.getURL('/')).origin,
    })

    browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
      const answer = serve(received, sender)
      if (!answer) return undefined
      void answer.then(respond)
      return true
    })
    browser.alarms.onAlarm.addListener(({ name }) => {
      // A failed tick stands in the status rows; the next alarm is set already.
      if (name === TICK) return void tick().catch(() => undefined)
      if (name === LOCK) return void autoLock('active')
    })
    browser.idle.onStateChanged.addListener((state) => void autoLock(state))
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/options.html') })
    })
    browser.runtime.onStartup.addListener(() => void start())
    void start()
  },
})
