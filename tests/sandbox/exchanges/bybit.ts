/**
 * Bybit on loopback: spot markets, the unified account's money and orders (API v5), with the checks of the real one on every private
 * call. https://bybit-exchange.github.io/docs/v5/intro
 */
import { randomUUID } from 'node:crypto'
import { plus } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import type { SandboxAnswer, SandboxServer } from '../types'
import { type Grant, header, json, type MarketOptions, splitUrl } from './access'
import { failed, ORDER_ROUTES, told } from './bybit-orders/answer-orders'
import { type BybitKey, checkBybitCall } from './bybit-signature'
import { createFloor, type Floor } from './orders/trading-floor'
import { createVenueTrading, type TradingControls } from './orders/venue-trading'
import { type PlainBalance, plainPurse } from './plain-purse'
import { tradedPairs } from './universe'

export interface BybitAccount extends BybitKey {
  rights: Grant
  balances: PlainBalance[]
  /** Not of the unified kind: then a stop gets another id when it fires. */
  isClassic?: boolean
  history?: TrueEvent[]
}

export interface BybitServer extends SandboxServer {
  trading: TradingControls
  /** From now on the present list tells none that have ended. */
  restart: () => void
}

const FEES = { maker: '0.001', taker: '0.001' }
const [TICK, LOT] = ['0.01', '0.000001']

function openFloor(options: MarketOptions): Floor {
  const pairs = tradedPairs('binance', options).filter(({ quote }) => quote.symbol === 'USDT')
  const markets = pairs.map((pair) => ({
    id: `${pair.base.symbol}${pair.quote.symbol}`,
    pair,
    tick: TICK,
    lot: LOT,
  }))
  return createFloor({ seed: `${options.seed ?? ''} bybit`, markets })
}

/** @example createBybit({ accounts: [{ apiKey, secret, rights, balances }], now: Date.now }) */
export function createBybit({
  accounts,
  ...options
}: MarketOptions & { accounts: BybitAccount[] }): BybitServer {
  const { now } = options
  const floor = openFloor(options)
  let isRestarted = false
  const trading = createVenueTrading<BybitAccount>({
    floor,
    now,
    ownerOf: ({ balances }) => balances,
    purseOf: ({ balances }) => plainPurse(balances),
    apiKeyOf: ({ apiKey }) => apiKey,
    house: { fees: FEES, feeIn: 'received', feePlaces: 8, nextId: () => randomUUID() },
  })
  const answerPublic = (path: string, params: URLSearchParams): SandboxAnswer | undefined => {
    if (path === '/v5/market/instruments-info')
      return told(
        { category: 'spot', list: params.get('category') === 'spot' ? instruments(floor) : [] },
        now(),
      )
    if (path === '/v5/market/tickers') return ticker(floor, params, now())
    return path === '/v5/market/orderbook' ? book(floor, params, now()) : undefined
  }
  const answerAccount = (path: string, account: BybitAccount): SandboxAnswer | undefined => {
    const unified = account.isClassic ? 0 : 1
    switch (path) {
      case '/v5/user/query-api':
        return told({ readOnly: account.rights.trade ? 0 : 1, unified: 0, uta: unified }, now())
      case '/v5/account/info':
        return told({ unifiedMarginStatus: unified === 1 ? 6 : 1 }, now())
      case '/v5/account/wallet-balance':
        return told({ list: [{ accountType: 'UNIFIED', coin: account.balances.map(coinRow) }] }, now())
      case '/v5/account/fee-rate':
        return told({ list: [{ symbol: '', takerFeeRate: FEES.taker, makerFeeRate: FEES.maker }] }, now())
      case '/v5/asset/coin/query-info':
        return told({ rows: [] }, now())
      default:
        return undefined
    }
  }

  return {
    hosts: ['api.bybit.com'],
    trading: trading.controls,
    restart: () => {
      isRestarted = true
    },
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      const params = new URLSearchParams(query)
      const open = answerPublic(path, params)
      if (open) return open
      const { method, body } = request
      const read = (name: string) => header(request, name)
      const key = checkBybitCall(method === 'POST' ? body : query, { read, keys: accounts, now: now() })
      if (!('rights' in key)) return failed(key, now())
      const route = ORDER_ROUTES[`${method} ${path}`]
      if (!route) return answerAccount(path, key) ?? json(404, {})
      if (!key.rights[route.trades ? 'trade' : 'read'])
        return failed(
          { retCode: 10005, retMsg: 'Permission denied, please check your API key permissions.' },
          now(),
        )
      const record: Parameters<typeof route.answer>[0]['record'] = (received) => trading.record(key, received)
      const sent: unknown = body === '' || method !== 'POST' ? {} : JSON.parse(body)
      const desk = trading.deskOf(key)
      return route.answer({ body: sent, params, desk, floor, now, isRestarted, record })
    },
  }
}

const coinRow = ({ code, free, locked }: PlainBalance) => ({
  coin: code,
  equity: plus(free, locked),
  walletBalance: plus(free, locked),
  locked,
  availableToWithdraw: '',
  totalOrderIM: '0',
  totalPositionIM: '0',
  borrowAmount: '0',
  accruedInterest: '0',
})

const instruments = (floor: Floor): unknown[] =>
  floor.ids().map((symbol) => {
    const { pair, tick, lot } = floor.market(symbol)
    return {
      symbol,
      baseCoin: pair.base.symbol,
      quoteCoin: pair.quote.symbol,
      innovation: '0',
      status: floor.isTrading(symbol) ? 'Trading' : 'Closed',
      marginTrading: 'both',
      lotSizeFilter: {
        basePrecision: lot,
        quotePrecision: '0.00000001',
        minOrderQty: '0.000011',
        maxOrderQty: '1000',
        minOrderAmt: '5',
        maxOrderAmt: '4000000',
      },
      priceFilter: { tickSize: tick },
    }
  })

function ticker(floor: Floor, params: URLSearchParams, now: number): SandboxAnswer {
  const symbol = params.get('symbol') ?? ''
  if (floor.find(symbol)?.id !== symbol)
    return failed({ retCode: 10001, retMsg: 'Not supported symbols' }, now)
  const lastPrice = floor.last(symbol)
  return told({ category: 'spot', list: [{ symbol, lastPrice, prevPrice24h: lastPrice }] }, now)
}

function book(floor: Floor, params: URLSearchParams, now: number): SandboxAnswer {
  const id = params.get('symbol') ?? ''
  if (floor.find(id)?.id !== id) return failed({ retCode: 10001, retMsg: 'Not supported symbols' }, now)
  const { bids, asks } = floor.book(id)
  const rows = (levels: typeof bids) =>
    levels.slice(0, Number(params.get('limit') ?? 1)).map(({ price, amount }) => [price, amount])
  return told({ s: id, b: rows(bids), a: rows(asks), ts: now, u: 1, seq: 1, cts: now }, now)
}
