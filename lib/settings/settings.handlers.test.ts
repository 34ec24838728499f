import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { createUndo } from '@/lib/engine/undo'
import { settingsMessages } from './messages'
import { defaultSettings, type Settings } from './settings'
import { createSettingsHandlers } from './settings.handlers'
import { readSettings, storeDesk } from './settings.store'

const dev = { chainId: 31337, name: 'Dev', symbol: 'DEV', rpcs: ['http://127.0.0.1:8545'] }
const DEV = 'eip155:31337' as ChainId

let db: Database
let refusal: AppError | undefined
beforeEach(() => {
  refusal = undefined
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const removedChains = (before: Settings, after: Settings) =>
  new Set(
    before.customChains
      .filter(({ chainId }) => !after.customChains.some((each) => each.chainId === chainId))
      .map(({ chainId }) => `eip155:${chainId}`),
  )

const undo = createUndo((length) => crypto.getRandomValues(new Uint8Array(length)))
let reads: (readonly AccountId[])[] = []
const undoable = { keepUndo: undo.keep, read: async (ids: readonly AccountId[]) => void reads.push(ids) }

/** As a page sends it: through the message's schema. */
async function change(sent: Record<string, unknown>) {
  const message = settingsMessages['settings.change']
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {
      if (refusal) throw refusal
    },
    removedChains,
    ...undoable,
    onChanged: async () => {},
  })
  return handlers['settings.change'](v.parse(message.schema, sent), undefined)
}

async function watch(id: string, chains: ChainId[]) {
  const accountId = id as AccountId
  await db.accounts.put({
    id: accountId,
    label: id,
    source: { kind: 'evm', address: '0x0', chains },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  for (const chain of chains)
    await db.holdings.put({
      id: `${id}${chain}`,
      accountId,
      asset: `${chain}/slip44:60` as never,
      bucket: 'wallet',
      quantity: amount('1'),
      chain,
      sourceSymbol: 'X',
      readAt: 1,
    })
}

test('a change of one field leaves the others as they are, and nobody can set the demo mark', async () => {
  await change({ currency: 'eur' })
  await change({ hideAmounts: true, demo: true })
  expect(await readSettings(db)).toEqual({
    ...defaultSettings,
    currency: 'eur',
    hideAmounts: true,
    demo: false,
  })
})

test('an empty list of endpoints means the defaults', async () => {
  await change({ endpoints: { esplora: [], 'eip155:1': ['https://rpc.example.org'] } })
  expect((await readSettings(db)).endpoints).toEqual({ 'eip155:1': ['https://rpc.example.org'] })
})

test('an endpoint that fails its check changes nothing', async () => {
  refusal = new AppError('wrong-chain', say('Another chain.'))
  await expect(
    change({ currency: 'eur', endpoints: { 'eip155:1': ['https://rpc.example.org'] } }),
  ).rejects.toBe(refusal)
  expect(await readSettings(db)).toEqual(defaultSettings)
})

test('a removed chain disappears from the accounts and from the holdings', async () => {
  await change({ customChains: [dev] })
  await watch('both', ['eip155:1' as ChainId, DEV])
  await change({ customChains: [] })
  expect((await db.accounts.get('both' as AccountId))?.source).toMatchObject({ chains: ['eip155:1'] })
  expect((await db.holdings.toArray()).map(({ chain }) => chain)).toEqual(['eip155:1'])
})

test('a chain that is all of an account stays until the account goes', async () => {
  await change({ customChains: [dev] })
  await watch('only', [DEV])
  await expect(change({ customChains: [] })).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await readSettings(db)).customChains).toEqual([dev])
  expect(await db.holdings.count()).toBe(1)
})

const removeChain = (chainId: number) =>
  createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => Promise.reject(new Error('nothing is asked for what was checked once')),
    removedChains,
    onChanged: async () => {},
    ...undoable,
  })['settings.removeChain']({ chainId }, undefined)

test('an own network that was removed comes back at its place, with the accounts on it and what they held', async () => {
  const other = { ...dev, chainId: 31338, name: 'Other' }
  await change({ customChains: [dev, other] })
  await watch('both', ['eip155:1' as ChainId, DEV])
  await watch('gone', ['eip155:1' as ChainId, DEV])
  const held = await db.holdings.toArray()
  reads = []
  const removed = await removeChain(31337)
  expect((await readSettings(db)).customChains).toEqual([other])
  expect((await db.holdings.toArray()).map(({ chain }) => chain)).toEqual(['eip155:1', 'eip155:1'])
  await db.accounts.delete('gone' as AccountId)
  await undo.run(removed.undo)
  expect((await readSettings(db)).customChains).toEqual([dev, other])
  expect((await db.accounts.get('both' as AccountId))?.source).toMatchObject({ chains: ['eip155:1', DEV] })
  expect(await db.holdings.toArray()).toEqual(held.filter(({ id }) => id !== `gone${DEV}`))
  expect(reads).toEqual([['both']])
})

