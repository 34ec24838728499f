/** Signed orders from the signature to their end, against an order book that checks what the real one checks. */
import 'fake-indexeddb/auto'
import { Wallet } from 'ethers'
import { beforeEach, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { QuoteId } from '@/lib/core/wallet-tx'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { SETTLED, type SignedOrderRow } from '@/lib/db/rows'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { structsOf } from '@/lib/signers/typed-data-hash'
import { NOW, quoteQuestion } from '@/tests/fixtures/quote-question'
import { cow as cowServer } from '@/tests/sandbox/swap-services/cow'
import { type CowOrders, createCowOrders } from '@/tests/sandbox/swap-services/cow-orders'
import { etherAndDollar } from '@/tests/sandbox/swap-services/ether-and-dollar'
import type { SandboxServer } from '@/tests/sandbox/types'
import type { SwapQuote } from '../quote'
import { cow } from '../sources/cow.client'
import { followDue } from './follow-orders.store'
import { placeSignedOrder } from './place-order.store'
import type { SignedOrdersContext } from './signed-orders-context'

const MINUTE = 60_000
const owner = Wallet.createRandom()
const from = owner.address.toLowerCase()

type Fault = 'none' | 'lost request' | 'lost answer' | '503 after' | 'no' | 'too many' | 'switched off'

let db: Database
let orders: CowOrders
let server: SandboxServer
let clock: number
let fault: Fault
let entered: string[]
let filled: string[]
let nodes: 'there' | 'away'

const dead = () => new AppError('unreachable', say('{venue} does not answer.', { venue: 'CoW' }))

const fetch: GuardedFetch = async ({ url, method = 'GET', headers = {}, body = '' }) => {
  const { host, pathname, search } = new URL(url)
  const ask = () => server.handle({ method, url: pathname + search, host, headers, body })
  const placing = method === 'POST' && pathname.endsWith('/orders') ? fault : 'none'
  if (placing === 'switched off') throw new AppError('refused', say('This source is switched off.'))
  if (placing === 'lost request') throw dead()
  if (placing === 'too many') return { status: 429, headers: {}, text: '' }
  if (placing === 'no')
    return {
      status: 400,
      headers: {},
      text: '{"errorType":"InsufficientBalance","description":"not enough"}',
    }
  const { status, body: text, headers: told = {} } = await ask()
  if (placing === 'lost answer') throw dead()
  if (placing === '503 after') return { status: 503, headers: {}, text: '' }
  return { status, headers: told, text }
}

/** As the engine has it; a second one is another life of it. */
const context = (): SignedOrdersContext => ({
  db,
  now: () => clock,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  fetch,
  wake: () => undefined,
  onFilled: (account) => filled.push(account),
  enter: async ({ txHash }) => {
    if (nodes === 'away') throw dead()
    entered.push(txHash)
  },
})

async function offered(): Promise<SwapQuote> {
  const question = quoteQuestion(fetch, 'USDC')
  const offer = await cow.quote(question.request, { ...question.context, address: from, now: () => clock })
  const { account } = question.request
  return { ...offer, id: 'offer' as QuoteId, account, source: 'cow', sourceName: 'CoW Swap' }
}

async function signed({ way }: SwapQuote): Promise<{ signature: string; from: string }> {
  if (way.kind !== 'order') throw new Error('no order')
  const { domain, message } = way.typedData
  return { signature: await owner.signTypedData(domain, structsOf(way.typedData), { ...message }), from }
}

async function place(quote?: SwapQuote) {
  const sold = quote ?? (await offered())
  return placeSignedOrder(context(), sold, await signed(sold))
}
const row = async (): Promise<SignedOrderRow> => {
  const [only, ...others] = await db.signedOrders.toArray()
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} rows`)
  return only
}
async function lookAfter(ms: number) {
  clock += ms
  await followDue(context())
  return row()
}

beforeEach(async () => {
  await db?.delete()
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  clock = NOW
  orders = createCowOrders(1, () => clock)
  server = cowServer(etherAndDollar(), orders, () => clock)
  fault = 'none'
  entered = []
  filled = []
  nodes = 'there'
})

test('it is written down before it is sent, taken once, settled, and entered in the history', async () => {
  const { state, uid } = await place()
  expect(state).toBe('open')
  expect(orders.list()).toMatchObject([{ uid, from, sellAmount: '6000000000' }])
  expect(await row()).toMatchObject({ state: 'open', uid, pays: { quantity: '6000', symbol: 'USDC' } })
  expect((await lookAfter(15_000)).state).toBe('open')
  orders.settle(uid, { txHash: `0x${'ab'.repeat(32)}`, bought: 2_010_000_000_000_000_000n })
  const done = await lookAfter(15_000)
  expect(done).toMatchObject({
    state: 'filled',
    result: { paid: '6000', received: '2.01' },
    txHash: `0x${'ab'.repeat(32)}`,
    entered: true,
    dueAt: SETTLED,
  })
  expect(entered).toEqual([`0x${'ab'.repeat(32)}`])
  expect(filled).toEqual([done.accountId])
})

test.each([
  'lost answer',
  '503 after',
] as const)('%s: it is asked for by its id, and never sent again', async (kind) => {
  fault = kind
  const { state, uid } = await place()
  expect(state).toBe('unknown')
  expect((await row()).error?.sentence.template).toContain('Do not place it again')
  fault = 'none'
  const found = await lookAfter(15_000)
  expect(found).toMatchObject({ state: 'open', uid })
  expect(found.error).toBeUndefined()
  expect(orders.placed()).toBe(1)
})

test('a request that never arrived is asked for until its time has passed, then it is said', async () => {
  fault = 'lost request'
  await place()
  expect((await lookAfter(5 * MINUTE)).state).toBe('unknown')
  expect(await lookAfter(20 * MINUTE)).toMatchObject({ state: 'absent', dueAt: SETTLED })
  expect(orders.list()).toEqual([])
})

test('while its end is not known, no other order sells the same coin', async () => {
  fault = 'lost answer'
  await place()
  fault = 'none'
  clock += MINUTE
  await expect(place()).rejects.toMatchObject({ code: 'refused' })
  expect(orders.placed()).toBe(1)
  await lookAfter(MINUTE)
  expect((await place()).state).toBe('open')
  expect(orders.placed()).toBe(2)
})

test('the same order told twice is one, and goes out once', async () => {
  const quote = await offered()
  const first = await place(quote)
  expect((await place(quote)).uid).toBe(first.uid)
  expect(orders.placed()).toBe(1)
  await row()
})

test('an engine that ends between the journal and the answer finds it by its id', async () => {
  globalThis.holdfastCheckpoint = (name) => {
    if (name === 'signed-order.answered') throw new Error('the engine ended')
  }
  await expect(place()).rejects.toThrow('the engine ended')
  globalThis.holdfastCheckpoint = undefined
  expect((await row()).state).toBe('sent')
  expect((await lookAfter(MINUTE)).state).toBe('open')
  expect(orders.placed()).toBe(1)
})

test.each([
  'no',
  'too many',
  'switched off',
] as const)('%s: nothing was placed, and the next one may be', async (kind) => {
  fault = kind
  await expect(place()).rejects.toBeInstanceOf(AppError)
  expect(await row()).toMatchObject({ state: 'rejected', dueAt: SETTLED })
  fault = 'none'
  clock += 1000
  expect((await place()).state).toBe('open')
  expect(orders.placed()).toBe(1)
})

test('an order that somebody else signed is refused by the book, in its own words', async () => {
  const quote = await offered()
  const { signature } = await signed(quote)
  const other = Wallet.createRandom().address.toLowerCase()
  await expect(placeSignedOrder(context(), quote, { signature, from: other })).rejects.toMatchObject({
    sentence: { params: { detail: 'recovered signer does not match from field' } },
  })
})

test('a cancelled one ends; an expired one only after a settlement of its last moment would be told', async () => {
  const { uid } = await place()
  orders.end(uid, 'expired')
  expect((await lookAfter(20 * MINUTE)).state).toBe('open')
  orders.settle(uid, { txHash: `0x${'cd'.repeat(32)}`, bought: 2n * 10n ** 18n })
  expect((await lookAfter(MINUTE)).state).toBe('filled')

  clock += MINUTE
  const next = await place()
  orders.end(next.uid, 'cancelled')
  clock += MINUTE
  await followDue(context())
  expect(await db.signedOrders.filter(({ uid: each }) => each === next.uid).toArray()).toMatchObject([
    { state: 'cancelled', dueAt: SETTLED },
  ])
})

test('nodes that cannot tell the settlement yet are asked again', async () => {
  nodes = 'away'
  const { uid } = await place()
  orders.settle(uid, { txHash: `0x${'ab'.repeat(32)}`, bought: 2n * 10n ** 18n })
  const first = await lookAfter(15_000)
  expect(first).toMatchObject({ state: 'filled' })
  expect(first.entered).toBeUndefined()
  nodes = 'there'
  expect(await lookAfter(15_000)).toMatchObject({ entered: true, dueAt: SETTLED })
  expect(filled).toHaveLength(1)
})
