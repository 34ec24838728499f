import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountSource } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { createBooks } from '@/lib/history/books.store'
import { segmentKey } from '@/tests/fixtures/history'
import { createAccountsHandlers } from './accounts.handlers'
import { accountsMessages } from './messages'

const [one, ten] = ['eip155:1', 'eip155:10'] as [ChainId, ChainId]
const A = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045'
const B = '0x00000000219ab540356cbb839cbe05303d7705fa'
const METAMASK = { kind: 'metamask', wallet: 'stable' } as const
const LEDGER = { kind: 'ledger', path: "m/44'/60'/0'/0/0" } as const
const facts = { pinOnly: false }

let db: Database
let synced: string[]
beforeEach(() => {
  synced = []
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const handlers = () => {
  const context = {
    db,
    fetch: () => Promise.reject(new Error('no network here')),
    now: () => 1_900_000_000_000,
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  return createAccountsHandlers({
    context,
    keepUndo: createUndo(context.randomBytes).keep,
    books: createBooks(context, segmentKey),
    health: createEndpointHealth(),
    syncNow: async (id) => void synced.push(id),
    publish: async () => {},
    onChanged: () => {},
  })
}
const sources = async (): Promise<AccountSource[]> =>
  (await db.accounts.toArray()).map(({ source }) => source)

test('several addresses are added at once, each with its signer, and read', async () => {
  const { added, upgraded } = await handlers()['accounts.addSigners'](
    {
      chains: [one, ten],
      signers: [
        { address: A, signer: LEDGER, label: 'Cold' },
        { address: B, signer: { ...LEDGER, path: "m/44'/60'/1'/0/0" } },
      ],
    },
    facts,
  )
  expect(upgraded).toEqual([])
  expect(synced).toEqual(added)
  expect(await sources()).toEqual(
    expect.arrayContaining([
      { kind: 'evm', address: A, chains: [one, ten], signer: LEDGER },
      { kind: 'evm', address: B, chains: [one, ten], signer: { ...LEDGER, path: "m/44'/60'/1'/0/0" } },
    ]),
  )
  expect(await db.statuses.count()).toBe(2)
})

test('an address that is watched gets the signer and stays one account', async () => {
  const { 'accounts.add': add, 'accounts.addSigners': addSigners } = handlers()
  const { id } = await add({ source: { kind: 'evm', address: A, chains: [one] }, label: 'Mine' }, facts)
  const answer = await addSigners({ chains: [one, ten], signers: [{ address: A, signer: METAMASK }] }, facts)
  expect(answer).toEqual({ added: [], upgraded: [id] })
  expect(await db.accounts.toArray()).toMatchObject([
    { id, label: 'Mine', source: { kind: 'evm', address: A, chains: [one], signer: METAMASK } },
  ])
})

test('the same address twice in one go is one account, with the signer that came last', async () => {
  const { added } = await handlers()['accounts.addSigners'](
    {
      chains: [one],
      signers: [
        { address: A, signer: METAMASK },
        { address: A, signer: LEDGER },
      ],
    },
    facts,
  )
  expect(added).toHaveLength(1)
  expect(await sources()).toMatchObject([{ address: A, signer: LEDGER }])
})

test('one bad address adds none', async () => {
  const wrong = `0xD${A.slice(3)}`
  await expect(
    handlers()['accounts.addSigners'](
      {
        chains: [one],
        signers: [
          { address: B, signer: METAMASK },
          { address: wrong, signer: METAMASK },
        ],
      },
      facts,
    ),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await db.accounts.count()).toBe(0)
})

test('what is no extension id is refused', async () => {
  const signers = [{ address: A, signer: { kind: 'metamask', wallet: 'https://evil.example' } as const }]
  await expect(handlers()['accounts.addSigners']({ chains: [one], signers }, facts)).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('back to watching takes the signer and nothing else', async () => {
  const { 'accounts.addSigners': addSigners, 'accounts.setSigner': setSigner } = handlers()
  const { added } = await addSigners({ chains: [one], signers: [{ address: A, signer: METAMASK }] }, facts)
  const [id = '' as AccountId] = added
  await setSigner({ id, signer: null }, facts)
  expect(await sources()).toEqual([{ kind: 'evm', address: A, chains: [one] }])
})

test('an exchange account can have no signer', async () => {
  const { 'accounts.add': add, 'accounts.setSigner': setSigner } = handlers()
  const { id } = await add({ source: { kind: 'manual', positions: [] } }, facts)
  await expect(setSigner({ id, signer: METAMASK }, facts)).rejects.toMatchObject({ code: 'invalid-input' })
})

test('editing the networks keeps the signer, another address loses it', async () => {
  const { 'accounts.addSigners': addSigners, 'accounts.edit': edit } = handlers()
  const { added } = await addSigners({ chains: [one], signers: [{ address: A, signer: METAMASK }] }, facts)
  const [id = '' as AccountId] = added
  await edit({ id, source: { kind: 'evm', address: A, chains: [one, ten] } }, facts)
  expect(await sources()).toMatchObject([{ address: A, chains: [one, ten], signer: METAMASK }])
  await edit({ id, source: { kind: 'evm', address: B, chains: [one] } }, facts)
  expect(await sources()).toEqual([{ kind: 'evm', address: B, chains: [one] }])
})

test('a removed account takes its allowances with it', async () => {
  const { 'accounts.addSigners': addSigners, 'accounts.remove': remove } = handlers()
  const { added } = await addSigners({ chains: [one], signers: [{ address: A, signer: METAMASK }] }, facts)
  const [id = '' as AccountId] = added
  await db.allowances.add({
    id: 'x',
    accountId: id,
    chain: one,
    token: B,
    spender: B,
    via: 'erc20',
    units: 'unlimited',
    readAt: 1,
  })
  await remove({ id }, facts)
  expect(await db.allowances.count()).toBe(0)
})

test('a private key has no place in the message', () => {
  const key = 'ab'.repeat(32)
  const { schema: input } = accountsMessages['accounts.addSigners']
  const message = (signer: object) => ({ chains: [one], signers: [{ address: A, signer }] })
  expect(v.safeParse(input, message(METAMASK)).success).toBe(true)
  expect(v.safeParse(input, message({ kind: 'ledger', path: key })).success).toBe(false)
  expect(
    v.safeParse(input, { chains: [one], signers: [{ address: `0x${key}`, signer: METAMASK }] }).success,
  ).toBe(false)
})