test('a network that was added again meanwhile is not there twice, and one that is all of an account stays', async () => {
  await change({ customChains: [dev] })
  const removed = await removeChain(31337)
  await change({ customChains: [{ ...dev, name: 'Again' }] })
  await expect(undo.run(removed.undo)).rejects.toMatchObject({ code: 'not-found' })
  expect((await readSettings(db)).customChains.map(({ name }) => name)).toEqual(['Again'])
  await watch('only', [DEV])
  await expect(removeChain(31337)).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await readSettings(db)).customChains).toHaveLength(1)
})

async function changeDesk(sent: Record<string, unknown>) {
  const message = settingsMessages['settings.changeDesk']
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {},
    removedChains,
    ...undoable,
    onChanged: async () => {},
  })
  return handlers['settings.changeDesk'](v.parse(message.schema, sent), undefined)
}

test('a choice on the desk leaves the other choices and the kill switch as they are', async () => {
  await storeDesk(db, { stopped: true })
  await changeDesk({ driftPercent: 2 })
  await changeDesk({ favourites: ['kraken  BTC/EUR'] })
  expect((await readSettings(db)).desk).toEqual({
    favourites: ['kraken  BTC/EUR'],
    dailyLimits: {},
    driftPercent: 2,
    stopped: true,
  })
})

test('two pages that save the daily limits of two accounts at once lose neither', async () => {
  await changeDesk({ dailyLimit: { account: 'kept', limit: '9' } })
  await Promise.all([
    changeDesk({ dailyLimit: { account: 'a', limit: '100' } }),
    changeDesk({ dailyLimit: { account: 'b', limit: '250.50' } }),
  ])
  expect((await readSettings(db)).desk.dailyLimits).toEqual({ kept: '9', a: '100', b: '250.50' })
  await changeDesk({ dailyLimit: { account: 'a', limit: null } })
  expect((await readSettings(db)).desk.dailyLimits).toEqual({ kept: '9', b: '250.50' })
  const { schema } = settingsMessages['settings.changeDesk']
  expect(() => v.parse(schema, { dailyLimits: {} })).toThrow()
  expect(() => v.parse(schema, { dailyLimit: { account: 'a', limit: '-1' } })).toThrow()
})

test('no change of settings by a page releases the kill switch', async () => {
  await storeDesk(db, { stopped: true })
  await change({ currency: 'eur', desk: { stopped: false } })
  expect((await readSettings(db)).desk.stopped).toBe(true)
  expect(() => v.parse(settingsMessages['settings.changeDesk'].schema, { stopped: false })).toThrow()
})

test('dashboards are stored by a message of their own, whole, with what only a newer version knows', async () => {
  const dashboards = [{ id: 'main', name: 'Mine', widgets: [{ id: 'from-later', size: 'xxl' }] }]
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {},
    removedChains,
    ...undoable,
    onChanged: async () => {
      throw new Error('nothing is built anew for them')
    },
  })
  const { schema } = settingsMessages['settings.changeDashboards']
  await handlers['settings.changeDashboards'](v.parse(schema, { dashboards }), undefined)
  await change({ currency: 'eur', dashboards: [] })
  expect(await readSettings(db)).toMatchObject({ currency: 'eur', dashboards })
  const twice = {
    id: 'a',
    name: '',
    widgets: [...(dashboards[0]?.widgets ?? []), { id: 'from-later', size: 's' }],
  }
  expect(() => v.parse(schema, { dashboards: [twice] })).toThrow()
})

test('the end of the tour leaves the choice of the first account as it is, and no other message changes either', async () => {
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {},
    removedChains,
    ...undoable,
    onChanged: async () => {},
  })
  const changeFirstSteps = (sent: Record<string, unknown>) =>
    handlers['settings.changeFirstSteps'](
      v.parse(settingsMessages['settings.changeFirstSteps'].schema, sent),
      undefined,
    )
  await changeFirstSteps({ account: 'open', tour: 'due' })
  await changeFirstSteps({ tour: 'seen' })
  expect((await readSettings(db)).firstSteps).toEqual({ account: 'open', tour: 'seen' })
  await change({ currency: 'eur', firstSteps: { tour: 'due' } })
  expect((await readSettings(db)).firstSteps).toEqual({ account: 'open', tour: 'seen' })
  expect(() => v.parse(settingsMessages['settings.changeFirstSteps'].schema, { tour: 'again' })).toThrow()
})
