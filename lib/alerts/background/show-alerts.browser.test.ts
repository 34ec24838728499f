import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Checkpoint } from '@/lib/engine/checkpoint'
import type { Telling } from '@/lib/engine/protocol'
import { LOCKED_NOTICE } from './locked-notice.browser'
import { showAlerts } from './show-alerts.browser'

const telling = (id: string, change: Partial<Telling> = {}): Telling => ({
  id,
  title: 'ETH is above 3,200 USD',
  body: 'It costs 3,210 USD now.',
  cover: { title: 'Holdfast', body: 'A price that you watch has reached its limit.' },
  route: 'alerts/abc',
  rule: 'rule-1',
  ...change,
})
const digest = (...tell: Telling[]) => ({ unseen: tell.length, tell })

/** What the browser shows, with the words of each and how often it was asked to. */
const standing = new Map<string, { message: string; buttons?: { title: string }[] }>()
let asked: string[]
let jobs: [string, unknown][]
let locked: 'open' | 'screen' | 'vault'
let failing: ReadonlySet<string>

const run = async (name: string, input: unknown) => {
  if (failing.has(name)) throw new Error(name)
  jobs.push([name, input])
  return null
}
/** Another life of the worker: nothing but the session is left. */
const begin = () => showAlerts({ run, lock: async () => locked })
const dieAt = (point: Checkpoint) => {
  globalThis.holdfastCheckpoint = (name) => (name === point ? new Promise(() => undefined) : undefined)
}
/** It hangs where it was killed; long enough for everything before to be done. */
const untilKilled = (work: Promise<unknown>) =>
  Promise.race([work, new Promise((done) => setTimeout(done, 50))])

beforeEach(() => {
  // Every value is text there: absent is the only way to say no.
  vi.stubEnv('FIREFOX', undefined)
  fakeBrowser.reset()
  standing.clear()
  asked = []
  jobs = []
  locked = 'open'
  failing = new Set()
  const { notifications, i18n, tabs, windows, runtime } = fakeBrowser as unknown as Record<
    string,
    Record<string, unknown>
  >
  const show = async (id: string, options: { message: string }) => {
    asked.push(id)
    standing.set(id, options)
    return id
  }
  Object.assign(notifications ?? {}, {
    create: show,
    update: async (id: string, options: { message: string }) => standing.set(id, options) !== undefined,
    getAll: async () => Object.fromEntries([...standing.keys()].map((id) => [id, true])),
    clear: async (id: string) => standing.delete(id),
  })
  Object.assign(i18n ?? {}, { getMessage: (name: string) => name })
  Object.assign(runtime ?? {}, {
    getURL: (path: string) => `chrome-extension://own${path}`,
    getContexts: async () => [],
  })
  Object.assign(tabs ?? {}, { create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) })
  Object.assign(windows ?? {}, { update: vi.fn(async () => ({})) })
})
afterEach(() => {
  vi.unstubAllEnvs()
  globalThis.holdfastCheckpoint = undefined
})

test('a firing is shown once, however many digests tell it, and the engine hears it once', async () => {
  const alerts = begin()
  await Promise.all([alerts.take(digest(telling('a'))), alerts.take(digest(telling('a')))])
  await alerts.take(digest(telling('a'), telling('b')))
  expect(asked).toEqual(['a', 'b'])
  expect(jobs.findLast(([name]) => name === 'alerts.told')).toEqual(['alerts.told', { ids: ['b'] }])
  expect(new Set(jobs.flatMap(([, input]) => (input as { ids: string[] }).ids))).toEqual(new Set(['a', 'b']))
})

test.each([
  'telling.showing',
  'telling.created',
  'telling.shown',
  'telling.told',
] as const)('a worker that dies at %s has shown it once, and its next life tells the engine', async (point) => {
  dieAt(point)
  await untilKilled(begin().take(digest(telling('a'))))
  globalThis.holdfastCheckpoint = undefined
  await begin().take(digest(telling('a')))
  expect(asked).toEqual(['a'])
  expect(jobs.at(-1)).toEqual(['alerts.told', { ids: ['a'] }])
})

