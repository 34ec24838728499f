/**
 * Alerts from a price that moves to the notification that stands: once for each window, whatever dies in between; pressed, snoozed,
 * and kept for the end of quiet hours.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import {
  above,
  badge,
  clearAlerts,
  countEnds,
  inWorker,
  keptTellings,
  looksTwice,
  moveClock,
  movePrice,
  percentOf,
  readFirings,
  readRules,
  saveRule,
  shownTimes,
  standing,
  takeClock,
  tick,
  told,
} from './support/at-the-alerts'
import { COINS, connectVenue, SEED } from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { crash, holdEngine, holdWorker, killHeldWorker } from './support/hold-engine'
import { openWorld, showPages, type World } from './support/open-world'
import { killEngine } from './support/reach-engine'

let world: World
/** Ether's price at the beginning, and ten percent more. */
let base = ''
let high = ''

beforeAll(async () => {
  takeClock()
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 20 })
  base = world.sandbox.truth.prices[COINS.ETH]?.usd ?? ''
  high = percentOf(base, '110')
  await countEnds(world)
  await createVault(world.desk)
  await connectVenue(world, 'kraken', { ETH: 5_000, USD: 1_000 })
  await eventually('the rules to begin with', async () => {
    await tick(world)
    expect((await readRules(world)).length).toBeGreaterThan(3)
  })
})
afterAll(() => world?.close())
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(() => showPages(world, 'alerts'))
  // Wakes the engine, which an earlier test may have ended.
  await call(world.desk, 'settings.read')
  await moveClock(world, 0)
  await movePrice(world, base)
  await clearAlerts(world)
  await call(world.desk, 'alerts.change', { quiet: null, isPrivate: false, desktop: true })
})

/** Five percent more than at the beginning. */
const aboveRule = (repeat?: object) => saveRule(world, 'price-above', above(percentOf(base, '105')), repeat)

describe('a price that goes above a limit', () => {
  test('is told once: a notification, the inbox, the badge', async () => {
    const rule = await aboveRule()
    await looksTwice(world)
    expect(await standing(world)).toEqual([])
    await movePrice(world, high)
    const [firing] = await told(world, rule)
    expect(await shownTimes(world, firing?.id)).toBe(1)
    const [kept] = await keptTellings(world)
    expect(kept).toMatchObject({
      state: 'shown',
      covered: false,
      telling: { rule, title: expect.stringContaining('ETH') },
    })
    await eventually('the badge', async () => expect(await badge(world)).toBe('1'))
    await looksTwice(world)
    expect(await readFirings(world)).toHaveLength(1)
    await call(world.desk, 'alerts.seen', { firings: 'all' })
    await eventually('the badge without it', async () => expect(await badge(world)).not.toBe('1'))
  })

  test('a rule that tells once is off then, and one that is tested tells at once', async () => {
    const rule = await aboveRule({ kind: 'once' })
    await movePrice(world, high)
    await told(world, rule)
    expect(await readRules(world)).toMatchObject([{ id: rule, on: false }])
    await call(world.desk, 'alerts.test', { id: rule })
    await eventually('the test', async () => {
      const tested = (await readFirings(world)).find(({ isTest }) => isTest)
      const kept = (await keptTellings(world)).find(({ telling }) => telling.id === tested?.id)
      expect(kept).toMatchObject({ told: true })
    })
    expect((await readFirings(world)).filter(({ isTest }) => isTest)).toHaveLength(1)
  })
})

