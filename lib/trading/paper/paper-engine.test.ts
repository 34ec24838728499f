import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import type { PaperRow } from '@/lib/db/rows'
import type { Book, PublicTrade } from '@/lib/markets/live'
import { bookOf, paperMarket, paperOrder, paperRow, rules } from '@/tests/fixtures/paper'
import { advancePaper, cancelPaper, editPaper, placePaper } from './paper-engine'

const BOOK = bookOf(
  [
    ['99', '1'],
    ['98', '2'],
  ],
  [
    ['101', '1'],
    ['102', '2'],
  ],
)
let next = 0
const place = (row: PaperRow, order: ResolvedOrder, book: Book = BOOK) =>
  placePaper(row, order, { clientId: `c${next++}`, market: paperMarket(book) })
const advance = (row: PaperRow, book: Book, trades: PublicTrade[] = []) =>
  advancePaper(row, 'BTC/USDT', paperMarket(book, { trades, now: 2000 }))
const trade = (price: string, size: string, at = 1500): PublicTrade => ({
  id: `${price} ${at}`,
  at,
  side: 'unknown',
  price: amount(price),
  amount: amount(size),
})
const held = ({ balances }: PaperRow, code: string) => balances[code]
const last = (row: PaperRow) => row.orders.at(-1)

describe('market orders', () => {
  test('walk the book, and the fee is taken from what arrives', () => {
    const { row, order } = place(paperRow({ USDT: '1000' }), paperOrder('buy', 'market', { amount: '1.5' }))
    expect(order).toMatchObject({
      status: 'filled',
      filled: '1.5',
      cost: '152',
      fees: [{ code: 'BTC', quantity: '0.0015' }],
    })
    expect(held(row, 'USDT')).toEqual({ free: '848', reserved: '0' })
    expect(held(row, 'BTC')).toEqual({ free: '1.4985', reserved: '0' })
    expect(row.fills.map(({ price, amount: size }) => [price, size])).toEqual([
      ['101', '1'],
      ['102', '0.5'],
    ])
  })

  test('a sale pays its fee in what it brings', () => {
    const { row } = place(paperRow({ BTC: '2' }), paperOrder('sell', 'market', { amount: '2' }))
    expect(held(row, 'USDT')?.free).toBe('196.803')
    expect(held(row, 'BTC')?.free).toBe('0')
  })

  test('a cost is never passed, and buys whole steps', () => {
    const { row, order } = place(paperRow({ USDT: '1000' }), paperOrder('buy', 'market', { cost: '150' }))
    // 1 for 101, and 0.48 for 48.96 of the 49 that are left.
    expect(order).toMatchObject({ status: 'filled', amount: '1.48', filled: '1.48', cost: '149.96' })
    expect(held(row, 'USDT')?.free).toBe('850.04')
  })

  test('what the book does not have is cancelled, and what it had is filled', () => {
    const { row, order } = place(paperRow({ USDT: '10000' }), paperOrder('buy', 'market', { amount: '5' }))
    expect(order).toMatchObject({ status: 'cancelled', amount: '5', filled: '3' })
    expect(held(row, 'USDT')).toEqual({ free: '9695', reserved: '0' })
    const byCost = place(paperRow({ USDT: '10000' }), paperOrder('buy', 'market', { cost: '5000' }))
    expect(byCost.order).toMatchObject({ status: 'cancelled', filled: '3', cost: '305' })
  })

  test('a cost that ends exactly with the book is filled', () => {
    const { order } = place(paperRow({ USDT: '10000' }), paperOrder('buy', 'market', { cost: '305' }))
    expect(order).toMatchObject({ status: 'filled', filled: '3' })
  })

  test('without the money nothing happens at all', () => {
    const before = paperRow({ USDT: '100' })
    expect(() => place(before, paperOrder('buy', 'market', { amount: '1' }))).toThrow(OrderRefused)
    expect(() => place(before, paperOrder('buy', 'market', { cost: '101' }))).toThrow(OrderRefused)
    expect(() => place(before, paperOrder('sell', 'market', { amount: '1' }))).toThrow(OrderRefused)
    expect(() => place(paperRow({ BTC: '1' }), paperOrder('sell', 'market', { cost: '150' }))).toThrow(
      OrderRefused,
    )
    expect(() => place(before, paperOrder('buy', 'market', { amount: '0.1' }), bookOf([], []))).toThrow(
      OrderRefused,
    )
    expect(before).toEqual(paperRow({ USDT: '100' }))
  })
})

