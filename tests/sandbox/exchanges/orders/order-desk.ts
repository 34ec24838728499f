/**
 * The orders of one owner at one venue: taken or refused, matched against the floor's books, resting, cancelled, changed.
 * Money moves in the owner's purse and every fill is an event of the owner's history, so that whoever is asked tells one truth.
 */
import { minus, order, plain, plus, times, total } from '../../ledger/decimal'
import { eventsOf, type TrueEvent } from '../../ledger/history/true-event'
import {
  type EngineOrder,
  type EngineStatus,
  isLive,
  type Level,
  type OrderWish,
  type Refused,
} from './order-words'
import type { HouseRules, Purse } from './purse'
import { isCovered, needOf } from './reserve-of'
import { cutTo, least, most, overFloor } from './steps'
import type { Floor, FloorMarket } from './trading-floor'
import { follow, isConditional, isReached } from './triggers'
import { crosses, type Taken, walkBook } from './walk-book'

export interface DeskOptions {
  floor: Floor
  purse: Purse
  house: HouseRules
  /** Fills are pushed here. */
  history: TrueEvent[]
  /** Milliseconds. */
  now: () => number
}

export type Change = Pick<OrderWish, 'amount' | 'price' | 'trigger'>

export interface OrderDesk {
  /** Whether it would be taken; nothing happens. */
  test: (wish: OrderWish) => Refused | undefined
  place: (wish: OrderWish) => EngineOrder | Refused
  /** A limit and a stop of which only one is filled; what they need is locked once. */
  placeList: (wishes: readonly [OrderWish, OrderWish]) => EngineOrder[] | Refused
  /** With the others of its list. */
  cancel: (id: string, as?: 'cancelled' | 'expired') => EngineOrder[] | Refused
  amend: (id: string, change: Change) => EngineOrder | Refused
  /** Every order ever taken, oldest first. */
  all: () => readonly EngineOrder[]
  open: () => EngineOrder[]
  find: (id: string) => EngineOrder | undefined
  /** The newest with that client id. */
  byClientId: (clientId: string) => EngineOrder | undefined
  /** Fills a resting order, at its own price. @throws RangeError when it does not rest or is smaller */
  fill: (id: string, amount: string) => void
}

