/**
 * Alerts in Firefox, where the engine is a part of the event page: a price that moves is told once, also when the event page ends
 * anywhere between the price and the notification. Firefox shows no buttons: a press opens the page of the alert, and rest is given there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Checkpoint } from '@/lib/engine/checkpoint'
import { call, seesText } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { skipWaitsInFirefox } from '@/tests/harness/skip-waits.mts'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import {
  above,
  badge,
  clearAlerts,
  countEnds,
  keptTellings,
  looksTwice,
  movePrice,
  percentOf,
  readFirings,
  readRules,
  saveRule,
  shownTimes,
  standing,
  tick,
  told,
} from './support/at-the-alerts'
import { COINS, connectVenue, SEED } from './support/at-the-strategy'
import { openFirefox } from './support/open-firefox'

/** Without a desktop the system's own notifications end at once; the browser's own stand for a while. */
const OWN_NOTIFICATIONS = { 'alerts.useSystemBackend': false }

let sandbox: Sandbox
let firefox: Firefox
let desk: Page
let base = ''
const profile = mkdtempSync(join(tmpdir(), 'holdfast-alerts-firefox-'))

beforeAll(async () => {
  sandbox = await startSandbox({ seed: SEED, chains: [], evil: false, trades: 20, uncounted: true })
  base = sandbox.truth.prices[COINS.ETH]?.usd ?? ''
  firefox = await openFirefox({ profile, sandbox, preferences: OWN_NOTIFICATIONS })
  await firefox.grantHosts()
  desk = await firefox.open('options.html#/requests')
  await seesText(desk, 'Choose a PIN', 30_000)
  await countEnds({ desk })
  await call(desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  await skipWaitsInFirefox(desk)
  await connectVenue({ sandbox, desk }, 'kraken', { ETH: 5_000, USD: 1_000 })
  await eventually('the rules to begin with', async () => {
    await tick({ desk })
    expect((await readRules({ desk })).length).toBeGreaterThan(3)
  })
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})
beforeEach(async () => {
  await movePrice({ desk, sandbox }, base)
  await clearAlerts({ desk })
})

/** Five percent more than at the beginning. */
const aboveRule = () => saveRule({ desk }, 'price-above', above(percentOf(base, '105')))
const rise = () => movePrice({ desk, sandbox }, percentOf(base, '110'))

/** The event page of this moment stops at a point of its work. @returns resolves when it stands there */
async function holdAt(stopAt: Checkpoint): Promise<() => Promise<void>> {
  await desk.evaluate(async (stopAt: string) => {
    const { runtime } = (
      globalThis as unknown as {
        browser: { runtime: { getBackgroundPage: () => Promise<typeof globalThis> } }
      }
    ).browser
    const page = globalThis as unknown as { heldAt: string | undefined }
    page.heldAt = undefined
    const background = await runtime.getBackgroundPage()
    background.holdfastCheckpoint = (name) => {
      if (name !== stopAt) return undefined
      page.heldAt = name
      return new Promise(() => undefined)
    }
  }, stopAt)
  const heldAt = () => desk.evaluate(() => (globalThis as unknown as { heldAt?: string }).heldAt)
  return () => eventually(`the point ${stopAt}`, async () => expect(await heldAt()).toBe(stopAt), 30_000)
}

test('a price that moves is told once: a notification without buttons, the inbox, the badge', async () => {
  const rule = await aboveRule()
  await looksTwice({ desk })
  expect(await standing({ desk })).toEqual([])
  await rise()
  const [firing] = await told({ desk }, rule)
  expect(await shownTimes({ desk }, firing?.id)).toBe(1)
  expect(await keptTellings({ desk })).toMatchObject([
    { state: 'shown', covered: false, told: true, telling: { title: expect.stringContaining('ETH') } },
  ])
  await eventually('the badge', async () => expect(await badge({ desk })).toBe('1'))
  await looksTwice({ desk })
  expect(await readFirings({ desk })).toHaveLength(1)
  expect(await lacking()).toEqual({ update: 'undefined', buttons: expect.stringContaining('unsupported') })
})

/** What Chromium has: a change in place, and buttons, for which the whole notification is refused here. */
const lacking = () =>
  desk.evaluate(async () => {
    const { notifications } = chrome as unknown as {
      notifications: { update: unknown; create: (id: string, options: object) => Promise<string> }
    }
    const options = { type: 'basic', title: 'a', message: 'b', buttons: [{ title: 'c' }] }
    // It is refused before it is promised.
    const create = async () => notifications.create('with buttons', options)
    return {
      update: typeof notifications.update,
      buttons: await create().then(
        () => 'shown',
        (error: unknown) => String(error),
      ),
    }
  })

test.each([
  'alerts.committed',
  'telling.created',
  'telling.shown',
] as const)('one notification when the event page ends at %s', async (stopAt) => {
  const rule = await aboveRule()
  const reached = await holdAt(stopAt)
  void rise().catch(() => undefined)
  await reached()
  await firefox.killBackground()
  const [firing] = await told({ desk }, rule)
  await looksTwice({ desk })
  expect(await readFirings({ desk })).toHaveLength(1)
  expect(await shownTimes({ desk }, firing?.id)).toBe(1)
})

test('the screen lock covers what stands, and the lock of the vault clears it', async () => {
  const rule = await aboveRule()
  await rise()
  const [firing] = await told({ desk }, rule)
  await call(desk, 'vault.lockScreen')
  await eventually('the cover', async () => {
    const kept = (await keptTellings({ desk })).find(({ telling }) => telling.id === firing?.id)
    expect(kept).toMatchObject({ state: 'shown', covered: true })
  })
  expect(await standing({ desk })).toEqual([firing?.id])
  await call(desk, 'vault.lock')
  expect(await standing({ desk })).toEqual([])
  expect(await keptTellings({ desk })).toEqual([])
})
