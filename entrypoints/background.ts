/**
 * The background worker: alarms, messages, vault session, badge, notices. It stays thin; everything heavy runs in the
 * engine. It keeps nothing in variables that matters: it may end at any await.
 */
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { menuPressed, registerMenu } from '@/lib/alerts/background/context-menu.browser'
import { forgetTexts } from '@/lib/alerts/background/hand-over-text.browser'
import { ALERT_NEWS, alertNewsMessages } from '@/lib/alerts/background/news-message'
import { createOmnibox } from '@/lib/alerts/background/omnibox.browser'
import { runBrowserCommand } from '@/lib/alerts/background/run-browser-command.browser'
import { showAlerts } from '@/lib/alerts/background/show-alerts.browser'
import { openLater } from '@/lib/annotate/background/open-later.browser'
import { annotatePageMessages } from '@/lib/annotate/messages'
import { type BrowserCommand, isBrowserCommand } from '@/lib/commands/browser-commands'
import { base64, fromBase64 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { runEach } from '@/lib/core/run-each'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import { deleteDatabases } from '@/lib/db/delete-databases.store'
import { DATABASE_NAME } from '@/lib/db/schema'
import { paintBadge, paintLockedBadge } from '@/lib/engine/badge.browser'
import { forgetDigest, readDigest, storeDigest } from '@/lib/engine/digest.browser'
import { createEngineHost } from '@/lib/engine/host'
import { createInlineChannel } from '@/lib/engine/inline-channel'
import { isTickForward, isTickLost, nextTickAt } from '@/lib/engine/next-tick'
import { createOffscreenChannel } from '@/lib/engine/offscreen-channel.browser'
import { stayAwake } from '@/lib/engine/stay-awake.browser'
import { announce } from '@/lib/messages/broadcast.browser'
import { compose, createServer } from '@/lib/messages/serve'
import { forgetPageMemory } from '@/lib/settings/page-memory.browser'
import { readSpokenLanguage } from '@/lib/settings/spoken-language.browser'
import { nextLockCheck } from '@/lib/vault/auto-lock'
import { browserVaultBooks } from '@/lib/vault/books.browser'
import { browserVaultCopies } from '@/lib/vault/copies.browser'
import { vaultMessages } from '@/lib/vault/messages'
import { browserVaultSession } from '@/lib/vault/session.browser'
import { restrictStorageAccess } from '@/lib/vault/storage-access.browser'
import { createVault } from '@/lib/vault/vault'
import { createVaultHandlers, runAutoLock } from '@/lib/vault/vault.handlers'
import { ANSWERED_LOCKED } from '@/lib/vault/without-key'

const TICK = 'tick'
const LOCK = 'lock'
const MINUTE = 60_000

/** The engine knows its own. */
const messages = { ...vaultMessages, ...annotatePageMessages, ...alertNewsMessages }

const now = () => Date.now()
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

const channel = import.meta.env.FIREFOX
  ? createInlineChannel({
      load: async () =>
        (await import('@/entrypoints/engine/compose')).createHoldfastEngine(() => void readNews()),
      stayAwake,
    })
  : createOffscreenChannel()

const host = createEngineHost({
  channel,
  dataKey: async () => {
    const { dataKey } = await browserVaultSession.read()
    return dataKey && base64(dataKey)
  },
  facts: async () => {
    const [{ slots }, { origins = [] }, spoken] = await Promise.all([
      vault.state(),
      browser.permissions.getAll(),
      readSpokenLanguage(),
    ])
    return { pinOnly: !slots.passphrase && !slots.passkey, origins, ...spoken }
  },
  onDigest: async (digest) => {
    await storeDigest(digest)
    await paintBadge(digest.badge)
    await bringTickForward(nextTickAt(digest.nextDueAt, now()))
    // Nobody who asked for something else waits for it; what fails is in the next digest again.
    void alerts.take(digest.alerts).catch(() => undefined)
    // The user may have shortened the screen lock just now.
    await setLockAlarm()
  },
})

const alerts = showAlerts({
  run: host.run,
  lock: async () => {
    const { dataKey, screenLocked } = await browserVaultSession.read()
    return dataKey ? (screenLocked ? 'screen' : 'open') : 'vault'
  },
})

/** The engine has found something while nobody asked it anything; what it is comes with the answer. A failure is told by the next job. */
const readNews = () => host.run('engine.digest', {}).catch(() => undefined)

/** The engine has its own, shorter cap; this one is for an engine that does not answer at all. */
const DERIVE_MS = 29_000
const noEngine = () =>
  new AppError(
    'internal',
    say('The background of Holdfast did not answer. Close this page and open it again.'),
  )

const vault = createVault({
  copies: browserVaultCopies,
  session: browserVaultSession,
  deriveKey: async (request) =>
    fromBase64((await within(DERIVE_MS, host.run('engine.deriveKey', request), noEngine)) as string),
  random: randomBytes,
  now,
  events: {
    onUnlocked: async () => {
      announce({ kind: 'vault' })
      await browser.alarms.create(TICK, { when: now() })
      await setLockAlarm()
      // Not waited for; what fails is kept for the next time.
      void pages.takeAnswers().catch(() => undefined)
      void alerts.unlocked().catch(() => undefined)
    },
    onLocked: async () => {
      announce({ kind: 'vault' })
      await runEach([
        // First: an engine that does not answer takes seconds to end.
        forgetTexts,
        forgetPageMemory,
        host.drop,
        forgetDigest,
        pages.forgetNotes,
        alerts.forget,
        // Again: a page may have kept something while it was told.
        forgetPageMemory,
        () => browser.alarms.clear(TICK),
        paintLockedBadge,
      ])
    },
    onScreenLocked: async () => {
      announce({ kind: 'vault' })
      // A review that was open when the screen was locked is confirmed by nobody. Without an engine there is none.
      if (await channel.isRunning()) await host.run('engine.lockDrafts', {})
      await pages.coverNotes()
      await alerts.cover()
    },
  },
})

const tickSetFor = async () => (await browser.alarms.get(TICK))?.scheduledTime

async function bringTickForward(when: number): Promise<void> {
  if (isTickForward(await tickSetFor(), when, now())) await browser.alarms.create(TICK, { when })
}

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
  const retryAt = now() + MINUTE
  await browser.alarms.create(TICK, { when: retryAt })
  await host.run('engine.tick', {})
  const { nextDueAt, busy } = await readDigest()
  // What was brought forward meanwhile stays: the vault was unlocked, or the digest said so.
  if (((await tickSetFor()) ?? retryAt) >= retryAt)
    await browser.alarms.create(TICK, { when: nextTickAt(nextDueAt, now()) })
  if (!import.meta.env.FIREFOX && !busy && !(await hasOpenPage())) await host.closeWhenIdle()
}

