import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { LookedUp } from '../lookup/lookup-answer'
import { menuPressed, registerMenu } from './context-menu.browser'
import { forgetTexts } from './hand-over-text.browser'
import { createOmnibox, escaped } from './omnibox.browser'

let described: string[]
let menu: { title: string; contexts: string[] }[]
let answer: LookedUp
let isOpen: boolean
let asked: unknown[]
const randomBytes = (length: number) => new Uint8Array(length).fill(7)
const ID = 'BwcHBwcHBwcHBwcHBwcHBw'
let locked = 0
const omnibox = createOmnibox({
  run: async (_name, input) => {
    asked.push(input)
    return answer
  },
  isOpen: async () => isOpen,
  randomBytes,
  lock: async () => void locked++,
})

beforeEach(() => {
  vi.stubEnv('FIREFOX', undefined)
  fakeBrowser.reset()
  described = []
  menu = []
  asked = []
  isOpen = true
  answer = { first: 'ETH <b>', suggestions: [], isAlert: false, route: 'dashboard' }
  const fake = fakeBrowser as unknown as Record<string, Record<string, unknown>>
  Object.assign(fake.i18n ?? {}, { getMessage: (name: string) => name })
  Object.assign(fake.runtime ?? {}, { getURL: (path: string) => `chrome-extension://own${path}` })
  Object.assign(fake.tabs ?? {}, { create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) })
  Object.assign(fake.omnibox ?? {}, {
    setDefaultSuggestion: async ({ description }: { description: string }) =>
      void described.push(description),
  })
  Object.assign(fake.contextMenus ?? {}, {
    removeAll: async () => void (menu = []),
    create: (entry: { title: string; contexts: string[] }) => void menu.push(entry),
  })
})

const textOf = async () => Object.values(await fakeBrowser.storage.session.get(null))

test('descriptions are XML in Chromium, where no name can be markup, and plain text in Firefox', () => {
  expect(escaped('<url>"A" & \'B\'\u0000\u202e</url>')).toBe(
    '&#60;url&#62;&#34;A&#34; &#38; &#39;B&#39;  &#60;/url&#62;',
  )
  vi.stubEnv('FIREFOX', 'true')
  expect(escaped('A & B')).toBe('A & B')
})

test('the engine answers what is typed, escaped', async () => {
  answer = { ...answer, suggestions: [{ content: 'alert eth', description: 'A & B' }] }
  const suggest = vi.fn()
  await omnibox.changed('eth', suggest)
  expect(described).toEqual(['ETH &#60;b&#62;'])
  expect(suggest).toHaveBeenCalledWith([{ content: 'alert eth', description: 'A &#38; B' }])
})

test('locked: it says so, asks nothing, and Enter opens the page', async () => {
  isOpen = false
  const suggest = vi.fn()
  await omnibox.changed('eth', suggest)
  await omnibox.entered('eth', 'newForegroundTab')
  expect(described).toEqual(['omniboxLocked'])
  expect(suggest).toHaveBeenCalledWith([])
  expect(asked).toEqual([])
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
    url: 'chrome-extension://own/options.html#/',
    active: true,
  })
})

test('Enter on an alert hands its text to the form, also while locked', async () => {
  for (const open of [true, false]) {
    isOpen = open
    answer = { ...answer, isAlert: true }
    await omnibox.entered('alert eth 3200', 'currentTab')
    expect(fakeBrowser.tabs.update).toHaveBeenLastCalledWith({
      url: `chrome-extension://own/options.html#/alerts/new/text/${ID}`,
    })
    expect(await textOf()).toEqual(['alert eth 3200'])
  }
})

test('Enter on an asset that is not held opens the portfolio', async () => {
  await omnibox.entered('eth', 'newBackgroundTab')
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
    url: 'chrome-extension://own/options.html#/dashboard',
    active: false,
  })
})

test('Enter on what is held opens the portfolio with that alone, and no address names it', async () => {
  answer = { ...answer, find: 'ETH' }
  await omnibox.entered('ethereum', 'newForegroundTab')
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
    url: `chrome-extension://own/options.html#/alerts/found/${ID}`,
    active: true,
  })
  expect(await textOf()).toEqual(['ETH'])
})

test('text that is marked on a page goes to the form, cut, and is forgotten with a lock', async () => {
  await registerMenu()
  await registerMenu()
  expect(menu).toEqual([
    { id: 'alerts.text', title: 'alertAbout', contexts: ['selection'] },
    { id: 'open-page', title: 'commandOpen', contexts: ['action'] },
    { id: 'search', title: 'commandSearch', contexts: ['action'] },
    { id: 'lock-now', title: 'commandLock', contexts: ['action'] },
  ])
  await menuPressed(
    { menuItemId: 'alerts.text', selectionText: ` ${'x'.repeat(500)}` },
    randomBytes,
    async () => undefined,
  )
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
    url: `chrome-extension://own/options.html#/alerts/new/text/${ID}`,
  })
  expect(await textOf()).toEqual(['x'.repeat(300)])
  await forgetTexts()
  expect(await textOf()).toEqual([])
})

test('lock locks and opens nothing', async () => {
  answer = { first: 'Lock the vault now', suggestions: [], isAlert: false, route: '', run: 'lock' }
  await omnibox.entered('lock', 'newForegroundTab')
  await omnibox.entered('lock', 'currentTab')
  expect(locked).toBe(2)
  expect(fakeBrowser.tabs.create).not.toHaveBeenCalled()
  expect(fakeBrowser.tabs.update).not.toHaveBeenCalled()
})

test('the menu of the toolbar icon asks for its command, with no text of a page', async () => {
  const commands: string[] = []
  await menuPressed({ menuItemId: 'lock-now' }, randomBytes, async (command) => void commands.push(command))
  await menuPressed({ menuItemId: 'other' }, randomBytes, async (command) => void commands.push(command))
  expect(commands).toEqual(['lock-now'])
  expect(await textOf()).toEqual([])
})
