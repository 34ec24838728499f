/**
 * Binance on loopback: spot, wallet, earn, margin and futures endpoints that say what somebody holds, with the checks
 * of the real ones: key, signature over the exact bytes, clock, rights, request weights.
 */
import { eventsOf, type TrueEvent } from '../ledger/history/true-event'
import type { BinanceBalances } from '../ledger/truth'
import type { SandboxAnswer, SandboxRequest, SandboxServer } from '../types'
import { type Grant, header, json, type MarketOptions, splitUrl, text } from './access'
import {
  crossMargin,
  flexiblePositions,
  fundingBalances,
  futuresAccount,
  futuresBalance,
  isolatedMargin,
  lockedPositions,
  spotBalances,
} from './binance-balances'
import { HISTORY_READERS, HISTORY_WEIGHTS, USER_WEIGHTS } from './binance-history'
import { type BinanceMarkets, binanceMarkets } from './binance-markets'
import { ORDER_ANSWERS, ORDER_WEIGHTS } from './binance-orders/answer-orders'
import { BINANCE_FEES, commissionRates, FEE_READERS } from './binance-orders/fees'
import { openBinanceTrading } from './binance-orders/open-trading'
import type { OrderCall } from './binance-orders/order-call'
import { type BinanceSecret, signatureHolds, signedParts, timingFault } from './binance-signature'
import { type WeightPool, weightCounter } from './binance-weights'
import { binanceAddresses } from './deposit-addresses'
import type { Floor } from './orders/trading-floor'
import type { TradingControls, VenueTrading } from './orders/venue-trading'

export interface BinanceAccount {
  /** 64 letters and digits, as the real ones. */
  apiKey: string
  secret: BinanceSecret
  rights: Grant
  balances: BinanceBalances
  /** What led there; nothing when absent. A live list: what is pushed happens. */
  history?: TrueEvent[]
  /** The key is bound to addresses that this caller does not have. */
  foreignAddress?: boolean
}

export interface BinanceOptions extends MarketOptions {
  accounts: BinanceAccount[]
  /** Lower weight limits, for tests. */
  weightLimits?: Partial<Record<WeightPool, number>>
}

export interface BinanceServer extends SandboxServer {
  accounts: BinanceAccount[]
  /** The owner deletes the key. */
  revoke: (apiKey: string) => void
  usedWeight: (pool: WeightPool) => number
  trading: TradingControls
  /** Where streams look. */
  floor: Floor
}

const refuse = (status: number, code: number, msg: string): SandboxAnswer => json(status, { code, msg })
const NO_PERMISSION = refuse(401, -2015, 'Invalid API-key, IP, or permissions for action.')

const WEIGHTS: Readonly<Record<string, number>> = {
  '/api/v3/exchangeInfo': 20,
  '/api/v3/account': 20,
  '/api/v3/ticker/24hr': 80,
  '/api/v3/klines': 2,
  '/api/v3/ticker/price': 4,
  '/api/v3/ticker/bookTicker': 4,
  '/api/v3/depth': 5,
  '/api/v3/trades': 25,
  '/api/v3/aggTrades': 4,
  '/sapi/v1/capital/config/getall': 10,
  '/sapi/v1/capital/deposit/address/list': 10,
  '/sapi/v1/simple-earn/flexible/position': 150,
  '/sapi/v1/simple-earn/locked/position': 150,
  '/sapi/v1/margin/account': 10,
  '/sapi/v1/margin/isolated/account': 10,
  '/fapi/v2/account': 5,
  '/fapi/v3/account': 5,
  '/fapi/v2/balance': 5,
  '/fapi/v3/balance': 5,
  '/dapi/v1/account': 5,
  ...HISTORY_WEIGHTS,
  ...ORDER_WEIGHTS,
}

function weightOf(path: string, params: URLSearchParams): number {
  if (path === '/api/v3/openOrders' && params.has('symbol')) return 6
  if (params.has('symbol') && path.startsWith('/api/v3/ticker/')) return 2
  return WEIGHTS[path] ?? 1
}