async function hasOpenPage(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] })
  return contexts.length > 0
}

/** The engine is ended first: nothing may write again what is being deleted. One part that fails does not save the others. */
async function deleteEverything(): Promise<void> {
  await host.drop()
  const forgotten = await Promise.allSettled([pages.forgetSites()])
  const results = await Promise.allSettled([
    deleteDatabases(),
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.alarms.clearAll(),
    giveUpHosts(),
  ])
  // Once more, for a record that a page or the engine was just writing when it was told.
  results.push(...forgotten, ...(await Promise.allSettled([deleteDatabases()])))
  announce({ kind: 'vault' })
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/** Which hosts were granted tells which exchanges were connected. */
async function giveUpHosts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  if (origins.length > 0) await browser.permissions.remove({ origins })
}

/** Rows of a former vault that nobody can open any more, for example when "delete everything" was cut off. */
const deleteFormerRows = () => deleteDatabases((name) => name === DATABASE_NAME || name === 'holdfast-view')

async function isOpen(): Promise<boolean> {
  await autoLock('active')
  const { dataKey, screenLocked } = await browserVaultSession.read()
  return dataKey !== undefined && !screenLocked
}

const pages = openLater({
  run: host.run,
  isOpen,
  now,
  randomBytes,
  announce: () => announce({ kind: 'annotation' }),
})