test('what was closed between two lives is not shown again', async () => {
  dieAt('telling.created')
  await untilKilled(begin().take(digest(telling('a'))))
  globalThis.holdfastCheckpoint = undefined
  standing.delete('a')
  const next = begin()
  await next.closed('a')
  await next.take(digest(telling('a')))
  expect(asked).toEqual(['a'])
  expect(jobs).toEqual([['alerts.told', { ids: ['a'] }]])
})

test('what is closed while it is being shown is gone, also when the worker ends there', async () => {
  dieAt('telling.created')
  const dying = begin()
  await untilKilled(dying.take(digest(telling('a'))))
  // The browser may close one at once, where it has nowhere to show it.
  standing.delete('a')
  await dying.closed('a')
  globalThis.holdfastCheckpoint = undefined
  await begin().take(digest(telling('a')))
  expect(asked).toEqual(['a'])
  expect(jobs).toEqual([['alerts.told', { ids: ['a'] }]])
})

test('what was shown before a vault lock is not shown after it, although the engine had not heard', async () => {
  failing = new Set(['alerts.told'])
  const alerts = begin()
  await expect(alerts.take(digest(telling('a')))).rejects.toThrow()
  locked = 'vault'
  await alerts.forget()
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('ETH')
  failing = new Set()
  locked = 'open'
  await begin().startLocked()
  await begin().take(digest(telling('a'), telling('b')))
  expect(asked).toEqual(['a', 'b'])
  expect(jobs).toEqual([['alerts.told', { ids: ['a', 'b'] }]])
})

test('what no browser has shown before a vault lock is shown after it', async () => {
  dieAt('telling.showing')
  await untilKilled(begin().take(digest(telling('a'))))
  globalThis.holdfastCheckpoint = undefined
  locked = 'vault'
  await begin().forget()
  locked = 'open'
  await begin().take(digest(telling('a')))
  expect(asked).toEqual(['a'])
})

test('while the engine does not hear it, the digest brings it again, and only that is said again', async () => {
  failing = new Set(['alerts.told'])
  const alerts = begin()
  await expect(alerts.take(digest(telling('a')))).rejects.toThrow()
  failing = new Set()
  await alerts.take(digest(telling('a')))
  expect(asked).toEqual(['a'])
  expect(jobs).toEqual([['alerts.told', { ids: ['a'] }]])
})

test('one that the browser refuses does not hold the others', async () => {
  const { notifications } = fakeBrowser as unknown as { notifications: { create: unknown } }
  const create = notifications.create as (id: string, options: object) => Promise<string>
  notifications.create = async (id: string, options: object) => {
    if (id === 'a') throw new Error('refused')
    return create(id, options)
  }
  const alerts = begin()
  await alerts.take(digest(telling('a'), telling('b')))
  expect(jobs).toEqual([['alerts.told', { ids: ['b'] }]])
  notifications.create = create
  await alerts.take(digest(telling('a')))
  expect(asked).toEqual(['b', 'a'])
})

test('under the screen lock it stands covered and cannot be snoozed', async () => {
  locked = 'screen'
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  expect(standing.get('a')).toMatchObject({
    message: 'A price that you watch has reached its limit.',
    buttons: [{ title: 'openAlert' }],
  })
  locked = 'open'
  await alerts.pressed('a', 0)
  expect(jobs.map(([name]) => name)).toEqual(['alerts.told'])
})

test('what stands is covered when the screen is locked, without being told again', async () => {
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  await alerts.cover()
  expect(standing.get('a')?.message).toBe('A price that you watch has reached its limit.')
  expect(asked).toEqual(['a'])
})

test('Firefox, which has no buttons, is asked for none', async () => {
  vi.stubEnv('FIREFOX', 'true')
  await begin().take(digest(telling('a')))
  expect(standing.get('a')).not.toHaveProperty('buttons')
})