describe('limit orders', () => {
  test('take what crosses, reserve the rest, and give back what a better price saves', () => {
    const { row, order } = place(
      paperRow({ USDT: '1000' }),
      paperOrder('buy', 'limit', { amount: '3', price: '101.5' }),
    )
    expect(order).toMatchObject({ status: 'open', filled: '1', cost: '101', held: '203' })
    expect(held(row, 'USDT')).toEqual({ free: '696', reserved: '203' })
    const better = advance(row, bookOf([['99', '1']], [['100', '5']]))
    expect(last(better)).toMatchObject({ status: 'filled', filled: '3', cost: '301' })
    expect(held(better, 'USDT')).toEqual({ free: '699', reserved: '0' })
    // One as a taker, two as a maker.
    expect(last(better)?.fees).toEqual([{ code: 'BTC', quantity: '0.002' }])
  })

  test('FOK is all or nothing, IOC ends at once, post-only never takes', () => {
    const money = paperRow({ USDT: '1000' })
    const figures = { amount: '2', price: '101' }
    const fok = place(money, paperOrder('buy', 'limit', figures, 'FOK'))
    expect(fok.order).toMatchObject({ status: 'expired', filled: '0' })
    expect(held(fok.row, 'USDT')).toEqual({ free: '1000', reserved: '0' })
    expect(place(money, paperOrder('buy', 'limit', figures, 'IOC')).order).toMatchObject({
      status: 'cancelled',
      filled: '1',
    })
    expect(() => place(money, paperOrder('buy', 'limit', figures, 'PO'))).toThrow(OrderRefused)
    const rests = place(money, paperOrder('buy', 'limit', { amount: '2', price: '100.9' }, 'PO'))
    expect(rests.order).toMatchObject({ status: 'open', held: '201.8' })
  })

  test('a trade at a worse price has passed the order by: it is filled at its own price, as far as was traded', () => {
    const { row } = place(
      paperRow({ USDT: '1000' }),
      paperOrder('buy', 'limit', { amount: '3', price: '100' }),
    )
    const moved = advance(row, BOOK, [trade('99.9', '1'), trade('100', '9'), trade('99', '1', 500)])
    expect(last(moved)).toMatchObject({ status: 'open', filled: '1', cost: '100' })
    // The same trades again change nothing.
    expect(advance(moved, BOOK, [trade('99.9', '1'), trade('99', '1', 500)])).toBe(moved)
  })

  test('one trade does not fill two orders', () => {
    const one = place(paperRow({ USDT: '1000' }), paperOrder('buy', 'limit', { amount: '2', price: '100' }))
    const two = place(one.row, paperOrder('buy', 'limit', { amount: '2', price: '100' }))
    const moved = advance(two.row, BOOK, [trade('98', '3')])
    expect(moved.orders.map(({ filled }) => filled)).toEqual(['2', '1'])
  })
})

describe('the book is not ours', () => {
  test('a level is not taken twice while it stands there unchanged', () => {
    const one = place(paperRow({ USDT: '1000' }), paperOrder('buy', 'market', { amount: '0.6' }))
    const two = place(one.row, paperOrder('buy', 'market', { amount: '0.6' }))
    expect(two.row.fills.map(({ price, amount: size }) => [price, size])).toEqual([
      ['101', '0.6'],
      ['101', '0.4'],
      ['102', '0.2'],
    ])
    const fresh = bookOf([['99', '1']], [['101', '1.5']], 2)
    const three = place(two.row, paperOrder('buy', 'market', { amount: '1.2' }), fresh)
    expect(three.row.fills.at(-1)).toMatchObject({ price: '101', amount: '1.2' })
  })

  test('a resting order does not eat the same offer at each look', () => {
    const { row } = place(
      paperRow({ USDT: '1000' }),
      paperOrder('buy', 'limit', { amount: '3', price: '101' }),
    )
    expect(last(row)).toMatchObject({ filled: '1' })
    expect(advance(row, BOOK)).toBe(row)
    expect(advance(row, { ...BOOK, at: 99 })).toBe(row)
  })
})

