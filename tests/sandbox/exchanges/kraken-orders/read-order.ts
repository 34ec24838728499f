/** Reads the parameters of Kraken's AddOrder into a wish, or says what is wrong with them in Kraken's words. */
import { minus, order, plain, times } from '../../ledger/decimal'
import type { KrakenMarkets } from '../kraken-markets'
import type { EngineKind, EngineTime, OrderWish } from '../orders/order-words'
import { brokenRule } from './rules'

export type Params = Readonly<Record<string, string>>

export interface KrakenError {
  error: string
}

const KINDS: Readonly<Record<string, EngineKind>> = {
  market: 'market',
  limit: 'limit',
  'stop-loss': 'stop',
  'stop-loss-limit': 'stop-limit',
  'take-profit': 'take-profit',
  'take-profit-limit': 'take-profit-limit',
  'trailing-stop': 'trailing',
}
const NUMBER = /^\d+(\.\d+)?$/
/** A UUID with or without its dashes, or a text of at most eighteen. */
const CLIENT_ID = /^([0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[\x21-\x7e]{1,18})$/i

const invalid = (name: string): KrakenError => ({ error: `EGeneral:Invalid arguments:${name}` })

interface Prices {
  price?: string
  trigger?: string
  trail?: string
}

function readPrices(kind: EngineKind, { price = '', price2 = '' }: Params): Prices | KrakenError {
  if (kind === 'market') return {}
  if (kind === 'trailing') {
    const [, percent] = /^\+(\d+(?:\.\d+)?)%$/.exec(price) ?? []
    if (percent === undefined && /^\+\d/.test(price))
      throw new Error('the sandbox knows trailing stops in percent only')
    return percent === undefined ? invalid('price') : { trail: times(percent, '0.01') }
  }
  if (/^[+#-]/.test(price)) throw new Error('the sandbox has no relative prices')
  if (!NUMBER.test(price)) return invalid('price')
  if (kind === 'limit') return { price }
  if (!kind.endsWith('-limit')) return { trigger: price }
  return NUMBER.test(price2) ? { trigger: price, price: price2 } : invalid('price2')
}

function readTime(params: Params, kind: EngineKind): EngineTime | KrakenError {
  const flags = (params['oflags'] ?? '').split(',')
  const time = params['timeinforce'] ?? 'GTC'
  if (time === 'GTD') throw new Error('the sandbox has no orders that end at a time')
  if (time !== 'GTC' && time !== 'IOC' && time !== 'FOK') return invalid('timeinforce')
  if (!flags.includes('post')) return time
  return kind === 'limit' && time === 'GTC' ? 'PO' : invalid('oflags')
}

/** @example readOrder({ pair: 'XBTUSD', type: 'buy', ordertype: 'market', volume: '0.1' }, markets) */
export function readOrder(params: Params, markets: KrakenMarkets): OrderWish | KrakenError {
  const id = markets.idOf(params['pair'] ?? '')
  if (id === undefined) return { error: 'EQuery:Unknown asset pair' }
  const { type: side, volume = '', cl_ord_id: clientId, userref } = params
  const kind = KINDS[params['ordertype'] ?? '']
  if (params['ordertype'] === 'trailing-stop-limit') throw new Error('the sandbox has no trailing-stop-limit')
  if (!kind) return invalid('ordertype')
  if (side !== 'buy' && side !== 'sell') return invalid('type')
  if (!NUMBER.test(volume) || plain(volume) === '0') return invalid('volume')
  if (clientId !== undefined && (userref !== undefined || !CLIENT_ID.test(clientId)))
    return invalid('cl_ord_id')
  const prices = readPrices(kind, params)
  if ('error' in prices) return prices
  const timeInForce = readTime(params, kind)
  if (typeof timeInForce === 'object') return timeInForce
  const byCost = (params['oflags'] ?? '').split(',').includes('viqc')
  if (byCost && (kind !== 'market' || side !== 'buy')) return invalid('oflags')
  if (!markets.floor.isTrading(id)) return { error: 'EService:Market in cancel_only mode' }
  const market = markets.floor.market(id)
  const at = prices.price ?? prices.trigger ?? markets.floor.last(id)
  const figures = byCost ? { cost: volume } : { volume: cutVolume(volume) }
  const told = [prices.price, prices.trigger].filter((price) => price !== undefined)
  const broken = brokenRule({ ...figures, prices: told, at }, market)
  if (broken !== undefined) return { error: broken }
  return {
    market: id,
    side,
    kind,
    timeInForce,
    told: toldOf(params),
    ...(clientId === undefined ? {} : { clientId }),
    ...(byCost ? { cost: volume } : { amount: cutVolume(volume) }),
    ...prices,
  }
}

/** What the order's description repeats. */
const toldOf = ({ ordertype = '', price = '0', price2 = '0', oflags = '', userref = '' }: Params) => ({
  ordertype,
  price: ordertype === 'market' ? '0' : price,
  price2: ordertype.endsWith('-limit') ? price2 : '0',
  oflags: ['fciq', ...oflags.split(',').filter((flag) => flag !== '' && flag !== 'fciq')].join(','),
  ...(userref === '' ? {} : { userref }),
})

/** Kraken takes no notice of what is beyond the lot's eight places. */
function cutVolume(volume: string): string {
  const [whole = '0', fraction = ''] = plain(volume).split('.')
  return plain(`${whole}.${fraction.slice(0, 8)}`)
}

/** What an amendment changes, checked like a new order. */
export function readAmendment(
  params: Params,
  { kind, market, filled, amount = '0', price, trigger }: OrderWish & { filled: string },
  markets: KrakenMarkets,
): Pick<OrderWish, 'amount' | 'price' | 'trigger'> | KrakenError {
  const { order_qty: quantity, limit_price: limit, trigger_price: stop } = params
  if ([quantity, limit, stop].every((value) => value === undefined)) return invalid('order_qty')
  for (const value of [quantity, limit, stop])
    if (value !== undefined && !NUMBER.test(value)) return invalid('order_qty')
  if (limit !== undefined && price === undefined) return invalid('limit_price')
  if (stop !== undefined && (trigger === undefined || kind === 'trailing')) return invalid('trigger_price')
  const left = minus(quantity ?? amount, filled)
  if (order(left, '0') <= 0) return { error: 'EOrder:Invalid order' }
  const told = [limit, stop].filter((value) => value !== undefined)
  const at = limit ?? price ?? stop ?? trigger ?? markets.floor.last(market)
  const broken = brokenRule({ volume: left, prices: told, at }, markets.floor.market(market))
  if (broken !== undefined) return { error: broken }
  return {
    ...(quantity === undefined ? {} : { amount: quantity }),
    ...(limit === undefined ? {} : { price: limit }),
    ...(stop === undefined ? {} : { trigger: stop }),
  }
}