/**
 * @example
 * const server = createBinance({ accounts: [{ apiKey, secret: { kind: 'hmac', secret }, rights: READ_ONLY, balances }], now: Date.now })
 * await server.handle({ method: 'GET', url: '/api/v3/time', host: 'api.binance.com', headers: {}, body: '' })
 */
export function createBinance(options: BinanceOptions): BinanceServer {
  const { accounts, now } = options
  const revoked = new Set<string>()
  const weights = weightCounter(now, options.weightLimits)
  const markets = binanceMarkets(
    options,
    accounts.flatMap(({ balances }) => balances.spot.map(({ asset }) => asset)),
    accounts.flatMap(({ history = [] }) =>
      eventsOf(history, 'trade').map(({ market, base, quote }) => ({ symbol: market, base, quote })),
    ),
  )
  const trading = openBinanceTrading(markets.floor, now)
  const account = (request: SandboxRequest): BinanceAccount | SandboxAnswer => {
    const found = authenticated(request, accounts, now())
    return 'apiKey' in found && revoked.has(found.apiKey) ? NO_PERMISSION : found
  }
  return {
    hosts: ['api.binance.com', 'fapi.binance.com', 'dapi.binance.com'],
    accounts,
    revoke: (apiKey) => void revoked.add(apiKey),
    usedWeight: weights.used,
    trading: trading.controls,
    floor: markets.floor,
    handle: (request) => {
      const { path, query } = splitUrl(request.url)
      const pool = /^\/(api|sapi|fapi|dapi)\//.exec(path)?.[1] as WeightPool | undefined
      if (!pool) return notFound()
      const params = signedParts(query, request.body).params
      const taken = weights.take(pool, weightOf(path, params))
      if ('refusal' in taken) return taken.refusal
      const ofUser = weights.take('uid', USER_WEIGHTS[path] ?? 0)
      if ('refusal' in ofUser) return ofUser.refusal
      const open = publicAnswer(path, params, markets, now)
      const call = { path, request, params, markets, trading, now: now() }
      const answer = open ?? privateAnswer({ ...call, account: account(request) })
      return { ...answer, headers: { ...answer.headers, ...taken.headers } }
    },
  }
}

const notFound = (): SandboxAnswer => text(404, '<html><body><h2>404 Not found</h2></body></html>')

function publicAnswer(
  path: string,
  params: URLSearchParams,
  markets: BinanceMarkets,
  now: () => number,
): SandboxAnswer | undefined {
  if (path.startsWith('/api/v3/')) return markets.answer(path.slice('/api/v3/'.length), params)
  if (path === '/sapi/v1/system/status') return json(200, { status: 0, msg: 'normal' })
  const futures = /^\/[fd]api\/v1\/(ping|time|exchangeInfo)$/.exec(path)?.[1]
  if (futures === 'ping') return json(200, {})
  if (futures === 'time') return json(200, { serverTime: now() })
  if (futures === 'exchangeInfo')
    return json(200, { timezone: 'UTC', serverTime: now(), rateLimits: [], symbols: [] })
  return undefined
}

