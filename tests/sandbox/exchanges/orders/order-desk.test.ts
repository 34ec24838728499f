/** The matching core against itself: whatever happens, money neither appears nor vanishes, and what is locked has its reason. */
import { expect, test } from 'vitest'
import { order, plus, total } from '../../ledger/decimal'
import { netChanges } from '../../ledger/history/expected-history'
import type { TrueEvent } from '../../ledger/history/true-event'
import { type Random, seededRandom } from '../../ledger/random'
import type { BinanceBalances } from '../../ledger/truth'
import { binancePurse } from '../binance-orders/purse'
import { PRICES, SMALL_BOOK } from '../order-test-world'
import { tradedPairs } from '../universe'
import { createDesk, type OrderDesk } from './order-desk'
import { type EngineKind, type EngineTime, isRefused, type OrderWish } from './order-words'
import type { HouseRules } from './purse'
import { createFloor, type Floor } from './trading-floor'

const BTC = 'BTCUSDT'

function world(more: Partial<HouseRules> = {}) {
  const balances: BinanceBalances = {
    spot: [
      { asset: 'USDT', free: '20000', locked: '0' },
      { asset: 'BTC', free: '0.5', locked: '0' },
    ],
    funding: [],
    flexible: [],
    locked: [],
  }
  const markets = tradedPairs('binance', { prices: PRICES })
    .filter(({ base, quote }) => base.symbol === 'BTC' && quote.symbol === 'USDT')
    .map((pair) => ({ id: BTC, pair, tick: '0.01', lot: '0.00001' }))
  const floor = createFloor({ seed: 'desk', markets })
  const history: TrueEvent[] = []
  let id = 0
  const house: HouseRules = {
    fees: { maker: '0.0008', taker: '0.0009' },
    feeIn: 'received',
    feePlaces: 8,
    nextId: () => String((id += 1)),
    ...more,
  }
  const desk = createDesk({
    floor,
    purse: binancePurse(balances),
    house,
    history,
    now: () => 1_700_000_000_000,
  })
  return { balances, floor, desk, history }
}

const KINDS: readonly EngineKind[] = [
  'market',
  'limit',
  'stop',
  'stop-limit',
  'take-profit',
  'take-profit-limit',
  'trailing',
]
const TIMES: readonly EngineTime[] = ['GTC', 'IOC', 'FOK', 'PO']

function drawnWish(random: Random, last: number): OrderWish {
  const kind = random.pick(KINDS)
  const near = () => ((last * random.integer(960, 1040)) / 1000).toFixed(2)
  const byCost = kind === 'market' && random.chance(0.3)
  return {
    market: BTC,
    side: random.pick(['buy', 'sell']),
    kind,
    timeInForce: kind === 'limit' ? random.pick(TIMES) : 'GTC',
    ...(byCost ? { cost: String(random.integer(10, 3000)) } : { amount: `0.0${random.digits(3)}` }),
    ...(kind === 'limit' || kind.endsWith('-limit') ? { price: near() } : {}),
    ...(kind.includes('stop') || kind.includes('profit') ? { trigger: near() } : {}),
    ...(kind === 'trailing' ? { trail: '0.01' } : {}),
  }
}

function act(random: Random, desk: OrderDesk, floor: Floor): void {
  const open = desk.open()
  const draw = random.integer(0, 99)
  if (draw < 60) desk.place(drawnWish(random, Number(floor.last(BTC))))
  else if (draw < 75) floor.movePrice(BTC, String(random.integer(970, 1030) / 1000))
  else if (draw < 80) floor.setBook(BTC, SMALL_BOOK)
  else if (open.length > 0 && draw < 90) desk.cancel(random.pick(open).id)
  else if (open.length > 0) desk.amend(random.pick(open).id, { amount: `0.0${random.digits(3)}` })
}

test.each([
  ['fees in the coin that arrives', {}],
  [
    'fees in the quote, costs cut',
    { feeIn: 'quote', feePlaces: 5, costPlaces: 5, takesReachedTriggers: true },
  ],
  ['costs that hold their fee', { feeIn: 'quote', costHoldsFee: true }],
] as const)('any mixture of orders keeps the sums: %s', (_, house) => {
  for (let run = 0; run < 4; run += 1) {
    const { balances, floor, desk, history } = world(house)
    const random = seededRandom(`desk ${run}`)
    for (let step = 0; step < 150; step += 1) {
      act(random, desk, floor)
      const changes = netChanges(history)
      for (const { asset, free, locked } of balances.spot) {
        const began = asset === 'BTC' ? '0.5' : '20000'
        expect(plus(free, locked)).toBe(plus(began, changes.get(asset) ?? '0'))
        expect(order(free, '0')).toBeGreaterThanOrEqual(0)
        const reserves = desk.open().filter(({ reserve }) => reserve.symbol === asset)
        expect(locked).toBe(total(reserves.map(({ reserve }) => reserve.amount)))
      }
    }
    expect(history.length).toBeGreaterThan(20)
    for (const { filled, amount = '0', status } of desk.all()) {
      expect(order(filled, amount)).toBeLessThanOrEqual(0)
      if (status === 'filled') expect(filled).toBe(amount)
    }
  }
})

test('the same seed draws the same book; another one another', () => {
  const bookOf = (seed: string) => {
    const markets = tradedPairs('binance', { prices: PRICES }).map((pair) => ({
      id: pair.base.symbol + pair.quote.symbol,
      pair,
      tick: '0.01',
      lot: '0.00001',
    }))
    return createFloor({ seed, markets }).book(BTC)
  }
  expect(bookOf('a')).toEqual(bookOf('a'))
  expect(bookOf('b')).not.toEqual(bookOf('a'))
  const { bids, asks } = bookOf('a')
  const prices = [...bids.toReversed(), ...asks].map(({ price }) => Number(price))
  expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  expect(new Set(prices).size).toBe(100)
})

test('a list locks once, and its stop ends its limit', () => {
  const { desk, floor, balances } = world()
  const leg = { market: BTC, side: 'sell', amount: '0.5', timeInForce: 'PO' } as const
  const placed = desk.placeList([
    { ...leg, kind: 'limit', price: '52000' },
    { ...leg, kind: 'stop', timeInForce: 'GTC', trigger: '49000' },
  ])
  if (isRefused(placed)) throw new Error(placed.refused)
  expect(balances.spot[1]).toMatchObject({ free: '0', locked: '0.5' })
  floor.movePrice(BTC, '0.97')
  expect(placed.map(({ status }) => status)).toEqual(['expired', 'filled'])
  expect(balances.spot[1]).toMatchObject({ free: '0', locked: '0' })
})