test('in Firefox the end of one that is covered is told, and it stands: a press knows what it was', async () => {
  vi.stubEnv('FIREFOX', 'true')
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  await alerts.cover()
  await alerts.closed('a')
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('"shown"')
  standing.delete('a')
  await alerts.closed('a')
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('"gone"')
})

test('a vault lock clears everything and forgets it; a digest of before shows nothing', async () => {
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  locked = 'vault'
  await alerts.forget()
  await alerts.take(digest(telling('b')))
  expect([...standing.keys()]).toEqual([])
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('3,200')
})

test('a press opens its page, and it is gone for good', async () => {
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  await alerts.pressed('a')
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({
    url: 'chrome-extension://own/options.html#/alerts/abc',
  })
  expect([...standing.keys()]).toEqual([])
  await begin().take(digest(telling('a')))
  expect(asked).toEqual(['a'])
})

test('an open tab of ours is used again', async () => {
  const contexts = [{ tabId: 7, windowId: 3, documentUrl: 'chrome-extension://own/options.html#/gains' }]
  Object.assign(fakeBrowser.runtime, { getContexts: async () => contexts })
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  await alerts.pressed('a')
  expect(fakeBrowser.tabs.update).toHaveBeenCalledWith(7, {
    active: true,
    url: 'chrome-extension://own/options.html#/alerts/abc',
  })
  expect(fakeBrowser.tabs.create).not.toHaveBeenCalled()
})

test('the first button lets its rule rest for an hour, and opens nothing', async () => {
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  await alerts.pressed('a', 0)
  expect(jobs.at(-1)).toEqual(['alerts.snoozeFor', { rule: 'rule-1', minutes: 60 }])
  expect(fakeBrowser.tabs.create).not.toHaveBeenCalled()
  expect([...standing.keys()]).toEqual([])
})

test('a person who locked the screen meanwhile is asked to open it first', async () => {
  const alerts = begin()
  await alerts.take(digest(telling('a')))
  locked = 'screen'
  await alerts.pressed('a', 0)
  expect(jobs.map(([name]) => name)).toEqual(['alerts.told'])
  expect(fakeBrowser.tabs.create).toHaveBeenCalledOnce()
})

/** A start of the browser: memory of the session is gone, and so are its notifications. */
const restartBrowser = async () => {
  await fakeBrowser.storage.session.clear()
  standing.clear()
  asked = []
}

test('after a start with a locked vault it is told once that no alert runs', async () => {
  await begin().take({ unseen: 0, tell: [], tellsLocked: true })
  await restartBrowser()
  locked = 'vault'
  const alerts = begin()
  await Promise.all([alerts.startLocked(), alerts.startLocked()])
  await begin().startLocked()
  expect(asked).toEqual([LOCKED_NOTICE])
  expect(standing.get(LOCKED_NOTICE)?.message).toBe('lockedAlerts')
})

test('unlocking takes it back, and a lock later in the same session tells nothing', async () => {
  await begin().take({ unseen: 0, tell: [], tellsLocked: true })
  await restartBrowser()
  const alerts = begin()
  await alerts.startLocked()
  await alerts.unlocked()
  expect([...standing.keys()]).toEqual([])
  await alerts.startLocked()
  expect(asked).toEqual([LOCKED_NOTICE])
})

test('without rules, or where nobody wants it, nothing is told at a start', async () => {
  await begin().take({ unseen: 0, tell: [], tellsLocked: true })
  await begin().take({ unseen: 0, tell: [], tellsLocked: false })
  await restartBrowser()
  await begin().startLocked()
  expect(asked).toEqual([])
})

test('the notice of a locked vault opens the page, and a vault lock leaves it', async () => {
  await begin().take({ unseen: 0, tell: [], tellsLocked: true })
  await restartBrowser()
  const alerts = begin()
  await alerts.startLocked()
  await alerts.forget()
  expect([...standing.keys()]).toEqual([LOCKED_NOTICE])
  await alerts.pressed(LOCKED_NOTICE)
  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://own/options.html#/' })
  expect([...standing.keys()]).toEqual([])
})
