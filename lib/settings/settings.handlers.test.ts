import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
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

/** As a page sends it: through the message's schema. */
async function change(sent: Record<string, unknown>) {
  const message = settingsMessages['settings.change']
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {
      if (refusal) throw refusal
    },
    removedChains,
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

async function changeDesk(sent: Record<string, unknown>) {
  const message = settingsMessages['settings.changeDesk']
  const handlers = createSettingsHandlers({
    context: { db, announce: () => {} },
    check: async () => {},
    removedChains,
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
