/**
 * The note in a page, by its drawing script as it was built: what it shows, how it is pressed, and what a page gets out of
 * hiding, fading, moving, covering or pressing it. The page has a strict policy and Trusted Types.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderNote } from '@/lib/annotate/render-note'
import type { IntentId, ShownNote } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { lookAtNote, type NoteProbe, openProbe, showNote } from './support/note-probe'

const ROOT = resolve(import.meta.dirname, '../..')
const SCREENSHOTS = join(ROOT, '.e2e', 'screenshots')
const BUILD = process.env.HOLDFAST_BUILD ?? join(ROOT, '.output', 'chrome-mv3')
const FIREFOX_BUILD = process.env.HOLDFAST_FIREFOX_BUILD ?? join(ROOT, '.output', 'firefox-mv3')

const ID = 'AAAAAAAAAAAAAAAAAAAAAA' as IntentId
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB' as IntentId
const CANARY = 'CANARY-4711'
const display = { translator: createTranslator('en', english), currency: 'usd', hideAmounts: false }

const noted = (over: Partial<ShownNote> = {}, isAllowed = false): ShownNote => ({
  ...renderNote(
    {
      id: ID,
      at: 0,
      origin: 'https://app.example',
      state: 'whole',
      level: 'care',
      headline: { sentence: say('Swap 1.5 ETH for at least 4,312.118204 USDC on Uniswap') },
      lines: [
        {
          what: 'terms',
          level: 'info',
          sentence: say('The simulation gives 4,355.675 USDC.'),
          isPrivate: false,
        },
        {
          what: 'venues',
          level: 'care',
          sentence: say('The mid over venues would give 4,381.20 USDC.'),
          isPrivate: false,
        },
        { what: 'recipient', level: 'good', sentence: say('The recipient is the sender.'), isPrivate: false },
        {
          what: 'weight',
          level: 'info',
          sentence: say(`ETH would be ${CANARY} of your portfolio.`),
          isPrivate: true,
        },
      ],
      notRun: [
        { check: 'age', title: say('Age of the contract'), why: say('nobody that may be asked can tell.') },
      ],
    },
    display,
    isAllowed,
  ),
  ...over,
})

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** Longer than the half second in which nothing is pressed, and the browser's own look at what is visible. */
const settled = () => wait(900)

async function shown(page: Page, note = noted()) {
  await showNote(page, note)
  await expect.poll(async () => (await lookAtNote(page)).look).not.toBeNull()
  return lookNow(page)
}
async function lookNow(page: Page) {
  const { look } = await lookAtNote(page)
  if (!look) throw new Error('no note stands in the page')
  return look
}
async function press(page: Page, label: string): Promise<void> {
  const at = (await lookNow(page)).buttons.find((each) => each.label === label)
  if (!at) throw new Error(`no button ${label}`)
  await page.mouse.click(at.x, at.y)
  await wait(50)
}
const acts = async (page: Page) => (await lookAtNote(page)).acts
const isThere = async (page: Page) => (await lookAtNote(page)).look !== null

