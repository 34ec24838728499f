/** Reads the parameters of a Binance order into a wish, or says what is wrong with them in Binance's codes and words. */
import { plain } from '../../ledger/decimal'
import type { EngineKind, EngineTime, OrderWish } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { failedFilter } from './rules'

export interface BinanceError {
  code: number
  msg: string
}

const NUMBER = /^\d{1,20}(\.\d{1,20})?$/
const CLIENT_ID = /^[.A-Z:/a-z0-9_-]{1,36}$/

export const missing = (name: string): BinanceError => ({
  code: -1102,
  msg: `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`,
})
const idle = (name: string): BinanceError => ({
  code: -1106,
  msg: `Parameter '${name}' sent when not required.`,
})

interface TypeRule {
  kind: EngineKind
  needs: readonly string[]
  allows: readonly string[]
}

const TYPES: Readonly<Record<string, TypeRule>> = {
  LIMIT: { kind: 'limit', needs: ['timeInForce', 'quantity', 'price'], allows: [] },
  LIMIT_MAKER: { kind: 'limit', needs: ['quantity', 'price'], allows: [] },
  MARKET: { kind: 'market', needs: [], allows: ['quantity', 'quoteOrderQty'] },
  STOP_LOSS: { kind: 'stop', needs: ['quantity'], allows: ['stopPrice', 'trailingDelta'] },
  TAKE_PROFIT: { kind: 'take-profit', needs: ['quantity'], allows: ['stopPrice', 'trailingDelta'] },
  STOP_LOSS_LIMIT: {
    kind: 'stop-limit',
    needs: ['timeInForce', 'quantity', 'price'],
    allows: ['stopPrice', 'trailingDelta'],
  },
  TAKE_PROFIT_LIMIT: {
    kind: 'take-profit-limit',
    needs: ['timeInForce', 'quantity', 'price'],
    allows: ['stopPrice', 'trailingDelta'],
  },
}

const FIGURES = ['quantity', 'quoteOrderQty', 'price', 'stopPrice'] as const

function wrongFigure(params: URLSearchParams): BinanceError | undefined {
  for (const name of FIGURES) {
    const text = params.get(name)
    if (text === null) continue
    if (!NUMBER.test(text)) {
      const range = String.raw`^([0-9]{1,20})(\.[0-9]{1,20})?$`
      const msg = `Illegal characters found in parameter '${name}'; legal range is '${range}'.`
      return { code: -1100, msg }
    }
    if ((plain(text).split('.')[1]?.length ?? 0) > 8)
      return { code: -1111, msg: `Parameter '${name}' has too much precision.` }
    if (plain(text) === '0') {
      const word =
        name === 'quoteOrderQty' ? 'quote order quantity' : name === 'quantity' ? 'quantity' : 'price'
      return { code: -1013, msg: `Invalid ${word}.` }
    }
  }
  return undefined
}

/** Basis points are whole. */
function wrongDelta(params: URLSearchParams): BinanceError | undefined {
  const text = params.get('trailingDelta')
  if (text === null || /^\d{1,20}$/.test(text)) return undefined
  const msg = "Illegal characters found in parameter 'trailingDelta'; legal range is '^[0-9]{1,20}$'."
  return { code: -1100, msg }
}

function wrongNeeds(params: URLSearchParams, { needs, allows, kind }: TypeRule): BinanceError | undefined {
  const absent = needs.find((name) => !params.has(name))
  if (absent !== undefined) return missing(absent)
  const extra = [...FIGURES, 'timeInForce', 'trailingDelta'].find(
    (name) => params.has(name) && !needs.includes(name) && !allows.includes(name),
  )
  if (extra !== undefined) return idle(extra)
  const chosen = allows.filter((name) => params.has(name))
  if (allows.length > 0 && chosen.length === 0) return missing(allows[0] ?? '')
  if (kind === 'market' && chosen.length > 1)
    return { code: -1128, msg: 'Combination of optional parameters invalid.' }
  if (chosen.length > 1)
    throw new Error('the sandbox has no trailing orders that begin at an activation price')
  return undefined
}

/** @example readOrder(new URLSearchParams('symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1'), floor) */
export function readOrder(params: URLSearchParams, floor: Floor): OrderWish | BinanceError {
  const symbol = params.get('symbol')
  const [side, type] = [params.get('side'), params.get('type')]
  if (symbol === null) return missing('symbol')
  if (side === null) return missing('side')
  if (type === null) return missing('type')
  const market = floor.find(symbol)
  if (!market || market.id !== symbol) return { code: -1121, msg: 'Invalid symbol.' }
  if (side !== 'BUY' && side !== 'SELL') return { code: -1117, msg: 'Invalid side.' }
  const rule = TYPES[type]
  if (!rule) return { code: -1116, msg: 'Invalid orderType.' }
  const clientId = params.get('newClientOrderId')
  if (clientId !== null && !CLIENT_ID.test(clientId)) {
    const msg = `Illegal characters found in parameter 'newClientOrderId'; legal range is '${CLIENT_ID.source}'.`
    return { code: -1100, msg }
  }
  const time = params.get('timeInForce')
  if (time !== null && !['GTC', 'IOC', 'FOK'].includes(time))
    return { code: -1115, msg: 'Invalid timeInForce.' }
  const wrong = wrongNeeds(params, rule) ?? wrongFigure(params) ?? wrongDelta(params)
  if (wrong) return wrong
  if (!floor.isTrading(symbol)) return { code: -1013, msg: 'Market is closed.' }
  const figure = (name: string): string | undefined => params.get(name) ?? undefined
  const [quantity, cost, price] = [figure('quantity'), figure('quoteOrderQty'), figure('price')]
  const stopPrice = figure('stopPrice')
  const delta = figure('trailingDelta')
  const trailingDelta = delta === undefined ? undefined : Number(delta)
  const failed = failedFilter({ quantity, cost, price, stopPrice, trailingDelta }, market, floor.last(symbol))
  if (failed !== undefined) return { code: -1013, msg: `Filter failure: ${failed}` }
  return {
    market: symbol,
    side: side === 'BUY' ? 'buy' : 'sell',
    kind: trailing(rule.kind, trailingDelta),
    timeInForce: type === 'LIMIT_MAKER' ? 'PO' : ((time ?? 'GTC') as EngineTime),
    told: { type, timeInForce: time ?? 'GTC', quoteOrderQty: cost ?? '0' },
    ...(clientId === null ? {} : { clientId }),
    ...(quantity === undefined ? {} : { amount: quantity }),
    ...(cost === undefined ? {} : { cost }),
    ...(price === undefined ? {} : { price }),
    ...(stopPrice === undefined ? {} : { trigger: stopPrice }),
    ...(trailingDelta === undefined ? {} : { trail: basisPoints(trailingDelta) }),
  }
}

/** A take-profit that trails stays one: it waits for the price to come back from its worst. */
const trailing = (kind: EngineKind, delta: number | undefined): EngineKind => {
  if (delta === undefined || kind.startsWith('take-profit')) return kind
  return kind === 'stop-limit' ? 'trailing-limit' : 'trailing'
}

const basisPoints = (delta: number): string => plain((delta / 10_000).toFixed(4))
