import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { storeDesk } from '@/lib/settings/settings.store'
import { ACCOUNT, MARKET } from '@/tests/fixtures/fake-desk'
import { account, draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { createConfirm } from './confirm-order.store'
import type { OrderDraft } from './draft'
import { orderHash } from './order-hash'
import { type ReviewDeps, reviewOrder } from './review-order.store'

let desk: FakeDesk
let deps: ReviewDeps
beforeEach(async () => {
  desk = await openFakeDesk()
  deps = {
    trading: desk.trading,
    readPortfolio: () => Promise.resolve(undefined),
    ensurePrices: () => Promise.resolve(),
    whatIf: () => Promise.resolve({ unknown: say('Nothing is sold.') }),
    venueName: () => 'Kraken',
  }
  await price('coin:bitcoin', '100.5')
})
afterEach(() => desk.db.delete())

const price = (asset: string, dollars: string, at = NOW) =>
  desk.db.prices.put({ id: asset, asset: asset as AssetId, price: amount(dollars), at, source: 'test' })

const draft: OrderDraft = {
  account: ACCOUNT,
  market: MARKET,
  side: 'buy',
  kind: 'limit',
  size: { by: 'amount', value: amount('0.50009') },
  timeInForce: 'GTC',
  price: amount('99.96'),
}
const review = (change: Partial<OrderDraft> = {}) => reviewOrder(deps, { ...draft, ...change })
const market: Partial<OrderDraft> = { kind: 'market', size: { by: 'cost', value: amount('50') } }
const marketDraft = (): OrderDraft => {
  const { price: _, ...rest } = { ...draft, ...market }
  return rest
}

describe('a review', () => {
  test('writes the draft of exactly what would be sent, and sends nothing', async () => {
    const told = await review()
    expect(told.order).toMatchObject({ amount: '0.5', price: '99.9' })
    expect(told.hash).toBe(orderHash(told.order))
    expect(told).toMatchObject({ reference: '100', driftBound: 0.01, expiresAt: NOW + 60_000, paper: false })
    const row = await desk.row(told.id)
    expect(row).toMatchObject({
      state: 'draft',
      order: told.order,
      worth: '49.95',
      clientId: `c-${told.id}`,
      settleAt: NOW + 60_000,
    })
    expect(JSON.stringify(row)).not.toContain(told.nonce)
    expect(desk.venue.received).toEqual([])
  })

  test('can be confirmed once, with what it answered', async () => {
    const { id, hash, nonce } = await review()
    expect(await createConfirm(desk.trading)({ id, hash, nonce })).toMatchObject({ kind: 'placed' })
    expect(desk.venue.received).toEqual([`c-${id}`])
  })

  test('of a change counts what the open order holds as free', async () => {
    desk.venue.desk.free = () => Promise.resolve({ base: amount('0'), quote: amount('1') })
    await expect(review()).rejects.toMatchObject({ code: 'invalid-input' })
    const open = await desk.venue.desk.place({ ...(await resolved()), price: amount('100') }, 'old')
    expect((await review({ replaces: open.orderId })).order.amount).toBe('0.5')
    await expect(review({ replaces: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function resolved() {
  const { order } = draftRow()
  return order
}

describe('a review is refused', () => {
  const nothingWritten = async () => expect(await desk.db.orders.count()).toBe(0)

  test('with the first problem that blocks', async () => {
    await expect(review({ size: { by: 'amount', value: amount('0.00005') } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await nothingWritten()
  })

  test('while all orders are stopped', async () => {
    await storeDesk(desk.db, { stopped: true })
    await expect(review()).rejects.toMatchObject({ code: 'refused' })
    await nothingWritten()
  })

  test.each([
    ['that can only read', { canTrade: false }, 'refused'],
    ['that can withdraw', { canWithdraw: true }, 'credentials-too-strong'],
  ])('for a key %s', async (_, rights, code) => {
    if (account.source.kind !== 'exchange') throw new Error('another account')
    const source = { ...account.source, rights: { ...account.source.rights, ...rights } }
    const opened = { account: { ...account, source }, desk: desk.venue.desk }
    desk.trading.openDesk = () => Promise.resolve(opened)
    await expect(review()).rejects.toMatchObject({ code })
    await nothingWritten()
  })

  test('for a market of another venue', async () => {
    await expect(
      review({ market: { ...MARKET, symbol: 'BTC/USD', endpoint: 'https://x.test' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('above the daily limit; without a price nothing is compared, and nothing passes', async () => {
    await storeDesk(desk.db, { dailyLimits: { [ACCOUNT]: '40' } })
    await expect(review()).rejects.toMatchObject({ code: 'refused' })
    await storeDesk(desk.db, { dailyLimits: { [ACCOUNT]: '49.95' } })
    expect((await review()).id).toHaveLength(22)
  })

  test('where the venue cannot be asked again', async () => {
    desk.venue.desk.findable = { offered: false, reason: say('No.') }
    await expect(review()).rejects.toMatchObject({ code: 'not-supported' })
  })
})

describe('a second source of prices', () => {
  test('that agrees says nothing', async () => {
    expect((await review()).warnings).toEqual([])
  })

  test('far away warns of a limit order, and refuses a market order', async () => {
    await price('coin:bitcoin', '70')
    expect((await review()).warnings).toMatchObject([{ params: { percent: 43, other: '70' } }])
    await expect(reviewOrder(deps, marketDraft())).rejects.toMatchObject({ code: 'refused' })
    await price('coin:bitcoin', '84')
    expect((await reviewOrder(deps, marketDraft())).warnings).toEqual([])
  })

  test('that is missing, or too old, is said', async () => {
    await price('coin:bitcoin', '100', NOW - 3 * 60 * 60_000)
    expect((await review()).warnings).toMatchObject([
      { template: expect.stringContaining('No second source') },
    ])
  })

  test('an empty side of the book leaves a market order without a price', async () => {
    desk.venue.desk.book = () => Promise.resolve({ bids: [], asks: [[amount('100'), amount('5')]], at: NOW })
    await expect(reviewOrder(deps, marketDraft())).rejects.toMatchObject({ code: 'refused' })
    expect((await review()).warnings.at(-1)?.template).toContain('One side of the order book is empty')
  })
})

test('a market purchase by amount is refused where only costs are taken', async () => {
  const { rules } = desk.venue.desk
  desk.venue.desk.rules = async (symbol) => {
    const told = await rules(symbol)
    const marketBuyByAmount = { offered: false as const, reason: say('By cost only.') }
    return { ...told, abilities: { ...told.abilities, marketBuyByAmount } }
  }
  await expect(
    reviewOrder(deps, { ...marketDraft(), size: { by: 'amount', value: amount('0.5') } }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await reviewOrder(deps, marketDraft())).order.cost).toBe('50')
})

test('two reviews have ids and words of their own', async () => {
  const [a, b] = [await review(), await review()]
  expect(a.id).not.toBe(b.id)
  expect(a.nonce).not.toBe(b.nonce)
  await expect(createConfirm(desk.trading)({ id: a.id, hash: a.hash, nonce: b.nonce })).rejects.toMatchObject(
    { code: 'refused' },
  )
  expect(await desk.db.orders.get(a.id)).toMatchObject({ state: 'draft' })
})