describe('orders that wait', () => {
  test('a stop is set off by the price that it would meet, and then takes any', () => {
    const { row } = place(paperRow({ BTC: '2' }), paperOrder('sell', 'stop', { amount: '2', trigger: '95' }))
    expect(held(row, 'BTC')).toEqual({ free: '0', reserved: '2' })
    expect(advance(row, BOOK)).toBe(row)
    const done = advance(
      row,
      bookOf(
        [
          ['95', '1'],
          ['90', '5'],
        ],
        [['96', '1']],
      ),
    )
    expect(last(done)).toMatchObject({ status: 'filled', triggered: true, cost: '185' })
    expect(held(done, 'BTC')).toEqual({ free: '0', reserved: '0' })
  })

  test('a trade between two looks sets a stop off too', () => {
    const { row } = place(paperRow({ BTC: '1' }), paperOrder('sell', 'stop', { amount: '1', trigger: '95' }))
    expect(last(advance(row, BOOK, [trade('94', '0.1')]))).toMatchObject({ status: 'filled', cost: '99' })
  })

  test('a stop-limit rests at its limit when the market has jumped over it', () => {
    const order = paperOrder('sell', 'stop-limit', { amount: '1', trigger: '95', price: '94' })
    const { row } = place(paperRow({ BTC: '1' }), order)
    const jumped = advance(row, bookOf([['90', '5']], [['91', '1']]))
    expect(last(jumped)).toMatchObject({ status: 'open', triggered: true, filled: '0' })
    expect(last(advance(jumped, bookOf([['94.5', '5']], [['96', '1']])))).toMatchObject({
      status: 'filled',
      cost: '94.5',
    })
  })

  test('a take-profit waits for the better price', () => {
    const { row } = place(
      paperRow({ BTC: '1' }),
      paperOrder('sell', 'take-profit', { amount: '1', trigger: '110' }),
    )
    expect(advance(row, BOOK)).toBe(row)
    expect(last(advance(row, bookOf([['111', '1']], [['112', '1']])))).toMatchObject({
      status: 'filled',
      cost: '111',
    })
  })

  test('a trailing stop follows the best price and never goes back', () => {
    const { row } = place(
      paperRow({ BTC: '1' }),
      paperOrder('sell', 'trailing', { amount: '1', trailPercent: '10' }),
    )
    expect(last(row)).toMatchObject({ best: '99', trigger: '89.1' })
    const up = advance(row, bookOf([['200', '1']], [['201', '1']]))
    expect(last(up)).toMatchObject({ status: 'open', best: '200', trigger: '180' })
    const down = advance(up, bookOf([['185', '1']], [['186', '1']]))
    expect(down).toBe(up)
    expect(last(advance(up, bookOf([['180', '1']], [['181', '1']])))).toMatchObject({
      status: 'filled',
      cost: '180',
    })
  })

  test('of an OCO one half is filled, and the other is gone with it', () => {
    const order = paperOrder('sell', 'oco', { amount: '1', price: '110', trigger: '90' })
    const { row } = place(paperRow({ BTC: '1' }), order)
    expect(held(row, 'BTC')).toEqual({ free: '0', reserved: '1' })
    const won = advance(row, bookOf([['110', '1']], [['111', '1']]))
    expect(last(won)).toMatchObject({ status: 'filled', cost: '110' })
    const lost = advance(row, bookOf([['89', '1']], [['90', '1']]))
    expect(last(lost)).toMatchObject({ status: 'filled', triggered: true, cost: '89' })
    expect(held(lost, 'BTC')).toEqual({ free: '0', reserved: '0' })
  })

  test('a purchase by a stop buys what its money is good for when the price jumps', () => {
    const { row } = place(
      paperRow({ USDT: '210' }),
      paperOrder('buy', 'stop', { amount: '2', trigger: '105' }),
    )
    expect(held(row, 'USDT')).toEqual({ free: '0', reserved: '210' })
    const done = advance(row, bookOf([['119', '1']], [['120', '5']]))
    expect(last(done)).toMatchObject({ status: 'cancelled', filled: '1.75', cost: '210' })
    expect(held(done, 'USDT')).toEqual({ free: '0', reserved: '0' })
  })

  test('what would be set off at once is refused', () => {
    const coins = paperRow({ BTC: '1', USDT: '1000' })
    const wrong: [ResolvedOrder['side'], ResolvedOrder['kind'], Record<string, string>][] = [
      ['sell', 'stop', { amount: '1', trigger: '99' }],
      ['buy', 'stop', { amount: '1', trigger: '101' }],
      ['sell', 'take-profit', { amount: '1', trigger: '99' }],
      ['sell', 'oco', { amount: '1', trigger: '90', price: '99' }],
      ['sell', 'oco', { amount: '1', trigger: '99', price: '110' }],
    ]
    for (const [side, kind, figures] of wrong)
      expect(() => place(coins, paperOrder(side, kind, figures)), kind).toThrow(OrderRefused)
  })
})