describe('one notification for each window', () => {
  test.each([
    'telling.showing',
    'telling.created',
    'telling.shown',
    'telling.told',
  ] as const)('when the worker ends at %s', async (stopAt) => {
    const rule = await aboveRule()
    const held = await holdWorker(world, { stopAt })
    await movePrice(world, high)
    await held.reached(stopAt)
    await killHeldWorker(world, held)
    const [firing] = await told(world, rule)
    await looksTwice(world)
    expect(await shownTimes(world, firing?.id)).toBe(1)
    expect(await readFirings(world)).toHaveLength(1)
  })

  test.each(['alerts.looked', 'alerts.committed'] as const)('when the engine ends at %s', async (stopAt) => {
    const rule = await aboveRule()
    const held = await holdEngine(world, { stopAt })
    void movePrice(world, high).catch(() => undefined)
    await held.reached(stopAt)
    await killEngine(world.extension)
    const [firing] = await told(world, rule)
    await looksTwice(world)
    expect(await shownTimes(world, firing?.id)).toBe(1)
    expect(await readFirings(world)).toHaveLength(1)
  })

  test.each([
    'alerts.storing',
    'alerts.stored',
  ] as const)('when the browser ends within the transaction at %s', async (stopAt) => {
    const rule = await aboveRule()
    const held = await holdEngine(world, { stopAt, isBusy: true })
    void movePrice(world, high).catch(() => undefined)
    await held.reached(stopAt)
    await crash(world, held)
    await countEnds(world)
    const [firing] = await told(world, rule)
    await looksTwice(world)
    expect(await shownTimes(world, firing?.id)).toBe(1)
    expect(await readFirings(world)).toHaveLength(1)
  })

  test('what was closed does not come back, also when the worker died before it knew', async () => {
    const rule = await aboveRule()
    const held = await holdWorker(world, { stopAt: 'telling.created' })
    await movePrice(world, high)
    await held.reached('telling.created')
    await killHeldWorker(world, held)
    const [id = ''] = await standing(world)
    await inWorker(world, `chrome.notifications.clear(${JSON.stringify(id)})`)
    await inWorker(world, `chrome.notifications.onClosed.dispatch(${JSON.stringify(id)}, true)`)
    await told(world, rule)
    await looksTwice(world)
    expect(await standing(world)).toEqual([])
  })
})

describe('pressed', () => {
  const ownTabs = async () =>
    (await world.extension.browser.pages())
      .map((page) => page.url())
      .filter((url) => url.startsWith(world.extension.origin))

  test('it opens its page, in a tab of ours, and is gone', async () => {
    const rule = await aboveRule()
    await movePrice(world, high)
    const [firing] = await told(world, rule)
    const before = await ownTabs()
    await inWorker(world, `chrome.notifications.onClicked.dispatch(${JSON.stringify(firing?.id)})`)
    await eventually('its page', async () => {
      const after = await ownTabs()
      expect(after).toHaveLength(before.length)
      expect(after.some((url) => url.endsWith(`#/${firing?.words.route}`))).toBe(true)
    })
    await looksTwice(world)
    expect(await standing(world)).toEqual([])
    await world.desk.evaluate(() => {
      location.hash = '#/requests'
    })
  })

  test('its first button lets the rule rest for an hour: what happens then goes to the inbox only', async () => {
    const rule = await aboveRule()
    await movePrice(world, high)
    const [firing] = await told(world, rule)
    await inWorker(world, `chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(firing?.id)}, 0)`)
    const until = await eventually('the rest', async () => {
      const [row] = await readRules(world)
      expect(row?.snoozedUntil).toBeGreaterThan(Date.now() + 58 * 60_000)
      return row?.snoozedUntil ?? 0
    })
    expect(until).toBeLessThan(Date.now() + 61 * 60_000)
    expect(await standing(world)).toEqual([])
    await movePrice(world, base)
    await looksTwice(world)
    await moveClock(world, 2 * 60_000)
    await movePrice(world, high)
    await eventually('another in the inbox', async () => {
      await tick(world)
      expect(await readFirings(world)).toHaveLength(2)
    })
    await looksTwice(world)
    expect(await standing(world)).toEqual([])
  })
})

describe('by the clock', () => {
  test('quiet hours keep it, and it is told when they end', async () => {
    const minute = Math.floor(Date.now() / 60_000) % 1440
    const quiet = { from: (minute + 1439) % 1440, until: (minute + 60) % 1440, timeZone: 'UTC' }
    await call(world.desk, 'alerts.change', { quiet })
    const rule = await aboveRule()
    await movePrice(world, high)
    const firing = await eventually('the firing', async () => {
      await tick(world)
      const [row] = await readFirings(world)
      if (!row) throw new Error('nothing was found')
      return row
    })
    expect(firing.ruleId).toBe(rule)
    expect(firing.tellAt).toBeGreaterThan(Date.now() + 50 * 60_000)
    await looksTwice(world)
    expect(await standing(world)).toEqual([])
    await moveClock(world, 70 * 60_000)
    await told(world, rule)
    expect(await shownTimes(world, firing.id)).toBe(1)
  })
})
