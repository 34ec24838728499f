import { expect, test } from 'vitest'
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { type ChatPortEvents, createChatLink } from './chat-link'

const MESSAGE = 'AAAAAAAAAAAAAAAAAAAAAA' as ChatMessageId
const tick = (text: string) => ({ conversation: 'c' as ConversationId, message: MESSAGE, text })
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

function setUp({ isLocked = false } = {}) {
  const ports: { events: ChatPortEvents; isClosed: boolean }[] = []
  const waits: { task: () => void; ms: number }[] = []
  const world = { isLocked }
  const link = createChatLink({
    listen: async () => {
      if (world.isLocked) throw new Error('locked')
    },
    connect: (events) => {
      const port = { events, isClosed: false }
      ports.push(port)
      return {
        close: () => {
          port.isClosed = true
        },
      }
    },
    later: (task, ms) => {
      const wait = { task, ms }
      waits.push(wait)
      return () => void waits.splice(waits.indexOf(wait), 1)
    },
  })
  return { link, ports, waits, world }
}

test('one port serves all who follow, and tells each the newest text', async () => {
  const { link, ports } = setUp()
  let told = 0
  const stop = link.follow(() => {
    told += 1
  })
  link.follow(() => {
    told += 1
  })
  await breath()
  expect(ports).toHaveLength(1)
  ports[0]?.events.onMessage(tick('You hold'))
  ports[0]?.events.onMessage(tick('You hold 2 ETH'))
  expect(link.read(MESSAGE)?.text).toBe('You hold 2 ETH')
  expect(told).toBe(4)
  stop()
  expect(ports[0]?.isClosed).toBe(false)
})

test('the last one who leaves closes the port', async () => {
  const { link, ports } = setUp()
  const stop = link.follow(() => {})
  await breath()
  stop()
  expect(ports[0]?.isClosed).toBe(true)
  expect(link.read(MESSAGE)).toBeUndefined()
})

test('a port that dies comes back, with growing pauses while nobody answers', async () => {
  const { link, ports, waits, world } = setUp()
  link.follow(() => {})
  await breath()
  world.isLocked = true
  ports[0]?.events.onClosed()
  expect(waits.map(({ ms }) => ms)).toEqual([500])
  waits.splice(0)[0]?.task()
  await breath()
  expect(waits.map(({ ms }) => ms)).toEqual([1000])
  world.isLocked = false
  waits.splice(0)[0]?.task()
  await breath()
  expect(ports).toHaveLength(2)
})

test('what is no tick changes nothing, and a lock forgets what was told', async () => {
  const { link, ports } = setUp()
  link.follow(() => {})
  await breath()
  ports[0]?.events.onMessage({ message: MESSAGE, text: 7 })
  expect(link.read(MESSAGE)).toBeUndefined()
  ports[0]?.events.onMessage(tick('secret'))
  link.forget()
  expect(link.read(MESSAGE)).toBeUndefined()
})

test('whoever leaves while the port is being opened leaves none behind', async () => {
  const { link, ports } = setUp()
  link.follow(() => {})()
  await breath()
  expect(ports).toHaveLength(0)
})
