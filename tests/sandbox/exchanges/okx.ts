/**
 * OKX on loopback: spot markets, the trading account's money, orders and algo orders (API v5), with the checks of the real one on
 * every private call. An account in spot mode: orders are `cash`. https://www.okx.com/docs-v5/en/
 */
import { plus } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import type { SandboxAnswer, SandboxServer } from '../types'
import { type Grant, header, type MarketOptions, splitUrl } from './access'
import { type AlgoDesk, createAlgoDesk } from './okx-orders/algo-desk'
import { data, failed, ORDER_ROUTES } from './okx-orders/answer-orders'
import { checkOkxCall, type OkxKey } from './okx-signature'
import type { OrderDesk } from './orders/order-desk'
import { createFloor, type Floor } from './orders/trading-floor'
import { createVenueTrading, type TradingControls } from './orders/venue-trading'
import { type PlainBalance, plainPurse } from './plain-purse'
import { tradedPairs } from './universe'

export interface OkxAccount extends OkxKey {
  rights: Grant
  balances: PlainBalance[]
  history?: TrueEvent[]
}

export interface OkxOptions extends MarketOptions {
  accounts: OkxAccount[]
  /** How long an order is told that was cancelled before anything of it was filled; two hours when absent. */
  forgetAfterMs?: number
}

export interface OkxServer extends SandboxServer {
  trading: TradingControls
}

const FEES = { maker: '0.0008', taker: '0.001' }
const [TICK, LOT] = ['0.1', '0.00000001']

function openFloor(options: MarketOptions): Floor {
  const pairs = tradedPairs('binance', options).filter(({ quote }) => quote.symbol === 'USDT')
  const markets = pairs.map((pair) => ({
    id: `${pair.base.symbol}-${pair.quote.symbol}`,
    pair,
    tick: TICK,
    lot: LOT,
  }))
  return createFloor({ seed: `${options.seed ?? ''} okx`, markets })
}

/** @example createOkx({ accounts: [{ apiKey, secret, passphrase, rights, balances }], now: Date.now }) */
export function createOkx({ accounts, ...options }: OkxOptions): OkxServer {
  const { now, forgetAfterMs = 2 * 3_600_000 } = options
  const floor = openFloor(options)
  let id = 1_753_184_812_254_216_192n
  const nextId = (): string => String((id += 4096n))
  const trading = createVenueTrading<OkxAccount>({
    floor,
    now,
    ownerOf: ({ balances }) => balances,
    purseOf: ({ balances }) => plainPurse(balances),
    apiKeyOf: ({ apiKey }) => apiKey,
    house: { fees: FEES, feeIn: 'received', feePlaces: 8, nextId },
  })
  const algoDesks = new Map<OrderDesk, AlgoDesk>()
  const algosOf = (desk: OrderDesk): AlgoDesk => {
    const algos = algoDesks.get(desk) ?? createAlgoDesk({ floor, desk, now, nextId })
    algoDesks.set(desk, algos)
    return algos
  }

  const answerPublic = (path: string, params: URLSearchParams): SandboxAnswer | undefined => {
    if (path === '/api/v5/public/instruments')
      return data(params.get('instType') === 'SPOT' ? instruments(floor) : [])
    if (path === '/api/v5/market/books') return book(floor, params, now())
    return undefined
  }
  const answerAccount = (path: string, { balances }: OkxAccount): SandboxAnswer | undefined => {
    if (path === '/api/v5/account/balance')
      return data([{ uTime: String(now()), details: balances.map(detail) }])
    if (path === '/api/v5/account/trade-fee')
      return data([{ instType: 'SPOT', level: 'Lv1', maker: `-${FEES.maker}`, taker: `-${FEES.taker}` }])
    if (path === '/api/v5/asset/currencies') return data([])
    return undefined
  }

  return {
    hosts: ['www.okx.com'],
    trading: trading.controls,
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      const params = new URLSearchParams(query)
      const open = answerPublic(path, params)
      if (open) return open
      const { method, url, body } = request
      const read = (name: string) => header(request, name)
      const key = checkOkxCall({ method, url, body }, { read, keys: accounts, now: now() })
      if (!('rights' in key)) return failed(key.code, key.msg, 401)
      const route = ORDER_ROUTES[`${method} ${path}`]
      if (!route) return answerAccount(path, key) ?? failed('50404', 'Invalid path', 404)
      if (!key.rights[route.trades ? 'trade' : 'read'])
        return failed('50120', "This API key doesn't have permission to use this function")
      const desk = trading.deskOf(key)
      const record: Parameters<typeof route.answer>[0]['record'] = (received) => trading.record(key, received)
      const sent: unknown = body === '' ? {} : JSON.parse(body)
      return route.answer({
        body: sent,
        params,
        desk,
        algos: algosOf(desk),
        floor,
        now,
        forgetAfterMs,
        record,
      })
    },
  }
}

const detail = ({ code, free, locked }: PlainBalance) => ({
  ccy: code,
  eq: plus(free, locked),
  cashBal: plus(free, locked),
  availBal: free,
  availEq: free,
  frozenBal: locked,
  ordFrozen: locked,
})

const instruments = (floor: Floor): unknown[] =>
  floor.ids().map((instId) => {
    const { pair, tick, lot } = floor.market(instId)
    return {
      instType: 'SPOT',
      instId,
      uly: '',
      instFamily: '',
      baseCcy: pair.base.symbol,
      quoteCcy: pair.quote.symbol,
      settleCcy: '',
      ctVal: '',
      lever: '10',
      tickSz: tick,
      lotSz: lot,
      minSz: '0.00001',
      maxLmtSz: '9999999999',
      maxMktSz: '1000000',
      maxLmtAmt: '20000000',
      maxMktAmt: '1000000',
      state: floor.isTrading(instId) ? 'live' : 'suspend',
    }
  })

function book(floor: Floor, params: URLSearchParams, now: number): SandboxAnswer {
  const id = params.get('instId') ?? ''
  if (floor.find(id)?.id !== id) return failed('51001', "Instrument ID doesn't exist.")
  const { bids, asks } = floor.book(id)
  const rows = (levels: typeof bids) =>
    levels.slice(0, Number(params.get('sz') ?? 1)).map(({ price, amount }) => [price, amount, '0', '1'])
  return data([{ asks: rows(asks), bids: rows(bids), ts: String(now) }])
}
