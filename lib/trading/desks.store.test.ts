import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import type { ExchangeConnection } from '@/lib/exchanges/open-session.client'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { account, type FakeDesk, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { createDesks, type Desks } from './desks.store'

let fake: FakeDesk
let desks: Desks
let opened: ExchangeConnection[]
let failure: Error | undefined
beforeEach(async () => {
  fake = await openFakeDesk()
  opened = []
  failure = undefined
  await fake.db.credentials.put({ accountId: ACCOUNT, credentials: { apiKey: 'first' } })
  const context: EngineContext = {
    ...fake.trading,
    fetch: () => Promise.reject(new Error('no network here')),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  desks = createDesks(context, {
    exchange: (connection) => {
      opened.push(connection)
      return failure ? Promise.reject(failure) : Promise.resolve(fake.venue.desk)
    },
    paper: () => Promise.reject(new Error('no paper here')),
  })
})
afterEach(() => fake.db.delete())

test('a desk is opened once for those who ask at the same time, and kept', async () => {
  await Promise.all([desks.open(ACCOUNT), desks.open(ACCOUNT)])
  await desks.open(ACCOUNT)
  expect(opened).toHaveLength(1)
})

test('another key is another desk: an old one never sends', async () => {
  await desks.open(ACCOUNT)
  await fake.db.credentials.put({ accountId: ACCOUNT, credentials: { apiKey: 'second' } })
  await desks.open(ACCOUNT)
  expect(opened.map(({ credentials }) => credentials['apiKey'])).toEqual(['first', 'second'])
})

test('one that nobody has used for five minutes is forgotten with its key', async () => {
  await desks.open(ACCOUNT)
  fake.clock.now += 5 * 60_000 + 1
  await desks.open(ACCOUNT)
  expect(opened).toHaveLength(2)
})

test('one that could not be opened is tried anew', async () => {
  failure = new Error('down')
  await expect(desks.open(ACCOUNT)).rejects.toThrow('down')
  failure = undefined
  expect((await desks.open(ACCOUNT)).account.label).toBe('Kraken')
})

test('an account that is gone, or without orders, is said', async () => {
  const id = 'bbbbbbbbbbbbbbbbbbbbbb' as AccountId
  await expect(desks.open(id)).rejects.toMatchObject({ code: 'not-found' })
  await fake.db.accounts.put({ ...account, id, source: { kind: 'manual', positions: [] } })
  await expect(desks.open(id)).rejects.toMatchObject({ code: 'not-supported' })
})