describe.each([
  ['chromium', BUILD],
  ['firefox', FIREFOX_BUILD],
] as const)('in %s', (kind, build) => {
  let probe: NoteProbe
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true })
    probe = await openProbe(kind, build)
  })
  afterAll(() => probe.close())

  test('it says what was rendered, in its own style, at the bottom, in no more than half of the window', async () => {
    const style =
      '<style nonce="page">html{overflow:hidden;font-size:40px;transform:rotate(4deg);opacity:.9}*{color:red!important;background:red!important}</style>'
    const page = await probe.open('<h1>app.example</h1>', style)
    const look = await shown(page)
    expect(look.text).toContain('Swap 1.5 ETH for at least 4,312.118204 USDC')
    expect(look.text).toContain('Care: The mid over venues')
    expect(look.text).toContain('One more line about your portfolio')
    expect(look.background).toBe('rgb(255, 255, 255)')
    expect(look.lang).toBe('en')
    expect(look.box.height).toBeLessThanOrEqual(400)
    expect(Math.round(look.box.x + look.box.width)).toBe(1268)
    expect(Math.round(look.box.y + look.box.height)).toBe(788)
    expect(look.inputs).toBe(0)
    await page.screenshot({ path: join(SCREENSHOTS, `note-light-${kind}.png`) })
    await page.close()
  })

  test('dark, narrow and low windows', async () => {
    for (const [name, width, height, scheme] of [
      ['dark', 1280, 800, 'dark'],
      ['narrow', 360, 640, 'light'],
      ['low', 420, 260, 'dark'],
    ] as const) {
      const page = await probe.open('<h1>app.example</h1>', '', { width, height })
      if (kind === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      const look = await shown(page, noted({ level: 'danger', state: 'read' }))
      expect(look.box.x).toBeGreaterThanOrEqual(0)
      expect(look.box.height).toBeLessThanOrEqual(height / 2)
      if (kind === 'chromium' && scheme === 'dark') expect(look.background).toBe('rgb(26, 27, 30)')
      await wait(300)
      await page.screenshot({ path: join(SCREENSHOTS, `note-${name}-${kind}.png`) })
      await page.close()
    }
  })

  test('the page sees an empty element and nothing of its words; what is private is not even in it', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    const look = await shown(page)
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild
      return {
        root: host?.shadowRoot,
        html: document.documentElement.outerHTML,
        text: document.documentElement.innerText,
        found: document.documentElement.querySelectorAll('section,button').length,
      }
    })
    expect(seen.root).toBeNull()
    expect(seen.html).not.toContain('Swap')
    expect(seen.text).toBe('app.example')
    expect(seen.found).toBe(0)
    expect(look.text).not.toContain(CANARY)
    await page.close()
    const allowed = await probe.open('<h1>app.example</h1>')
    expect((await shown(allowed, noted({}, true))).text).toContain(CANARY)
    await allowed.close()
  })

  test('it never takes the focus, and every act is reached by keyboard', async () => {
    const page = await probe.open('<input id="amount" autofocus>')
    await page.focus('#amount')
    await shown(page)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('amount')
    await settled()
    const order: string[] = []
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab')
      order.push((await lookNow(page)).focused)
    }
    expect(order).toEqual(
      expect.arrayContaining([
        'Make the note small',
        'Close this note',
        'Open in Holdfast',
        'Hide here for now',
      ]),
    )
    await page.keyboard.press('Enter')
    await wait(50)
    expect((await acts(page)).length).toBe(1)
    await page.close()
  })

  test('a press after half a second counts, an earlier one does not', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    await shown(page)
    await press(page, 'Open in Holdfast')
    expect(await acts(page)).toEqual([])
    await settled()
    await press(page, 'Open in Holdfast')
    expect(await acts(page)).toEqual([`open ${ID}`])
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([`open ${ID}`, `hide ${ID}`])
    expect(await isThere(page)).toBe(false)
    await page.close()
  })

  test('a script of the page presses nothing', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    const look = await shown(page)
    await settled()
    await page.evaluate((buttons) => {
      const host = document.documentElement.lastElementChild as HTMLElement
      host.click()
      for (const { x, y } of buttons)
        for (const type of ['pointerdown', 'pointerup', 'click'])
          document
            .elementFromPoint(x, y)
            ?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }))
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    }, look.buttons)
    expect(await acts(page)).toEqual([])
    expect(await isThere(page)).toBe(true)
    await page.close()
  })

  test('a page that fades or moves the host has no say, and one that fades itself gets no press', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    const before = await shown(page)
    const own = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement
      for (const [name, value] of [
        ['opacity', '0'],
        ['inset', '0 auto auto 0'],
        ['transform', 'scale(9)'],
        ['filter', 'opacity(0)'],
        ['pointer-events', 'none'],
        ['display', 'none'],
        ['clip-path', 'inset(50%)'],
      ] as const)
        host.style.setProperty(name, value, 'important')
      host.animate({ opacity: [0, 0] }, { duration: 1e6, fill: 'both' })
      const { opacity, filter, display } = getComputedStyle(host)
      return { opacity, filter, display }
    })
    expect(own).toEqual({ opacity: '1', filter: 'none', display: 'block' })
    expect((await lookNow(page)).box).toEqual(before.box)
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.5'))
    await settled()
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([])
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '1'))
    await settled()
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([`hide ${ID}`])
    await page.close()
  })

  test('something that lies over it, also if it lets the pointer through, keeps presses away', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    await shown(page)
    await page.evaluate(() => {
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.textContent = 'Claim your reward'
      for (const [name, value] of [
        ['pointer-events', 'none'],
        ['inset', '0'],
        ['width', '100vw'],
        ['height', '100vh'],
        ['background', 'white'],
      ] as const)
        cover.style.setProperty(name, value)
      document.body.append(cover)
      cover.showPopover()
    })
    await settled()
    for (const label of ['Hide here for now', 'Open in Holdfast', 'Close this note']) await press(page, label)
    expect(await acts(page)).toEqual([])
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.remove())
    // Uncovered a moment ago it is not pressed either.
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([])
    await settled()
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([`hide ${ID}`])
    await page.close()
  })

  // Firefox does not tell what is visible; there such a cover is not noticed, and that is said where the guard is.
  if (kind === 'chromium')
    test('a cover within a shadow tree of the page is noticed by the browser', async () => {
      const page = await probe.open('<h1>app.example</h1>')
      await shown(page)
      await page.evaluate(() => {
        const home = document.createElement('div')
        document.body.append(home)
        const cover = document.createElement('div')
        home.attachShadow({ mode: 'closed' }).append(cover)
        cover.popover = 'manual'
        for (const [name, value] of [
          ['pointer-events', 'none'],
          ['inset', '0'],
          ['width', '100vw'],
          ['height', '100vh'],
          ['background', 'white'],
        ] as const)
          cover.style.setProperty(name, value)
        cover.showPopover()
      })
      await settled()
      await press(page, 'Hide here for now')
      expect(await acts(page)).toEqual([])
      await page.close()
    })

  test('moved under the pointer, it is not pressed', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    await shown(page)
    await settled()
    await page.setViewport({ width: 1240, height: 760 })
    await press(page, 'Hide here for now')
    expect(await acts(page)).toEqual([])
    await page.close()
  })

  test('Escape puts it away when nothing of the page wants the key', async () => {
    const page = await probe.open('<input id="amount"><p>text</p>')
    await shown(page)
    await page.focus('#amount')
    await page.keyboard.press('Escape')
    expect(await isThere(page)).toBe(true)
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement).blur()
      addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    })
    await page.keyboard.press('Escape')
    expect(await isThere(page)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isThere(page)).toBe(false)
    expect(await acts(page)).toEqual([`close ${ID}`])
    await page.close()
  })

  test('more of the same note comes in place; put away, it comes back only if it is worse', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    await shown(page, noted({ state: 'read', level: 'info' }))
    const same = () => page.evaluate(() => [...document.documentElement.children].length)
    const children = await same()
    await showNote(page, noted({ headline: 'Now it is whole' }))
    await expect.poll(async () => (await lookNow(page)).text).toContain('Now it is whole')
    expect(await same()).toBe(children)
    await settled()
    await press(page, 'Close this note')
    expect(await isThere(page)).toBe(false)
    await showNote(page, noted())
    await wait(100)
    expect(await isThere(page)).toBe(false)
    await showNote(page, noted({ level: 'danger' }))
    await expect.poll(() => isThere(page)).toBe(true)
    await showNote(page, noted({ id: OTHER, headline: 'Another' }))
    await expect.poll(async () => (await lookNow(page)).text).toContain('Another')
    expect(await same()).toBe(children)
    await page.close()
  })

  test('hostile names stay names', async () => {
    const page = await probe.open('<h1>app.example</h1>')
    const look = await shown(page, noted({ headline: '<img src=x onerror="__pwned=1">' }))
    expect(look.text).toContain('<img src=x onerror="__pwned=1">')
    expect(await page.evaluate(() => (globalThis as { __pwned?: number }).__pwned)).toBeUndefined()
    await page.close()
  })
})