const omnibox = createOmnibox({ run: host.run, isOpen, randomBytes, lock: () => vault.lock() })

/** Which pages are annotated does not need the vault. A failure is mended by the next start. */
const keepScripts = () => void pages.keepScripts().catch(() => undefined)

/** A start of the worker: alarms may be lost, and a lock may have been cut off before it reached the engine. */
async function start(): Promise<void> {
  await restrictStorageAccess()
  if (!(await browserVaultSession.read()).dataKey) {
    // Not the texts: one that was marked while locked waits for the PIN.
    return runEach([forgetPageMemory, host.forget, alerts.startLocked, paintLockedBadge])
  }
  await autoLock('active')
  if (isTickLost(await tickSetFor(), now())) await browser.alarms.create(TICK, { when: now() })
}

export default defineBackground({
  // Firefox loads the engine into the event page on demand, which needs modules; one file wakes faster in Chromium.
  type: { firefox: 'module' },
  main() {
    const vaultHandlers = compose(
      vaultMessages,
      createVaultHandlers({
        vault,
        books: browserVaultBooks,
        now,
        announce: () => announce({ kind: 'vault' }),
        deleteEverything,
        isDemo: async () => (await readDigest()).demo,
        onCreated: async (facts) => {
          await host.forget()
          await deleteFormerRows()
          await host.run('engine.initialise', facts)
        },
        lockIfDue: () => autoLock('active'),
        refusePinOnly: async () => void (await host.run('engine.refusePinOnly', {})),
      }),
    )
    const serve = createServer({
      messages,
      handlers: {
        ...vaultHandlers,
        ...compose(annotatePageMessages, pages.handlers),
        [ALERT_NEWS]: async () => {
          await readNews()
          return null
        },
      },
      runInEngine: host.askForPage,
      isOpen,
      answeredLocked: ANSWERED_LOCKED,
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
      else void pages.renewScripts().catch(() => undefined)
      void registerMenu()
    })
    browser.runtime.onStartup.addListener(() => {
      void start()
      void registerMenu()
    })
    // A press that could not be followed leaves the inbox, which has it all.
    browser.notifications.onClosed.addListener((id) => void alerts.closed(id).catch(() => undefined))
    browser.notifications.onClicked.addListener((id) => void alerts.pressed(id).catch(() => undefined))
    // Firefox has no buttons there.
    browser.notifications.onButtonClicked?.addListener(
      (id, button) => void alerts.pressed(id, button).catch(() => undefined),
    )
    const runCommand = (command: BrowserCommand) =>
      runBrowserCommand(command, {
        lock: () => vault.lock(),
        isLocked: async () => !(await browserVaultSession.read()).dataKey,
      })
    browser.commands.onCommand.addListener(
      (name) => void (isBrowserCommand(name) && runCommand(name).catch(() => undefined)),
    )
    browser.contextMenus.onClicked.addListener(
      (pressed) => void menuPressed(pressed, randomBytes, runCommand).catch(() => undefined),
    )
    browser.omnibox.onInputStarted.addListener(() => void omnibox.started())
    // An address bar without an answer shows what was typed.
    browser.omnibox.onInputChanged.addListener(
      (text, suggest) => void omnibox.changed(text, suggest).catch(() => undefined),
    )
    browser.omnibox.onInputEntered.addListener(
      (text, where) => void omnibox.entered(text, where).catch(() => undefined),
    )
    // The browser's question may have closed the popup that asked it, and a person may change access in the browser's settings.
    browser.permissions.onAdded.addListener(keepScripts)
    browser.permissions.onRemoved.addListener(keepScripts)
    browser.tabs.onRemoved.addListener((tab) => void pages.forgetTab(tab))
    void start()
    // What the session does not tell any more, nobody waits for.
    void pages.resume().catch(() => undefined)
  },
})
