import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { LiveMessage, Topic } from './live'
import { createLivePorts } from './live-ports.browser'

const listeners = new Set<(port: unknown) => void>()
/** Node knows no origin of `chrome-extension:` addresses. */
const ORIGIN = 'https://extension.test'

beforeEach(() => {
  fakeBrowser.reset()
  listeners.clear()
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => `${ORIGIN}${path}`)
  Object.assign(browser.runtime, {
    onConnect: {
      addListener: (listener: (port: unknown) => void) => listeners.add(listener),
      removeListener: (listener: (port: unknown) => void) => listeners.delete(listener),
    },
  })
})

function portFrom(sender: unknown, name = 'live') {
  const heard: ((message: unknown) => void)[] = []
  const ended: (() => void)[] = []
  const port = {
    name,
    sender,
    posted: [] as unknown[],
    isClosed: false,
    postMessage: (message: unknown) => port.posted.push(message),
    disconnect: () => {
      port.isClosed = true
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ended.push(listener) },
    say: (message: unknown) => {
      for (const listener of heard) listener(message)
    },
    leave: () => {
      for (const listener of ended) listener()
    },
  }
  for (const listener of listeners) listener(port)
  return port
}

const ownPage = () => ({
  id: browser.runtime.id,
  origin: ORIGIN,
  url: `${ORIGIN}/options.html`,
})

function setUp() {
  const followed: (readonly Topic[])[] = []
  const posts: ((message: LiveMessage) => void)[] = []
  const left = { times: 0 }
  const ports = createLivePorts({
    join: (post) => {
      posts.push(post)
      return {
        follow: (topics) => followed.push(topics),
        leave: () => {
          left.times += 1
        },
      }
    },
    isFollowed: () => false,
    close: () => {},
  })
  return { ports, followed, posts, left }
}

const BOOK = { kind: 'book', market: { venue: 'kraken', symbol: 'BTC/EUR' } }

test('nobody is heard before a page has asked by a message', () => {
  const { ports, posts } = setUp()
  portFrom(ownPage())
  expect(posts).toHaveLength(0)
  ports.listen()
  ports.listen()
  portFrom(ownPage())
  expect(posts).toHaveLength(1)
})

test('an own page follows topics and is told', () => {
  const { ports, followed, posts } = setUp()
  ports.listen()
  const port = portFrom(ownPage())
  port.say({ follow: [BOOK, { kind: 'portfolio' }] })
  expect(followed).toEqual([[BOOK, { kind: 'portfolio' }]])
  posts[0]?.({ changes: [] })
  expect(port.posted).toEqual([{ changes: [] }])
})

test.each([
  ['another extension', { id: 'evil', origin: ORIGIN, url: `${ORIGIN}/options.html` }],
  ['a web page', { url: 'https://evil.example/' }],
  ['nobody', undefined],
])('%s is refused', (_, sender) => {
  const { ports, posts } = setUp()
  ports.listen()
  expect(portFrom(sender).isClosed).toBe(true)
  expect(posts).toHaveLength(0)
})

test('a content script of ours is refused', () => {
  const { ports, posts } = setUp()
  ports.listen()
  const sender = { id: browser.runtime.id, origin: 'https://app.example', url: 'https://app.example/' }
  expect(portFrom(sender).isClosed).toBe(true)
  expect(posts).toHaveLength(0)
})

test.each([
  ['no list', { follow: 'all' }],
  ['an unknown kind', { follow: [{ kind: 'orders' }] }],
  ['a span that is none', { follow: [{ ...BOOK, kind: 'candles', span: '2s' }] }],
  ['a field too many', { follow: [{ ...BOOK, key: 'x' }] }],
  ['too much', { follow: Array.from({ length: 201 }, () => BOOK) }],
])('%s is not followed', (_, message) => {
  const { ports, followed } = setUp()
  ports.listen()
  portFrom(ownPage()).say(message)
  expect(followed).toEqual([])
})

test('a lock ends every port; a page that leaves is let go', () => {
  const { ports, left } = setUp()
  ports.listen()
  const [one, two] = [portFrom(ownPage()), portFrom(ownPage())]
  two.leave()
  expect(left.times).toBe(1)
  ports.drop()
  expect([one.isClosed, left.times]).toEqual([true, 2])
  ports.close()
  expect(listeners.size).toBe(0)
})

test('other ports are none of its business', () => {
  const { ports, posts } = setUp()
  ports.listen()
  const other = portFrom(ownPage(), 'something')
  expect([other.isClosed, posts.length]).toEqual([false, 0])
})
