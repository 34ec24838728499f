/**
 * WCAG 2.2 AA as a gate: each route in each of its states through axe, in both themes and with more contrast; zoomed to 200 and 400
 * percent and with wider texts; by keyboard alone; with forced colours; without motion. One browser, one profile that fills on the way.
 */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sandboxSources } from '@/tests/harness/connect-accounts.mts'
import { call, seesText, until } from '@/tests/harness/drive.mts'
import { eventually, PIN } from './support/as-a-person'
import { connectVenue, SEED, saveStrategy, specFor } from './support/at-the-strategy'
import { createVault } from './support/connect-everything'
import { addressesOf, routesOfPage, VIEWS } from './support/every-view'
import { openHeld, REFUSAL } from './support/hold-answers'
import {
  auditView,
  cutOff,
  cutOffWhenSpaced,
  lostInForcedColours,
  type Media,
  moving,
  pretendMedia,
  ZOOMED,
} from './support/hold-to-wcag'
import { entriesOf, ledgerIsReady } from './support/in-the-past'
import { POPUP, WIDE } from './support/look-at-view'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { focusedName, walkByKeyboard } from './support/walk-by-keyboard'

let world: World
let tab: Page
let strategy: string
beforeAll(async () => {
  world = await openWorld({ seed: SEED, chains: [], evil: false, trades: 12 })
  await createVault(world.desk)
  tab = await world.extension.open('options.html', WIDE)
  await pretendMedia(tab, {})
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'accessibility')))

/** Looked at by a person, too. */
const PICTURED = new Set(['dashboard', 'settings', 'analytics', 'trading'])
/** Of rounds over all views, on a machine that does something else, too. */
const LONG = 400_000
const ADDRESSES = VIEWS.flatMap(addressesOf)

/** Goes to an address and waits until the page has its heading and nothing of it is on its way. */
async function show(page: Page, address: string, isWaiting = false): Promise<void> {
  await page.evaluate(async (hash: string) => {
    if (location.hash !== hash) {
      // The page before stands there until the event has been heard.
      const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      location.hash = hash
      await heard
    }
    await new Promise((drawn) => setTimeout(drawn, 50))
    scrollTo(0, 0)
  }, `#/${address}`)
  const isThere = (waits: boolean) =>
    document.querySelector('main h1') !== null &&
    (waits || document.querySelector('main :is([aria-busy=true], .animate-late)') === null)
  // What takes longer is looked at as it is: a chain that nobody answers for stays on its way.
  await until(page, isThere, `the heading of ${address}`, [isWaiting], 4_000).catch(async (error) => {
    if (!(await page.evaluate(isThere, true))) throw error
  })
  await page.evaluate(() => new Promise((shown) => setTimeout(shown, 80)))
}

type Look = Pick<Media, 'theme' | 'contrast'>
const DARK: Look = { theme: 'dark' }
const STRONG: Look = { contrast: 'more' }

/** In light everything; in other looks the colours, which are all that differs. */
async function audit(
  page: Page,
  name: string,
  where: 'document' | 'main',
  looks: readonly Look[] = [],
): Promise<string[]> {
  const faults = (await auditView(page, 'all', where)).map((fault) => `${name}: ${fault}`)
  for (const look of looks) {
    await pretendMedia(page, look)
    const found = await auditView(page, 'colours', where)
    faults.push(...found.map((fault) => `${name} ${JSON.stringify(look)}: ${fault}`))
  }
  if (looks.length > 0) await pretendMedia(page, {})
  return faults
}

interface Round {
  /** What is asked for stays away, so a skeleton is what there is to see. */
  isWaiting?: boolean
  looks?: readonly Look[]
}

async function auditAll(
  page: Page,
  addresses: readonly string[],
  state: string,
  { isWaiting = false, looks = [] }: Round = {},
) {
  await page.bringToFront()
  const faults: string[] = []
  for (const [at, address] of addresses.entries()) {
    await show(page, address, isWaiting)
    faults.push(...(await audit(page, `${state} #/${address}`, at === 0 ? 'document' : 'main', looks)))
    faults.push(...(await page.evaluate(moving)).map((fault) => `${state} #/${address}: ${fault}`))
  }
  expect.soft(faults, state).toEqual([])
}

test('the list of views has every route of the page', () => {
  expect(routesOfPage().length).toBeGreaterThan(15)
  expect(VIEWS.map(({ route }) => route).toSorted()).toEqual(routesOfPage().toSorted())
})

test(
  'empty: each route, before anything is connected',
  async () => {
    await auditAll(tab, ADDRESSES, 'empty')
  },
  LONG,
)

/** Tab, until what has the focus begins with this name. Each stop must show that it has the focus. */
async function reach(name: string, most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await tab.keyboard.press('Tab')
    const found = await focusedName(tab)
    if (found !== name && !found.startsWith(`${name}\n`)) continue
    return expect(await tab.evaluate(focusLook), name).toBe('shown')
  }
  throw new Error(`Tab does not reach "${name}"`)
}

