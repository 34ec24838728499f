/** What Binance's answers about orders share: the call, the words of a refusal, rules about the owner's other orders. */
import { randomUUID } from 'node:crypto'
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { OrderDesk } from '../orders/order-desk'
import type { OrderWish, Refusal } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { isConditional } from '../orders/triggers'
import type { ReceivedOrder } from '../orders/venue-trading'
import type { BinanceError } from './read-order'
import { MOST_ALGO_ORDERS, MOST_ORDERS } from './rules'

export interface OrderCall {
  params: URLSearchParams
  desk: OrderDesk
  floor: Floor
  record: (received: Omit<ReceivedOrder, 'at'>) => void
}

export type Answerer = (call: OrderCall) => SandboxAnswer

export const refusal = ({ code, msg }: BinanceError): SandboxAnswer => json(400, { code, msg })

export const UNKNOWN: BinanceError = { code: -2011, msg: 'Unknown order sent.' }
export const ABSENT: BinanceError = { code: -2013, msg: 'Order does not exist.' }

export function wordsOf(refused: Refusal): BinanceError {
  switch (refused) {
    case 'insufficient':
      return { code: -2010, msg: 'Account has insufficient balance for requested action.' }
    case 'would-take':
      return { code: -2010, msg: 'Order would immediately match and take.' }
    case 'would-trigger':
      return { code: -2010, msg: 'Stop price would trigger immediately.' }
    case 'not-open':
      return UNKNOWN
    case 'below-filled':
      return { code: -2038, msg: 'Order amend rejected: new quantity is below what was executed.' }
    default: {
      const never: never = refused
      return never
    }
  }
}

export const isError = (answer: object): answer is BinanceError => 'msg' in answer

/** A client id, when the client has none. */
export const freshId = (): string => randomUUID().replaceAll('-', '').slice(0, 22)

export const cancellationId = (params: URLSearchParams): string => params.get('newClientOrderId') ?? freshId()

/** Rules about the owner's other orders. */
export function crowded(wish: OrderWish, desk: OrderDesk): BinanceError | undefined {
  const open = desk.open().filter(({ market }) => market === wish.market)
  if (desk.open().some(({ clientId }) => clientId !== undefined && clientId === wish.clientId))
    return { code: -2010, msg: 'Duplicate order sent.' }
  if (open.length >= MOST_ORDERS) return { code: -1013, msg: 'Filter failure: MAX_NUM_ORDERS' }
  const algo = open.filter(isConditional).length
  return isConditional(wish) && algo >= MOST_ALGO_ORDERS
    ? { code: -1013, msg: 'Filter failure: MAX_NUM_ALGO_ORDERS' }
    : undefined
}
