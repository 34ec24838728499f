/**
 * The trading of one venue: a desk for each owner (several keys may be of one), the list of every order that reached the
 * venue, and what tests do to it.
 */
import type { TrueEvent } from '../../ledger/history/true-event'
import { createDesk, type OrderDesk } from './order-desk'
import { type Book, type EngineOrder, isRefused } from './order-words'
import type { HouseRules, Purse } from './purse'
import type { Floor, FloorChange } from './trading-floor'

/** An order as it reached the venue, with a key that it knows; taken or not. */
export interface ReceivedOrder {
  clientId?: string
  at: number
  /** The venue's id of the market, as it was sent. */
  symbol: string
  side: string
  /** The venue's own word. */
  type: string
  accepted: boolean
  /** Of the order that came of it. */
  orderId?: string
  /** The venue's own words. */
  refusal?: string
}

/** What a test may ask and do; markets by the venue's id or as `BTC/USDT`. */
export interface TradingControls {
  /** Every order that reached the venue with that key, oldest first; tests of orders do not count. */
  ordersReceived: (apiKey: string) => ReceivedOrder[]
  /** Orders of all owners that are not over. */
  openOrders: () => EngineOrder[]
  last: (market: string) => string
  book: (market: string) => Book
  movePrice: (market: string, factor: string) => void
  setBook: (market: string, book: Book | undefined) => void
  /** Fills a resting order at its own price. */
  fill: (orderId: string, amount: string) => void
  cancelByVenue: (orderId: string) => void
  delistMarket: (market: string) => void
  /** Prices, books and orders as they change. @returns ends the watching */
  watch: (listener: (change: FloorChange) => void) => () => void
}

export interface Trader {
  history?: TrueEvent[]
}

export interface TradingOptions<Account extends Trader> {
  floor: Floor
  house: HouseRules
  /** The same object for all keys of one owner. */
  ownerOf: (account: Account) => object
  purseOf: (account: Account) => Purse
  apiKeyOf: (account: Account) => string
  now: () => number
}

export interface VenueTrading<Account extends Trader> {
  deskOf: (account: Account) => OrderDesk
  record: (account: Account, received: Omit<ReceivedOrder, 'at'>) => void
  floor: Floor
  controls: TradingControls
}

/** @example createVenueTrading({ floor, house, ownerOf, purseOf, apiKeyOf, now }).controls.movePrice('BTC/USDT', '0.9') */
export function createVenueTrading<Account extends Trader>(
  options: TradingOptions<Account>,
): VenueTrading<Account> {
  const { floor, house, now } = options
  const desks = new Map<object, OrderDesk>()
  const received = new Map<string, ReceivedOrder[]>()
  const owning = (orderId: string): OrderDesk => {
    const desk = [...desks.values()].find((each) => each.find(orderId))
    if (!desk) throw new RangeError(`nobody has an order ${orderId}`)
    return desk
  }
  const listOf = (apiKey: string): ReceivedOrder[] => {
    const list = received.get(apiKey) ?? []
    received.set(apiKey, list)
    return list
  }
  return {
    floor,
    deskOf: (account) => {
      const owner = options.ownerOf(account)
      const known = desks.get(owner)
      if (known) return known
      account.history ??= []
      const desk = createDesk({
        floor,
        house,
        purse: options.purseOf(account),
        history: account.history,
        now,
      })
      desks.set(owner, desk)
      return desk
    },
    record: (account, order) => void listOf(options.apiKeyOf(account)).push({ ...order, at: now() }),
    controls: {
      ordersReceived: (apiKey) => [...listOf(apiKey)],
      openOrders: () => [...desks.values()].flatMap((desk) => desk.open()),
      last: (market) => floor.last(floor.market(market).id),
      book: (market) => floor.book(floor.market(market).id),
      movePrice: floor.movePrice,
      setBook: floor.setBook,
      fill: (orderId, amount) => owning(orderId).fill(orderId, amount),
      cancelByVenue: (orderId) => {
        if (isRefused(owning(orderId).cancel(orderId, 'expired')))
          throw new RangeError(`order ${orderId} is over`)
      },
      delistMarket: floor.delist,
      watch: floor.watch,
    },
  }
}