/** The account that signed the request, or the refusal. */
function authenticated(
  request: SandboxRequest,
  accounts: BinanceAccount[],
  now: number,
): BinanceAccount | SandboxAnswer {
  const apiKey = header(request, 'x-mbx-apikey')
  if (apiKey === undefined || !/^[A-Za-z0-9]{64}$/.test(apiKey))
    return refuse(401, -2014, 'API-key format invalid.')
  const { payload, signature, params } = signedParts(splitUrl(request.url).query, request.body)
  for (const name of ['timestamp', 'signature']) {
    if (!params.has(name)) {
      return refuse(400, -1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`)
    }
  }
  const late = timingFault(Number(params.get('timestamp')), Number(params.get('recvWindow') ?? 5000), now)
  if (late === 'window-too-long') return refuse(400, -1131, "'recvWindow' must be less than 60000.")
  if (late === 'ahead')
    return refuse(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.")
  if (late === 'outside')
    return refuse(400, -1021, 'Timestamp for this request is outside of the recvWindow.')
  const account = accounts.find((each) => each.apiKey === apiKey)
  if (!account) return refuse(401, -2008, 'Invalid Api-Key ID.')
  if (!signatureHolds(payload, signature ?? '', account.secret)) {
    return refuse(400, -1022, 'Signature for this request is not valid.')
  }
  return account.foreignAddress || !account.rights.read ? NO_PERMISSION : account
}

type Reader = (account: BinanceAccount, params: URLSearchParams, markets: BinanceMarkets) => SandboxAnswer

const READERS: Readonly<Record<string, Reader>> = {
  'GET /api/v3/account': spotAccount,
  ...FEE_READERS,
  'GET /sapi/v1/account/apiRestrictions': (account) => json(200, restrictions(account)),
  'GET /sapi/v1/capital/config/getall': (account, _, markets) => json(200, allCoins(account, markets)),
  'GET /sapi/v1/capital/deposit/address/list': (_, params) =>
    json(200, binanceAddresses(params.get('coin') ?? '', params.get('network') ?? '')),
  'POST /sapi/v1/asset/get-funding-asset': ({ balances }) => json(200, fundingBalances(balances)),
  'GET /sapi/v1/simple-earn/flexible/position': ({ balances }, params) =>
    page(flexiblePositions(balances), params),
  'GET /sapi/v1/simple-earn/locked/position': ({ balances }, params) =>
    page(lockedPositions(balances), params),
  'GET /sapi/v1/margin/allPairs': (_, __, markets) => json(200, markets.marginPairs()),
  'GET /sapi/v1/margin/isolated/allPairs': (_, __, markets) => json(200, markets.marginPairs()),
  'GET /sapi/v1/margin/account': ({ balances }) =>
    balances.margin
      ? json(200, crossMargin(balances.margin))
      : refuse(400, -3003, 'Margin account does not exist.'),
  'GET /sapi/v1/margin/isolated/account': ({ balances }) => json(200, isolatedMargin(balances)),
  'GET /fapi/v2/account': ({ balances }) => futures(balances.usdm, futuresAccount),
  'GET /fapi/v3/account': ({ balances }) => futures(balances.usdm, futuresAccount),
  'GET /fapi/v2/balance': ({ balances }) => futures(balances.usdm, futuresBalance),
  'GET /fapi/v3/balance': ({ balances }) => futures(balances.usdm, futuresBalance),
  'GET /dapi/v1/account': ({ balances }) => futures(balances.coinm, futuresAccount),
  'GET /dapi/v1/balance': ({ balances }) => futures(balances.coinm, futuresBalance),
}

interface PrivateCall {
  path: string
  request: SandboxRequest
  params: URLSearchParams
  account: BinanceAccount | SandboxAnswer
  markets: BinanceMarkets
  trading: VenueTrading<BinanceAccount>
  now: number
}

function privateAnswer(call: PrivateCall): SandboxAnswer {
  const { path, request, params, account, markets, now } = call
  const name = `${request.method} ${path}`
  const reader = READERS[name]
  const past = HISTORY_READERS[name]
  const ofOrders = ORDER_ANSWERS[name]
  if (!reader && !past && !ofOrders && !path.startsWith('/sapi/v1/sub-account/')) return notFound()
  if (!('apiKey' in account)) return account
  if (ofOrders) return orderAnswer(ofOrders, account, call)
  const answer =
    reader?.(account, params, markets) ?? past?.({ events: account.history ?? [], params, markets, now })
  return answer ?? refuse(401, -1002, 'You are not authorized to execute this request.')
}

function orderAnswer(
  { trades, answer }: (typeof ORDER_ANSWERS)[string],
  account: BinanceAccount,
  { params, markets, trading }: PrivateCall,
): SandboxAnswer {
  if (trades && !account.rights.trade) return NO_PERMISSION
  const order: OrderCall = {
    params,
    desk: trading.deskOf(account),
    floor: markets.floor,
    record: (received) => trading.record(account, received),
  }
  return answer(order)
}

function futures<Wallets>(wallets: Wallets | undefined, map: (wallets: Wallets) => unknown): SandboxAnswer {
  return wallets === undefined ? NO_PERMISSION : json(200, map(wallets))
}

/** Earn pages: ten rows unless `size` says more, a hundred at most. */
function page(rows: readonly unknown[], params: URLSearchParams): SandboxAnswer {
  const size = Number(params.get('size') ?? 10)
  const current = Number(params.get('current') ?? 1)
  if (size > 100) return refuse(400, -1130, "Data sent for parameter 'size' is not valid.")
  return json(200, { rows: rows.slice((current - 1) * size, current * size), total: rows.length })
}

function spotAccount(
  { rights, balances }: BinanceAccount,
  params: URLSearchParams,
  markets: BinanceMarkets,
): SandboxAnswer {
  const all = spotBalances(
    balances,
    markets.assets().map(({ symbol }) => symbol),
  )
  const brief = params.get('omitZeroBalances') === 'true'
  return json(200, {
    makerCommission: Number(BINANCE_FEES.maker) * 10_000,
    takerCommission: Number(BINANCE_FEES.taker) * 10_000,
    buyerCommission: 0,
    sellerCommission: 0,
    commissionRates: commissionRates(),
    canTrade: rights.trade,
    canWithdraw: true,
    canDeposit: true,
    brokered: false,
    requireSelfTradePrevention: false,
    preventSor: false,
    updateTime: 1_760_000_000_000,
    accountType: 'SPOT',
    balances: brief ? all.filter(({ free, locked }) => /[1-9]/.test(free + locked)) : all,
    permissions: ['SPOT'],
    uid: 354937868,
  })
}

const restrictions = ({ rights, balances, foreignAddress = false }: BinanceAccount): unknown => ({
  ipRestrict: foreignAddress,
  createTime: 1_698_645_219_000,
  enableReading: rights.read,
  enableSpotAndMarginTrading: rights.trade,
  enableWithdrawals: rights.withdraw,
  enableInternalTransfer: false,
  permitsUniversalTransfer: false,
  enableVanillaOptions: false,
  enableFixApiTrade: false,
  enableFixReadOnly: true,
  enableMargin: balances.margin !== undefined,
  enableFutures: balances.usdm !== undefined,
  enablePortfolioMarginTrading: false,
})

const WITHDRAWAL_FEES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BTC: { BTC: '0.00015', SEGWITBTC: '0.0002' },
  USDT: { ETH: '4', TRX: '1' },
}

function networksOf(symbol: string, fiat: boolean): unknown[] {
  const fees = fiat ? {} : (WITHDRAWAL_FEES[symbol] ?? { ETH: '0.5' })
  return Object.entries(fees).map(([network, withdrawFee], at) => ({
    network,
    coin: symbol,
    name: network,
    isDefault: at === 0,
    depositEnable: true,
    withdrawEnable: true,
    withdrawFee,
    withdrawMin: '0.001',
    withdrawMax: '10000000',
    withdrawIntegerMultiple: '0.00000001',
    minConfirm: 1,
    unLockConfirm: 0,
  }))
}

function allCoins({ balances }: BinanceAccount, markets: BinanceMarkets): unknown[] {
  const spot = new Map(spotBalances(balances, []).map((each) => [each.asset, each]))
  const none = { freeze: '0', withdrawing: '0', ipoing: '0', ipoable: '0', storage: '0' }
  return markets.assets().map(({ symbol, name, fiat }) => {
    const { free = '0', locked = '0' } = spot.get(symbol) ?? {}
    const flags = { depositAllEnable: true, withdrawAllEnable: true, isLegalMoney: fiat, trading: !fiat }
    return { coin: symbol, name, free, locked, ...none, ...flags, networkList: networksOf(symbol, fiat) }
  })
}
