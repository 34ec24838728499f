/** A token that was taken back comes back as it was. What a contract says is tested in `custom-tokens.anvil.test.ts`. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AssetRow } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { type TestContext, testContext } from '@/tests/fixtures/history'
import { createCustomTokenHandlers } from './custom-tokens.handlers'

const chain = 'eip155:1' as ChainId
const asset = `${chain}/erc20:0x${'a'.repeat(40)}` as AssetId

let context: TestContext
let undo: ReturnType<typeof createUndo>
let reads: (readonly AccountId[])[]
let row: AssetRow
beforeEach(async () => {
  context = testContext()
  undo = createUndo(context.randomBytes)
  reads = []
  const { db } = context
  row = {
    id: db.hash('asset', asset),
    asset,
    symbol: 'OWN',
    name: 'Own token',
    decimals: 6,
    foundBy: 'user',
    choice: 'wanted',
  }
  await db.assets.put(row)
  await db.accounts.put({
    id: 'wallet' as AccountId,
    label: 'Wallet',
    source: { kind: 'evm', address: `0x${'b'.repeat(40)}`, chains: [chain] },
    paused: false,
    createdAt: 0,
    tags: [],
  })
})
afterEach(() => context.db.delete())

const remove = () =>
  createCustomTokenHandlers(
    { ...context, health: createEndpointHealth() },
    { read: async (ids) => void reads.push(ids), onChanged: async () => undefined, keepUndo: undo.keep },
  )['tokens.remove']({ asset }, undefined)

test('it comes back without asking its contract, and the wallets on its network are read again', async () => {
  const removed = await remove()
  expect(await context.db.assets.count()).toBe(0)
  await undo.run(removed.undo)
  expect(await context.db.assets.toArray()).toEqual([row])
  expect(reads).toEqual([['wallet']])
})

test('a choice that was made meanwhile stays', async () => {
  const removed = await remove()
  await context.db.assets.put({ ...row, foundBy: 'log', choice: 'hidden' })
  await undo.run(removed.undo)
  expect(await context.db.assets.toArray()).toEqual([{ ...row, choice: 'hidden' }])
})

test('a token that the user had not added is not made theirs by an undo', async () => {
  await context.db.assets.put({ ...row, foundBy: 'log' })
  const removed = await remove()
  await expect(undo.run(removed.undo)).rejects.toMatchObject({ code: 'not-found' })
})