/** Runs in the page. A choice in a card draws the outline around the card. */
function focusLook(): string {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus'
  const isOutlined = [element, element.closest('label'), element.parentElement].some((each) => {
    if (!each) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  return isOutlined ? 'shown' : 'no outline'
}

const enter = (key: 'Enter' | 'Space' = 'Enter') => tab.keyboard.press(key)
const closed = () =>
  until(tab, () => document.querySelector('dialog[open]') === null, 'the closed dialog', [], 10_000)

test('by keyboard: past the navigation, and an account to its end', async () => {
  await tab.bringToFront()
  await show(tab, 'accounts')
  await tab.reload()
  await seesText(tab, 'Connect an account', 15_000)
  await reach('Skip to content')
  await enter()
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('main')
  await reach('Connect an account')
  await enter()
  await reach('Solana')
  await enter()
  await reach('Solana address')
  await tab.keyboard.type(world.sandbox.addresses.solana)
  await enter()
  await seesText(tab, 'Name in Holdfast', 20_000)
  if ((await focusedName(tab)) !== 'Name in Holdfast') await reach('Name in Holdfast')
  await tab.keyboard.type(' of mine')
  await enter()
  await seesText(tab, 'What Holdfast reads', 20_000)
  expect(await tab.evaluate(() => document.activeElement !== document.body), 'the focus is kept').toBe(true)
})

test('by keyboard: locked and opened again', async () => {
  await call(world.desk, 'vault.lock')
  await seesText(tab, 'Unlock Holdfast', 15_000)
  expect.soft(await audit(tab, 'locked', 'document', [DARK, STRONG])).toEqual([])
  await auditInto('popup.html', 'Unlock Holdfast', 'locked popup')
  await auditInto('sidepanel.html', 'Unlock Holdfast', 'locked side panel')
  await tab.bringToFront()
  await tab.reload()
  await seesText(tab, 'Unlock Holdfast')
  if ((await focusedName(tab)) !== 'PIN') await reach('PIN')
  await tab.keyboard.type(PIN)
  await enter()
  await seesText(tab, 'What Holdfast reads', 20_000)
})

/** Popup and side panel, opened for a look. */
async function auditInto(path: string, text: string, name: string): Promise<void> {
  const page = await world.extension.open(path, POPUP)
  try {
    await pretendMedia(page, {})
    await seesText(page, text, 15_000)
    expect.soft(await audit(page, name, 'document', [DARK, STRONG]), name).toEqual([])
  } finally {
    await page.close()
  }
}

test('an exchange to trade at, one with a past, and a strategy', async () => {
  const venue = await connectVenue(world, 'kraken', { BTC: 20_000, ETH: 4_000, SOL: 2_000, USD: 8_000 })
  const reading = sandboxSources(world.sandbox).find(({ label }) => label === 'Coinbase')
  await call(world.desk, 'accounts.add', { label: 'Coinbase', source: reading?.source })
  strategy = await saveStrategy(world, 'Core', specFor([venue]))
  await call(world.desk, 'sync.now', {})
})

test('by keyboard: a plan is reviewed and left, and the focus comes back', async () => {
  await tab.bringToFront()
  await show(tab, `rebalance/${strategy}/plan`)
  await seesText(tab, 'Carry out…', 30_000)
  await reach('Carry out…')
  await enter()
  await tab.waitForSelector('dialog[open]', { timeout: 15_000 })
  expect(await tab.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  expect(await tab.evaluate(focusLook)).toBe('shown')
  expect(await walkByKeyboard(tab)).toEqual([])
  await tab.keyboard.press('Escape')
  await closed()
  expect(await focusedName(tab)).toBe('Carry out…')
})

test('by keyboard: an alert is made, contrast is chosen', async () => {
  await show(tab, 'alerts/new/price-above')
  await reach('Asset')
  await tab.keyboard.type('BTC')
  await reach('Choose')
  await enter()
  await seesText(tab, 'Another asset')
  await reach('Price')
  await tab.keyboard.type('9000000')
  await reach('Save alert')
  await enter()
  await seesText(tab, 'The alert is saved.', 15_000)
  await show(tab, 'settings')
  await reach('Contrast')
  await tab.keyboard.press('ArrowDown')
  await enter()
  await until(tab, () => document.documentElement.dataset.contrast === 'more', 'more contrast', [], 10_000)
  const line = () => getComputedStyle(document.documentElement).getPropertyValue('--color-line')
  const strong = await tab.evaluate(line)
  await tab.keyboard.press('ArrowUp')
  await enter()
  await until(
    tab,
    () => document.documentElement.dataset.contrast === 'system',
    'the usual contrast',
    [],
    10_000,
  )
  expect(await tab.evaluate(line)).not.toBe(strong)
})

test(
  'full: each route, in both themes',
  async () => {
    await eventually(
      'a past',
      async () => expect((await entriesOf(world.desk, {}, 1)).total).toBeGreaterThan(3),
      90_000,
    )
    await ledgerIsReady(world.desk)
    await auditAll(tab, [...ADDRESSES, `rebalance/${strategy}`, `rebalance/${strategy}/plan`], 'full', {
      looks: [DARK],
    })
    await auditInto('popup.html', 'Net worth', 'popup')
    await auditInto('sidepanel.html', 'Net worth', 'side panel')
  },
  LONG,
)

test('more contrast: the colours of each route', async () => {
  await pretendMedia(tab, STRONG)
  const faults: string[] = []
  for (const { route } of VIEWS) {
    await show(tab, route === 'dashboard' ? '' : route)
    faults.push(...(await auditView(tab, 'colours', 'main')).map((fault) => `#/${route}: ${fault}`))
  }
  await pretendMedia(tab, {})
  expect.soft(faults).toEqual([])
})

test(
  'zoomed to 200 and 400 percent, and with wider texts, nothing is cut off and the focus is not covered',
  async () => {
    const faults: string[] = []
    await tab.bringToFront()
    for (const size of ZOOMED) {
      await tab.setViewport(size)
      for (const address of ADDRESSES) {
        await show(tab, address)
        const found = [...(await cutOff(tab)), ...(size === ZOOMED[0] ? await cutOffWhenSpaced(tab) : [])]
        // Of a route's own page; its parts have the same frame.
        if (size === ZOOMED[0] && VIEWS.some(({ route }) => route === address))
          found.push(...(await walkByKeyboard(tab)))
        faults.push(...found.map((fault) => `${size.width} #/${address}: ${fault}`))
      }
    }
    await tab.setViewport(WIDE)
    expect.soft(faults).toEqual([])
  },
  LONG,
)

test('forced colours: controls, what is chosen and switches are still seen', async () => {
  await pretendMedia(tab, { forced: true })
  expect(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  const faults: string[] = []
  for (const { route } of VIEWS) {
    await show(tab, route === 'dashboard' ? '' : route)
    expect(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches), route).toBe(true)
    faults.push(...(await tab.evaluate(lostInForcedColours)).map((fault) => `#/${route}: ${fault}`))
    if (PICTURED.has(route)) await tab.screenshot({ path: join(SCREENSHOTS, `forced-${route}.png`) })
  }
  await pretendMedia(tab, {})
  expect.soft(faults).toEqual([])
})

test('without motion nothing moves when a dialog opens; with it, something does', async () => {
  const opened = async (still: boolean) => {
    await pretendMedia(tab, { still })
    await show(tab, 'settings')
    await reach('Change PIN', 300)
    await tab.evaluate(() => {
      addEventListener('animationstart', ({ animationName }) => {
        const each = document
          .getAnimations()
          .find((one) => (one as CSSAnimation).animationName === animationName)
        const lasts = Number(each?.effect?.getComputedTiming().activeDuration ?? 0)
        if (lasts > 20) document.documentElement.dataset.moved = `${animationName} ${lasts}`
      })
      delete document.documentElement.dataset.moved
    })
    await enter()
    await tab.waitForSelector('dialog[open]', { timeout: 10_000 })
    await tab.evaluate(() => new Promise((shown) => setTimeout(shown, 100)))
    const moved = await tab.evaluate(() => document.documentElement.dataset.moved)
    await tab.keyboard.press('Escape')
    await closed()
    return moved
  }
  expect(await opened(true)).toBeUndefined()
  expect(await opened(false)).toMatch(/arrive/)
  await pretendMedia(tab, {})
})

test('stale: a source that fails keeps its values, and the pages that say so are still readable', async () => {
  world.sandbox.faults.add({ host: 'api.kraken.com', fault: { kind: 'status', status: 503 } })
  await call(world.desk, 'sync.now')
  const stale = VIEWS.flatMap((each) =>
    each.stale === undefined ? [] : [{ address: addressesOf(each)[0] ?? '', text: each.stale }],
  )
  for (const { address, text } of stale) {
    await show(tab, address)
    await seesText(tab, text, 20_000)
  }
  await auditAll(
    tab,
    stale.map(({ address }) => address),
    'stale',
  )
  world.sandbox.faults.clear()
})

test(
  'without an answer, and refused one: each route that asks',
  async () => {
    const asking = VIEWS.filter(({ asks }) => asks).flatMap(addressesOf)
    for (const how of ['hold', 'refuse'] as const) {
      const page = await openHeld(world, how, WIDE)
      await pretendMedia(page, {})
      await auditAll(page, asking, how === 'hold' ? 'loading' : 'error', { isWaiting: true })
      if (how === 'refuse') {
        await show(page, 'history', true)
        await seesText(page, REFUSAL)
      }
      await page.close()
    }
  },
  LONG,
)