/** @example createDesk({ floor, purse, house, history, now }).place({ market: 'BTCUSDT', side: 'buy', kind: 'market', timeInForce: 'GTC', amount: '0.1' }) */
export function createDesk({ floor, purse, house, history, now }: DeskOptions): OrderDesk {
  const orders: EngineOrder[] = []
  const numbers = new Map<string, number>()

  const levelsFor = ({ side, market }: OrderWish): Level[] => {
    const { bids, asks } = floor.book(market)
    return side === 'buy' ? asks : bids
  }
  const lastNumber = (market: string): number =>
    eventsOf(history, 'trade')
      .filter((trade) => trade.market === market)
      .reduce((last, { number }) => Math.max(last, number), 28_000)
  const nextNumber = (market: string): number => {
    const known = numbers.get(market) ?? lastNumber(market)
    numbers.set(market, known + 1)
    return known + 1
  }
  const draft = (wish: OrderWish): EngineOrder => {
    const at = now()
    const { symbol } = floor.market(wish.market).pair[wish.side === 'buy' ? 'quote' : 'base']
    const wanted: EngineOrder = {
      ...plainly(wish),
      id: '',
      at,
      updatedAt: at,
      status: isConditional(wish) ? 'waiting' : 'open',
      filled: '0',
      filledCost: '0',
      fills: [],
      reserve: { symbol: purse.symbol(symbol), amount: '0' },
    }
    follow(wanted, floor.last(wish.market))
    return wanted
  }
  const objection = (wanted: EngineOrder): Refused | undefined => {
    const levels = levelsFor(wanted)
    const last = floor.last(wanted.market)
    if (wanted.status === 'waiting' && isReached(wanted, last) && !house.takesReachedTriggers)
      return { refused: 'would-trigger' }
    const post = wanted.timeInForce === 'PO' && wanted.status === 'open'
    if (post && wanted.price !== undefined && crosses(wanted.side, wanted.price, levels))
      return { refused: 'would-take' }
    const need = needOf(wanted, floor.market(wanted.market), levels, house)
    const free = plus(purse.free(purse.symbol(need.code)), wanted.reserve.amount)
    return isCovered(need, free) ? undefined : { refused: 'insufficient' }
  }

  /** Locks exactly what the live orders of a reserve need. */
  const relock = ({ reserve }: EngineOrder): void => {
    const needs = orders
      .filter((each) => each.reserve === reserve && isLive(each))
      .map((each) => needOf(each, floor.market(each.market), levelsFor(each), house).amount)
    const needed = least(needs.reduce(most, '0'), plus(purse.free(reserve.symbol), reserve.amount))
    purse.hold(reserve.symbol, minus(needed, reserve.amount))
    reserve.amount = needed
  }
  const announce = ({ market }: EngineOrder): void => floor.announce(market)
  const unlock = ({ reserve }: EngineOrder): void => {
    purse.hold(reserve.symbol, `-${reserve.amount}`)
    reserve.amount = '0'
  }
  const end = (ended: EngineOrder, status: EngineStatus): void => {
    ended.status = status
    ended.updatedAt = now()
    relock(ended)
    announce(ended)
  }
  const siblings = (one: EngineOrder): EngineOrder[] =>
    one.listId === undefined
      ? []
      : orders.filter((each) => each !== one && each.listId === one.listId && isLive(each))

  /** One fill, when there is money for it. @returns whether there was */
  const settle = (wanted: EngineOrder, { price, quantity }: Taken, maker: boolean): boolean => {
    const { pair } = floor.market(wanted.market)
    const [base, quote] = [purse.symbol(pair.base.symbol), purse.symbol(pair.quote.symbol)]
    const buys = wanted.side === 'buy'
    const exact = times(price, quantity)
    const cost = house.costPlaces === undefined ? exact : cutTo(exact, house.costPlaces)
    const feeSymbol = house.feeIn === 'received' && buys ? base : quote
    const charged = feeSymbol === base ? quantity : cost
    const fee = cutTo(times(charged, maker ? house.fees.maker : house.fees.taker), house.feePlaces)
    const paid = buys ? (feeSymbol === quote ? plus(cost, fee) : cost) : quantity
    if (order(purse.free(buys ? quote : base), paid) < 0) return false
    purse.add(base, buys ? quantity : `-${quantity}`)
    purse.add(quote, buys ? `-${cost}` : cost)
    purse.add(feeSymbol, fee === '0' ? '0' : `-${fee}`)
    const [at, id, number] = [now(), house.nextId('trade'), nextNumber(wanted.market)]
    const figures = { price, quantity, cost, fee, feeSymbol, maker, number }
    wanted.fills.push({ id, at, ...figures })
    wanted.filled = plus(wanted.filled, quantity)
    wanted.filledCost = plus(wanted.filledCost, cost)
    wanted.updatedAt = at
    const parties = { market: wanted.market, base, quote, side: wanted.side, orderId: wanted.id }
    history.push({ type: 'trade', id, at, ...parties, ...figures })
    return true
  }

  const execute = (wanted: EngineOrder, taken: readonly Taken[], maker: boolean): void => {
    if (taken.length === 0) return
    for (const other of siblings(wanted)) other.status = 'expired'
    unlock(wanted)
    for (const each of taken) {
      const price = maker ? (wanted.price ?? each.price) : each.price
      if (!settle(wanted, { ...each, price }, maker)) break
      floor.take(wanted.market, wanted.side === 'buy' ? 'asks' : 'bids', each.price, each.quantity)
    }
    if (wanted.amount !== undefined && wanted.filled === wanted.amount) wanted.status = 'filled'
    relock(wanted)
    announce(wanted)
  }

  /** Takes from the book at once; what is left of a market, IOC or FOK order ends. */
  const takeNow = (wanted: EngineOrder, market: FloorMarket): void => {
    const levels = levelsFor(wanted)
    const isMarket = wanted.price === undefined
    const remaining = wanted.amount === undefined ? undefined : minus(wanted.amount, wanted.filled)
    const asked = { side: wanted.side, limit: wanted.price, lot: market.lot }
    const money = wanted.cost === undefined ? undefined : spendable(wanted.cost, house)
    const taken = walkBook(levels, { ...asked, amount: remaining, cost: money })
    const whole = total(taken.map(({ quantity }) => quantity)) === remaining
    if (wanted.timeInForce === 'FOK' && !whole) return end(wanted, 'expired')
    execute(wanted, taken, false)
    if (wanted.cost !== undefined) {
      wanted.amount = wanted.filled
      const left = overFloor(minus(money ?? '0', wanted.filledCost), floor.last(market.id), market.lot)
      return end(wanted, wanted.filled === '0' || order(left, '0') > 0 ? 'expired' : 'filled')
    }
    const ends = isMarket || wanted.timeInForce === 'IOC'
    if (ends && isLive(wanted)) end(wanted, 'expired')
  }

  /** The trigger was reached: a market order now, or a limit order in the book. */
  const strike = (wanted: EngineOrder): void => {
    for (const other of siblings(wanted)) other.status = 'expired'
    wanted.status = 'open'
    wanted.triggeredAt = now()
    wanted.updatedAt = wanted.triggeredAt
    relock(wanted)
    takeNow(wanted, floor.market(wanted.market))
  }

  const admit = (wanted: EngineOrder): void => {
    wanted.id = house.nextId('order')
    orders.push(wanted)
    relock(wanted)
    if (wanted.status === 'open') takeNow(wanted, floor.market(wanted.market))
    else if (isReached(wanted, floor.last(wanted.market))) strike(wanted)
    announce(wanted)
  }

  floor.watch(({ market, kind }) => {
    if (kind === 'listing' || kind === 'orders') return
    for (const each of orders.filter((one) => one.market === market)) {
      if (each.status === 'waiting') {
        follow(each, floor.last(market))
        if (isReached(each, floor.last(market))) strike(each)
        else relock(each)
      } else if (each.status === 'open' && each.amount !== undefined) {
        const amount = minus(each.amount, each.filled)
        const { lot } = floor.market(market)
        execute(each, walkBook(levelsFor(each), { side: each.side, limit: each.price, amount, lot }), true)
      }
    }
  })

  const find = (id: string): EngineOrder | undefined => orders.find((each) => each.id === id)
  return {
    test: (wish) => objection(draft(wish)),
    place: (wish) => {
      const wanted = draft(wish)
      const refused = objection(wanted)
      if (refused) return refused
      admit(wanted)
      return wanted
    },
    placeList: (wishes) => {
      const drafts = wishes.map(draft)
      const refused = drafts.map(objection).find((each) => each !== undefined)
      if (refused) return refused
      const [first] = drafts
      const listId = house.nextId('list')
      for (const each of drafts) {
        each.listId = listId
        if (first) each.reserve = first.reserve
      }
      for (const each of drafts) admit(each)
      return drafts
    },
    cancel: (id, as = 'cancelled') => {
      const found = find(id)
      if (!found || !isLive(found)) return { refused: 'not-open' }
      const ended = [found, ...siblings(found)]
      for (const each of ended) end(each, as)
      return ended
    },
    amend: (id, change) => {
      const found = find(id)
      if (!found || !isLive(found)) return { refused: 'not-open' }
      const plainChange = plainly(change)
      const changed: EngineOrder = { ...found, ...plainChange }
      if (changed.amount !== undefined && order(changed.amount, found.filled) <= 0)
        return { refused: 'below-filled' }
      const refused = objection(changed)
      if (refused) return refused
      Object.assign(found, plainChange, { updatedAt: now() })
      relock(found)
      if (found.status === 'open') takeNow(found, floor.market(found.market))
      return found
    },
    all: () => orders,
    open: () => orders.filter(isLive),
    find,
    byClientId: (clientId) => orders.findLast((each) => each.clientId === clientId),
    fill: (id, amount) => {
      const found = find(id)
      if (!found || found.status !== 'open' || found.amount === undefined || found.price === undefined)
        throw new RangeError(`no order ${id} rests in the book`)
      if (order(minus(found.amount, found.filled), amount) < 0)
        throw new RangeError(`less than ${amount} is left of order ${id}`)
      execute(found, [{ price: found.price, quantity: amount }], true)
    },
  }
}

/** Figures without idle zeros, so that equal ones are equal texts. */
function plainly<Figures extends Change>(figures: Figures): Figures {
  const { amount, price, trigger } = figures
  return {
    ...figures,
    ...(amount === undefined ? {} : { amount: plain(amount) }),
    ...(price === undefined ? {} : { price: plain(price) }),
    ...(trigger === undefined ? {} : { trigger: plain(trigger) }),
  }
}

/** What a market order by cost may spend on the coin itself. */
const spendable = (cost: string, { costHoldsFee = false, fees }: HouseRules): string =>
  costHoldsFee ? overFloor(cost, plus('1', fees.taker), '0.00000001') : cost
