import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { removeContact, saveContact } from './contacts.store'

const ANNA = `0x${'ab'.repeat(20)}`
const TWIN = `0xabab${'c'.repeat(32)}abab`
let db: Database

beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const save = (change: Partial<Parameters<typeof saveContact>[1]> = {}) =>
  saveContact(db, { address: ANNA, name: 'Anna', evenSo: false, ...change }, 7)
const idOf = async (change: Parameters<typeof save>[0] = {}) => {
  const saved = await save(change)
  if (saved.kind !== 'saved') throw new Error('not saved')
  return saved.id
}

test('an address and a name stand there once', async () => {
  await save()
  await expect(save({ name: 'Bob' })).rejects.toThrow('already, as “Anna”')
  await expect(save({ address: `0x${'cd'.repeat(20)}`, name: 'anna' })).rejects.toThrow(
    'another address already',
  )
})

test('a look-alike of a contact or an own account is saved on the user’s word only', async () => {
  await save()
  expect(await save({ address: TWIN, name: 'Twin' })).toEqual({
    kind: 'similar',
    to: [{ address: ANNA, label: 'Anna' }],
  })
  expect(await db.contacts.count()).toBe(1)
  expect(await save({ address: TWIN, name: 'Twin', evenSo: true })).toMatchObject({ kind: 'saved' })
})

test('a change of name or address is the same contact, and keeps its time', async () => {
  const id = await idOf()
  await saveContact(db, { id, address: ANNA, name: 'Anna B.', note: 'rent', evenSo: false }, 99)
  expect(await db.contacts.toArray()).toEqual([{ id, address: ANNA, name: 'Anna B.', note: 'rent', at: 7 }])
  const moved = await idOf({ id, address: `0x${'cd'.repeat(20)}` })
  expect(await db.contacts.toArray()).toMatchObject([{ id: moved, name: 'Anna', at: 7 }])
})

test('one that is gone can be put back, and not changed', async () => {
  const id = await idOf()
  await removeContact(db, id)
  await expect(save({ id })).rejects.toThrow('does not exist')
  expect(await idOf()).toBe(id)
})
