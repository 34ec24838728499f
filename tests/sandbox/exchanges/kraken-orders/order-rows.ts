/** Orders in Kraken's fields: OpenOrders, ClosedOrders, QueryOrders, and the description that AddOrder answers with. */
import { fixed, total } from '../../ledger/decimal'
import { overDigits } from '../../prices/convert-digits'
import type { KrakenMarkets } from '../kraken-markets'
import type { EngineOrder, EngineStatus } from '../orders/order-words'

const STATUS: Readonly<Record<EngineStatus, string>> = {
  waiting: 'open',
  open: 'open',
  filled: 'closed',
  cancelled: 'canceled',
  expired: 'canceled',
}

/** @example describe(order, 'XBTUSD') // 'buy 0.50000000 XBTUSD @ limit 49000.0' */
export function describe(wanted: EngineOrder, altname: string): string {
  const told = wanted.told ?? {}
  const kind = (told['ordertype'] ?? '').replace(/-limit$/, '').replace('-', ' ')
  const volume = fixed(wanted.amount ?? wanted.cost ?? '0', 8)
  const price = told['ordertype'] === 'market' ? '' : ` ${told['price'] ?? ''}`
  const limit = (told['ordertype'] ?? '').includes('-limit') ? ` -> limit ${told['price2'] ?? ''}` : ''
  return `${wanted.side} ${volume} ${altname} @ ${kind}${price}${limit}`
}

/** The average to ten places; `0` as long as nothing is filled. */
const averageOf = ({ filled, filledCost }: EngineOrder): string =>
  filled === '0' ? '0.00000' : overDigits(filledCost, filled, 10)

/** The id of a fill in TradesHistory. */
const tradeId = (id: string): string => `T0${id.slice(2)}`

export interface Telling {
  markets: KrakenMarkets
  /** Whether the ids of the trades are asked for. */
  withTrades: boolean
}

export function orderRow(wanted: EngineOrder, { markets, withTrades }: Telling): Record<string, unknown> {
  const altname = markets.altnameOf(wanted.market)
  const told = wanted.told ?? {}
  const isOver = STATUS[wanted.status] !== 'open'
  const trailing = wanted.trail !== undefined
  return {
    refid: null,
    userref: told['userref'] === undefined ? null : Number(told['userref']),
    ...(wanted.clientId === undefined ? {} : { cl_ord_id: wanted.clientId }),
    status: STATUS[wanted.status],
    ...(isOver ? { reason: reasonOf(wanted), closetm: wanted.updatedAt / 1000 } : {}),
    opentm: wanted.at / 1000,
    starttm: 0,
    expiretm: 0,
    descr: {
      pair: altname,
      aclass: 'forex',
      type: wanted.side,
      ordertype: told['ordertype'],
      price: trailing ? told['price'] : (wanted.trigger ?? wanted.price ?? '0'),
      price2: wanted.trigger !== undefined && !trailing ? (wanted.price ?? '0') : '0',
      leverage: 'none',
      order: describe(wanted, altname),
      close: '',
    },
    vol: fixed(wanted.amount ?? wanted.cost ?? '0', 8),
    vol_exec: fixed(wanted.filled, 8),
    cost: wanted.filledCost,
    fee: total(wanted.fills.map(({ fee }) => fee)),
    price: averageOf(wanted),
    stopprice: wanted.trigger ?? '0.00000',
    limitprice: wanted.trigger !== undefined && wanted.price !== undefined ? wanted.price : '0.00000',
    misc: '',
    oflags: told['oflags'],
    ...(withTrades && wanted.fills.length > 0 ? { trades: wanted.fills.map(({ id }) => tradeId(id)) } : {}),
  }
}

function reasonOf({ status, timeInForce }: EngineOrder): string | null {
  if (status === 'cancelled') return 'User requested'
  if (status !== 'expired') return null
  return timeInForce === 'IOC' || timeInForce === 'FOK' ? 'IOC order cancelled' : 'Out of funds'
}