describe('cancel and edit', () => {
  test('a cancelled order gives back what it held, once', () => {
    const { row, order } = place(
      paperRow({ USDT: '1000' }),
      paperOrder('buy', 'limit', { amount: '3', price: '101' }),
    )
    const cancelled = cancelPaper(row, order.orderId, { rules })
    expect(last(cancelled)).toMatchObject({ status: 'cancelled', filled: '1' })
    expect(held(cancelled, 'USDT')).toEqual({ free: '899', reserved: '0' })
    expect(() => cancelPaper(cancelled, order.orderId, { rules })).toThrow('not open')
  })

  test('an edit frees the old money for the new order, and keeps the old one when it is refused', () => {
    const { row, order } = place(
      paperRow({ USDT: '100' }),
      paperOrder('buy', 'limit', { amount: '1', price: '95' }),
    )
    const edit = (figures: Record<string, string>) =>
      editPaper(row, order.orderId, {
        order: paperOrder('buy', 'limit', figures),
        clientId: 'edit',
        market: paperMarket(BOOK),
      })
    const edited = edit({ amount: '1', price: '96' })
    expect(edited.row.orders.map(({ status, price }) => [status, price])).toEqual([
      ['cancelled', '95'],
      ['open', '96'],
    ])
    expect(held(edited.row, 'USDT')).toEqual({ free: '4', reserved: '96' })
    expect(() => edit({ amount: '2', price: '96' })).toThrow(OrderRefused)
    expect(last(row)).toMatchObject({ status: 'open' })
  })

  test('one client id is one order, for ever', () => {
    const market = paperMarket(BOOK)
    const order = paperOrder('buy', 'market', { amount: '0.1' })
    const { row } = placePaper(paperRow({ USDT: '1000' }), order, { clientId: 'same', market })
    expect(() => placePaper(row, order, { clientId: 'same', market })).toThrow(OrderRefused)
  })
})

test('rules of the market hold here too', () => {
  const money = paperRow({ USDT: '1000' })
  const wrong: Record<string, string>[] = [
    { amount: '0.015', price: '100' },
    { amount: '1', price: '100.05' },
    { amount: '0', price: '100' },
    { amount: '1' },
    { amount: '0.01', price: '50' },
  ]
  for (const figures of wrong)
    expect(() => place(money, paperOrder('buy', 'limit', figures)), JSON.stringify(figures)).toThrow(
      OrderRefused,
    )
  const market = paperMarket(BOOK, { rules: { ...rules, active: false } })
  const order = paperOrder('buy', 'limit', { amount: '1', price: '50' })
  expect(() => placePaper(money, order, { clientId: 'x', market })).toThrow(OrderRefused)
})
