import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StrategyId } from '@/lib/core/rebalance'
import { ledgerMessages } from '@/lib/ledger/messages'
import { tradingMessages } from '@/lib/trading/messages'
import { testContext } from '@/tests/fixtures/history'
import { openToolWorld } from './open-tool-world.store'
import { READABLE } from './readable'

let context: ReturnType<typeof testContext>
const gains = vi.fn(async () => ({ currency: 'usd', years: [] }))
const stop = vi.fn(async () => ({ failed: [] }))
const entries = vi.fn(async () => ({ rows: [] }))

const open = () =>
  openToolWorld({
    db: context.db,
    now: context.now,
    viewKey: context.viewKey,
    handlers: { 'ledger.gains': gains, 'trading.stop': stop, 'ledger.entries': entries, constructor: stop },
    accounts: (named) => (named === 'account-1' ? ('a' as never) : undefined),
  })

beforeEach(async () => {
  context = testContext()
  await context.db.open()
  vi.clearAllMocks()
})
afterEach(async () => context.db.delete())

test('asks what is on the list, with its input checked as a page’s', async () => {
  const world = open()
  await expect(world.ask(READABLE['ledger.gains'], {})).resolves.toEqual({ currency: 'usd', years: [] })
  await expect(
    world.ask(READABLE['ledger.entries'], { filter: {}, offset: 0, limit: 9999, order: 'newest' }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  expect(entries).not.toHaveBeenCalled()
})

test('a message that is not on the list is refused, also one that borrows a listed name', async () => {
  const world = open()
  const stopping = tradingMessages['trading.stop']
  // @ts-expect-error a type error, too
  await expect(world.ask(stopping, { stopped: true })).rejects.toMatchObject({ code: 'refused' })
  const borrowed = { ...stopping, name: 'ledger.gains' as const }
  // @ts-expect-error a type error, too
  await expect(world.ask(borrowed, { stopped: true })).rejects.toMatchObject({ code: 'refused' })
  // @ts-expect-error reads more than a tool may
  await expect(world.ask(ledgerMessages['ledger.export'], {})).rejects.toMatchObject({ code: 'refused' })
  expect(stop).not.toHaveBeenCalled()
  expect(gains).not.toHaveBeenCalled()
})

test('reads the rows of journals, and names of the conversation', async () => {
  await context.db.strategies.add({
    id: 's' as StrategyId,
    name: 'Core',
    at: 1,
    dueAt: 1,
    spec: {} as never,
    automation: { on: false },
  })
  const world = open()
  expect((await world.read('strategies')).map(({ name }) => name)).toEqual(['Core'])
  expect(await world.read('firings')).toEqual([])
  expect(await world.read('orders')).toEqual([])
  expect(await world.read('intents')).toEqual([])
  expect(world.accountOf('account-1')).toBe('a')
  expect(world.accountOf('account-2')).toBeUndefined()
})
